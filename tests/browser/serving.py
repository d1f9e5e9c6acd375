"""How the real server is started on a data folder, asked whether it is up, and ended."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
PLAIN = "plain.test"
"""A name for this machine that browsers do not take for a safe place: plain http, as in a home network."""
UP_WITHIN = 120.0


class Server:
    """`python -m app` on a free port of 127.0.0.1, as a process of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def plain_url(self) -> str:
        """The same server under its other name."""
        return f"http://{PLAIN}:{self.port}"

    def start(self) -> None:
        """Start it and wait for its first answer."""
        self.data.mkdir(parents=True, exist_ok=True)
        hosts = f"127.0.0.1 {PLAIN}"
        environment = os.environ | {"CLAIMWRIGHT_DATA": str(self.data), "CLAIMWRIGHT_HOSTS": hosts}
        command = [sys.executable, "-m", "app", "--port", str(self.port)]
        log = self.data / "server.log"
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
            )
        until = time.monotonic() + UP_WITHIN
        while not self._answers():
            ended = self._process.poll() is not None
            if ended or time.monotonic() > until:
                raise RuntimeError(f"the server did not come up:\n{log.read_text()[-2000:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End it, as Ctrl+C does."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._process = None

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/rules", timeout=60) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False
