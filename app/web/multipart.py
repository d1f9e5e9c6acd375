"""How an upload is read: piece by piece as it comes, the small fields first, each file straight to its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from werkzeug.datastructures import Headers
from werkzeug.exceptions import BadRequest
from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Event, Field, File, MultipartDecoder, NeedData

CHUNK = 256 * 1024
FIELDS_AT_MOST = 64 * 1024
PARTS_AT_MOST = 100


class Sink(Protocol):
    """Where a file's bytes go."""

    def write(self, chunk: bytes) -> None: ...
    def cancel(self) -> None: ...


class Receiver(Protocol):
    """Who is told of what comes in. ``file`` may raise to stop reading before any byte of a file; ``done`` may take
    long; ``cancel`` leaves nothing of a form that broke off."""

    def file(self, name: str, fields: dict[str, str]) -> Sink: ...
    def done(self, sink: Sink, fields: dict[str, str]) -> None: ...
    def cancel(self) -> None: ...


class _Decoder(MultipartDecoder):
    """Reads headers of any bytes: one file name that is not UTF-8 must not cost the whole form."""

    def _parse_headers(self, data: bytes | bytearray) -> Headers:
        return super()._parse_headers(data.decode("utf-8", "replace").encode())


@dataclass(slots=True)
class _Part:
    """What is being read: a file on its way, or a field; neither where nothing is to be kept."""

    sink: Sink | None = None
    name: str | None = None
    value: bytearray = field(default_factory=bytearray)


class FormReader:
    """Reads a form that comes in pieces, of at most ``CHUNK`` bytes each, and tells the receiver.

    Files that are whole wait until ``settle`` is called, as what is done with them may take long. Whatever goes wrong,
    ``cancel`` leaves nothing of what was on its way.
    """

    def __init__(self, content_type: str, receiver: Receiver) -> None:
        """Raises ``BadRequest`` for what is no form."""
        kind, options = parse_options_header(content_type)
        if kind != "multipart/form-data" or "boundary" not in options:
            raise BadRequest
        self.fields: dict[str, str] = {}
        self._receiver = receiver
        self._decoder = _Decoder(options["boundary"].encode(), CHUNK * 2, max_parts=PARTS_AT_MOST)
        self._part = _Part()
        self._whole: list[tuple[Sink, dict[str, str]]] = []

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes; none mean that this is the end. Raises ``BadRequest`` for what is no form or broke off,
        and what the receiver raises."""
        # The decoder is told the end as None; a form that is not whole by then is a ValueError.
        try:
            self._decoder.receive_data(chunk or None)
            while not isinstance(event := self._decoder.next_event(), NeedData | Epilogue):
                self._take(event)
        except ValueError as error:
            raise BadRequest from error

    @property
    def has_whole(self) -> bool:
        """Whether files wait to be settled."""
        return bool(self._whole)

    def settle(self) -> None:
        """Let the receiver do its part with the files that are whole; may take long. Raises what it raises."""
        while self._whole:
            sink, fields = self._whole.pop(0)
            try:
                self._receiver.done(sink, fields)
            except BaseException:
                sink.cancel()
                raise

    def cancel(self) -> None:
        """Leave nothing of what was on its way."""
        if self._part.sink is not None:
            self._part.sink.cancel()
        for sink, _fields in self._whole:
            sink.cancel()
        self._whole.clear()
        self._receiver.cancel()

    def _take(self, event: Event) -> None:
        part = self._part
        match event:
            case File():
                # A browser sends a nameless empty file for an input that was left empty.
                self._part = _Part()
                if event.filename:
                    self._part.sink = self._receiver.file(event.filename, self.fields)
            case Field():
                self._part = _Part(name=event.name)
            case Data() if part.sink is not None:
                part.sink.write(event.data)
                if not event.more_data:
                    self._part = _Part()
                    self._whole.append((part.sink, dict(self.fields)))
            case Data() if part.name is not None:
                self._take_field(part.name, part.value, event)

    def _take_field(self, name: str, value: bytearray, data: Data) -> None:
        value += data.data
        if len(value) > FIELDS_AT_MOST:
            raise BadRequest
        if not data.more_data:
            self.fields[name] = value.decode("utf-8", "replace")
