"""The parts of a PNG: which of them make the pixels, and which are notes that may be broken without any harm."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final, NamedTuple

HEAD: Final = b"\x89PNG\r\n\x1a\n"
_PIXELS: Final = (b"IHDR", b"PLTE", b"IDAT", b"IEND")
# The further pictures of one that moves count each other: without one of them, none makes sense.
_MOVES: Final = frozenset((b"acTL", b"fcTL", b"fdAT"))
_MOST_CHUNKS: Final = 200_000
_MOST_NOTE: Final = 1_000_000
"""Bytes of one note, unpacked; Pillow refuses a picture with longer ones."""
_MOST_NOTES: Final = 8_000_000
_AT_ONCE: Final = 1 << 20
# Where the kind of colours stands behind the head; a palette's number; bytes of the see-through one of other kinds.
_COLOUR_KIND, _PALETTE, _MOST_COLOURS = 17, 3, 256
_SEE_THROUGH: Final = {0: 2, 2: 6}


class BrokenPixels(Exception):
    """The part that holds the pixels, or says how to read them, is not what was written."""


class Chunk(NamedTuple):
    """One part: where its head starts, how many bytes its body has, and whether its checksum is right."""

    name: bytes
    at: int
    size: int
    sound: bool

    def body(self, source: BinaryIO) -> bytes:
        """What is in it."""
        source.seek(self.at + 8)
        return source.read(self.size)


def chunks(source: BinaryIO) -> Iterator[Chunk]:
    """The parts up to the end, or to where the file breaks off; a part that is cut off is sound and shorter."""
    length, at = source.seek(0, 2), len(HEAD)
    for _ in range(_MOST_CHUNKS):
        source.seek(at)
        head = source.read(8)
        if len(head) < 8:
            return
        size, name = struct.unpack(">I4s", head)
        left = length - at - 12
        if size > left:
            yield Chunk(name, at, max(0, min(size, length - at - 8)), True)
            return
        yield Chunk(name, at, size, _is_sound(source, name, size))
        if name == b"IEND":
            return
        at += size + 12
    raise BrokenPixels


def cleaned(source: BinaryIO) -> BinaryIO | None:
    """The same picture without broken or over-long notes, and with its end; None where nothing has to be done."""
    kept, dropped, notes, last = [], set(), 0, b""
    for chunk in chunks(source):
        last = chunk.name
        if chunk.name in _PIXELS and not chunk.sound:
            raise BrokenPixels
        if chunk.name not in _PIXELS:
            notes += chunk.size
            if notes > _MOST_NOTES or not chunk.sound or not _makes_sense(chunk, source):
                dropped.add(chunk.name)
                continue
        kept.append(chunk)
    if not dropped and last == b"IEND":
        return None
    if dropped & _MOVES:
        kept = [one for one in kept if one.name not in _MOVES]
    return io.BytesIO(b"".join(_written(kept, source)))


def chunk(name: bytes, body: bytes) -> bytes:
    """One part as it is written."""
    return struct.pack(">I4s", len(body), name) + body + struct.pack(">I", zlib.crc32(name + body))


def _written(kept: list[Chunk], source: BinaryIO) -> Iterator[bytes]:
    yield HEAD
    for one in kept:
        yield chunk(one.name, one.body(source))
    if not kept or kept[-1].name != b"IEND":
        yield chunk(b"IEND", b"")


def _is_sound(source: BinaryIO, name: bytes, size: int) -> bool:
    found, left = zlib.crc32(name), size
    while left:
        part = source.read(min(left, _AT_ONCE))
        if not part:
            return False
        found, left = zlib.crc32(part, found), left - len(part)
    return source.read(4) == struct.pack(">I", found)


def _makes_sense(one: Chunk, source: BinaryIO) -> bool:
    if one.name == b"tRNS":
        return _fits_colours(one.size, source)
    test = _SENSE.get(one.name)
    return one.size <= _MOST_NOTE and (test is None or test(one.body(source)))


def _fits_colours(size: int, source: BinaryIO) -> bool:
    """Whether so many bytes can say what is see-through: a grey, a colour, or one for each of a palette."""
    source.seek(len(HEAD) + _COLOUR_KIND)
    (kind,) = source.read(1)
    return 0 < size <= _MOST_COLOURS if kind == _PALETTE else size == _SEE_THROUGH.get(kind)


def _packed_after(body: bytes, start: int) -> bool:
    """Whether what is packed from ``start`` on unpacks to something that is not over-long."""
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(body[start:], _MOST_NOTE)
    except zlib.error:
        return False
    return unpacking.eof


def _named_and_packed(body: bytes) -> bool:
    end = body.find(b"\0")
    return 0 < end < 80 and body[end + 1 : end + 2] == b"\0" and _packed_after(body, end + 2)


def _international(body: bytes) -> bool:
    end = body.find(b"\0")
    language = body.find(b"\0", end + 3)
    start = body.find(b"\0", language + 1) + 1
    if end < 1 or language < 0 or start < 1:
        return False
    return body[end + 1] == 0 or (body[end + 2] == 0 and _packed_after(body, start))


_SENSE: Final[dict[bytes, Callable[[bytes], bool]]] = {
    b"pHYs": lambda body: len(body) == 9,
    b"gAMA": lambda body: len(body) == 4,
    b"cHRM": lambda body: len(body) == 32,
    b"sRGB": lambda body: len(body) == 1,
    b"cICP": lambda body: len(body) == 4,
    b"acTL": lambda body: len(body) == 8,
    b"eXIf": lambda body: body[:4] in (b"II*\0", b"MM\0*"),
    b"iCCP": _named_and_packed,
    b"zTXt": _named_and_packed,
    b"iTXt": _international,
    b"tEXt": lambda body: b"\0" in body,
}
