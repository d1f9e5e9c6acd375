"""What PostgreSQL needs to lose no update and to keep nobody waiting for ever."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, text

_CONNECT_SECONDS: Final = 5
_STATEMENT_SECONDS: Final = 60
_MIGRATION_SECONDS: Final = 600
_FULL: Final = frozenset({"53100", "58030"})
"""How the server says that its disk has no room (disk_full), or that it could not write (io_error)."""
_FORGOTTEN: Final = ("claims", "files", "jobs")


def postgres_engine(url: URL, patience: timedelta) -> Engine:
    """An engine on a PostgreSQL server, whose connections wait up to ``patience`` for another writer."""
    wait = int(patience.total_seconds() * 1000)
    seconds = _STATEMENT_SECONDS * 1000
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=8,
        pool_timeout=patience.total_seconds(),
        connect_args={
            "connect_timeout": _CONNECT_SECONDS,
            "application_name": "claimwright",
            "options": f"-c timezone=UTC -c lock_timeout={wait} -c statement_timeout={seconds}"
            f" -c idle_in_transaction_session_timeout={seconds}",
        },
    )


def reader(engine: Engine) -> Engine:
    """The same engine for transactions that see one moment and change nothing."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def hold_alone(connection: Connection, what: str) -> None:
    """Wait until no other transaction of any machine holds ``what``, and hold it until this one ends.

    Nothing on a database that has one writer at a time anyway.
    """
    if connection.dialect.name == "postgresql":
        number = zlib.crc32(f"claimwright {what}".encode())
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})


def wait_for_migration(connection: Connection) -> None:
    """Let this transaction wait as long as another machine may need to bring the tables up."""
    if connection.dialect.name == "postgresql":
        for name in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"):
            connection.execute(text(f"SET LOCAL {name} = '{_MIGRATION_SECONDS}s'"))


def is_full(error: BaseException | None) -> bool:
    """Whether a driver's error says that the server's disk has no room left."""
    return getattr(error, "sqlstate", None) in _FULL


def vacuum(engine: Engine, tables: Iterable[str] = _FORGOTTEN) -> None:
    """Let the server clear deleted rows out of its pages. Its log, its copies and its backups keep them longer."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in tables:
            connection.exec_driver_sql(f"VACUUM {table}")
