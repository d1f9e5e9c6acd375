"""What is read from an MP4's boxes by hand: the name of a codec, and borders that are not to be shown (``clap``)."""

from __future__ import annotations

import contextlib
import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO, Final

_MOST_BOXES: Final = 4_000
_MOST_INDEX: Final = 64_000_000
_SAMPLE_HEAD: Final = 78
"""Bytes of a picture's entry in the table of samples before its own boxes."""


@dataclass(frozen=True, slots=True)
class Borders:
    """The clean part of a picture: its size, and how far its middle is from the picture's, in pixels."""

    width: Fraction
    height: Fraction
    right: Fraction
    down: Fraction

    def within(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """Left, top, width and height of the part of a picture of ``size``; even, as halved colours want them."""
        width, height = min(size[0], _even(self.width)), min(size[1], _even(self.height))
        left = _even((size[0] - width) / Fraction(2) + self.right)
        top = _even((size[1] - height) / Fraction(2) + self.down)
        return max(0, min(left, size[0] - width)), max(0, min(top, size[1] - height)), width, height


@contextlib.contextmanager
def aside(source: BinaryIO) -> Iterator[None]:
    """Whatever is read inside, afterwards ``source`` is where it was: a reader of films goes on from there."""
    place = source.tell()
    try:
        yield
    finally:
        source.seek(place)


def borders_of(source: BinaryIO, track: int) -> Borders | None:
    """What the track of this number says; None where it says nothing, or no sense."""
    try:
        _name, entry = _sample(source, track)
        clean = next(_inside(entry[_SAMPLE_HEAD:], b"clap"))
        parts = struct.unpack_from(">IIIIiIiI", clean)
        return Borders(*(Fraction(parts[at], parts[at + 1]) for at in (0, 2, 4, 6)))
    except (struct.error, StopIteration, IndexError, ZeroDivisionError):
        return None


def sample_name(source: BinaryIO, track: int) -> str:
    """The four letters by which the track of this number says how it is stored; empty where that cannot be read."""
    try:
        name, _entry = _sample(source, track)
    except (struct.error, StopIteration, IndexError):
        return ""
    word = name.decode("ascii", "replace").strip().lower()
    return word if word.isascii() and word.isalnum() else ""


def is_in_fragments(source: BinaryIO) -> bool:
    """Whether the index goes on in pieces all over the file, as recorders write it that may be stopped at any moment:
    what a reader knows of such a film depends on how far it has read."""
    with aside(source):
        try:
            return any(True for _ in _inside(_index(source), b"mvex"))
        except (struct.error, IndexError):
            return False


def _sample(source: BinaryIO, track: int) -> tuple[bytes, bytes]:
    """Name and body of the first entry in the track's table of samples."""
    with aside(source):
        index = _index(source)
    for one in _inside(index, b"trak"):
        head = next(_inside(one, b"tkhd"))
        if struct.unpack_from(">I", head, 20 if head[0] else 12)[0] == track:
            for name in (b"mdia", b"minf", b"stbl", b"stsd"):
                one = next(_inside(one, name))
            # Four bytes of version, four of a count, then the first entry.
            size, kind = struct.unpack_from(">I4s", one, 8)
            return kind, one[16 : 8 + size]
    raise IndexError(track)


def _index(source: BinaryIO) -> bytes:
    """The body of the box that holds the film's index."""
    length, at = source.seek(0, 2), 0
    for _ in range(_MOST_BOXES):
        source.seek(at)
        size, name = struct.unpack(">I4s", source.read(8))
        head = 8
        if size == 1:
            (size,), head = struct.unpack(">Q", source.read(8)), 16
        size = size or length - at
        if size < head:
            raise IndexError(at)
        if name == b"moov":
            return source.read(min(size - head, _MOST_INDEX))
        at += size
    raise IndexError(at)


def _inside(body: bytes, wanted: bytes) -> Iterator[bytes]:
    stream, at = io.BytesIO(body), 0
    for _ in range(_MOST_BOXES):
        stream.seek(at)
        size, name = struct.unpack(">I4s", stream.read(8))
        if size < 8:
            return
        if name == wanted:
            yield stream.read(size - 8)
        at += size


def _even(length: Fraction) -> int:
    return round(length / 2) * 2
