"""Machines whose clocks differ by minutes leave each other's jobs alone: who lives is told by the
database's clock."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from app.services.worker import Pulse, Worker
from app.store.claims import ClaimStore
from app.store.database import Database
from app.store.jobs import JobStore
from app.store.stored_job import StoredJob
from app.store.turns import as_they_come
from tests.silent import fall_silent

ANNA = "a" * 64
APART = timedelta(minutes=5)
FILM = "film"


@dataclass(slots=True)
class Held:
    """Work that goes on until ``go``; ``looks`` counts how often its worker looked for some, ``begun`` what it
    began."""

    jobs: JobStore
    go: threading.Event
    kind: str = FILM
    begun: list[int] = field(default_factory=list)
    looks: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    has_begun: threading.Event = field(default_factory=threading.Event)

    def turns(self, held: Sequence[StoredJob]) -> Sequence[StoredJob]:
        self.looks.release()
        return as_they_come(held)

    def do(self, job: StoredJob, pulse: Pulse) -> None:
        assert not pulse.is_over()
        self.begun.append(job.starts)
        self.has_begun.set()
        self.go.wait()
        self.jobs.finish(job.id, pulse.worker)


@dataclass(slots=True)
class OneOfTwo:
    """A machine: its worker, what it does, and what its clock says."""

    worker: Worker
    work: Held
    now: datetime


@pytest.fixture
def go() -> Iterator[threading.Event]:
    made = threading.Event()
    yield made
    made.set()


@pytest.fixture
def two(url: str, database: Database, go: threading.Event, now: datetime) -> Iterator[list[OneOfTwo]]:
    """Two of them, the second five minutes ahead."""
    databases = [Database(url), Database(url)]
    works = [Held(JobStore(one), go) for one in databases]
    made = [
        OneOfTwo(Worker(work.jobs, work, most=1), work, now + APART * ahead)
        for ahead, work in enumerate(works)
    ]
    yield made
    go.set()
    for one in made:
        one.worker.close()
    for each in databases:
        each.close()


@pytest.mark.long
@pytest.mark.parametrize("first", [0, 1], ids=["the one behind", "the one ahead"])
def test_a_job_stays_with_the_machine_that_took_it(
    first: int, two: list[OneOfTwo], claims: ClaimStore, go: threading.Event, now: datetime
) -> None:
    claim = claims.create(ANNA, {}, now).id
    mine, other = two[first], two[1 - first]
    mine.work.jobs.add(claim, ANNA, "exhibit", FILM, {}, mine.now)
    mine.worker.wake(mine.now)
    assert mine.work.has_begun.wait(30)
    other.worker.wake(other.now)
    for _look in range(2):
        assert other.work.looks.acquire(timeout=30)
    assert other.work.begun == []
    assert mine.work.jobs.list_for(claim, ANNA)[0].has_worker
    go.set()
    jobs = JobStore(claims.database)
    assert mine.worker.wait_until(lambda: not jobs.has_open(), 30)
    assert [job.starts for job in jobs.list_for(claim, ANNA)] == [1]


@pytest.mark.parametrize("first", [0, 1], ids=["the one behind", "the one ahead"])
def test_a_job_that_was_left_behind_is_taken_over_whatever_the_clock(
    first: int, two: list[OneOfTwo], claims: ClaimStore, go: threading.Event, now: datetime
) -> None:
    claim = claims.create(ANNA, {}, now).id
    mine, other = two[first], two[1 - first]
    made = mine.work.jobs.add(claim, ANNA, "exhibit", FILM, {}, mine.now)
    assert made is not None
    assert mine.work.jobs.take_next("a dead one", FILM, as_they_come) is not None
    fall_silent(claims.database)
    assert not mine.work.jobs.list_for(claim, ANNA)[0].has_worker
    go.set()
    other.worker.wake(other.now)
    assert other.work.has_begun.wait(30)
    assert other.work.begun == [2]
