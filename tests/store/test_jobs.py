"""Jobs run one at a time over all workers, survive a worker's death once, and belong to one visitor."""

import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from app.store.claims import ClaimStore
from app.store.database import NEWEST, Database
from app.store.jobs import JobStore
from app.store.migrate import migrate
from app.store.stored_job import DEAD_AFTER, INTERRUPTED, StoredJob
from app.store.turns import one_at_a_time, one_for_each
from tests.silent import fall_silent

ANNA, BORIS = "a" * 64, "b" * 64
FILMS = ("mend_video", one_at_a_time)
CHECKS = ("check", one_for_each)


@pytest.fixture
def jobs(database: Database) -> JobStore:
    return JobStore(database)


@pytest.fixture
def claim(claims: ClaimStore, now: datetime) -> str:
    return claims.create(ANNA, {}, now).id


def _add(jobs: JobStore, claim: str, now: datetime, exhibit: str = "film") -> StoredJob:
    made = jobs.add(claim, ANNA, exhibit, "mend_video", {"start": 1.5}, now)
    assert made is not None
    return made


def test_a_job_waits_runs_and_ends(jobs: JobStore, claim: str, now: datetime) -> None:
    made = _add(jobs, claim, now)
    assert (made.state, made.fraction, made.params, made.visitor) == ("waiting", 0.0, {"start": 1.5}, ANNA)
    taken = jobs.take_next("one", *FILMS)
    assert taken is not None
    assert (taken.id, taken.state, taken.worker, taken.starts) == (made.id, "running", "one", 1)
    assert jobs.progress(made.id, "one", 0.4)
    assert not jobs.progress(made.id, "two", 0.5)
    running = jobs.get(claim, ANNA, made.id)
    assert running is not None
    assert running.fraction == 0.4
    assert not jobs.finish(made.id, "two")
    assert jobs.finish(made.id, "one")
    assert not jobs.has_open()
    assert [job.state for job in jobs.list_for(claim, ANNA)] == ["done"]


def test_the_longest_waiting_comes_first_and_one_at_a_time(jobs: JobStore, claim: str, now: datetime) -> None:
    later, first = (
        _add(jobs, claim, now + timedelta(seconds=seconds), exhibit)
        for seconds, exhibit in ((5, "b"), (1, "a"))
    )
    taken = jobs.take_next("one", *FILMS)
    assert taken is not None
    assert taken.id == first.id
    assert jobs.take_next("two", *FILMS) is None
    assert jobs.fail(first.id, "one", "damaged")
    after = jobs.take_next("two", *FILMS)
    assert after is not None
    assert after.id == later.id


def test_each_visitor_has_one_check_at_a_time_and_the_fewest_come_first(
    jobs: JobStore, claims: ClaimStore, now: datetime
) -> None:
    many, few = claims.create(ANNA, {}, now).id, claims.create(BORIS, {}, now).id
    for number in range(3):
        jobs.add(many, ANNA, f"a{number}", "check", {}, now + timedelta(seconds=number))
    jobs.add(few, BORIS, "b", "check", {}, now + timedelta(seconds=9))
    first, second = jobs.take_next("one", *CHECKS), jobs.take_next("two", *CHECKS)
    assert first is not None
    assert second is not None
    assert [first.exhibit_id, second.exhibit_id] == ["b", "a0"]
    assert jobs.take_next("three", *CHECKS) is None
    assert jobs.finish(second.id, "two")
    third = jobs.take_next("three", *CHECKS)
    assert third is not None
    assert third.exhibit_id == "a1"
    assert jobs.take_next("four", *FILMS) is None


def test_new_visitors_from_one_place_have_one_check_at_a_time_together(
    jobs: JobStore, claims: ClaimStore, now: datetime
) -> None:
    for number in range(3):
        made = claims.create(f"{number}", {}, now).id
        jobs.add(
            made, f"{number}", f"bad{number}", "check", {"source": "there"}, now + timedelta(seconds=number)
        )
    mine = claims.create(ANNA, {}, now).id
    jobs.add(mine, ANNA, "good", "check", {"source": "here"}, now + timedelta(seconds=9))
    taken = [jobs.take_next(str(number), *CHECKS) for number in range(3)]
    assert [job.exhibit_id if job else None for job in taken] == ["good", "bad0", None]


def test_an_exhibit_has_one_job_and_a_new_one_only_after_the_end(
    jobs: JobStore, claim: str, now: datetime
) -> None:
    made = _add(jobs, claim, now)
    assert _add(jobs, claim, now) == made
    jobs.take_next("one", *FILMS)
    assert _add(jobs, claim, now).id == made.id
    jobs.fail(made.id, "one", "damaged")
    again = _add(jobs, claim, now)
    assert again.id != made.id
    assert jobs.list_for(claim, ANNA) == [again]


