"""Who may connect: so many at once in all and from one address, and a head that comes soon and is not too long."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app.reference import ForMany
from app.server.limits import PATIENCE, ROOM

_PLAIN = "HTTP/1.1 {}\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{}"


class Doorman:
    """Counts connections; ``whose`` says who counts as one, None for those who are only counted in all."""

    def __init__(self, in_all: int, of_one: int, whose: Callable[[str], str | None]) -> None:
        self._in_all = in_all
        self._of_one = of_one
        self._whose = whose
        self._count = 0
        self._by_one: Counter[str] = Counter()

    def let_in(self, address: str) -> Callable[[], None] | None:
        """What to call when the connection ends; None where there is no room for it."""
        one = self._whose(address)
        if self._count >= self._in_all or (one is not None and self._by_one[one] >= self._of_one):
            return None
        self._count += 1
        if one is not None:
            self._by_one[one] += 1

        def leave() -> None:
            self._count -= 1
            if one is not None:
                self._by_one[one] -= 1
                self._by_one += Counter()

        return leave


def _nothing() -> None:
    """For a connection that was not let in."""


class Connection(HttpToolsProtocol):
    """One connection, asked in by the doorman."""

    doorman: Doorman
    references: ForMany

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as its base has it
        super().connection_made(transport)
        self._unread = self._deadline = self.loop.call_later(PATIENCE.head, self._close_without_head)
        transport.set_write_buffer_limits(ROOM.unsent)
        leave = self.doorman.let_in(self.client[0] if self.client else "")
        self._leave: Callable[[], None] = leave or _nothing
        self._head = 0
        if leave is None:
            self._refuse("503 Service Unavailable", "Too many connections at once. Wait a moment.")

    def connection_lost(self, exc: Exception | None) -> None:
        self._deadline.cancel()
        self._unread.cancel()
        self._leave()
        self._leave = _nothing
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        # Closing would wait for ever for a client that takes nothing any more.
        self._unread = self.loop.call_later(PATIENCE.unread, self.transport.abort)
        super().pause_writing()

    def resume_writing(self) -> None:
        self._unread.cancel()
        super().resume_writing()

    def data_received(self, data: bytes) -> None:
        if not self.transport.is_closing():
            super().data_received(data)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._head = 0
        self._deadline.cancel()
        self._deadline = self.loop.call_later(PATIENCE.head, self._close_without_head)

    def on_url(self, url: bytes) -> None:
        self._count_head(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count_head(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._deadline.cancel()
        if not self.transport.is_closing():
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        if not self.transport.is_closing():
            super().on_body(body)

    def on_message_complete(self) -> None:
        if not self.transport.is_closing():
            super().on_message_complete()

    def _count_head(self, size: int) -> None:
        self._head += size
        if self._head > ROOM.head:
            self._refuse("431 Request Header Fields Too Large", "The address or the headers are too long.")

    def _close_without_head(self) -> None:
        self.transport.close()

    def send_400_response(self, msg: str) -> None:
        """What came is no request; ``msg`` is for those who write servers."""
        self._refuse(
            "400 Bad Request", "We could not read that. Go back, load the page again, and send it once more."
        )

    def _refuse(self, status: str, words: str) -> None:
        if not self.transport.is_closing():
            said = f"{words} ({self.references.reference(int(status[:3]))})\n"
            self.transport.write(_PLAIN.format(status, len(said), said).encode())
            self.transport.close()


def connections(doorman: Doorman) -> type[Connection]:
    """The kind of connection that this doorman lets in."""
    made: Any = type("Connection", (Connection,), {"doorman": doorman, "references": ForMany("a connection")})
    kind: type[Connection] = made
    return kind
