"""How to spoil what stands beside a picture's pixels and leaves them whole, and how to take pixels away."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Final

from PIL import ExifTags, Image

from .crafted import PNG_HEAD, box, chunk, png_with
from .samples import photo

LONG: Final = 1_300_000
WIDE: Final = (9, 16, 0, 1)
"""BT.2020 with PQ, as a PNG's numbers."""


def wrong_sum(name: bytes, body: bytes) -> bytes:
    """One PNG chunk whose checksum is not its own."""
    return struct.pack(">I", len(body)) + name + body + b"\0\0\0\0"


def spoilt_notes() -> dict[str, bytes]:
    """PNGs whose pixels are whole."""
    packed = zlib.compress(bytes(LONG), 9)
    notes = {
        "profile-sum": wrong_sum(b"iCCP", b"x\0\0" + zlib.compress(b"profile")),
        "profile-long": chunk(b"iCCP", b"x\0\0" + packed),
        "profile-torn": chunk(b"iCCP", b"x\0\0" + packed[:20]),
        "density-sum": wrong_sum(b"pHYs", struct.pack(">IIB", 2835, 2835, 1)),
        "density-short": chunk(b"pHYs", b"\0\0"),
        "text-sum": wrong_sum(b"tEXt", b"Title\0words"),
        "text-long": chunk(b"tEXt", b"Title\0" + b"x" * LONG),
        "packed-sum": wrong_sum(b"zTXt", b"Title\0\0" + zlib.compress(b"words")),
        "packed-long": chunk(b"zTXt", b"Title\0\0" + packed),
        "world-sum": wrong_sum(b"iTXt", b"Title\0\0\0en\0T\0words"),
        "world-long": chunk(b"iTXt", b"Title\0\1\0en\0T\0" + packed),
        "camera-sum": wrong_sum(b"eXIf", b"MM\0*\0\0\0\x08\0\0"),
        "gamma-short": chunk(b"gAMA", b"\0"),
        "see-through-sum": wrong_sum(b"tRNS", bytes(6)),
        "see-through-short": chunk(b"tRNS", bytes(3)),
        "own-sum": wrong_sum(b"prVt", bytes(50)),
    }
    return {name: png_with(note) for name, note in notes.items()}


def numbered_png(picture: Image.Image, *chunks: bytes) -> bytes:
    """A PNG of this picture with these chunks before its pixels."""
    data = photo("png", picture)
    return data[: len(PNG_HEAD) + 25] + b"".join(chunks) + data[len(PNG_HEAD) + 25 :]


def cicp(*numbers: int) -> bytes:
    """What a PNG's colours mean, by numbers."""
    return chunk(b"cICP", bytes(numbers))


def gamma_and_places(gamma: float, places: tuple[float, ...]) -> bytes:
    """What a PNG's colours mean, by a power and by the places of white, red, green and blue."""
    return chunk(b"gAMA", struct.pack(">I", round(gamma * 100_000))) + chunk(
        b"cHRM", struct.pack(">8I", *(round(one * 100_000) for one in places))
    )


def gps(block: dict[int, object], status: str = "") -> bytes:
    """A camera's block with these numbers about the place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Camera"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSVersionID] = b"\2\2\0\0"
    if status:
        place[ExifTags.GPS.GPSStatus] = status
    for tag, value in block.items():
        place[tag] = value
    return exif.tobytes()


def two_tables(data: bytes) -> bytes:
    """An AVIF with transparency whose table of properties is split in two, as one encoder writes it."""
    at = data.index(b"ipma") - 4
    (size,) = struct.unpack_from(">I", data, at)
    head, (count,) = data[at + 8 : at + 12], struct.unpack_from(">I", data, at + 12)
    rows, place = [], at + 16
    for _ in range(count):
        end = place + 3 + data[place + 2] * (2 if head[3] & 1 else 1)
        rows.append(data[place:end])
        place = end
    split = b"".join(box(b"ipma", head + struct.pack(">I", 1) + row) for row in rows)
    return _grown(data[:at], data[at + size :], split, len(split) - size)


def _grown(before: bytes, behind: bytes, middle: bytes, by: int) -> bytes:
    """The parts together, every box around the middle and every place behind it larger by so many bytes."""
    made = bytearray(before + middle + behind)
    for name in (b"meta", b"iprp"):
        at = before.index(name) - 4
        struct.pack_into(">I", made, at, struct.unpack_from(">I", made, at)[0] + by)
    at = made.index(b"iloc") + 4
    sizes = made[at + 4]
    assert (made[at], sizes) == (0, 0x44)
    (count,) = struct.unpack_from(">H", made, at + 6)
    place = at + 8
    for _ in range(count):
        (extents,) = struct.unpack_from(">H", made, place + 4)
        place += 6
        for _extent in range(extents):
            (offset,) = struct.unpack_from(">I", made, place)
            struct.pack_into(">I", made, place, offset + by)
            place += 8
    return bytes(made)


def see_through_avif() -> bytes:
    """A small picture, half of which is transparent."""
    picture = Image.new("RGBA", (400, 300), (200, 30, 30, 255))
    picture.paste((30, 60, 200, 0), (200, 0, 400, 300))
    out = io.BytesIO()
    picture.save(out, "AVIF", speed=10)
    return out.getvalue()
