"""A proxy before an S3 server that spoils what passes, in the ways that networks and servers do."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from typing import Final, Literal

Fault = Literal["", "timeout", "error 500", "refusal 403", "half a body", "wrong length", "no bucket"]
_LENGTH: Final = re.compile(rb"(content-length: *)(\d+)", re.IGNORECASE)
_SAID: Final = {
    "error 500": (b"500 Internal Server Error", b"<Error><Code>InternalError</Code></Error>"),
    "refusal 403": (b"403 Forbidden", b"<Error><Code>AccessDenied</Code></Error>"),
    "no bucket": (b"404 Not Found", b"<Error><Code>NoSuchBucket</Code></Error>"),
}


@dataclass(slots=True)
class FaultyProxy:
    """``fault`` is what is done to requests of ``methods``; "" lets all pass."""

    upstream: int
    port: int = 0
    fault: Fault = ""
    methods: frozenset[str] = frozenset()

    def spoil(self, fault: Fault, *methods: str) -> None:
        """From now on; without methods all requests."""
        self.fault, self.methods = fault, frozenset(methods)

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection with one request."""
        async with _closing(writer):
            head = await reader.readuntil(b"\r\n\r\n")
            found = _LENGTH.search(head)
            body = await reader.readexactly(int(found[2]) if found else 0)
            method = head.split(b" ", 1)[0].decode()
            fault = self.fault if not self.methods or method in self.methods else ""
            if fault == "timeout":
                await reader.read()
            elif fault in _SAID:
                status, words = _SAID[fault]
                writer.write(
                    b"HTTP/1.1 %s\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%s"
                    % (status, len(words), words)
                )
            else:
                writer.write(_spoilt(fault, method, await self._asked(head, body)))
            await writer.drain()

    async def _asked(self, head: bytes, body: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.upstream)
        first, _, rest = head.partition(b"\r\n")
        async with _closing(writer):
            writer.write(first + b"\r\nConnection: close\r\n" + rest + body)
            return await reader.read()
        return b""


@asynccontextmanager
async def _closing(writer: asyncio.StreamWriter) -> AsyncIterator[None]:
    """Whatever becomes of a connection, it is let go; one that is gone is no error."""
    with suppress(ConnectionError, asyncio.IncompleteReadError):
        try:
            yield
        finally:
            writer.close()
            await writer.wait_closed()


def _spoilt(fault: Fault, method: str, answer: bytes) -> bytes:
    head, _, body = answer.partition(b"\r\n\r\n")
    if fault == "half a body":
        return head + b"\r\n\r\n" + body[: len(body) // 2]
    if fault == "wrong length":
        found = _LENGTH.search(head)
        told = int(found[2]) // 2 if found else 0
        return (
            _LENGTH.sub(rb"\g<1>%d" % told, head) + b"\r\n\r\n" + (b"" if method == "HEAD" else body[:told])
        )
    return answer


@contextmanager
def faulty(upstream: int) -> Iterator[FaultyProxy]:
    """A proxy on a free port of this machine, before the server at another."""
    loop = asyncio.new_event_loop()
    proxy = FaultyProxy(upstream)
    server = loop.run_until_complete(asyncio.start_server(proxy.handle, "127.0.0.1", 0, limit=1 << 20))
    proxy.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        server.close()
        asyncio.run_coroutine_threadsafe(_ended(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _ended() -> None:
    # A connection that was made a moment before begins only now.
    for _round in range(3):
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0.02)
