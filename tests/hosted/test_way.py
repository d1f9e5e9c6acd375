"""The way from the first question to "delete now" on servers, seen from two machines."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select, text

from app.errors import StorageAwayError
from app.store import tables
from app.store.erase import QUIET
from app.web.upkeep import OURS_FOR
from tests.conftest import Clock, services_of
from tests.evidence.samples import padded, photo, video
from tests.servers.fixtures import Bucket
from tests.silent import let_leases_run
from tests.web.journey import BROKEN, OWNER, Journey, finished
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload

pytestmark = pytest.mark.long


def seen_from(app: Flask, journey: Journey) -> Journey:
    """The same visitor at another machine."""
    reader = Reader(app)
    reader.get("/")
    with journey.reader.client.session_transaction(base_url=journey.reader.base) as mine:
        held = dict(mine)
    with reader.client.session_transaction(base_url=reader.base) as session:
        session.update(held)
    other = Journey(reader)
    other.id = journey.id
    return other


def test_a_claim_is_answered_on_one_machine_and_finished_on_another(app: Flask, another: Flask) -> None:
    begun = Journey(Reader(app)).walk(BROKEN, until="facts")
    other = seen_from(another, begun)
    other.page = other.reader.visit(other.url("facts"))
    for step in ("facts", "amount", "evidence"):
        other.answer(step, **BROKEN[step])
    assert begun.text() == other.text() == finished(Reader(app)).text()


def test_files_come_are_mended_packed_and_go_on_any_machine(
    app: Flask, another: Flask, journey: Journey, clock: Clock, bucket: Bucket
) -> None:
    large, film = padded(photo("jpeg"), 2_100_000), video("mp4")
    assert upload(journey, file(large, "large.jpg"), file(film, "film.mp4")).status == 303
    other = seen_from(another, journey)
    services = services_of(another)
    assert services.conversion.convert_all(OWNER, journey.id, clock()) == []
    states = [exhibit.state for exhibit in services_of(app).claims.open(OWNER, journey.id).claim.exhibits]
    assert states == ["ready", "ready"]
    one = exhibits(other)
    for exhibit in one:
        assert other.reader.get(f"{other.url('exhibits')}/{exhibit}/file").status == 200
    assert other.reader.get(f"{other.url('exhibits')}/{one[0]}/thumbnail").response.mimetype == "image/jpeg"
    part = other.reader.ask("GET", f"{other.url('exhibits')}/{one[1]}/file", headers={"Range": "bytes=0-99"})
    assert part.status == 206
    with zipfile.ZipFile(io.BytesIO(other.reader.get(other.url("claim-pack.zip")).response.data)) as pack:
        assert pack.testzip() is None
        assert film in [pack.read(name) for name in pack.namelist()]
    assert services.maintenance.sweep(clock(), timedelta(0)).strays == 0
    assert other.reader.send(other.see("delete").form("/delete")).status == 303
    assert list(services_of(app).exhibits.store.list()) == []
    assert journey.reader.visit(journey.url("claim")).status == 404


def test_delete_now_promises_no_more_than_it_can(app: Flask, journey: Journey, clock: Clock) -> None:
    words = journey.see("delete").words
    assert "backups may keep traces" in words
    assert journey.reader.send(journey.page.form("/delete")).status == 303
    services = services_of(app)
    with services.rows.database.read() as connection:
        assert connection.execute(text("SELECT unscrubbed FROM installation")).scalar() == 1
    assert services.maintenance.finish_erasing(QUIET)
    with services.rows.database.read() as connection:
        assert connection.execute(text("SELECT unscrubbed FROM installation")).scalar() == 0
        vacuumed = "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'claims'"
        assert connection.execute(text(vacuumed)).scalar() == 1
    assert services.claims.count_for(OWNER) == 0


def test_upkeep_is_done_by_one_machine_until_it_is_gone(app: Flask, another: Flask) -> None:
    first, second = services_of(app).maintenance, services_of(another).maintenance
    database = services_of(app).rows.database
    lasts = timedelta(minutes=11)
    assert first.is_ours(lasts)
    assert not second.is_ours(lasts)
    let_leases_run(database, timedelta(minutes=10))
    assert first.is_ours(lasts)
    let_leases_run(database, timedelta(minutes=10))
    assert not second.is_ours(lasts)
    let_leases_run(database, timedelta(minutes=2))
    assert second.is_ours(lasts)
    assert not first.is_ours(lasts)


def test_a_clock_that_is_ahead_takes_over_no_upkeep(app: Flask, another: Flask, clock: Clock) -> None:
    first, second = (each.extensions["claimwright_upkeep"] for each in (app, another))
    first.work(clock())
    mine = _who_keeps(app)
    second.work(clock() + 2 * OURS_FOR)
    assert _who_keeps(app) == mine
    let_leases_run(services_of(app).rows.database, OURS_FOR)
    second.work(clock() - 2 * OURS_FOR)
    assert _who_keeps(app) != mine


def _who_keeps(app: Flask) -> str:
    with services_of(app).rows.database.read() as connection:
        return str(connection.execute(select(tables.leases.c.holder)).scalar_one())


def test_the_probes_say_what_is_wrong(app: Flask, bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    client = app.test_client()
    assert client.get("/ready").status_code == 200
    bucket.proxy.spoil("error 500")
    told = client.get("/ready")
    assert (told.status_code, told.text) == (503, "database: ready\nfiles: not ready\n")
    bucket.proxy.spoil("no bucket")
    assert client.get("/ready").status_code == 503
    bucket.proxy.spoil("")

    def away() -> None:
        raise StorageAwayError("postgresql://ann:pass-word@db")

    monkeypatch.setattr(services_of(app).rows.database, "check", away)
    told = client.get("/ready")
    assert (told.status_code, told.text) == (503, "database: not ready\nfiles: ready\n")
    assert client.get("/health").status_code == 200
