"""How to build files that no honest program writes: boxes without end, blocks that point at themselves, bombs."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from typing import Any

from PIL import Image

from .samples import photo, video

PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def small(kind: str = "jpeg", **options: Any) -> bytes:
    """An honest photo that is ready (or fixable) without advice."""
    return photo(kind, **options)


def with_app1(block: bytes) -> bytes:
    """A JPEG with ``block`` where cameras write theirs."""
    data = small()
    return data[:2] + struct.pack(">BBH", 0xFF, 0xE1, len(block) + 2) + block + data[2:]


def with_comment(text: bytes) -> bytes:
    """A JPEG with a comment."""
    data = small()
    return data[:2] + struct.pack(">BBH", 0xFF, 0xFE, len(text) + 2) + text + data[2:]


def exif(entries: Iterable[tuple[int, int, int, bytes]], following: int = 0) -> bytes:
    """A camera's block: (tag, type, count, four bytes of value or offset) each, then where the next list starts."""
    rows = b"".join(struct.pack(">HHI", *row[:3]) + row[3] for row in entries)
    count = len(rows) // 12
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, count) + rows + struct.pack(">I", following)


def chunk(name: bytes, body: bytes) -> bytes:
    """One PNG chunk with its checksum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_with(*chunks: bytes) -> bytes:
    """An honest PNG with more chunks after its head."""
    data = small("png")
    end = len(PNG_HEAD) + 25
    return data[:end] + b"".join(chunks) + data[end:]


def png_claiming(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return PNG_HEAD + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


def text_bomb() -> bytes:
    """A PNG whose comment unpacks to fifty megabytes."""
    return png_with(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000), 9)))


def profile_bomb() -> bytes:
    """A PNG whose colour profile unpacks to fifty megabytes."""
    return png_with(chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(50_000_000), 9)))


def gif_claiming(width: int, height: int) -> bytes:
    """A GIF that claims a size, with one pixel in it."""
    frame = b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x44\x01\x00"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6) + frame + b";"


def gif_growing() -> bytes:
    """A small GIF whose second frame claims to be as large as they come."""
    whole = small("gif")[:-1]
    return whole + b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x44\x01\x00;"


def bmp_claiming(width: int, height: int, bits: int = 24) -> bytes:
    """A BMP that claims a size and holds nothing."""
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + head


def jpeg_claiming(width: int, height: int) -> bytes:
    """A JPEG whose frame claims another size than its pixels fill."""
    data = bytearray(small())
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def jpeg_of_scans(scans: int) -> bytes:
    """A progressive JPEG whose last scan is repeated, so that every one has to be decoded."""
    data = photo("jpeg", Image.new("RGB", (4000, 3000), "gray"), progressive=True)
    at = data.rindex(b"\xff\xda")
    return data[:at] + data[at:-2] * scans + data[-2:]


def tiff_of(entries: dict[int, tuple[int, int, int]], following: int = 0, tail: bytes = b"") -> bytes:
    """A TIFF of tag -> (type, count, value), then where the next picture starts."""
    rows = b"".join(struct.pack("<HHII", tag, *row) for tag, row in sorted(entries.items()))
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + rows + struct.pack("<I", following) + tail


def tiff_claiming(width: int, height: int, **more: int) -> bytes:
    """A TIFF with one strip that claims a size; ``following`` may point back at itself."""
    tags = {256: (4, 1, width), 257: (4, 1, height), 258: (3, 1, 8), 259: (3, 1, 1), 262: (3, 1, 1)}
    tags |= {273: (4, 1, 200), 277: (3, 1, 1), 278: (4, 1, height), 279: (4, 1, 100)}
    return tiff_of(tags, tail=bytes(300), **more)


def webp_claiming(side: int) -> bytes:
    """A WebP that claims a size and holds nothing."""
    size = (side - 1).to_bytes(3, "little")
    body = (
        b"WEBPVP8X"
        + struct.pack("<I", 10)
        + bytes(4)
        + size
        + size
        + b"VP8 "
        + struct.pack("<I", 10)
        + bytes(10)
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def animation(kind: str, frames: int, side: int = 64) -> bytes:
    """A moving picture of many frames, each another colour."""
    pictures = [Image.new("RGB", (side, side), (n * 7 % 256, n * 3 % 256, n % 256)) for n in range(frames)]
    out = io.BytesIO()
    pictures[0].save(out, kind.upper(), save_all=True, append_images=pictures[1:], duration=20)
    return out.getvalue()


def zipped(name: str, data: bytes) -> bytes:
    """An archive of one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def packed(data: bytes) -> bytes:
    """The same every time, so without the time."""
    return gzip.compress(data, mtime=0)


def box(name: bytes, *parts: bytes) -> bytes:
    """One box of an MP4."""
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def nested(name: bytes, depth: int) -> bytes:
    """Boxes in boxes."""
    whole = b""
    for _ in range(depth):
        whole = box(name, whole)
    return whole


FTYP = box(b"ftyp", b"isom\0\0\x02\0isomiso2avc1mp41")


def film_with(name: bytes, place: int, value: bytes) -> bytes:
    """An honest film, with bytes of one of its boxes replaced ``place`` bytes after the box's name."""
    data = bytearray(video())
    at = data.index(name) + 4 + place
    data[at : at + len(value)] = value
    return bytes(data)


def film_sized(name: bytes, size: int) -> bytes:
    """An honest film, one of its boxes claiming another size."""
    data = bytearray(video())
    at = data.index(name) - 4
    data[at : at + 4] = struct.pack(">I", size)
    return bytes(data)
