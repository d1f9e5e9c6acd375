"""A PostgreSQL server of a test's own, as a user that may do nothing else."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import create_engine, text

from tests.ports import free_port

_UNPRIVILEGED = "nobody"
_NEW = "-U claimwright -A trust -E UTF8 --locale=C --no-sync --no-instructions".split()
_QUICK = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "max_connections": "200"}
"""Throw-away data need not survive a power cut."""


def binaries() -> Path | None:
    """Where the server's programs lie; None where it is not installed."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    return next((place for place in (*reversed(packaged), *places) if (place / "postgres").exists()), None)


@dataclass(slots=True)
class PostgresServer:
    """A running server; ``address`` is its URL without a database."""

    address: str
    process: subprocess.Popen[bytes]
    made: list[str] = field(default_factory=list)

    def database(self) -> str:
        """The URL of a new, empty database."""
        name = f"claims_{uuid4().hex}"
        self.execute(f"CREATE DATABASE {name}")
        self.made.append(name)
        return f"{self.address}/{name}"

    def drop(self) -> None:
        """Remove the databases that were made since the last time."""
        while self.made:
            self.execute(f"DROP DATABASE {self.made.pop()} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        """Run a statement outside any transaction."""
        engine = create_engine(f"{self.address}/postgres", isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


@contextmanager
def postgres(programs: Path) -> Iterator[PostgresServer]:
    """A server on a free port of this machine, with nothing in it; gone afterwards."""
    folder, port = Path(tempfile.mkdtemp(prefix="claimwright-postgres-")), free_port()
    as_whom = _unprivileged(folder)
    try:
        subprocess.run(
            [str(programs / "initdb"), "-D", str(folder / "data"), *_NEW],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **as_whom,
        )
        settings = _QUICK | {
            "listen_addresses": "127.0.0.1",
            "port": str(port),
            "unix_socket_directories": "",
        }
        process = subprocess.Popen(
            [
                programs / "postgres",
                "-D",
                folder / "data",
                *(f"--{key}={value}" for key, value in settings.items()),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            **as_whom,
        )
        try:
            _await(port, process)
            yield PostgresServer(f"postgresql://claimwright@127.0.0.1:{port}", process)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> dict[str, Any]:
    # The server refuses to run as root.
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam(_UNPRIVILEGED)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    for _try in range(400):
        if process.poll() is not None:
            raise RuntimeError(f"PostgreSQL ended with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("PostgreSQL does not answer")
