"""How a form with files is taken in: read from a stream, or handed over in pieces by a server that waits for them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from flask import copy_current_request_context, request, session
from werkzeug.exceptions import RequestEntityTooLarge

from app.errors import StorageError
from app.web.multipart import CHUNK, FormReader, Receiver

INTAKE: Final = "claimwright.intake"
"""Where the server puts an ``Intake`` in a request's environment."""
R = TypeVar("R", bound=Receiver)


def _at_once(work: Callable[[], None]) -> None:
    work()


class GoOn(Exception):
    """The view was asked with the headers alone, and wants the body."""


class Intake:
    """One large body. The view is asked twice: with the headers alone, which may refuse it, and when the body has come
    in, which answers. Between, the server hands over what comes, in any thread, one piece after the other."""

    def __init__(self) -> None:
        self._reader: FormReader | None = None
        self._receiver: Receiver | None = None
        self._in_context: Callable[[Callable[[], None]], None] = _at_once
        self._problem: Exception | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether the view wants the body."""
        return self._reader is not None

    @property
    def is_refused(self) -> bool:
        """Whether the rest need not come."""
        return self._problem is not None

    @property
    def has_whole(self) -> bool:
        """Whether ``settle`` has something to do."""
        return self._reader is not None and self._reader.has_whole and not self.is_refused

    def accept(self, reader: FormReader, receiver: Receiver) -> None:
        """The view wants the body, read so."""
        self._reader, self._receiver = reader, receiver
        self._in_context = copy_current_request_context(_at_once)

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes, at most ``CHUNK``; none mean the end. What goes wrong is kept for the view."""
        assert self._reader is not None
        reader = self._reader
        self._do(lambda: reader.feed(chunk))

    def settle(self) -> None:
        """Do what is to be done with the files that are whole; may wait for the sandbox."""
        assert self._reader is not None
        self._do(self._reader.settle)

    def cancel(self) -> None:
        """The sender is gone: leave nothing of what was on its way."""
        if self._reader is not None:
            with suppress(StorageError, OSError):
                self._reader.cancel()

    def result(self) -> tuple[Receiver, dict[str, str]]:
        """The receiver and the fields. Raises what went wrong."""
        assert self._reader is not None
        assert self._receiver is not None
        self._remember_visitor()
        if self._problem is not None:
            raise self._problem
        return self._receiver, self._reader.fields

    def _remember_visitor(self) -> None:
        # Who came without a name got one with the first file.
        then: dict[str, object] = {}
        self._in_context(lambda: then.update(session))
        if new := {name: value for name, value in then.items() if name not in session}:
            session.update(new)

    def _do(self, work: Callable[[], None]) -> None:
        if self._problem is None:
            try:
                self._in_context(work)
            except Exception as problem:
                self._problem = problem
                self.cancel()


def taken_in(receiver: R) -> tuple[R, dict[str, str]]:
    """The receiver that was told of everything in this request's form, and the form's fields.

    Raises ``BadRequest`` and ``RequestEntityTooLarge``, what the receiver raises, and ``GoOn`` where only the headers
    are there yet: nothing was read then, and the view is asked again later.
    """
    if (request.content_length or 0) > (request.max_content_length or 0):
        raise RequestEntityTooLarge
    intake: Intake | None = request.environ.get(INTAKE)
    if intake is None:
        return receiver, _read(FormReader(request.headers.get("Content-Type", ""), receiver))
    if not intake.is_wanted:
        intake.accept(FormReader(request.headers.get("Content-Type", ""), receiver), receiver)
        raise GoOn
    told, fields = intake.result()
    assert isinstance(told, type(receiver))
    return told, fields


def was_counted() -> bool:
    """Whether the headers of this request came before, and were counted then."""
    intake: Intake | None = request.environ.get(INTAKE)
    return intake is not None and intake.is_wanted


def _read(reader: FormReader) -> dict[str, str]:
    chunk = b"-"
    try:
        while chunk:
            chunk = request.stream.read(CHUNK)
            reader.feed(chunk)
            reader.settle()
    except BaseException:
        reader.cancel()
        raise
    return reader.fields
