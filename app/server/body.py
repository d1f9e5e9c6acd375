"""How a request's body is taken from the connection: within a time, not too slowly, in pieces."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from app.server.limits import Patience, Room
from app.server.messages import Receive


class TooSlow(Exception):
    """The body did not come in time."""


class BrokenOff(Exception):
    """The client is gone."""


class Body:
    """One request's body. ``received`` counts its bytes, ``is_whole`` says that all of it is here."""

    def __init__(self, receive: Receive, patience: Patience) -> None:
        self.received = 0
        self.is_whole = False
        self._receive = receive
        self._patience = patience
        self._waited = 0.0

    async def pieces(self, size: int, within: float) -> AsyncIterator[bytes]:
        """What comes, in pieces of ``size`` bytes or more, the last one excepted; waiting for it at most ``within``.

        Raises ``TooSlow`` and ``BrokenOff``.
        """
        held = bytearray()
        while not self.is_whole:
            piece = await self._next(within)
            if held or (len(piece) < size and not self.is_whole):
                held += piece
                piece = bytes(held) if len(held) >= size or self.is_whole else b""
            if piece:
                yield piece
                held.clear()

    async def spool(self, at_most: int, within: float, folder: Path, room: Room) -> IO[bytes]:
        """A whole small body to read from, or as much of a larger one as passes ``at_most`` first.

        Lies in a file without a name in ``folder`` when it is more than fits in memory. Raises as ``pieces`` does.
        """
        spool: IO[bytes] = SpooledTemporaryFile(room.in_memory, dir=str(folder))  # noqa: SIM115 - its reader closes it
        try:
            async for piece in self.pieces(1, within):
                spool.write(piece)
                if self.received > at_most:
                    break
        except BaseException:
            spool.close()
            raise
        spool.seek(0)
        return spool

    async def drop(self, at_most: int, within: float) -> None:
        """Read what an answered client still sends, so that it gets to the answer; its end is not waited for."""
        end = self.received + at_most
        try:
            async with asyncio.timeout(within):
                while not self.is_whole and self.received < end:
                    await self._next(within)
        except (TooSlow, BrokenOff, TimeoutError):
            return

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[Callable[[], bool]]:
        """Within, what says whether the client is gone; as long as more of the body may come, it is not asked."""
        watch = asyncio.create_task(self._left())
        try:
            yield lambda: self.is_whole and watch.done()
        finally:
            watch.cancel()

    async def _left(self) -> None:
        while self.is_whole and (await self._receive())["type"] != "http.disconnect":
            pass

    async def _next(self, within: float) -> bytes:
        patience, began = self._patience, time.monotonic()
        left = min(patience.silence, within - self._waited)
        try:
            async with asyncio.timeout(max(0.0, left)):
                message = await self._receive()
        except TimeoutError as error:
            raise TooSlow from error
        if message["type"] != "http.request":
            raise BrokenOff
        piece = bytes(message.get("body", b""))
        self.is_whole = not message.get("more_body", False)
        self.received += len(piece)
        self._waited += time.monotonic() - began
        if self._waited > patience.grace and self.received < patience.least_rate * self._waited:
            raise TooSlow
        return piece
