"""How to reach the database, how a transaction begins and ends, and how the tables come to be."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.errors import NewerDataError, StorageAwayError, StorageError, StorageFullError
from app.store.postgres import hold_alone, postgres_engine, reader, vacuum, wait_for_migration
from app.store.postgres import is_full as server_is_full
from app.store.reserve import Reserve
from app.store.sqlite import WRITES, cut_log, empty_log, is_full, rebuild, size, sqlite_engine

Answer = TypeVar("Answer")
NEWEST = "0004"
"""The revision of the tables that this code works with: the newest of ``migrations/versions``."""

PATIENCE = timedelta(seconds=10)
SMALL = 6_000_000
"""Bytes of a database that is rebuilt in less than 50 ms; ours."""


class Database:
    """One database for all threads of a process; several processes may share the same one."""

    def __init__(
        self, url: str | URL, patience: timedelta = PATIENCE, reserve: Reserve | None = None
    ) -> None:
        """Open nothing yet. For a file use ``sqlite.file_url``. ``patience`` is how long a transaction waits for
        others before it gives up, ``reserve`` the room on its disk that deleting may use."""
        self._reserve = reserve
        parsed = make_url(url)
        self._is_sqlite = parsed.get_backend_name() == "sqlite"
        self._patience = patience
        self._engine: Engine = (
            sqlite_engine(parsed, patience) if self._is_sqlite else postgres_engine(parsed, patience)
        )
        self._reader = self._engine if self._is_sqlite else reader(self._engine)
        self._writer = self._engine.execution_options(**{WRITES: True})
        self._turn = threading.Lock()
        self._waiting = 0

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database and changes nothing.

        Raises ``StorageAwayError`` when the database does not answer.
        """
        with _told_plainly(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: stored as a whole at the end, not at all when the block raises.

        Raises ``StorageAwayError`` when no turn came within the patience, ``StorageFullError`` when there is no room.
        Never nest it, and never keep it open while a body streams or a job runs.
        """
        with _told_plainly(), self._my_turn(), self._writer.begin() as connection:
            yield connection

    def deleting(self, act: Callable[[Connection], Answer]) -> Answer:
        """What ``act`` gives, made in a transaction like ``write``; on a full disk with the room that is kept aside.

        ``act`` is called a second time then: nothing of the first time was stored.
        """
        try:
            with self.write() as connection:
                return act(connection)
        except StorageFullError:
            if self._reserve is None or not self._reserve.release():
                raise
        with self.write() as connection:
            return act(connection)

    def keep_reserve(self) -> None:
        """See to it that the room for deleting is there."""
        if self._reserve is not None:
            self._reserve.keep()

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        # SQLite has one writer at a time and lets the others poll in ever longer sleeps; queueing the threads of
        # this process before they poll makes many writers several times faster. Other databases queue by row.
        if not self._is_sqlite:
            yield
            return
        self._waiting += 1
        try:
            has_turn = self._turn.acquire(timeout=self._patience.total_seconds())
        finally:
            self._waiting -= 1
        if not has_turn:
            raise StorageAwayError("another writer kept the database busy")
        try:
            yield
        finally:
            self._turn.release()

    def prepare(self) -> None:
        """Create the tables or bring them to this code's revision; costs one small query when they are.

        Raises ``NewerDataError`` when a newer version of this program wrote the database; it is left untouched.
        """
        with self.read() as connection:
            if _revision(connection) == NEWEST:
                return
        with self.write() as connection:
            # Another process, or machine, may have done it while this one waited for its turn.
            wait_for_migration(connection)
            hold_alone(connection, "tables")
            if _revision(connection) != NEWEST:
                _migrate(connection)

    def check(self) -> None:
        """Raise ``StorageError`` where it does not answer, or lacks tables that this code works with.

        Those of a newer version will do: it adds, and takes away only what no running version needs.
        """
        with self.read() as connection:
            revision = _revision(connection)
        if revision is None or revision < NEWEST:
            raise StorageAwayError("the tables are not there yet")

    def shorten_log(self) -> None:
        """Bring what stands in the log into the database file, beside others; else a commit does, and they wait."""
        if self._is_sqlite:
            with _told_plainly():
                empty_log(self._engine)

    def cut_log(self) -> bool:
        """Leave nothing of what was deleted in the database's log; False when others were in the way.

        Quick beside any size of database: others wait a few milliseconds at most.
        """
        if not self._is_sqlite:
            return True
        with _told_plainly():
            # Nearly all of the work is done here, beside others.
            empty_log(self._engine)
            with self._my_turn():
                return cut_log(self._engine)

    def rebuild(self) -> bool:
        """Leave nothing of what was deleted in the database file; False when others were in the way: try it again.

        Takes about 7 ms for every megabyte, and whoever comes to write may have to wait for half of it: only for a
        database that ``is_small``, or for a time when nobody is there. A server is let clear its pages; what its log,
        copies and backups still hold is not ours to remove.
        """
        if not self._is_sqlite:
            with _told_plainly():
                vacuum(self._engine)
            return True
        if not self._turn.acquire(blocking=False):
            return False
        try:
            with _told_plainly():
                done = rebuild(self._engine, lambda: self._waiting > 0)
        finally:
            self._turn.release()
        return done and self.cut_log()

    def is_small(self) -> bool:
        """Whether rebuilding takes so little that nobody feels it."""
        return self._is_sqlite and size(self._engine) <= SMALL

    @property
    def is_shared(self) -> bool:
        """Whether it is a server, which other machines may share."""
        return not self._is_sqlite

    def close(self) -> None:
        """Give back every connection; the object can be used again afterwards."""
        self._engine.dispose()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(connection: Connection) -> None:
    # Imported here: alembic takes longer to import than everything else that a start needs of the store.
    from alembic.util import CommandError

    from app.store.migrate import migrate

    try:
        migrate(connection, NEWEST)
    except CommandError as error:
        raise NewerDataError("the data was written by a newer version of this program") from error


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise  # mistakes of this program, not of the storage
    except DatabaseError as error:
        raise _storage_error(error) from error
    except PoolTimeoutError as error:
        raise StorageAwayError("too many wait for the database") from error


def _storage_error(error: DatabaseError) -> StorageError:
    if is_full(error.orig) or server_is_full(error.orig):
        return StorageFullError("no room left for the database")
    # Of what a server says only the first line, and only where it is about the connection: others may quote answers.
    about = (
        str(error.orig).partition("\n")[0] if isinstance(error, OperationalError) else type(error).__name__
    )
    return StorageAwayError(f"the database does not answer: {about}")
