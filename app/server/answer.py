"""How an application is asked and its answer sent: no thread is held while a client reads slowly."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from app.server.messages import Environ, Send

Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
Result = TypeVar("Result")
InThread = Callable[[Callable[[], Result]], Awaitable[Result]]
Headers = list[tuple[bytes, bytes]]


class Unread(Exception):
    """The client did not read what it asked for."""


@dataclass(slots=True)
class Answer:
    """Status, headers and the first bytes; ``rest`` gives more where there is more. ``close`` it afterwards."""

    status: int
    headers: Headers
    first: bytes
    rest: Iterator[bytes] | None
    close: Callable[[], None]

    def next_piece(self) -> bytes:
        """The next bytes; none at the end."""
        return next(self.rest, b"") if self.rest is not None else b""


def ask(application: Application, environ: Environ, piece: int) -> Answer:
    """Ask in this thread; takes as much of the answer as makes a piece, so that a page is done at once."""
    started: list[tuple[int, Headers]] = []

    def start_response(
        status: str, headers: list[tuple[str, str]], _error: object = None
    ) -> Callable[..., None]:
        encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        started.append((int(status.split(" ", 1)[0]), encoded))
        return lambda _written: None

    body = application(environ, start_response)
    close: Callable[[], None] = getattr(body, "close", lambda: None)
    try:
        pieces = iter(body)
        first, more = _as_much_as(pieces, piece)
    except BaseException:
        close()
        raise
    if not more:
        close()
    status, encoded = started[-1]
    return Answer(status, encoded, first, pieces if more else None, close if more else lambda: None)


def _as_much_as(pieces: Iterator[bytes], size: int) -> tuple[bytes, bool]:
    held = bytearray()
    for piece in pieces:
        held += piece
        if len(held) >= size:
            return bytes(held), True
    return bytes(held), False


async def deliver(
    answer: Answer, send: Send, in_thread: InThread[bytes], unread: float, is_gone: Callable[[], bool]
) -> None:
    """Send an answer but for its end, piece by piece. Raises ``Unread`` when one was not read for so many seconds, or
    when the client is gone: nobody else says so, and the rest would be read for nobody."""
    try:
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        piece, answer.first = answer.first, b""
        while piece:
            if is_gone():
                raise Unread
            await _sent(send, piece, unread)
            piece = await in_thread(answer.next_piece) if answer.rest is not None else b""
    finally:
        with suppress(Exception):
            answer.close()


async def end(send: Send) -> None:
    """Say that an answer is whole."""
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _sent(send: Send, piece: bytes, within: float) -> None:
    try:
        async with asyncio.timeout(within):
            # Nothing more to send waits until what was sent before is gone: only then is the next piece read.
            for part in (piece, b""):
                await send({"type": "http.response.body", "body": part, "more_body": True})
    except TimeoutError as error:
        raise Unread from error
