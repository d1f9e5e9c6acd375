"""Upkeep goes on whatever fails, says each trouble once, and touches nothing where there is nothing to do."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from app import close_app, create_app
from app.claim.model.claim import Claim
from app.config import Settings
from app.web.upkeep import Upkeep
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo, scene
from tests.web.journey import OWNER, Journey
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload


def upkeep_of(app: Flask) -> Upkeep:
    found = app.extensions["claimwright_upkeep"]
    assert isinstance(found, Upkeep)
    return found


@pytest.fixture
def hosted_upkeep(settings: Settings, install: Install) -> Upkeep:
    return upkeep_of(install(replace(settings, hosted=True)))


def test_the_first_visit_begins_it_and_a_stop_ends_it(settings: Settings) -> None:
    app, worked, others = create_app(settings), threading.Event(), set(threading.enumerate())
    upkeep, really = upkeep_of(app), upkeep_of(app).work

    def work(moment: datetime) -> None:
        really(moment)
        worked.set()

    upkeep.work = work  # type: ignore[method-assign]  # only listened to
    assert Reader(app).get("/").status == 200
    assert worked.wait(60)
    close_app(app)
    worked.clear()
    upkeep.wake()
    assert "upkeep" not in [thread.name for thread in threading.enumerate() if thread not in others]
    assert not worked.is_set()


def fail(*_args: object) -> None:
    raise RuntimeError("a word of a claim")


def test_what_fails_stops_nothing_else_and_is_said_once(
    journey: Journey,
    app: Flask,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    upkeep, services = upkeep_of(app), services_of(app)
    loose = services.claims.start(f"loose:{OWNER}", services.claims.open(OWNER, journey.id).claim, clock()).id
    with monkeypatch.context() as broken:
        broken.setattr("app.services.maintenance.sweep", fail)
        for _ in range(3):
            clock.move(timedelta(hours=2))
            upkeep.work(clock())
    assert services.claims.count_for(f"loose:{OWNER}") == 0, loose
    said = [record.getMessage() for record in caplog.records]
    assert said == ["upkeep: sweep: RuntimeError"]

    caplog.clear()
    upkeep.work(clock())
    assert caplog.records == []
    monkeypatch.setattr("app.services.maintenance.sweep", fail)
    upkeep.work(clock())
    assert [record.getMessage() for record in caplog.records] == ["upkeep: sweep: RuntimeError"]


def test_a_sweep_that_stops_says_why_in_one_line(
    journey: Journey, app: Flask, clock: Clock, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    upload(journey, file(photo("jpeg", scene(200, 150))))
    clock.move(timedelta(days=2))
    kept = settings.data / "files" / "kept"
    kept.rename(settings.data / "aside")
    kept.mkdir()
    for _ in range(2):
        upkeep_of(app).work(clock())
    assert [record.getMessage() for record in caplog.records] == [
        "upkeep: sweep: the file folder is empty, though the database knows files: it is another one, or is not mounted"
    ]
    kept.rmdir()
    (settings.data / "aside").rename(kept)
    upkeep_of(app).work(clock())
    assert len(exhibits(journey)) == 1


def marks(folder: Path) -> dict[str, str]:
    """Every file with a digest of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


def test_upkeep_with_nothing_to_do_writes_nothing(
    journey: Journey, app: Flask, settings: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload(journey, file(photo("jpeg", scene(200, 150))))
    hosted = Upkeep(services_of(app), replace(settings, hosted=True))
    hosted.work(clock())
    before = marks(settings.data)
    monkeypatch.setattr("app.store.database.Database.write", fail)
    monkeypatch.setattr("app.store.database.rebuild", fail)
    monkeypatch.setattr("app.store.database.cut_log", fail)
    told: list[str] = []
    monkeypatch.setattr("app.web.upkeep._log.error", lambda *words: told.append(str(words)))
    hosted.work(clock() + timedelta(minutes=20))
    assert told == []
    assert marks(settings.data) == before


def test_a_wrong_clock_purges_a_few_claims_and_is_said_once(
    hosted_upkeep: Upkeep, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    claims = hosted_upkeep._services.claims
    for _ in range(60):
        claims.start(OWNER, Claim(), clock())
    wrong = clock() + timedelta(days=400)
    for _ in range(4):
        hosted_upkeep.work(wrong)
    assert claims.count_for(OWNER) == 40
    said = [record.getMessage() for record in caplog.records if "purge" in record.getMessage()]
    assert len(said) == 1
    assert "PURGE HELD" in said[0]
    assert "clock right?" in said[0]
