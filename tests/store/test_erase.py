"""What was deleted is found nowhere: every byte of the data folder is searched."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url

from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.database import Database
from app.store.erase import (
    QUIET,
    Erased,
    erase_all,
    erase_claim,
    finish_erasing,
    purge,
    purge_loose,
    purge_old_loose,
)
from app.store.folder import FolderFileStore
from app.store.forgetting import forget, of_visitor
from app.store.sqlite import rebuild, sqlite_engine
from tests.store.conftest import ON_SQLITE

pytestmark = ON_SQLITE
ANNA = "a" * 64
SENTINEL = "SENTINEL-4711"


def _found(folder: Path, word: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def _replaced(new: Doc, _old: Doc) -> Doc:
    return new


def _fill(claims: ClaimStore, files: ClaimFiles, store: FolderFileStore, now: datetime, word: str) -> str:
    made = claims.create(ANNA, {"title": word, "text": word}, now)
    claims.save_step(made.id, ANNA, "facts", 0, lambda doc: {**doc, "facts": [word] * 900}, now)
    with store.begin() as incoming:
        incoming.write(word.encode() * 50_000)
        file = NewFile(new_id(), incoming.commit(), "original", word, incoming.size)
    files.attach(made.id, ANNA, [file], unchanged, now)
    return made.id


def test_delete_now_leaves_no_trace_of_this_claim_and_all_of_others(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    mine = _fill(claims, claim_files, store, now, SENTINEL)
    other = _fill(claims, claim_files, store, now, "another claim")
    assert len(_found(tmp_path, SENTINEL)) >= 2

    assert erase_claim(claims, store, mine, ANNA) == Erased(claims=1, files=1, complete=True)

    assert _found(tmp_path, SENTINEL) == []
    assert claims.get(other, ANNA) is not None
    assert _found(tmp_path, "another claim") != []


def test_delete_now_says_when_somebody_was_in_the_way_and_a_later_scrub_finishes(
    url: str, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    database = Database(url, patience=timedelta(milliseconds=50))
    database.prepare()
    claims = ClaimStore(database)
    mine = _fill(claims, ClaimFiles(claims), store, now, SENTINEL)
    with database.read() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM claims").all()
        assert erase_claim(claims, store, mine, ANNA) == Erased(claims=1, files=1, complete=False)
        assert claims.get(mine, ANNA) is None
    assert finish_erasing(database, QUIET)
    assert _found(tmp_path, SENTINEL) == []
    database.close()


def test_a_purge_leaves_no_trace_of_what_nobody_visited(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    _fill(claims, claim_files, store, now - timedelta(days=61), SENTINEL)
    recent = _fill(claims, claim_files, store, now, "another claim")
    assert purge(claims, store, now - timedelta(days=60)) == Erased(claims=1, files=1, complete=True)
    assert _found(tmp_path, SENTINEL) == []
    assert [each.id for each in claims.list_for(ANNA, most=9)] == [recent]


def test_old_versions_that_moving_pages_left_behind_go_too(
    claims: ClaimStore, tmp_path: Path, now: datetime
) -> None:
    # With this seed, zeroing what is deleted leaves a copy of it in the unused middle of a page.
    chance = random.Random(12)
    stored: dict[str, str] = {}
    words = [f"SENTINEL-{number:05}" for number in range(400)]
    for word in words:
        doc: Doc = {"title": word, "text": word * chance.choice([1, 5, 20, 100, 600])}
        what = chance.random()
        if what < 0.4 or not stored:
            stored[claims.create(ANNA, doc, now).id] = word
        elif what < 0.75:
            claim_id = chance.choice(list(stored))
            claims.update(claim_id, ANNA, partial(_replaced, doc), now)
            stored[claim_id] = word
        else:
            claim_id = list(stored)[chance.randrange(len(stored))]
            claims.delete(claim_id, ANNA)
            del stored[claim_id]
    assert finish_erasing(claims.database, QUIET)
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert {word for word in words if word.encode() in everything} == set(stored.values())


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let any database be too large to be rebuilt while somebody is there."""
    monkeypatch.setattr("app.store.database.SMALL", 0)


