"""After a crash at any moment one sweep leaves no row without its file and no file without its row."""

import os
import random
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.database import Database
from app.store.files import FolderFileStore
from app.store.sweep import sweep

ROOT = Path(__file__).parents[2]
ANNA = "a" * 64
HOUR = timedelta(hours=1)
AT_ONCE = timedelta(0)


def _forget(doc: Doc, ids: frozenset[str]) -> Doc:
    return {**doc, "exhibits": [each for each in doc.get("exhibits", []) if each not in ids]}


def _keep(store: FolderFileStore, age: timedelta = AT_ONCE) -> str:
    with store.begin() as incoming:
        incoming.write(b"photo")
        key = incoming.commit()
    then = store.path(key).stat().st_mtime - age.total_seconds()
    os.utime(store.path(key), (then, then))
    return key


def test_a_row_without_its_file_goes_with_its_mention(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, now: datetime
) -> None:
    whole, lost = (NewFile(new_id(), _keep(store), "original", "a.jpg", 5) for _ in range(2))
    made = claims.create(ANNA, {"exhibits": [whole.id, lost.id]}, now)
    claim_files.attach(made.id, ANNA, [whole, lost], unchanged, now)
    store.path(lost.store_key).unlink()

    report = sweep(claim_files, store, _forget, now, HOUR)

    assert [file.id for file in report.lost] == [lost.id]
    assert [file.id for file in claim_files.list_for(made.id, ANNA)] == [whole.id]
    left = claims.get(made.id, ANNA)
    assert left is not None
    assert left.doc == {"exhibits": [whole.id]}
    assert store.path(whole.store_key).exists()


def test_a_file_without_a_row_goes_when_it_is_not_in_flight(
    claim_files: ClaimFiles, store: FolderFileStore, now: datetime
) -> None:
    old, young = _keep(store, 2 * HOUR), _keep(store)
    report = sweep(claim_files, store, _forget, now, HOUR)
    assert (report.lost, report.strays, report.broken_off) == ((), 1, 0)
    assert not store.path(old).exists()
    assert store.path(young).exists()


def test_a_server_clock_set_ahead_does_not_make_files_old(
    claim_files: ClaimFiles, store: FolderFileStore, now: datetime
) -> None:
    _keep(store)
    assert sweep(claim_files, store, _forget, now + timedelta(days=3650), HOUR).strays == 0


@pytest.mark.parametrize("seed", range(6))
def test_a_kill_at_any_moment_leaves_nothing_half_after_one_sweep(
    tmp_path: Path, now: datetime, seed: int
) -> None:
    command = [sys.executable, "-m", "tests.store.endless_writer", str(tmp_path), ANNA]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"working\n"
        with pytest.raises(subprocess.TimeoutExpired):
            writer.wait(random.Random(seed).uniform(0.01, 0.08))
        writer.kill()

    database = Database(f"sqlite:///{tmp_path / 'claims.db'}")
    database.prepare()
    claims, store = ClaimStore(database), FolderFileStore(tmp_path / "files")
    claim_files = ClaimFiles(claims)
    sweep(claim_files, store, _forget, now, AT_ONCE)

    rows = {file.store_key: file.id for _, file in claim_files.every()}
    mentioned = [
        each
        for summary in claims.list_for(ANNA)
        for claim in [claims.get(summary.id, ANNA)]
        if claim is not None
        for each in claim.doc["exhibits"]
    ]
    assert {name for name, _ in store.list()} == set(rows)
    assert sorted(mentioned) == sorted(rows.values())
    assert list((tmp_path / "files" / "incoming").iterdir()) == []
    for key in rows:
        assert store.path(key).stat().st_size == 300_000
    database.close()
