"""What was deleted is found nowhere: every byte of the data folder is searched."""

import random
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.database import Database
from app.store.erase import Erased, erase_claim, purge
from app.store.files import FolderFileStore

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

    assert erase_claim(claims, store, mine, ANNA) == Erased(files=1, complete=True)

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
        assert erase_claim(claims, store, mine, ANNA) == Erased(files=1, complete=False)
        assert claims.get(mine, ANNA) is None
    assert database.scrub()
    assert _found(tmp_path, SENTINEL) == []
    database.close()


def test_a_purge_leaves_no_trace_of_what_nobody_visited(
    claims: ClaimStore, claim_files: ClaimFiles, store: FolderFileStore, tmp_path: Path, now: datetime
) -> None:
    _fill(claims, claim_files, store, now - timedelta(days=61), SENTINEL)
    recent = _fill(claims, claim_files, store, now, "another claim")
    assert purge(claims, store, now - timedelta(days=60)) == Erased(files=1, complete=True)
    assert _found(tmp_path, SENTINEL) == []
    assert [each.id for each in claims.list_for(ANNA)] == [recent]


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
    assert claims.database.scrub()
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert {word for word in words if word.encode() in everything} == set(stored.values())