def test_many_workers_never_take_the_same_job(jobs: JobStore, claim: str, url: str, now: datetime) -> None:
    for number in range(6):
        _add(jobs, claim, now, f"film{number}")
    databases = [Database(url) for _ in range(6)]
    taken: list[str] = []

    def work(database: Database, name: str) -> None:
        mine = JobStore(database)
        while mine.has_open():
            job = mine.take_next(name, *FILMS)
            if job is not None:
                taken.append(job.id)
                assert mine.finish(job.id, name)

    threads = [
        threading.Thread(target=work, args=(database, str(number)))
        for number, database in enumerate(databases)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for database in databases:
        database.close()
    assert len(taken) == len(set(taken)) == 6


def test_a_dead_workers_job_is_begun_again_once(jobs: JobStore, claim: str, now: datetime) -> None:
    made = _add(jobs, claim, now)
    jobs.take_next("one", *FILMS)
    jobs.progress(made.id, "one", 0.7)
    fall_silent(jobs.database, DEAD_AFTER / 2)
    assert jobs.take_next("two", *FILMS) is None
    fall_silent(jobs.database, DEAD_AFTER / 2)
    again = jobs.take_next("two", *FILMS)
    assert again is not None
    assert (again.worker, again.fraction, again.starts) == ("two", 0.0, 2)
    # The first was not dead after all: it learns that it has to stop.
    assert not jobs.progress(made.id, "one", 0.9)
    fall_silent(jobs.database)
    assert jobs.take_next("three", *FILMS) is None
    ended = jobs.get(claim, ANNA, made.id)
    assert ended is not None
    assert (ended.state, ended.words_code) == ("failed", INTERRUPTED)


def test_a_job_given_back_counts_as_never_begun(jobs: JobStore, claim: str, now: datetime) -> None:
    made = _add(jobs, claim, now)
    for _ in range(3):
        taken = jobs.take_next("one", *FILMS)
        assert taken is not None
        assert taken.starts == 1
        jobs.give_back(made.id, "one")


@pytest.mark.parametrize("running", [False, True])
def test_a_cancelled_job_is_over_for_its_worker(
    running: bool, jobs: JobStore, claim: str, now: datetime
) -> None:
    made = _add(jobs, claim, now)
    if running:
        jobs.take_next("one", *FILMS)
    assert jobs.cancel(claim, ANNA, made.id)
    assert not jobs.cancel(claim, ANNA, made.id)
    assert not jobs.progress(made.id, "one", 0.5)
    assert not jobs.finish(made.id, "one")
    assert jobs.take_next("two", *FILMS) is None
    assert [job.state for job in jobs.list_for(claim, ANNA)] == ["cancelled"]


def test_jobs_go_with_their_claim(jobs: JobStore, claims: ClaimStore, claim: str, now: datetime) -> None:
    made = _add(jobs, claim, now)
    jobs.take_next("one", *FILMS)
    claims.delete(claim, ANNA)
    assert not jobs.progress(made.id, "one", 0.5)
    assert not jobs.has_open()
    with jobs.database.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM jobs")).scalar() == 0


def test_another_visitors_job_does_not_exist(
    jobs: JobStore, claims: ClaimStore, claim: str, now: datetime
) -> None:
    made = _add(jobs, claim, now)
    mine = claims.create(BORIS, {}, now).id
    for name in (claim, mine):
        assert jobs.get(name, BORIS, made.id) is None
        assert not jobs.cancel(name, BORIS, made.id)
        assert jobs.list_for(name, BORIS) == []
    assert jobs.add(claim, BORIS, "film", "mend_video", {}, now) is None
    assert jobs.list_for(claim, ANNA) == [made]


def test_what_was_stored_before_there_were_jobs_is_still_there(url: str, now: datetime) -> None:
    database = Database(url)
    with database.write() as connection:
        migrate(connection, "0001")
        connection.execute(
            text("INSERT INTO claims VALUES ('c', :visitor, 't', '{\"a\": 1}', '{}', 3, :now, :now, :now)"),
            {"visitor": ANNA, "now": "2026-03-08 09:30:00.000000"},
        )
    database.prepare()
    kept = ClaimStore(database).get("c", ANNA)
    assert kept is not None
    assert (kept.doc, kept.revision) == ({"a": 1}, 3)
    assert _add(JobStore(database), "c", now).state == "waiting"
    with database.read() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == NEWEST
    database.close()
