"""How the one server is started: `python -m app` serves this machine."""

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
    parser.add_argument("--lan", action="store_true", help="let phones in the local network add photos, too")
    chosen = parser.parse_args(arguments)
    port, host = chosen.port, HOST
    if _taken(port):
        sys.stderr.write(
            f"Port {port} is taken. Is Claimwright running already? Else choose another: PORT=8001\n"
        )
        return 1
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    sys.stdout.write(f"Claimwright: http://{HOST}:{port}  (stop with Ctrl+C)\n")
    if chosen.lan:
        host = "0.0.0.0"  # noqa: S104 - asked for; only our own names are answered
        _open_to_lan(f"{_own_address()}:{port}")
    sys.stdout.flush()
    Granian(
        "app:create_app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        websockets=False,
    ).serve()
    return 0


def _open_to_lan(address: str) -> None:
    """Tell the workers by which address the network reaches us, and show it for a phone's camera."""
    import segno

    os.environ["CLAIMWRIGHT_LAN"] = address
    sys.stdout.write(f"In your network: http://{address}\n")
    segno.make(f"http://{address}/", error="l").terminal(sys.stdout, border=1, compact=True)


def _own_address() -> str:
    """This machine's address in its network. Choosing a route for a datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return HOST


def _taken(port: int) -> bool:
    """Whether somebody listens there, or the system will not give it: granian would share it silently."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        if probe.connect_ex((HOST, port)) == 0:
            return True
    with socket.socket() as probe:
        if os.name == "posix":
            # Connections of a server that has just stopped do not count as taken.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
