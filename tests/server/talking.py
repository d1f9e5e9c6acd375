"""How the gate is talked to without a network: a request's parts as the server gives them, and what was sent back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from flask import Flask

from app.config import Settings
from app.server.gate import Gate
from app.server.limits import PATIENCE, Patience
from app.server.messages import Message
from app.web.waiting import line_of

IMPATIENT = replace(PATIENCE, form=0.2, silence=0.2, body=0.2, unread=0.2, refused=0.1)


def gate_of(app: Flask, settings: Settings, patience: Patience = PATIENCE) -> Gate:
    """The gate before an application."""
    spool = settings.data / "spool"
    spool.mkdir(exist_ok=True)
    return Gate(app, partial(line_of, app), lambda: None, spool, patience)


@dataclass(slots=True)
class Client:
    """One request: ``pieces`` of its body come at once; where ``end`` is "goes_on", more would have to
    come and never does; where it is "leaves", the client is gone after them. It reads
    ``reads`` bytes of the answer or a few more, and then nothing; where ``end`` is "leaves", it is gone then."""

    method: str = "GET"
    path: str = "/"
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: Iterable[bytes] = ()
    end: str = ""
    status: int = 0
    answered: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    taken: int = 0
    reads: int | None = None
    is_whole: bool = False

    def ask(self, gate: Gate) -> Client:
        """Ask, and keep what was answered."""
        self._left, self._ended, self._gone = iter(self.pieces), False, asyncio.Event()
        asyncio.run(self._ask(gate))
        return self

    _left: object = None
    _ended: bool = False
    _gone: asyncio.Event = field(default_factory=asyncio.Event)

    async def _ask(self, gate: Gate) -> None:
        host = {"host": "127.0.0.1", **{name.lower(): value for name, value in self.headers.items()}}
        path, _mark, query = self.path.partition("?")
        scope = {
            "type": "http",
            "method": self.method,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "http_version": "1.1",
            "scheme": "http",
            "server": ("127.0.0.1", 80),
            "client": ("127.0.0.1", 50000),
            "headers": [(name.encode(), value.encode()) for name, value in host.items()],
        }
        await gate(scope, self._receive, self._send)

    async def _receive(self) -> Message:
        assert hasattr(self._left, "__next__")
        piece = next(self._left, None)
        if piece is not None:
            self.taken += len(piece)
            return {"type": "http.request", "body": piece, "more_body": True}
        if self.end == "leaves" and self.reads is None:
            return {"type": "http.disconnect"}
        if self.end == "goes_on":
            await asyncio.Event().wait()
        if self._ended:
            await self._gone.wait()
            return {"type": "http.disconnect"}
        self._ended = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.answered = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            if self.reads is not None and len(self.body) >= self.reads:
                if self.end != "leaves":
                    await asyncio.Event().wait()
                self._gone.set()
                await asyncio.sleep(0)
                return
            self.body += message["body"]
            self.is_whole = not message["more_body"]
