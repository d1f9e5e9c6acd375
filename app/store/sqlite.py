"""Knows what SQLite needs to lose no update, to survive a power cut, and to forget what is deleted."""

from __future__ import annotations

import json
import sqlite3
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.pool import ConnectionPoolEntry

WRITES = "claimwright_writes"
"""The execution option of connections that change something."""

# Keeping a power cut from losing a committed answer costs less than a slow page is worth: FULL, not NORMAL.
# temp_store keeps sorted answers out of temporary files, which nothing would scrub.
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "foreign_keys=ON",
    "temp_store=MEMORY",
)
_SWITCH_TRIES = 200


def file_url(path: Path) -> URL:
    """The address of a SQLite file, whatever signs its path has (``%``, ``?`` and ``#`` mean something in one)."""
    return URL.create("sqlite", database=str(path))


def sqlite_engine(url: URL, patience: timedelta) -> Engine:
    """An engine on a SQLite file whose connections wait up to ``patience`` for another writer."""
    engine = create_engine(
        url,
        # The driver must not begin transactions by itself: it would begin them deferred.
        connect_args={"isolation_level": None, "timeout": patience.total_seconds()},
        hide_parameters=True,
        json_deserializer=_read_json,
        pool_size=8,
        max_overflow=24,
        pool_timeout=patience.total_seconds(),
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _read_json(text: str) -> Any:
    # A damaged row must still be found and deleted; whoever knows what belongs in it sees that it is none.
    try:
        return json.loads(text)
    except ValueError:
        return {"damaged": text}


def _set_pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    _switch_to_log(cursor)
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _switch_to_log(cursor: DBAPICursor) -> None:
    # The first switch of a new file fails at once, without the usual waiting, when two processes start together.
    for _ in range(_SWITCH_TRIES):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            time.sleep(0.01)
    cursor.execute("PRAGMA journal_mode=WAL")


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads before it writes works on what another writer may be replacing.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def is_full(error: BaseException | None) -> bool:
    """Whether a driver's error says that the disk has no room left."""
    return isinstance(error, sqlite3.Error) and error.sqlite_errorcode == sqlite3.SQLITE_FULL


def forget_deleted(engine: Engine) -> bool:
    """Rebuild the database file and cut the write-ahead log to nothing, so that only stored rows are in either.

    False when others kept the database busy for the whole patience, or the disk is full: call it again later.
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        # secure_delete alone is not enough: where pages were split or joined, copies of deleted rows stay behind
        # in the unused middle of a page (found in 10 of 6,000 deleted rows).
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        outcome: Any = cursor.fetchone()
        cursor.close()
    except sqlite3.OperationalError:
        return False
    finally:
        raw.close()
    return outcome is not None and outcome[0] == 0
