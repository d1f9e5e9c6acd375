"""Every claim that this program ever stored or saved still opens: its pages, its text, its pack, its save-file."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from app import create_app
from app.claim.model.claim import VERSION
from app.claim.model.savefile import read, write
from app.claim.pages import PAGES
from app.config import Settings
from app.services.record import Record
from app.store.visitors import loose_owner
from tests.claim.ways import NOW, case_of, draft_of
from tests.conftest import services_of
from tests.frozen.recipes import SECRET
from tests.frozen.samples import SAMPLES, Sample, put_back
from tests.web.journey import OWNER, TOKEN
from tests.web.reading import Reader
from tests.web.test_isolation import addresses

pytestmark = pytest.mark.long

NOTHING = "nothing"
"""In an address: an exhibit or a job that the sample has not."""


@pytest.fixture(scope="module", params=SAMPLES, ids=str)
def sample(request: pytest.FixtureRequest) -> Sample:
    found = request.param
    assert isinstance(found, Sample)
    return found


# One installation for all tests of a sample: each start brings its tables up.
@pytest.fixture(scope="module")
def settings(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(data=tmp_path_factory.mktemp(sample.name) / "data", secret=SECRET, clock=lambda: NOW)


@pytest.fixture(scope="module")
def app(sample: Sample, settings: Settings) -> Iterator[Flask]:
    put_back(sample, settings.data, OWNER)
    made = create_app(settings)
    # A job of a sample would change it while it is read.
    services_of(made).jobs.close()
    yield made
    services_of(made).close()


@pytest.fixture
def owner(app: Flask) -> Reader:
    reader = Reader(app)
    reader.get("/")
    with reader.client.session_transaction(base_url=reader.base) as session:
        session["visitor"] = TOKEN
    return reader


def record_of(app: Flask, sample: Sample) -> Record:
    owner = loose_owner(OWNER) if sample.is_loose else OWNER
    return services_of(app).claims.open(owner, sample.claim).record


def stored(data: Path, claim_id: str) -> dict[str, Any]:
    with closing(sqlite3.connect(data / "claims.sqlite3")) as database:
        doc: dict[str, Any] = json.loads(
            database.execute("SELECT doc FROM claims WHERE id = ?", (claim_id,)).fetchone()[0]
        )
        return doc


def test_every_page_opens(sample: Sample, app: Flask, owner: Reader) -> None:
    record = record_of(app, sample)
    assert owner.get("/claims").status == owner.get("/check/").status == 200
    exhibit = next(iter(record.files_by_exhibit), NOTHING)
    job = next((row["id"] for row in sample.rows.get("jobs", ())), NOTHING)
    for address in addresses(app, sample.claim, exhibit, job):
        if address.startswith("/check/") == sample.is_loose:
            status = owner.follow(owner.get(address)).status
            # Addresses of buttons take no GET.
            assert status in _answers(address), address


def _answers(address: str) -> tuple[int, ...]:
    """What an address may answer: the number of an event may be there or not."""
    if re.search(r"/after/\d", address):
        return (200, 404, 405)
    return (404, 405) if f"/{NOTHING}" in address else (200, 405)


def test_row_and_save_file_hold_the_same_claim(sample: Sample, app: Flask) -> None:
    claim = record_of(app, sample).claim
    assert read(sample.save_file) == claim
    texts = draft_of(claim).texts()
    assert texts == draft_of(read(sample.save_file)).texts()
    for length, edited in claim.edited.items():
        assert texts[length] == edited.text


def test_nothing_that_was_stored_is_lost(sample: Sample, app: Flask) -> None:
    row = sample.rows["claims"][0]["doc"]
    record = record_of(app, sample)
    assert set(record.files_by_exhibit) == set(row["shelves"])
    assert [one.name for one in record.refused] == [one["name"] for one in row["refused"]]
    assert record.typed == row.get("typed", {})
    assert (record.invitation is None) == (row.get("invitation") is None)
    assert [event.what for event in record.claim.events] == [
        event["what"] for event in row["claim"]["events"]
    ]


def test_it_is_written_in_the_newest_version_at_the_next_save(
    sample: Sample, app: Flask, settings: Settings
) -> None:
    visitor = loose_owner(OWNER) if sample.is_loose else OWNER
    before = record_of(app, sample)
    services_of(app).claims.keep_typed(visitor, sample.claim, PAGES["order"], {"paid": ["much"]}, NOW)
    doc = stored(settings.data, sample.claim)
    assert doc["claim"]["version"] == VERSION
    assert doc["claim"] == json.loads(write(before.claim))
    assert Record.from_doc(doc).to_doc() == doc


def test_the_pack_holds_every_file(sample: Sample, app: Flask, owner: Reader) -> None:
    got = owner.get(f"/claims/{sample.claim}/claim-pack.zip")
    if got.status != 200:
        assert got.status == (404 if sample.is_loose else 303)
        assert not case_of(read(sample.save_file)).complete or sample.is_loose
        return
    originals = [row["bytes"] for row in sample.rows["files"] if row["purpose"] == "original"]
    with zipfile.ZipFile(io.BytesIO(got.response.data)) as pack:
        sizes = [entry.file_size for entry in pack.infolist()]
        assert read(pack.read("claim.json")) == record_of(app, sample).claim
    assert [size for size in originals if size not in sizes] == []


def test_the_save_file_opens_as_a_new_claim(sample: Sample, app: Flask, owner: Reader) -> None:
    form = owner.get("/open").form("/open")
    sent = owner.ask(
        "POST", "/open", data=form.values | {"file": (io.BytesIO(sample.save_file.encode()), "claim.json")}
    )
    assert sent.status == 303, sent.errors
    opened = services_of(app).claims.open(OWNER, sent.response.location.split("/")[2]).claim
    assert opened.model_dump(exclude={"events"}) == read(sample.save_file).model_dump(exclude={"events"})
