"""What SQLite needs to lose no update, to survive a power cut, and to forget what is deleted."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
_IMPATIENCE_MS = 20
_STEPS_BETWEEN_QUESTIONS = 1_000


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


def empty_log(engine: Engine) -> None:
    """Put what stands in the write-ahead log into the database file, as far as that holds up nobody."""
    with _impatient(engine) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def cut_log(engine: Engine) -> bool:
    """Put the rest of the log into the database file and cut the log to nothing; needs a moment without a writer.

    False when others were in the way, or the disk is full: call it again later.
    """
    with _impatient(engine) as connection:
        outcome: Any = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return outcome is not None and outcome[0] == 0
    return False


def rebuild(engine: Engine, has_to_stop: Callable[[], bool]) -> bool:
    """Write the database anew, so that only stored rows are in it; until the log is cut it stands there.

    ``has_to_stop`` is asked again and again; everything stays as it was then. False as in ``cut_log``.
    """
    with _impatient(engine) as connection:
        connection.set_progress_handler(lambda: int(has_to_stop()), _STEPS_BETWEEN_QUESTIONS)
        try:
            # secure_delete alone is not enough: where pages were split or joined, copies of deleted rows stay behind
            # in the unused middle of a page (found in 10 of 6,000 deleted rows).
            connection.execute("VACUUM")
        finally:
            connection.set_progress_handler(None, 0)
        return True
    return False


def size(engine: Engine) -> int:
    """The bytes of the database file."""
    with engine.connect() as connection:
        pages, page = (
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size")
        )
        return int(pages) * int(page)


@contextmanager
def _impatient(engine: Engine) -> Iterator[sqlite3.Connection]:
    """A connection that does not wait for others, outside any transaction; what fails for them ends the block."""
    pooled = engine.raw_connection()
    connection = pooled.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    patience = connection.execute("PRAGMA busy_timeout").fetchone()[0]
    try:
        connection.execute(f"PRAGMA busy_timeout={_IMPATIENCE_MS}")
        yield connection
    except sqlite3.OperationalError:
        pass
    finally:
        connection.execute(f"PRAGMA busy_timeout={patience}")
        pooled.close()
