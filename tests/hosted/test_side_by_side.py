"""Several processes and machines at once lose nothing, begin nothing twice and pass no limit together."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from app.errors import FileLimitError, StorageAwayError
from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.database import Database
from app.store.file_limits import FileLimits
from app.store.forgetting import forget, of_visitor
from app.store.jobs import JobStore
from app.store.place import Place
from app.store.turns import as_they_come
from tests.hosted.machines import ROOT, machines
from tests.servers.fixtures import Bucket
from tests.servers.postgres import PostgresServer
from tests.store.conftest import now

__all__ = ("now",)
pytestmark = pytest.mark.long
ANNA = "a" * 64
WRITERS, UPDATES, PROCESSES = 16, 600, 2
WRITER = """
import sys, threading
from datetime import datetime, UTC
from app.store.claims import ClaimStore
from app.store.database import Database

url, claim_id, process, writers, updates = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
claims, moment = ClaimStore(Database(url)), datetime(2026, 3, 8, tzinfo=UTC)

def write(number):
    for _ in range(updates):
        claims.update(claim_id, "a" * 64, lambda doc: {**doc, number: doc.get(number, 0) + 1}, moment)

threads = [threading.Thread(target=write, args=[f"{process} {number}"]) for number in range(writers)]
for thread in threads: thread.start()
for thread in threads: thread.join()
claims.database.close()
"""


@pytest.fixture
def url(postgres_server: PostgresServer) -> str:
    return postgres_server.database()


@pytest.fixture
def databases(url: str) -> Iterator[list[Database]]:
    """Two machines' ways to one database."""
    made = [Database(url) for _ in range(2)]
    made[0].prepare()
    yield made
    for database in made:
        database.close()


def side_by_side(acts: Sequence[Callable[[], object]]) -> list[BaseException]:
    """Do all at once; gives what was raised."""
    raised: list[BaseException] = []
    line = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        line.wait()
        try:
            act()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_sixteen_writers_in_two_processes_lose_no_update(
    url: str, databases: list[Database], now: datetime
) -> None:
    claims = ClaimStore(databases[0])
    made = claims.create(ANNA, {}, now)
    each = WRITERS // PROCESSES
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, url, made.id, str(number), str(each), str(UPDATES)], cwd=ROOT
        )
        for number in range(PROCESSES)
    ]
    assert [process.wait(240) for process in running] == [0] * PROCESSES
    kept = claims.get(made.id, ANNA)
    assert kept is not None
    assert sorted(kept.doc.values()) == [UPDATES] * WRITERS
    assert kept.revision == 1 + WRITERS * UPDATES


def test_a_page_that_is_sent_to_two_machines_begins_one_claim(
    databases: list[Database], now: datetime
) -> None:
    stores = [ClaimStore(database) for database in databases] * 4
    for _round in range(10):
        wish, made = new_id(), list[str]()
        acts = [partial(_begin, store, wish, now, made) for store in stores]
        assert side_by_side(acts) == []
        assert made == [wish] * len(stores)


def test_uploads_of_many_visitors_pass_no_limit_together(databases: list[Database], now: datetime) -> None:
    stores = [ClaimStore(database) for database in databases]
    limits = FileLimits(files_per_claim=3, bytes_per_claim=10**6, bytes_per_visitor=50, bytes_in_all=100)
    claims = [stores[0].create(visitor * 64, {}, now) for visitor in "aabbcc"]
    acts: list[Callable[[], object]] = []
    for number in range(24):
        claim, visitor = claims[number % 6], "aabbcc"[number % 6] * 64
        files, new = ClaimFiles(stores[number % 2]), NewFile(new_id(), new_id(), "original", "a", 10)
        acts.append(partial(files.attach, claim.id, visitor, [new], unchanged, now, limits))
    raised = side_by_side(acts)
    assert {type(error) for error in raised} == {FileLimitError}, raised
    with databases[0].read() as connection:
        assert connection.execute(text("SELECT sum(bytes) FROM files")).scalar() == 100
        most = (
            "SELECT max(held) FROM (SELECT sum(bytes) AS held FROM files JOIN claims ON claims.id = claim_id"
        )
        assert connection.execute(text(f"{most} GROUP BY visitor) AS each")).scalar_one() <= 50
    assert len(raised) == 24 - 10


