"""After a crash at any moment one sweep leaves no row without its file and no file without its row."""

import os
import random
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.errors import StorageAwayError, SweepStopped
from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.database import Database
from app.store.folder import FolderFileStore
from app.store.installation import adopt_folder, claim_folder
from app.store.sqlite import file_url
from app.store.sweep import LOST_AFTER, MOST_MISSING, plan_sweep, sweep

ROOT = Path(__file__).parents[2]
ANNA = "a" * 64
HOUR = timedelta(hours=1)
AT_ONCE = timedelta(0)


def _forget(doc: Doc, ids: frozenset[str]) -> Doc:
    return {**doc, "exhibits": [each for each in doc.get("exhibits", []) if each not in ids]}


@pytest.fixture
def claim_files(claims: ClaimStore, store: FolderFileStore) -> ClaimFiles:
    return ClaimFiles(claims, claim_folder(claims.database, store))


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
    made = claims.create(ANNA, {"exhibits": [whole.id, lost.id]}, now - LOST_AFTER)
    claim_files.attach(made.id, ANNA, [whole, lost], unchanged, now - LOST_AFTER)
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


def _attached(
    claims: ClaimStore, files: ClaimFiles, store: FolderFileStore, count: int, now: datetime
) -> list[NewFile]:
    """A claim with so many files, put there long ago."""
    long_ago = now - 2 * LOST_AFTER
    kept = [NewFile(new_id(), _keep(store, 2 * HOUR), "original", "a.jpg", 5) for _ in range(count)]
    made = claims.create(ANNA, {"exhibits": [file.id for file in kept]}, long_ago)
    files.attach(made.id, ANNA, kept, unchanged, long_ago)
    return kept


def _left(store: FolderFileStore) -> set[str]:
    return {key for key, _age in store.list()}


def test_a_row_younger_than_a_day_is_left_alone(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, now: datetime
) -> None:
    kept = _attached(claims, claim_files, store, 2, now)
    young = NewFile(new_id(), _keep(store), "original", "b.jpg", 5)
    made = claims.create(ANNA, {"exhibits": [young.id]}, now)
    claim_files.attach(made.id, ANNA, [young], unchanged, now - LOST_AFTER + HOUR)
    store.delete(young.store_key)
    store.delete(kept[0].store_key)
    assert [file.id for file in sweep(claim_files, store, _forget, now, HOUR).lost] == [kept[0].id]
    later = sweep(claim_files, store, _forget, now + HOUR, HOUR)
    assert [file.id for file in later.lost] == [young.id]


def test_a_plan_names_what_a_sweep_would_remove_and_removes_nothing(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, now: datetime
) -> None:
    kept = _attached(claims, claim_files, store, 2, now)
    store.delete(kept[0].store_key)
    stray = _keep(store, 2 * HOUR)
    plan = plan_sweep(claim_files, store, now, HOUR)
    assert ([file.id for _owner, file in plan.lost], plan.strays, plan.broken_off) == (
        [kept[0].id],
        (stray,),
        0,
    )
    assert _left(store) == {stray, kept[1].store_key}
    assert len(list(claim_files.every())) == 2


@pytest.mark.parametrize(
    ("there", "missing", "stops"),
    [(1, MOST_MISSING, False), (1, MOST_MISSING + 1, True), (399, 21, False), (398, 22, True)],
)
def test_too_many_missing_files_stop_it(
    claims: ClaimStore,
    claim_files: ClaimFiles,
    store: FolderFileStore,
    now: datetime,
    there: int,
    missing: int,
    stops: bool,
) -> None:
    kept = _attached(claims, claim_files, store, there + missing, now)
    stray = _keep(store, 2 * HOUR)
    for file in kept[:missing]:
        store.delete(file.store_key)
    if not stops:
        assert len(sweep(claim_files, store, _forget, now, HOUR).lost) == missing
        return
    with pytest.raises(SweepStopped, match="too many"):
        sweep(claim_files, store, _forget, now, HOUR)
    assert len(list(claim_files.every())) == there + missing
    assert stray in _left(store)


def test_an_empty_folder_stops_it(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, now: datetime
) -> None:
    for file in _attached(claims, claim_files, store, 2, now):
        store.delete(file.store_key)
    with pytest.raises(SweepStopped, match="empty"):
        sweep(claim_files, store, _forget, now, HOUR)
    assert len(list(claim_files.every())) == 2


