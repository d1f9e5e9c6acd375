"""How often a progressive JPEG paints over itself: a few kilobytes can ask for hours of painting."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

from .strip_metadata import after_scan

MOST: Final = 64
"""Scans of one picture; cameras and editors write about ten."""

_START_OF_SCAN, _END = 0xDA, 0xD9
# A picture of more bytes than this has no room for scans that are short enough to be many.
_MOST_BYTES: Final = 24_000_000


def too_many_scans(source: BinaryIO) -> bool:
    """Whether the JPEG in ``source`` has more than MOST scans; its place in the stream is kept."""
    place = source.tell()
    source.seek(0)
    data = source.read(_MOST_BYTES)
    source.seek(place)
    try:
        return _counted(data) > MOST
    except (struct.error, IndexError, ValueError):
        return False


def _counted(data: bytes) -> int:
    count, at = 0, 2
    while count <= MOST:
        while data[at + 1] == 0xFF:
            at += 1
        marker = data[at + 1]
        if data[at] != 0xFF or marker == _END:
            return count
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == _START_OF_SCAN:
            count += 1
            at = after_scan(data, at)
    return count
