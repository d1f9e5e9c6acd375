"""How often a visitor did something lately, counted by all workers together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, delete, select, text

from app.store import tables
from app.store.database import Database
from app.store.tables import Moment

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# SQLite and PostgreSQL understand the same sentence; one statement counts without a race in both.
_COUNT = text(
    "INSERT INTO rate_counts (bucket, visitor, window_start, count) VALUES (:bucket, :visitor, :start, :amount)"
    " ON CONFLICT (bucket, visitor, window_start) DO UPDATE SET count = rate_counts.count + :amount"
    " RETURNING count"
).bindparams(bindparam("start", type_=Moment))

_OUTDATED = delete(tables.rate_counts).where(
    tables.rate_counts.c.bucket == bindparam("bucket"),
    tables.rate_counts.c.window_start < bindparam("start", type_=Moment),
)


class RateCounts:
    """Counters in fixed windows of time, one per bucket (what is done) and visitor."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def spend(
        self, bucket: str, shares: Sequence[tuple[str, int]], amount: int, window: timedelta, now: datetime
    ) -> int | None:
        """Count so much for each, in turn, by who it is and its limit; None when all had that much left, else seconds
        to wait. What is more than one's share is not counted for those who come after.

        Who it is may be whatever tells people apart, hashed by the caller. Windows begin at multiples of
        ``window`` since 1970, the same for everybody.
        """
        start = now - (now - _EPOCH) % window
        with self._database.write() as connection:
            for who, limit in shares:
                values = {"bucket": bucket, "visitor": who, "start": start, "amount": amount}
                count: int = connection.execute(_COUNT, values).scalar_one()
                if count == amount:
                    connection.execute(_OUTDATED, values)
                if count > limit:
                    return max(1, math.ceil((start + window - now).total_seconds()))
        return None

    def forget(self, before: datetime) -> None:
        """Remove every window that began before: for buckets that nobody fills any more."""
        old = tables.rate_counts.c.window_start < before
        with self._database.read() as connection:
            if connection.execute(select(1).where(old).limit(1)).first() is None:
                return
        with self._database.write() as connection:
            connection.execute(delete(tables.rate_counts).where(old))
