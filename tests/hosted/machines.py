"""Server processes as machines of their own, each with a data folder of its own, on servers that all share."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.store.place import Place
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
SECRET = "one secret for all machines, long enough"


@dataclass(slots=True)
class Machine:
    """One server process; ``folder`` is what it has for itself."""

    place: Place
    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; returns when it listens."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        (self.folder / "secret").write_text(SECRET)
        (self.folder / "secret").chmod(0o600)
        servers = {
            "CLAIMWRIGHT_DATA": str(self.folder),
            "CLAIMWRIGHT_DATABASE": self.place.database,
            "CLAIMWRIGHT_FILES": self.place.files,
            "AWS_ENDPOINT_URL": self.place.endpoint,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", "--port", str(self.port)],
            cwd=ROOT,
            env={**os.environ, **servers},
            stdout=subprocess.DEVNULL,
        )

    def await_answer(self) -> None:
        """Until it can serve."""
        for _try in range(1200):
            with socket.socket() as probe:
                probe.settimeout(10)
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    probe.sendall(b"GET /ready HTTP/1.0\r\n\r\n")
                    if probe.recv(100).startswith(b"HTTP/1.1 200"):
                        return
            assert self.process is not None
            assert self.process.poll() is None, "the server ended"
            time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def stop(self) -> None:
        """Let it finish what runs, and wait for its end."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(30)

    def kill(self) -> None:
        """End it as a power cut does: the process that would start it again, too."""
        import psutil

        assert self.process is not None
        parent = psutil.Process(self.process.pid)
        for one in (parent, *parent.children(recursive=True)):
            one.kill()
        self.process.wait(30)


@contextmanager
def machines(place: Place, folder: Path, count: int = 2) -> Iterator[list[Machine]]:
    """So many, started at once."""
    made = [Machine(place, folder / f"machine{number}") for number in range(count)]
    try:
        for machine in made:
            machine.start()
        for machine in made:
            machine.await_answer()
        yield made
    finally:
        for machine in made:
            machine.stop()
