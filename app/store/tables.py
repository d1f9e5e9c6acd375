"""The tables and how moments and people's own words are kept in them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware datetime; stored and given back in UTC, to the microsecond."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        # SQLite gives back naive datetimes, PostgreSQL aware ones in the session's zone.
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class PlainText(TypeDecorator[str]):
    """A text that came from outside: what no database takes (lone surrogates, NUL) becomes a question mark."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


metadata = MetaData()

claims = Table(
    "claims",
    metadata,
    Column("id", String(22), primary_key=True),
    Column("visitor", String(64), nullable=False),
    Column("title", PlainText, nullable=False),
    Column("doc", JSON, nullable=False),
    Column("step_revisions", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False, index=True),
    # A visitor's list is read from the index: the moment stands behind the content, which can be long.
    Index("ix_claims_list", "visitor", "changed_at", "id"),
)

files = Table(
    "files",
    metadata,
    Column("id", String(22), primary_key=True),
    Column("claim_id", ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("store_key", String(22), nullable=False, unique=True),
    Column("purpose", String(20), nullable=False),
    Column("name", PlainText, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("folder", String(22), nullable=False, server_default=""),
)

rate_counts = Table(
    "rate_counts",
    metadata,
    Column("bucket", String(40), primary_key=True),
    Column("visitor", String(64), primary_key=True),
    Column("window_start", Moment, primary_key=True),
    Column("count", Integer, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(22), primary_key=True),
    Column("claim_id", ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("exhibit_id", String(32), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("params", JSON, nullable=False),
    Column("state", String(12), nullable=False, index=True),
    Column("fraction", Float, nullable=False),
    Column("words_code", String(40)),
    Column("worker", String(40)),
    Column("starts", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("beat_at", Moment),
    Column("ended_at", Moment),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("until", Moment, nullable=False),
)

installation = Table(
    "installation",
    metadata,
    Column("id", String(22), primary_key=True),
    Column("unscrubbed", Integer, nullable=False),
)
"""One row. ``unscrubbed``: deletions that may have left traces."""
