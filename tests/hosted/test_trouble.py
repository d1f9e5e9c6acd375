"""Servers that fail are a clear page; what was typed is shown, nothing is half, and the next try works."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from app.config import Settings
from tests.conftest import Clock, services_of
from tests.evidence.samples import padded, photo
from tests.servers.faulty import Fault
from tests.servers.fixtures import Bucket
from tests.servers.postgres import PostgresServer
from tests.store.test_faults import FAULTS
from tests.web.journey import OWNER, Journey
from tests.web.sending import exhibits, file, upload

pytestmark = pytest.mark.long
AWAY = "Our storage does not answer"


@pytest.fixture(autouse=True)
def _no_long_wait(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where nothing is to be waited for, a busy machine must not be taken for a server that does not answer.
    if "timeout" in request.node.name:
        monkeypatch.setattr("app.store.s3_requests._ANSWER", "1s")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_store_that_fails_is_said_and_nothing_is_half(
    app: Flask, journey: Journey, bucket: Bucket, clock: Clock, fault: Fault
) -> None:
    large = padded(photo("jpeg"), 2_100_000)
    assert upload(journey, file(large, "before.jpg")).status == 303
    before = exhibits(journey)
    url = f"{journey.url('exhibits')}/{before[0]}"

    bucket.proxy.spoil(fault, *(["GET"] if fault == "half a body" else []))
    if fault != "half a body":
        page = upload(journey, file(photo("jpeg"), "more.jpg"))
        assert (page.status, page.title) == (503, AWAY)
        assert "was saved before is safe" in page.words
    if fault != "wrong length":
        taken = journey.reader.ask("GET", f"{url}/file")
        assert taken.status in (200, 503)
        assert taken.status == 503 or fault == "half a body"
    mended = journey.reader.ask("POST", f"{url}/convert", data={"csrf_token": journey.reader.token()})
    assert mended.status == 503

    bucket.proxy.spoil("")
    assert exhibits(journey) == before
    services = services_of(app)
    report = services.maintenance.sweep(clock(), timedelta(0))
    assert report.lost == ()
    rows = {row.store_key for _owner, row in services.files.every()}
    assert rows == {key for key, _age in services.exhibits.store.list()}
    assert upload(journey, file(photo("jpeg"), "after.jpg")).status == 303
    assert len(exhibits(journey)) == len(before) + 1
    assert services.conversion.convert_all(OWNER, journey.id, clock()) == []


def test_a_claim_is_deleted_while_the_file_store_is_away_and_its_files_later(
    app: Flask, journey: Journey, bucket: Bucket, clock: Clock
) -> None:
    assert upload(journey, file(photo("jpeg"), "a.jpg")).status == 303
    form = journey.see("delete").form("/delete")
    bucket.proxy.spoil("error 500")
    assert journey.reader.send(form).status == 303
    bucket.proxy.spoil("")
    assert journey.reader.visit(journey.url("claim")).status == 404
    services = services_of(app)
    assert len(list(services.exhibits.store.list())) > 0
    services.maintenance.sweep(clock(), timedelta(0))
    assert list(services.exhibits.store.list()) == []


def test_a_database_that_is_gone_shows_what_was_typed_and_takes_it_when_it_is_back(
    app: Flask, on_servers: Settings, postgres_server: PostgresServer, journey: Journey
) -> None:
    name = on_servers.database.rpartition("/")[2]
    page = journey.reader.visit(journey.url("order"))
    typed = {"variant": "the blue one, typed with care"}
    postgres_server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    postgres_server.execute(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )
    came = journey.reader.send(page.form(journey.url("order")), typed)
    assert (came.status, came.title) == (503, AWAY)
    assert typed["variant"] in came.words
    postgres_server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    assert journey.reader.send(page.form(journey.url("order")), typed).status == 303
    assert typed["variant"] in journey.reader.visit(journey.url("order")).html
