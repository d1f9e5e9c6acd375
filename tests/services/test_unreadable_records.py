"""One claim that cannot be read stops nobody else: jobs, sweep, purge and a new check of outdated verdicts go on."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial

import pytest

from app.claim.evidence.findings import MEANINGS
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Claim
from app.errors import UnreadableClaim
from app.services.container import Services
from app.services.jobs import JobStatus
from app.services.record import Record

from ..evidence.samples import photo, scene, video, with_location
from .conftest import ANNA, NOW, Installation, awaited


def damage(installation: Installation, claim_id: str) -> None:
    """Store what nobody can read."""
    with closing(sqlite3.connect(installation.data / "claims.sqlite3")) as database, database:
        row = database.execute("SELECT doc FROM claims WHERE id = ?", (claim_id,)).fetchone()
        doc = json.dumps(json.loads(row[0]) | {"claim": {"version": 1, "gone": True}})
        database.execute("UPDATE claims SET doc = ? WHERE id = ?", (doc, claim_id))


def job_of(services: Services, claim_id: str) -> JobStatus:
    return services.jobs.of_claim(ANNA, claim_id, NOW)[0]


def test_its_job_fails_and_the_next_one_gets_its_turn(installation: Installation) -> None:
    first = installation.services()
    film = installation.attach(first, video("mov", 4))
    whole = Installation(installation.data, first.claims.start(ANNA, Claim(), NOW).id)
    next_film = whole.attach(first, video("mov", 4))
    first.jobs.close()
    first.conversion.convert(ANNA, installation.claim, film, NOW)
    first.conversion.convert(ANNA, whole.claim, next_film, NOW + timedelta(seconds=1))
    damage(installation, installation.claim)

    second = installation.services()
    second.jobs.wake(NOW)
    assert awaited(partial(job_of, second, whole.claim), "done", "failed").state == "done"
    assert job_of(second, installation.claim).state == "failed"


def test_the_sweep_leaves_it_alone_and_goes_on(installation: Installation) -> None:
    services = installation.services()
    installation.attach(services, photo("jpeg", scene(200, 150)), "a.jpg")
    whole = Installation(installation.data, services.claims.start(ANNA, Claim(), NOW).id)
    whole.attach(services, photo("jpeg", scene(200, 150)), "b.jpg")
    other = Installation(installation.data, services.claims.start(ANNA, Claim(), NOW).id)
    other.attach(services, photo("jpeg", scene(200, 150)), "c.jpg")
    store = services.exhibits.store
    damage(installation, installation.claim)
    lost = [services.files.list_for(claim, ANNA) for claim in (installation.claim, whole.claim)]
    for file in (*lost[0], *lost[1]):
        store.delete(file.store_key)

    report = services.maintenance.sweep(NOW + timedelta(days=2))

    assert {file.claim_id for file in report.lost} == {whole.claim}
    assert services.files.list_for(installation.claim, ANNA) == lost[0]
    assert services.files.list_for(whole.claim, ANNA) == []


def test_a_purge_takes_it_along(installation: Installation) -> None:
    services = installation.services()
    damage(installation, installation.claim)
    with pytest.raises(UnreadableClaim):
        services.claims.open(ANNA, installation.claim)
    services.maintenance.purge(NOW + timedelta(days=1))
    assert services.claims.count_for(ANNA) == 0


def outdate(services: Services, claim_id: str, code: str) -> None:
    """Let an earlier version have found something in every file that nobody knows now."""

    def change(doc: dict[str, object]) -> dict[str, object]:
        record = Record.from_doc(doc)
        for files in record.files_by_exhibit.values():
            findings = files.shown["findings"]
            findings.append({"code": code, "values": {}})
        return record.to_doc()

    services.rows.update(claim_id, ANNA, change, NOW)


def test_a_finding_that_is_gone_is_checked_again_by_its_button(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, photo("jpeg", scene(200, 150)), "a.jpg")
    was = services.exhibits.record(ANNA, installation.claim).files_by_exhibit[exhibit].verdict
    outdate(services, installation.claim, "no such finding")
    assert "no such finding" not in MEANINGS
    outdated = services.exhibits.record(ANNA, installation.claim).files_by_exhibit[exhibit]
    assert Verdict.from_json(outdated.shown).outdated
    services.conversion.check_again(ANNA, installation.claim, exhibit, NOW)
    assert services.exhibits.record(ANNA, installation.claim).files_by_exhibit[exhibit].verdict == was


def test_going_on_checks_again_and_converts_what_needs_it(installation: Installation) -> None:
    services = installation.services()
    placed = installation.attach(services, photo("jpeg", scene(200, 150), exif=with_location()), "a.jpg")
    plain = installation.attach(services, photo("jpeg", scene(160, 120)), "b.jpg")
    outdate(services, installation.claim, "no such finding")
    assert services.conversion.convert_all(ANNA, installation.claim, NOW) == []
    found = services.exhibits.record(ANNA, installation.claim).files_by_exhibit
    assert found[placed].converted is not None
    assert found[plain].converted is None
    assert [Verdict.from_json(files.shown).outdated for files in found.values()] == [False, False]


def test_a_file_that_is_away_is_checked_another_time(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, photo("jpeg", scene(200, 150)), "a.jpg")
    outdate(services, installation.claim, "no such finding")
    for file in services.files.list_for(installation.claim, ANNA):
        services.exhibits.store.delete(file.store_key)
    services.conversion.convert_all(ANNA, installation.claim, NOW)
    found = services.exhibits.record(ANNA, installation.claim).files_by_exhibit[exhibit]
    assert Verdict.from_json(found.shown).outdated