def test_a_folder_that_is_not_mounted_stops_it_and_harms_nothing_afterwards(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    _attached(claims, claim_files, store, 2, now)
    bare = FolderFileStore(tmp_path / "mount point")
    meanwhile = ClaimFiles(claims, claim_folder(claims.database, bare))
    with pytest.raises(SweepStopped, match="not mounted"):
        sweep(meanwhile, bare, _forget, now, HOUR)
    # What comes in meanwhile belongs to the folder that it lies in.
    kept = _attached(claims, meanwhile, bare, 1, now)
    assert sweep(meanwhile, bare, _forget, now, HOUR).lost == ()
    assert sweep(claim_files, store, _forget, now, HOUR).lost == ()
    assert len(list(claim_files.every())) == 3
    assert _left(bare) == {kept[0].store_key}


def test_a_folder_that_went_away_is_told(
    claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    (tmp_path / "files" / "kept").rmdir()
    with pytest.raises(StorageAwayError):
        sweep(claim_files, store, _forget, now, HOUR)


def test_two_installations_on_one_database_cannot_sweep_each_others_files(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    second = FolderFileStore(tmp_path / "second")
    others = ClaimFiles(claims, claim_folder(claims.database, second))
    here, there = (_attached(claims, *pair, 2, now) for pair in ((claim_files, store), (others, second)))
    for files, folder in ((claim_files, store), (others, second)):
        report = sweep(files, folder, _forget, now, HOUR)
        assert (report.lost, report.strays) == ((), 0)
    assert _left(store) == {file.store_key for file in here}
    assert _left(second) == {file.store_key for file in there}


def test_the_folder_of_another_database_stops_it(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    kept = _attached(claims, claim_files, store, 2, now)
    other = Database(file_url(tmp_path / "other.db"))
    other.prepare()
    stranger = ClaimFiles(ClaimStore(other), claim_folder(other, store))
    with pytest.raises(SweepStopped, match="another installation"):
        sweep(stranger, store, _forget, now, HOUR)
    assert _left(store) == {file.store_key for file in kept}
    other.close()


def _unmark(tmp_path: Path) -> None:
    (tmp_path / "files" / "installation").unlink()


def test_a_folder_of_an_older_version_is_known_by_its_files(
    claims: ClaimStore, store: FolderFileStore, now: datetime
) -> None:
    kept = _attached(claims, ClaimFiles(claims), store, 3, now)
    known = ClaimFiles(claims, claim_folder(claims.database, store))
    mark = store.mark()
    assert mark is not None
    assert {file.folder for _owner, file in known.every()} == {mark.folder}
    store.delete(kept[0].store_key)
    assert [file.id for file in sweep(known, store, _forget, now, HOUR).lost] == [kept[0].id]


def test_an_unmarked_folder_with_more_strangers_than_friends_stops_it(
    claims: ClaimStore, store: FolderFileStore, now: datetime
) -> None:
    _attached(claims, ClaimFiles(claims), store, 2, now)
    strangers = [_keep(store, 2 * HOUR) for _ in range(3)]
    known = ClaimFiles(claims, claim_folder(claims.database, store))
    assert store.mark() is None
    with pytest.raises(SweepStopped, match="no mark"):
        sweep(known, store, _forget, now, HOUR)
    assert set(strangers) <= _left(store)


def test_somebody_who_knows_can_say_that_a_folder_belongs_to_the_database(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    kept = _attached(claims, claim_files, store, 2, now)
    strangers = [_keep(store, 2 * HOUR) for _ in range(3)]
    _unmark(tmp_path)
    with pytest.raises(SweepStopped):
        sweep(claim_files, store, _forget, now, HOUR)
    adopt_folder(claims.database, store)
    report = sweep(claim_files, store, _forget, now, HOUR)
    assert (report.lost, report.strays) == ((), len(strangers))
    assert _left(store) == {file.store_key for file in kept}


@pytest.mark.long
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
    claim_files = ClaimFiles(claims, claim_folder(database, store))
    sweep(claim_files, store, _forget, now, AT_ONCE)

    rows = {file.store_key: file.id for _, file in claim_files.every()}
    mentioned = [
        each
        for summary in claims.list_for(ANNA, most=10_000)
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
