"""A save-file and a pack are foreign input: each opens and draws every page, or is refused naming field and place."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from app.claim.model.savefile import read
from app.claim.pages import PAGES
from app.claim.versions.problem import BadSaveFile
from app.config import Settings
from tests.conftest import Clock
from tests.evidence.samples import photo
from tests.web.from_schema import claims, older_claims
from tests.web.journey import CUP, Journey
from tests.web.reading import Reader
from tests.web.test_opening import open_file, saved, zipped

pytestmark = pytest.mark.long

AFTER = ("after/", "after/add", "after/seller-first", "after/bank-letter")
TAKEN = ("print", "claim.txt", "deadlines.ics", "claim.json", "claim-pack.zip")
DRAWN = (*PAGES, *TAKEN, *AFTER, "beside/", "phone", "delete")
EXHIBIT = {"id": "a1", "kind": "photo", "name": "a.jpg", "bytes": 5}
AT = re.compile(r"^At [A-Za-z0-9_.\[\]-]+: .+")


def draw_or_refuse(reader: Reader, content: bytes) -> bool:
    """Open it. True when every page was drawn, False when it was refused with the place."""
    page = open_file(reader, content, "claim.json")
    if page.status == 422:
        assert page.errors[0] == "This file cannot be opened."
        assert page.errors[1:], content
        assert all(AT.match(error) for error in page.errors[1:]), page.errors
        return False
    assert page.status == 303, (page.status, content)
    journey = Journey(reader)
    journey.id = page.response.location.split("/")[2]
    for place in DRAWN:
        seen = reader.visit(journey.url(place))
        assert seen.status == 200, (place, seen.status, content)
    again = reader.get(journey.url("claim.json")).response.data
    assert open_file(reader, again, "claim.json").status == 303, (again, "was ours, and is refused")
    reader.send(reader.visit("/claims").form("/claims/delete"))
    return True


@pytest.fixture(scope="module")
def one_reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """One installation for all examples."""
    from datetime import UTC, datetime

    from app import create_app

    folder: Path = tmp_path_factory.mktemp("foreign")
    clock = Clock(datetime(2026, 11, 20, 20, tzinfo=UTC))
    return Reader(create_app(Settings(data=folder, secret="a secret for tests, long enough", clock=clock)))


_QUIET = settings(
    deadline=None, suppress_health_check=list(HealthCheck), max_examples=20, database=None, derandomize=True
)


@_QUIET
@given(claim=claims())
def test_any_claim_that_the_schema_admits(one_reader: Reader, claim: dict[str, Any]) -> None:
    draw_or_refuse(one_reader, json.dumps(claim).encode())


@settings(_QUIET, max_examples=80)
@given(claim=older_claims())
@example(claim={"version": 1, "facts": {"partly_parts": {"part": ["x"]}}})
def test_what_older_versions_never_wrote_is_refused_by_place(claim: dict[str, Any]) -> None:
    with suppress(BadSaveFile):
        read(json.dumps(claim))


@pytest.mark.long
def test_very_many_claims_that_the_schema_admits(one_reader: Reader) -> None:
    drawn = [0, 0]

    @settings(_QUIET, max_examples=200)
    @given(claim=claims())
    def each(claim: dict[str, Any]) -> None:
        drawn[draw_or_refuse(one_reader, json.dumps(claim).encode())] += 1

    each()
    print(
        f"\nclaims that the schema admits: {drawn[1]} opened and drew every page, {drawn[0]} refused by place"
    )
    assert min(drawn) > 50


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({"reason": {"group": "not_received", "detail": "damaged_broken"}}, "claim"),
        ({"reason": {"group": "not_received", "detail": "nr_customs"}}, "reason"),
        ({"order": CUP | {"paid": "0"}}, "order"),
        ({"order": CUP | {"paid": "0.001"}}, "order"),
    ],
    ids=["foreign_group", "foreign_detail", "nothing_paid", "less_than_a_cent"],
)
def test_answers_that_do_not_fit_together_are_asked_again(
    reader: Reader, changes: dict[str, Any], asked: str
) -> None:
    facts = {"damaged_broken": {"damage": ["broken"], "bad_pieces": 1, "usable": "no"}}
    page = reader.follow(open_file(reader, saved(version=2, facts=facts, **changes), "claim.json"))
    assert page.status == 200
    assert page.url.split("?")[0].rstrip("/").endswith(f"/{asked}"), page.url


def exhibit(**changes: Any) -> bytes:
    return saved(exhibits=[EXHIBIT | changes])


def number(text: str) -> bytes:
    """A save-file with a number as it stands in the file."""
    return saved(exhibits=[EXHIBIT | {"bytes": 77_777}]).replace(b"77777", text.encode())


WRONG: dict[str, tuple[bytes, str]] = {
    "half_a_character": (exhibit(name="a\ud800.jpg"), "exhibits.0.name"),
    "a_control": (exhibit(caption="a\x1b[2Jb"), "exhibits.0.caption"),
    "a_turn": (exhibit(name="a\u202egpj.exe"), "exhibits.0.name"),
    "a_zero_byte": (saved(edited={"short": {"text": "a\x00b", "basis": "a"}}), "edited.short.text"),
    "another_script": (exhibit(caption="\ubc1b\uc740 \ucef5"), "exhibits.0.caption"),
    "a_link": (
        saved(edited={"standard": {"text": "See https://a.example/", "basis": "a"}}),
        "edited.standard.text",
    ),
    "own_text_too_long": (saved(edited={"short": {"text": "a " * 1_999, "basis": "a"}}), "edited.short.text"),
    "strange_basis": (saved(edited={"short": {"text": "a", "basis": "\u202e"}}), "edited.short.basis"),
    "long_number": (number("1" * 5_000), "exhibits.0.bytes"),
    "huge_number": (number("1" * 30), "exhibits.0.bytes"),
    "huge_fraction": (number("1e400"), "exhibits.0.bytes"),
    "long_version": (saved(version=0).replace(b'"version": 0', b'"version": ' + b"9" * 5_000), "version"),
    "before_time": (saved(events=[{"at": "0001-01-01T00:00:00+14:00", "what": "filed"}]), "events.0.at"),
    "after_time": (saved(events=[{"at": "9999-12-31T23:59:59-12:00", "what": "filed"}]), "events.0.at"),
    "an_offer_of_nothing": (
        saved(
            version=5,
            facts={},
            after=[{"number": 1, "event": "offer", "day": "2026-11-12", "at": "2026-11-19T10:00:00Z"}],
        ),
        "after.0.facts.offer.kind",
    ),
    "strange_name": (saved(**{"\ud800": 1}), "file"),
    "endless_name": (saved(**{"x" * 5_000: 1}), "file"),
    "strange_unit": (
        saved(
            version=2,
            reason={"detail": "nad_size"},
            facts={"nad_size": {"listed": {"value": "3", "unit": "\u202ecm"}}},
        ),
        "facts.nad_size.listed.unit",
    ),
    "unit_of_another_question": (
        saved(
            version=2,
            reason={"detail": "nad_size"},
            facts={"nad_size": {"listed": {"value": "3", "unit": "GB"}}},
        ),
        "facts.nad_size.listed.unit",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_no_form_takes_no_file_brings_in(reader: Reader, name: str) -> None:
    content, place = WRONG[name]
    page = open_file(reader, content, "claim.json")
    assert page.status == 422
    assert any(error.startswith(f"At {place}: ") for error in page.errors), page.errors
    assert "There is no claim here yet." in reader.get("/claims").words


@pytest.mark.parametrize(
    "files",
    [
        {"a1": {"original": "\ud800"}},
        {"a1": {"original": "\u202e/\x00"}},
        {"a1": {"original": "x" * 70_000}},
        {"\ud800": {"original": "a.jpg"}},
        {"a1": {"original": "a.jpg", "mended": 10**400}},
    ],
    ids=["half", "turned", "long", "key", "number"],
)
def test_a_pack_with_a_strange_list(reader: Reader, files: dict[str, Any]) -> None:
    parts = {"claim.json": exhibit(), "files.json": json.dumps(files).encode(), "a.jpg": photo("jpeg")}
    page = open_file(reader, zipped(parts))
    assert page.status == 422
    assert all(AT.match(error) for error in page.errors[1:]), page.errors
    assert "There is no claim here yet." in reader.get("/claims").words


def test_what_was_cleaned_in_english_words_is_said(reader: Reader) -> None:
    page = open_file(reader, saved(order=CUP | {"pieces": 2, "variant": "d\u00e9j\u00e0 vu"}), "claim.json")
    assert "It goes into the text as: deja vu" in reader.follow(page).words


@pytest.mark.parametrize("revision", ["9" * 5_000, "-1", "\u0661", "1e3", ""])
@pytest.mark.parametrize("place", ["order", "evidence/"])
def test_a_revision_that_is_none(journey: Journey, revision: str, place: str) -> None:
    page = journey.see(place.strip("/"))
    sent = journey.reader.send(page.form(f"/{place}"), {"revision": revision})
    assert sent.status == 400
    assert sent.title == "We could not read that"


@pytest.mark.parametrize("page", ["9" * 5_000, "9" * 30, "-1", "\u0661", "x"])
def test_a_page_of_the_list_that_is_none(journey: Journey, page: str) -> None:
    assert journey.reader.get(f"/claims?page={page}").status == 200


def test_a_part_of_a_picture_that_is_none(journey: Journey) -> None:
    from tests.web.sending import exhibits, file, upload

    upload(journey, file(photo("jpeg")))
    one = exhibits(journey)[0]
    token = journey.reader.token()
    for number in ("9" * 5_000, "\u0661", "-1", ""):
        url = f"{journey.url('exhibits')}/{one}/part"
        answer = journey.reader.ask("POST", url, data={"csrf_token": token, "part": number})
        assert answer.status in (400, 404), number
