"""Limits count what all workers did together, and let people in again when the window ends."""

import threading
from datetime import datetime, timedelta

from sqlalchemy import func, select

from app.store import tables
from app.store.database import Database
from app.store.rates import RateCounts

MINUTE = timedelta(minutes=1)


def hit(rates: RateCounts, bucket: str, who: str, limit: int, window: timedelta, now: datetime) -> int | None:
    """Count one more for one visitor alone."""
    return rates.spend(bucket, ((who, limit),), 1, window, now)


def _rows(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(tables.rate_counts)).scalar_one()


def test_the_limit_holds_until_the_window_ends(database: Database, now: datetime) -> None:
    rates = RateCounts(database)
    at = now + timedelta(seconds=15, milliseconds=300)
    assert [hit(rates, "upload", "anna", 2, MINUTE, at) for _ in range(4)] == [None, None, 45, 45]
    assert hit(rates, "upload", "boris", 2, MINUTE, at) is None
    assert hit(rates, "save", "anna", 2, MINUTE, at) is None
    assert hit(rates, "upload", "anna", 2, MINUTE, now + timedelta(seconds=59, milliseconds=999)) == 1
    assert hit(rates, "upload", "anna", 2, MINUTE, now + MINUTE) is None


def test_workers_count_together(database: Database, url: str, now: datetime) -> None:
    other = Database(url)
    answers: list[int | None] = []

    def work(number: int) -> None:
        rates = RateCounts((database, other)[number % 2])
        answers.extend(hit(rates, "upload", "anna", 60, MINUTE, now) for _ in range(25))

    threads = [threading.Thread(target=work, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert (answers.count(None), answers.count(60)) == (60, 40)


def test_past_windows_are_forgotten(database: Database, now: datetime) -> None:
    rates = RateCounts(database)
    for who in ("anna", "boris"):
        hit(rates, "upload", who, 1, MINUTE, now)
    hit(rates, "save", "anna", 1, MINUTE, now)
    hit(rates, "upload", "anna", 1, MINUTE, now + MINUTE)
    assert _rows(database) == 2
    rates.forget(now + MINUTE)
    assert _rows(database) == 1
