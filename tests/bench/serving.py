"""A real server of its own for measuring, and a browser-like client over one kept connection."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import psutil

from app.claim.model.savefile import write
from app.config import system_clock
from app.services.example import example_claim
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
WAY = re.compile(r"/claims/[^/]+")
REVISION = re.compile(r'name="revision" value="(\d+)"')


@contextmanager
def serving(data: Path, module: str = "app") -> Iterator[tuple[int, int]]:
    """A server on a free port, ours or another that is started as ours is: the port and the process id."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", module, "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "CLAIMWRIGHT_DATA": str(data)},
        stdout=subprocess.DEVNULL,
    )
    try:
        for _try in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port, process.pid
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(20)


class Visitor:
    """One browser: keeps its cookie and its connection, and comes from an address of this machine."""

    def __init__(self, port: int, address: str = "127.0.0.1") -> None:
        self.port = port
        self.address = address
        self.cookie = ""
        self._connection = http.client.HTTPConnection(
            "127.0.0.1", port, timeout=60, source_address=(address, 0)
        )

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def ask(
        self, method: str, path: str, body: bytes | None = None, kind: str = ""
    ) -> tuple[int, dict[str, str], bytes]:
        """One request and its whole answer."""
        headers = {"Cookie": self.cookie, "Accept": "text/html", "Accept-Encoding": "br, gzip"}
        if kind:
            headers["Content-Type"] = kind
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        if found := answer.getheader("Set-Cookie"):
            self.cookie = found.split(";")[0]
        return answer.status, {key.lower(): value for key, value in answer.getheaders()}, content

    def page(self, path: str) -> str:
        """A page's HTML."""
        headers = {"Cookie": self.cookie, "Accept": "text/html"}
        self._connection.request("GET", path, headers=headers)
        answer = self._connection.getresponse()
        content = answer.read().decode()
        if found := answer.getheader("Set-Cookie"):
            self.cookie = found.split(";")[0]
        return content

    def post(self, path: str, page: str, values: dict[str, str]) -> dict[str, str]:
        """Send a page's form; gives the answer's headers."""
        token, revision = TOKEN.search(page), REVISION.search(page)
        assert token, path
        sent = values | {"csrf_token": token[1]} | ({"revision": revision[1]} if revision else {})
        status, headers, _body = self.ask(
            "POST", path, urlencode(sent).encode(), "application/x-www-form-urlencoded"
        )
        assert status == 303, (path, status)
        return headers

    def claim(self) -> str:
        """A finished claim without files, opened from a save-file; gives the start of its addresses."""
        return self.open(saved_claim())

    def open(self, save_file: str) -> str:
        """The claim of a save-file; gives the start of its addresses."""
        token = TOKEN.search(self.page("/open"))
        assert token
        parts = (("csrf_token", token[1]), ('file"; filename="claim.json', save_file))
        body = "".join(
            f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in parts
        )
        status, headers, _body = self.ask(
            "POST", "/open", f"{body}--x--\r\n".encode(), "multipart/form-data; boundary=x"
        )
        assert status == 303, status
        found = WAY.match(headers["location"])
        assert found, headers["location"]
        return found[0]


def memory_of(pid: int) -> int:
    """Bytes of a server and its processes; what they share is counted once, where the system tells (Linux)."""
    return sum(_memory(process) for process in _family(pid))


def memory_of_server(pid: int) -> int:
    """The same without the children that look at foreign bytes: they have limits of their own."""
    parent = psutil.Process(pid)
    return sum(_memory(process) for process in (parent, *parent.children()))


def _family(pid: int) -> list[psutil.Process]:
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]


def _memory(process: psutil.Process) -> int:
    try:
        info = process.memory_full_info()
    except psutil.NoSuchProcess:
        return 0
    return int(getattr(info, "pss", info.rss))


def saved_claim() -> str:
    """The example as a save-file, without its files."""
    claim = example_claim(system_clock())
    claim.exhibits = []
    return write(claim)
