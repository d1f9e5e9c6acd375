"""How the one server is started: `python -m app` serves this machine."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from functools import partial
from pathlib import Path

from app.environment import problems

HOST = "127.0.0.1"
PORT = 8000


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped. 1 when the port is taken, also by a second Claimwright."""
    parser = argparse.ArgumentParser(prog="claimwright", description="Serve Claimwright on this machine.")
    parser.add_argument("--port", type=int)
    parser.add_argument("--lan", action="store_true", help="let phones in the local network add photos, too")
    parser.add_argument("--listening", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    for problem in problems(os.environ):
        sys.stderr.write(f"{problem}\n")
        return 1
    if chosen.listening is not None:
        return _serve(socket.socket(fileno=chosen.listening))
    port, host = (
        chosen.port or int(os.environ.get("PORT") or PORT),
        os.environ.get("CLAIMWRIGHT_LISTEN") or HOST,
    )
    if trouble := _trouble(host, port):
        sys.stderr.write(f"{trouble}\n")
        return 1
    sys.stdout.write(f"Claimwright: http://{host}:{port}  (stop with Ctrl+C)\n")
    if chosen.lan:
        host = "0.0.0.0"  # noqa: S104 - asked for; only our own names are answered
        _open_to_lan(f"{_own_address()}:{port}")
    sys.stdout.flush()
    return _keep(_listening(host, port))


def _keep(listening: socket.socket) -> int:
    """Keep a server on this socket, as a process of its own: who comes while it is started again waits in the socket's
    line. Where a socket cannot be handed on, it is served here."""
    if os.name != "posix":
        return _serve(listening)
    from app.server.keeper import Keeper

    # This very program, whatever else is called "app" in the folder that we were started in.
    places = [str(Path(__file__).resolve().parents[1]), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, places))
    return Keeper([sys.executable, "-P", "-m", "app", "--listening"], listening).run()


def _serve(listening: socket.socket) -> int:
    from app import close_app, create_app
    from app.addresses import counted_as
    from app.config import CannotStart, Settings
    from app.log import log_in_lines
    from app.server.gate import Gate
    from app.server.keeper import stop_with_parent
    from app.server.serve import serve
    from app.web.waiting import line_of

    try:
        app = create_app()
    except CannotStart as problem:
        sys.stderr.write(f"{problem.message}\n")
        return 1
    settings: Settings = app.extensions["claimwright_settings"]
    if settings.hosted:
        log_in_lines()
    spool = settings.data / "spool"
    spool.mkdir(mode=0o700, exist_ok=True)
    if os.name == "posix":
        stop_with_parent()
    if settings.database:
        # What a machine gave back when it stopped waits for any other one; a visitor may not come for long.
        app.extensions["claimwright_upkeep"].wake()

    def whose(address: str) -> str | None:
        # A proxy connects for everybody.
        return None if address in settings.proxies else counted_as(address)

    serve(Gate(app, partial(line_of, app), partial(close_app, app), spool), listening, whose)
    return 0


def _listening(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    if os.name == "posix":
        # Connections of a server that has just stopped do not count as taken.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    return listening


def _open_to_lan(address: str) -> None:
    """Tell the server by which address the network reaches us."""
    os.environ["CLAIMWRIGHT_LAN"] = address
    sys.stdout.write(
        f"Open to your network at http://{address}, for the link alone that a claim makes under "
        "“Add photos from your phone”\n"
    )


def _own_address() -> str:
    """This machine's address in its network. Choosing a route for a datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return HOST


def _trouble(host: str, port: int) -> str:
    """Why nobody can listen there: somebody does, also at another address of this machine, or the system will not give
    it; "" where nothing is in the way."""
    taken = f"Port {port} is taken. Is Claimwright running already? Else choose another: PORT=8001"
    with socket.socket() as probe:
        probe.settimeout(0.5)
        if probe.connect_ex((HOST, port)) == 0:
            return taken
    try:
        _listening(host, port).close()
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            return f"CLAIMWRIGHT_LISTEN: {host} is no address of this machine"
        return taken
    return ""


if __name__ == "__main__":
    sys.exit(main())
