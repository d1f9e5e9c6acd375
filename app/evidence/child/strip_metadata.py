"""How to take everything but the picture out of a JPEG or PNG without touching a single pixel."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from typing import Final

_SCAN, _END, _START = 0xDA, 0xD9, 0xD8
_FIRST_APP, _LAST_APP, _COMMENT = 0xE0, 0xEF, 0xFE
# What a JPEG's colours need: JFIF, colour profiles, and Adobe's word on the colour space.
_KEPT_APPS: Final = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_KEPT_CHUNKS: Final = frozenset(
    (
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"gAMA",
        b"cHRM",
        b"sRGB",
        b"iCCP",
        b"cICP",
        b"mDCV",
        b"cLLI",
        # As they were called before they were part of the standard.
        b"mDCv",
        b"cLLi",
        b"sBIT",
        b"bKGD",
        b"pHYs",
    )
)
_PNG_HEAD: Final = 8


def stripped(data: bytes, kind: str) -> bytes | None:
    """``data`` without metadata, previews, further pictures and trailers; None where its parts do not add up."""
    parts = _PARTS.get(kind)
    if parts is None:
        return None
    try:
        return b"".join(parts(data))
    except (struct.error, IndexError, ValueError):
        return None


def with_comment(data: bytes, comment: bytes) -> bytes:
    """The same JPEG with a comment before all else."""
    return data[:2] + struct.pack(">BBH", 0xFF, _COMMENT, len(comment) + 2) + comment + data[2:]


def lacks_end(data: bytes) -> bool:
    """Whether a JPEG that is sound so far has no end mark."""
    try:
        for _part in _jpeg(data):
            pass
    except (struct.error, IndexError, ValueError):
        return True
    return False


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at = 2
    while True:
        # Rubbish between the parts is skipped, as every decoder does.
        at = data.index(0xFF, at)
        while data[at + 1] in (0xFF, 0x00):
            at = data.index(0xFF, at + 1)
        marker = data[at + 1]
        if marker == _END:
            yield data[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if _is_kept(marker, data[at + 4 : end]):
            yield data[at:end]
        at = end
        if marker == _SCAN:
            end = after_scan(data, at)
            yield data[at:end]
            at = end


def after_scan(data: bytes, at: int) -> int:
    """Where the next marker stands after the pixels of a JPEG's scan that start at ``at``; ValueError if there is
    none."""
    found = _AFTER_SCAN.search(data, at)
    if found is None:
        raise ValueError(at)
    return found.start()


def _is_kept(marker: int, body: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if _FIRST_APP <= marker <= _LAST_APP:
        return marker in _KEPT_APPS and body.startswith(_KEPT_APPS[marker])
    return True


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:_PNG_HEAD]
    at = _PNG_HEAD
    while True:
        size, name = struct.unpack_from(">I4s", data, at)
        end = at + size + 12
        if end > len(data):
            raise ValueError(at)
        if name in _KEPT_CHUNKS:
            yield data[at:end]
        if name == b"IEND":
            return
        at = end


_PARTS: Final[dict[str, Callable[[bytes], Iterator[bytes]]]] = {"jpeg": _jpeg, "png": _png}
