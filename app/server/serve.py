"""How the server is put together and run until it is stopped."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from socket import socket

from uvicorn import Config, Server

from app.server.connections import Doorman, connections
from app.server.gate import Gate
from app.server.limits import PATIENCE, ROOM

_BESIDES = 256
"""Open files for what is not a connection: database, children, logs."""
_KEEP_ALIVE = 60
_FEW = 400
"""Connections at once where the system does not say how many files may be open."""


def serve(gate: Gate, listening: socket, whose: Callable[[str], str | None]) -> None:
    """Serve on a socket until a signal says to stop; what runs then is finished, within a time.

    ``whose`` says which connections are counted together, by their address.
    """
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    in_all = _connections_at_most()
    config = Config(
        gate,
        http=connections(Doorman(in_all, in_all // 2, whose)),
        ws="none",
        loop="auto",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=int(PATIENCE.stop),
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        # The server raises again what stopped it, when it has stopped.
        signal.signal(number, lambda _number, _frame: None)
    Server(config).run([listening])


def _connections_at_most() -> int:
    """How many connections the open files allow, two files for each; their limit is raised as far as it may be."""
    if sys.platform == "win32":
        return _FEW
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ROOM.open_files if hard == resource.RLIM_INFINITY else min(ROOM.open_files, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
    allowed = ROOM.open_files if soft == resource.RLIM_INFINITY else min(soft, ROOM.open_files)
    return max(16, (allowed - _BESIDES) // 2)
