"""Knows how the one server is started: `python -m app` serves this machine."""

from __future__ import annotations

import argparse
import os
import socket
import sys

HOST = "127.0.0.1"
PORT = 8000
THREADS = 64
"""Enough for slow uploads: eight stall under them."""


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped. 1 when the port is taken, also by a second Claimwright."""
    parser = argparse.ArgumentParser(prog="python -m app", description="Serve Claimwright on this machine.")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", PORT)))
    port = parser.parse_args(arguments).port
    if _taken(port):
        sys.stderr.write(
            f"Port {port} is taken. Is Claimwright running already? Else choose another: PORT=8001\n"
        )
        return 1
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    sys.stdout.write(f"Claimwright: http://{HOST}:{port}  (stop with Ctrl+C)\n")
    sys.stdout.flush()
    Granian(
        "app:create_app",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        websockets=False,
    ).serve()
    return 0


def _taken(port: int) -> bool:
    """Whether somebody listens there, or the system will not give it: granian would share it silently."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        if probe.connect_ex((HOST, port)) == 0:
            return True
    with socket.socket() as probe:
        try:
            probe.bind((HOST, port))
        except OSError:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