@pytest.mark.usefixtures("large")
def test_a_large_database_is_rebuilt_when_nobody_is_there(
    claims: ClaimStore,
    claim_files: ClaimFiles,
    store: FolderFileStore,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = _fill(claims, claim_files, store, now, SENTINEL)
    rebuilt: list[int] = []

    def counted(engine: Engine, has_to_stop: Callable[[], bool]) -> bool:
        rebuilt.append(1)
        return rebuild(engine, has_to_stop)

    monkeypatch.setattr("app.store.database.rebuild", counted)
    assert erase_claim(claims, store, mine, ANNA) == Erased(claims=1, files=1, complete=False)
    assert _found(tmp_path, SENTINEL) == []
    assert not finish_erasing(claims.database, QUIET / 2)
    assert rebuilt == []
    assert finish_erasing(claims.database, QUIET)
    assert finish_erasing(claims.database, QUIET)
    assert rebuilt == [1], "once is enough"


@pytest.mark.usefixtures("large")
def test_what_is_deleted_during_a_rebuild_is_still_due(
    claims: ClaimStore, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (claims.create(ANNA, {}, now).id for _ in range(2))
    claims.delete(first, ANNA)

    def meanwhile(*_given: object) -> bool:
        claims.delete(second, ANNA)
        return True

    with monkeypatch.context() as slow:
        slow.setattr(claims.database, "rebuild", meanwhile)
        assert finish_erasing(claims.database, QUIET)
    monkeypatch.setattr(claims.database, "rebuild", lambda: False)
    assert not finish_erasing(claims.database, QUIET)


def test_a_rebuild_gives_way_to_whoever_waits_and_to_whoever_writes(
    claims: ClaimStore, url: str, now: datetime
) -> None:
    made = [claims.create(ANNA, {"text": "x" * 2_000}, now) for _ in range(100)][-1]
    engine = sqlite_engine(make_url(url), timedelta(seconds=1))
    assert not rebuild(engine, lambda: True)
    other = Database(url)
    with other.write():
        assert not claims.database.rebuild()
    with claims.database.write():
        assert not claims.database.rebuild()
    assert claims.database.rebuild()
    assert claims.get(made.id, ANNA) == made
    other.close()
    engine.dispose()


def test_everything_of_a_visitor_goes_and_nothing_of_others(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    for number in range(45):
        claims.create(ANNA, {"title": f"{SENTINEL} {number}"}, now)
    _fill(claims, claim_files, store, now, SENTINEL)
    other = claims.create("b" * 64, {"title": "another claim"}, now)
    assert erase_all(claims, store, ANNA) == Erased(claims=46, files=1, complete=True)
    assert _found(tmp_path, SENTINEL) == []
    assert claims.get(other.id, "b" * 64) is not None


def test_a_purge_with_nothing_to_purge_takes_no_turn(
    claims: ClaimStore, store: FolderFileStore, now: datetime
) -> None:
    claims.create(ANNA, {}, now)
    with claims.database.write():
        assert purge(claims, store, now - timedelta(days=60)) == Erased(claims=0, files=0, complete=True)
        assert purge_loose(claims, store, now) == Erased(claims=0, files=0, complete=True)
        assert purge_old_loose(claims, store, now) == Erased(claims=0, files=0, complete=True)
        assert finish_erasing(claims.database, QUIET)


def test_the_log_stays_short_beside_many_deletions(claims: ClaimStore, url: str, now: datetime) -> None:
    for _number in range(300):
        claims.create(ANNA, {"title": "", "text": "x" * 9_000}, now)
    assert claims.database.cut_log()
    assert forget(claims.database, of_visitor(ANNA))[0] == 300
    log = Path(f"{make_url(url).database}-wal")
    # At 4 MB a commit would bring it all into the file while others wait.
    assert log.stat().st_size < 1_000_000
