"""The one module before the application: takes bodies in, asks, sends answers; a slow client holds no thread."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from app.reference import ForMany, noted
from app.server.answer import Answer, Application, Unread, ask, deliver, end
from app.server.body import Body, BrokenOff, TooSlow
from app.server.environ import environ_of, with_body
from app.server.limits import PATIENCE, ROOM, Patience, Room
from app.server.messages import Environ, Receive, Scope, Send
from app.server.threads import Threads
from app.web.intake import INTAKE, Intake
from app.web.waiting import Line

_CLOSE: Final = (b"connection", b"close")
_PLAIN: Final = ((b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store"))
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)


class Gate:
    """An ASGI application before a WSGI one."""

    def __init__(
        self,
        application: Application,
        line_of: Callable[[str, str], Line],
        on_stop: Callable[[], None],
        spool: Path,
        patience: Patience = PATIENCE,
        room: Room = ROOM,
    ) -> None:
        """``line_of`` says by method and path where a request stands; ``spool`` is a folder."""
        self._application = application
        self._line_of = line_of
        self._on_stop = on_stop
        self._spool = spool
        self._patience = patience
        self._room = room
        self._for_many = ForMany("the gate")
        self._pages = Threads(room.threads, "pages")
        self._lines: dict[Line, Threads] = {
            "pages": self._pages,
            "sandbox": Threads(room.in_line, "sandbox"),
            "files": Threads(room.in_line, "files"),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the start and the end of the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._serve(scope, Body(receive, self._patience), send)

    async def _live(self, receive: Receive, send: Send) -> None:
        asyncio.get_running_loop().set_exception_handler(_keep_quiet)
        while (message := await receive())["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        for line in self._lines.values():
            line.close()
        self._on_stop()
        await send({"type": f"{message['type']}.complete"})

    async def _serve(self, scope: Scope, body: Body, send: Send) -> None:
        try:
            answer = await self._answered(environ_of(scope), body)
        except BrokenOff:
            return
        except TooSlow:
            answer = _plain(
                408, "This came too slowly. Go back and send it again.", self._for_many.reference(408)
            )
        except Exception as error:
            answer = _said(error)
        if not body.is_whole or _asks_for_more(scope):
            answer.headers.append(_CLOSE)
        try:
            await self._deliver(answer, body, send)
        except Unread:
            return
        except Exception as error:
            # The answer has begun: it stays without its end, by which the client knows that it is not whole.
            noted(500, "the gate", type(error).__name__)
            return
        await body.drop(self._room.after_refusal, self._patience.refused)
        await end(send)

    async def _deliver(self, answer: Answer, body: Body, send: Send) -> None:
        if answer.rest is None:
            await deliver(answer, send, self._pages.run, self._patience.unread, lambda: False)
            return
        async with body.watched() as is_gone:
            await deliver(answer, send, self._pages.run, self._patience.unread, is_gone)

    async def _answered(self, environ: Environ, body: Body) -> Answer:
        threads = self._lines[self._line_of(environ["REQUEST_METHOD"], environ["PATH_INFO"])]
        if _length(environ) > self._room.form:
            return await self._taken_in(environ, body, threads)
        with await body.spool(self._room.form, self._patience.form, self._spool, self._room) as spool:
            if body.received > self._room.form:
                # Of a length that was not told; the application says so of one that is too long.
                environ["CONTENT_LENGTH"] = str(2**62)
                return await self._pages.run(partial(self._ask, environ))
            return await threads.run(partial(self._ask, with_body(environ, spool, body.received)))

    async def _taken_in(self, environ: Environ, body: Body, threads: Threads) -> Answer:
        intake = Intake()
        environ[INTAKE] = intake
        try:
            refusal = await self._pages.run(partial(self._ask, environ))
            if not intake.is_wanted:
                return refusal
            async for piece in body.pieces(self._room.taken, self._patience.body):
                await self._pages.run(partial(intake.feed, piece))
                if intake.has_whole:
                    await threads.run(intake.settle)
                if intake.is_refused:
                    break
            else:
                await self._pages.run(partial(intake.feed, b""))
            return await threads.run(partial(self._ask, environ))
        except (TooSlow, BrokenOff):
            await self._pages.run(intake.cancel)
            raise

    def _ask(self, environ: Environ) -> Answer:
        # Asked twice of a large body, and an application may leave things in what it gets.
        return ask(self._application, dict(environ), self._room.piece)


def _length(environ: Environ) -> int:
    told = environ.get("CONTENT_LENGTH", "")
    return int(told) if told.isascii() and told.isdigit() else 0


def _asks_for_more(scope: Scope) -> bool:
    """Whether the client wants to speak something else on this connection: it gets a page, and the connection ends."""
    return any(name == b"upgrade" for name, _value in scope["headers"])


def _said(error: Exception) -> Answer:
    """Plain words where the application was not asked, or failed."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        words = "The disk is full. Make room on it, go back, and send it again."
        return _plain(507, words, noted(507, "the gate"))
    # Of an error never its words: they may hold answers.
    reference = noted(500, "the gate", type(error).__name__)
    return _plain(500, "Something broke on our side. Go back and try again.", reference)


def _plain(status: int, words: str, reference: str) -> Answer:
    return Answer(status, list(_PLAIN), f"{words} ({reference})\n".encode(), None, lambda: None)


def _keep_quiet(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """One line for what a connection broke, in place of a traceback."""
    noted(500, "a connection", type(context.get("exception")).__name__)
