"""How an upload is read: part by part, the small fields first, each file straight to its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Protocol

from werkzeug.datastructures import Headers
from werkzeug.exceptions import BadRequest
from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Event, Field, File, MultipartDecoder, NeedData

CHUNK = 256 * 1024
FIELDS_AT_MOST = 64 * 1024


class Sink(Protocol):
    """Where a file's bytes go."""

    def write(self, chunk: bytes) -> None: ...
    def cancel(self) -> None: ...


class Receiver(Protocol):
    """Who is told of what comes in. ``file`` may raise to stop reading before any byte of a file."""

    def file(self, name: str, fields: dict[str, str]) -> Sink: ...
    def done(self, sink: Sink, fields: dict[str, str]) -> None: ...


@dataclass(slots=True)
class _State:
    fields: dict[str, str] = field(default_factory=dict)
    sink: Sink | None = None
    name: str | None = None
    value: bytearray = field(default_factory=bytearray)


def read(stream: IO[bytes], content_type: str, receiver: Receiver) -> dict[str, str]:
    """Read a whole form; gives its fields. Raises ``BadRequest`` for what is no form or broke off.

    A file that is on its way when anything goes wrong is cancelled.
    """
    kind, options = parse_options_header(content_type)
    if kind != "multipart/form-data" or "boundary" not in options:
        raise BadRequest
    state = _State()
    try:
        for event in _events(stream, options["boundary"].encode()):
            _take(event, state, receiver)
    except ValueError as error:
        raise BadRequest from error
    finally:
        if state.sink is not None:
            state.sink.cancel()
    return state.fields


class _Decoder(MultipartDecoder):
    """Reads headers of any bytes: one file name that is not UTF-8 must not cost the whole form."""

    def _parse_headers(self, data: bytes | bytearray) -> Headers:
        return super()._parse_headers(data.decode("utf-8", "replace").encode())


def _events(stream: IO[bytes], boundary: bytes) -> Iterator[Event]:
    decoder = _Decoder(boundary, CHUNK * 2, max_parts=200)
    while True:
        event = decoder.next_event()
        if isinstance(event, NeedData):
            # The end of the stream is told as None; a form that is not whole by then is a ValueError.
            decoder.receive_data(stream.read(CHUNK) or None)
        elif isinstance(event, Epilogue):
            return
        else:
            yield event


def _take(event: Event, state: _State, receiver: Receiver) -> None:
    match event:
        case File():
            state.name = None
            # A browser sends a nameless empty file for an input that was left empty.
            state.sink = receiver.file(event.filename, state.fields) if event.filename else None
        case Field():
            state.name, state.value = event.name, bytearray()
        case Data() if state.sink is not None:
            state.sink.write(event.data)
            if not event.more_data:
                sink, state.sink = state.sink, None
                receiver.done(sink, state.fields)
        case Data() if state.name is not None:
            state.value += event.data
            if len(state.value) > FIELDS_AT_MOST:
                raise BadRequest
            if not event.more_data:
                state.fields[state.name] = state.value.decode("utf-8", "replace")
