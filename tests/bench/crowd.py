"""Clients that hold a server up: some send a body byte by byte, some never read what they asked for."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.bench.serving import Visitor
from tests.bench.uploads import HEAD, VIDEO, upload

SENDERS = 300
DOWNLOADS = 300
UPLOADS = 6
FORM_LENGTH = 100_000
_BETWEEN_BYTES = 1.0
_PATIENCE = 120.0


class Crowd:
    """Connections to one server that are kept open and as slow as can be."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._senders: list[socket.socket] = []
        self._others: list[socket.socket] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._drip, daemon=True)

    def send_slowly(self, count: int) -> None:
        """So many forms come in byte by byte, without a cookie or a token; one that is ended begins again."""
        self._senders += [self._sender() for _number in range(count)]
        self._thread.start()

    def never_read(self, path: str, cookie: str, count: int) -> None:
        """So many downloads are asked for, and not read."""
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nCookie: {cookie}\r\n\r\n"
        self._others += [self._connected(head.encode(), small=True) for _number in range(count)]

    def wait_until_answered(self) -> None:
        """Until every download has begun to come."""
        until = time.monotonic() + _PATIENCE
        while not all(_has_begun(line) for line in self._others):
            if time.monotonic() > until:
                raise TimeoutError("not every download was begun")
            time.sleep(0.2)

    @property
    def held(self) -> int:
        """How many connections the server has not ended."""
        return sum(not _ended(line) for line in (*self._senders, *self._others))

    def leave(self) -> None:
        """Let go of everything."""
        self._over.set()
        for line in (*self._senders, *self._others):
            line.close()

    def _sender(self) -> socket.socket:
        head = (
            f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nContent-Length: {FORM_LENGTH}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        )
        return self._connected(head.encode())

    def _connected(self, head: bytes, *, small: bool = False) -> socket.socket:
        line = socket.socket()
        if small:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.settimeout(20)
        line.connect(("127.0.0.1", self._port))
        line.sendall(head)
        return line

    def _drip(self) -> None:
        while not self._over.wait(_BETWEEN_BYTES):
            for number, line in enumerate(self._senders):
                try:
                    line.send(b"a")
                except OSError:
                    line.close()
                    with suppress(OSError):
                        self._senders[number] = self._sender()


def _has_begun(line: socket.socket) -> bool:
    line.setblocking(False)
    try:
        return line.recv(1, socket.MSG_PEEK) != b""
    except BlockingIOError:
        return False


def _ended(line: socket.socket) -> bool:
    line.setblocking(False)
    try:
        return line.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def stored_film(visitor: Visitor, way: str, content: bytes) -> str:
    """Add a film to a claim; gives the address of its download."""
    upload(visitor, f"{way}/exhibits", "film.mp4", content, len(content))
    until = time.monotonic() + _PATIENCE
    while '"waiting":0' not in visitor.page(f"{way}/jobs/checks").replace(" ", ""):
        if time.monotonic() > until:
            raise TimeoutError("the film was not checked")
        time.sleep(0.1)
    page = visitor.page(f"{way}/evidence/")
    found = page.partition('id="exhibit-')[2].partition('"')[0]
    assert found, "the film was not taken"
    return f"{way}/exhibits/{found}/file"


@contextmanager
def large_uploads(port: int, count: int) -> Iterator[list[threading.Thread]]:
    """So many large videos come in, each of a visitor of its own; the threads that send them."""
    visitors = [Visitor(port) for _number in range(count)]
    ways = [visitor.claim() for visitor in visitors]
    sending = [
        threading.Thread(
            target=upload, args=(visitor, f"{way}/exhibits", "film.mp4", HEAD, VIDEO), daemon=True
        )
        for visitor, way in zip(visitors, ways, strict=True)
    ]
    for thread in sending:
        thread.start()
    try:
        yield sending
    finally:
        for thread in sending:
            thread.join(120)
        for visitor in visitors:
            visitor.close()