def test_deleting_everything_beside_uploads_ends_without_a_knot(
    databases: list[Database], now: datetime
) -> None:
    stores = [ClaimStore(database) for database in databases]
    limits = FileLimits(100, 10**6, 10**6)
    for _round in range(5):
        made = [stores[0].create(ANNA, {}, now).id for _ in range(30)]
        acts: list[Callable[[], object]] = [partial(forget, databases[1], of_visitor(ANNA))]
        for claim in made[::5]:
            new = NewFile(new_id(), new_id(), "original", "a", 10)
            files = ClaimFiles(stores[0])
            acts.append(partial(files.attach, claim, ANNA, [new], unchanged, now, limits))
        assert side_by_side(acts) == []
        forget(databases[0], of_visitor(ANNA))
        assert stores[0].count_for(ANNA) == 0


def test_machines_take_jobs_beside_each_other_and_wait_for_nobody(
    databases: list[Database], now: datetime
) -> None:
    claim = ClaimStore(databases[0]).create(ANNA, {}, now).id
    first, second = (JobStore(database) for database in databases)
    made = [
        first.add(claim, ANNA, f"film{number}", "film", {}, now + timedelta(seconds=number))
        for number in range(4)
    ]
    ids = [job.id for job in made if job is not None]
    with databases[0].write() as connection:
        # A machine is about to take the first one.
        connection.execute(text("SELECT id FROM jobs WHERE id = :id FOR UPDATE"), {"id": ids[0]})
        taken = second.take_next("two", "film", as_they_come)
    assert taken is not None
    assert taken.id == ids[1]
    assert second.progress(ids[1], "two", 0.5)
    other = first.take_next("one", "film", as_they_come)
    assert other is not None
    assert other.id == ids[0]
    seen = first.get(claim, ANNA, ids[1])
    assert seen is not None
    assert seen.fraction == 0.5
    assert first.cancel(claim, ANNA, ids[1])
    assert not second.progress(ids[1], "two", 0.9)
    taken_by: list[str] = []
    acts = [partial(_take_all, JobStore(databases[number % 2]), str(number), taken_by) for number in range(6)]
    assert side_by_side(acts) == []
    assert sorted(taken_by) == sorted(ids[2:])


def _take_all(jobs: JobStore, worker: str, taken_by: list[str]) -> None:
    while (job := jobs.take_next(worker, "film", as_they_come)) is not None:
        taken_by.append(job.id)


def test_a_reader_sees_one_moment(databases: list[Database], now: datetime) -> None:
    claims = ClaimStore(databases[0])
    with databases[1].read() as connection:
        count = text("SELECT count(*) FROM claims")
        assert connection.execute(count).scalar() == 0
        claims.create(ANNA, {}, now)
        assert connection.execute(count).scalar() == 0
    assert claims.count_for(ANNA) == 1


def test_who_waits_too_long_for_another_writer_is_told(
    url: str, databases: list[Database], now: datetime
) -> None:
    hasty = Database(url, patience=timedelta(milliseconds=100))
    made = ClaimStore(databases[0]).create(ANNA, {}, now)
    with databases[0].write() as connection:
        connection.execute(text("SELECT id FROM claims FOR UPDATE"))
        with pytest.raises(StorageAwayError) as told:
            ClaimStore(hasty).update(made.id, ANNA, lambda _doc: {"secret": "answer"}, now)
    assert "secret" not in str(told.value)
    assert ClaimStore(hasty).update(made.id, ANNA, _unchanged, now) is not None
    hasty.close()


def _unchanged(doc: Doc) -> Doc:
    return doc


def _begin(store: ClaimStore, wish: str, now: datetime, made: list[str]) -> None:
    made.append(store.create(ANNA, {}, now, wish).id)


def test_first_starts_of_machines_at_once_make_one_installation(
    url: str, bucket: Bucket, tmp_path: Path
) -> None:
    place = Place(tmp_path / "seen", url, bucket.address, bucket.endpoint)
    with machines(place, tmp_path, 3):
        database = place.open_database()
        with database.read() as connection:
            (own,) = connection.execute(text("SELECT id FROM installation")).scalars()
        database.close()
        mark = place.open_files().mark()
        assert mark is not None
        assert mark.installation == own
