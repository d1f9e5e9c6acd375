"""Where a WebP file writes its size, since its decoder asks for all the memory before telling it."""

from __future__ import annotations

import struct
from typing import BinaryIO


def webp_size(source: BinaryIO) -> tuple[int, int] | None:
    """Width and height from the first chunk; None when it is none of the three known ones."""
    head = source.read(30)
    if len(head) < 30:
        return None
    chunk, body = head[12:16], head[20:]
    if chunk == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if chunk == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if chunk == b"VP8 ":
        width, height = struct.unpack("<HH", body[6:10])
        return width & 0x3FFF, height & 0x3FFF
    return None
