"""Where files of each format end, so that one cut off on the way is told apart from a damaged one."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import BinaryIO, Final

# Real files have a few dozen parts; more is an attack on the walk itself.
_MOST_PARTS: Final = 20_000
_TAIL: Final = 65_536
_BOX_HEAD: Final = 8
# What hangs behind these (a phone's moving picture behind a photo, free room) is not missed.
_NEEDED_BOXES: Final = (b"ftyp", b"moov", b"moof", b"mdat", b"meta", b"idat")


def ends_early(source: BinaryIO, kind: str) -> bool:
    """Whether the file of this sniffed ``kind`` breaks off before the end that it announces."""
    walk = _ENDS.get(kind)
    if walk is None:
        return False
    length = source.seek(0, 2)
    source.seek(0)
    try:
        return walk(source, length)
    except struct.error:
        return True


def _boxes(source: BinaryIO, length: int) -> bool:
    at = 0
    for _ in range(_MOST_PARTS):
        if length - at < _BOX_HEAD:
            return False
        source.seek(at)
        size, name = struct.unpack(">I4s", source.read(_BOX_HEAD))
        if size == 1:
            (size,) = struct.unpack(">Q", source.read(8))
        # Zero means to the end; anything else that is no box is rubbish behind a whole file.
        if size < _BOX_HEAD or not name.isalnum():
            return False
        at += size
        if at > length:
            return name in _NEEDED_BOXES
    return False


def _riff(source: BinaryIO, length: int) -> bool:
    _name, size = struct.unpack("<4sI", source.read(8))
    return bool(size + 8 > length)


def _chunks(source: BinaryIO, length: int) -> bool:
    at = 8
    for _ in range(_MOST_PARTS):
        source.seek(at)
        size, name = struct.unpack(">I4s", source.read(8))
        at += size + 12
        if at > length:
            return True
        if name == b"IEND":
            return False
    return False


def _marker_at_end(source: BinaryIO, length: int) -> bool:
    source.seek(max(0, length - _TAIL))
    return b"\xff\xd9" not in source.read(_TAIL)


def _semicolon_at_end(source: BinaryIO, length: int) -> bool:
    source.seek(max(0, length - 16))
    return b";" not in source.read(16)


def _announced(source: BinaryIO, length: int) -> bool:
    _name, size = struct.unpack("<2sI", source.read(6))
    return bool(size > length)


_ENDS: Final[dict[str, Callable[[BinaryIO, int], bool]]] = {
    **dict.fromkeys(("heic", "avif", "mp4", "mov", "3gp"), _boxes),
    **dict.fromkeys(("webp", "avi"), _riff),
    "png": _chunks,
    "jpeg": _marker_at_end,
    "gif": _semicolon_at_end,
    "bmp": _announced,
}
