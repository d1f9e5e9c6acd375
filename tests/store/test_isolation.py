"""For one visitor another's claim does not exist, whatever is asked or tried."""

import inspect
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.store import tables
from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, new_id
from app.store.database import Database
from app.store.erase import erase_claim
from app.store.file_limits import FileLimits, FileTotals
from app.store.folder import FolderFileStore
from app.store.jobs import JobStore
from app.store.waiting_files import WaitingFiles, Wish

ANNA, BORIS = "a" * 64, "b" * 64

Call = Callable[[str, str], object]


def _calls(
    claims: ClaimStore, files: ClaimFiles, folder: Path, now: datetime, file_id: str, job_id: str
) -> dict[str, Call]:
    jobs = JobStore(claims.database)
    waiting = WaitingFiles(files, jobs)
    new = [NewFile(new_id(), new_id(), "original", "theirs.jpg", 1)]
    later = now + timedelta(days=2)
    return {
        "get": claims.get,
        "save_step": lambda claim, who: claims.save_step(claim, who, "order", 0, lambda _: {"bad": 1}, now),
        "update": lambda claim, who: claims.update(claim, who, lambda _: {"bad": 1}, now),
        "touch": lambda claim, who: claims.touch(claim, who, later),
        "delete": claims.delete,
        "erase_claim": lambda claim, who: erase_claim(claims, FolderFileStore(folder), claim, who),
        "attach": lambda claim, who: files.attach(claim, who, new, lambda _: {"bad": 1}, now),
        "detach": lambda claim, who: files.detach(claim, who, [file_id], lambda _: {"bad": 1}, now),
        "files.get": lambda claim, who: files.get(claim, who, file_id),
        "files.list_for": lambda claim, who: files.list_for(claim, who),
        "jobs.add": lambda claim, who: jobs.add(claim, who, "film", "mend_video", {}, now),
        "jobs.get": lambda claim, who: jobs.get(claim, who, job_id),
        "jobs.list_for": lambda claim, who: jobs.list_for(claim, who),
        "jobs.cancel": lambda claim, who: jobs.cancel(claim, who, job_id) or None,
        "waiting.add": lambda claim, who: (
            waiting.add(claim, who, new[0], Wish("photo", "other"), unchanged, now, FileLimits(9, 9, 9))
            or None
        ),
        "waiting.cancel": lambda claim, who: waiting.cancel(claim, who, "waits", now),
        "waiting.try_again": lambda claim, who: waiting.try_again(claim, who, "waits", now) or None,
        "totals": lambda claim, who: files.totals(claim, who),
    }


def _everything(database: Database) -> list[object]:
    with database.read() as connection:
        return [
            row
            for table in (tables.claims, tables.files, tables.jobs)
            for row in connection.execute(select(table))
        ]


def test_another_visitor_gets_and_changes_as_much_as_with_an_unknown_id(
    claims: ClaimStore, claim_files: ClaimFiles, tmp_path: Path, now: datetime
) -> None:
    made = claims.create(ANNA, {"answers": 1}, now)
    file = NewFile(new_id(), new_id(), "original", "mine.jpg", 1)
    claim_files.attach(made.id, ANNA, [file], unchanged, now)
    jobs = JobStore(claims.database)
    job = jobs.add(made.id, ANNA, "film", "mend_video", {}, now)
    assert job is not None
    waits, limits = NewFile(new_id(), new_id(), "original", "waits.jpg", 1), FileLimits(9, 9, 9)
    assert WaitingFiles(claim_files, jobs).add(
        made.id, ANNA, waits, Wish("waits", "other"), unchanged, now, limits
    )
    before = _everything(claims.database)
    nothing: tuple[object, ...] = (None, [], FileTotals(0, 0, 0))
    for name, call in _calls(claims, claim_files, tmp_path, now, file.id, job.id).items():
        assert call(made.id, BORIS) == call(new_id(), BORIS), name
        assert call(made.id, BORIS) in nothing, name
    assert _everything(claims.database) == before
    assert claims.list_for(BORIS, most=9) == []
    assert claims.count_for(BORIS) == 0


def test_files_of_ones_own_other_claim_are_not_in_this_one(
    claims: ClaimStore, claim_files: ClaimFiles, now: datetime
) -> None:
    one, two = claims.create(ANNA, {}, now), claims.create(ANNA, {}, now)
    file = NewFile(new_id(), new_id(), "original", "mine.jpg", 1)
    claim_files.attach(one.id, ANNA, [file], unchanged, now)
    assert claim_files.get(two.id, ANNA, file.id) is None
    assert claim_files.detach(two.id, ANNA, [file.id], unchanged, now) == []
    assert len(claim_files.list_for(one.id, ANNA)) == 1


@pytest.mark.parametrize("holder", [ClaimStore, ClaimFiles, JobStore, WaitingFiles])
def test_whoever_names_a_claim_says_whose_it_is_and_is_tried_above(
    holder: type, claims: ClaimStore, claim_files: ClaimFiles, tmp_path: Path, now: datetime
) -> None:
    tried = {name.split(".")[-1] for name in _calls(claims, claim_files, tmp_path, now, "", "")}
    for name, method in inspect.getmembers(holder, inspect.isfunction):
        parameters = inspect.signature(method).parameters
        if name.startswith("_") or "claim_id" not in parameters:
            continue
        assert "visitor_hash" in parameters, name
        # What is part of a larger transaction is tried with that.
        assert name in tried or name.endswith("_within"), name
