"""How to wrap one intra frame of x265 in the smallest honest HEIC file, since no encoder comes with pi_heif."""

from __future__ import annotations

import re
import struct
from fractions import Fraction
from typing import Any

import av
from PIL import Image

_START_CODE = re.compile(b"\x00\x00\x00?\x01")
_VPS, _SPS, _PPS = 32, 33, 34


def heic(picture: Image.Image, *, tiles: tuple[int, int] = (1, 1), exif: bytes = b"", turn: int = 0) -> bytes:
    """One HEIC file: a grid of equal ``tiles`` (columns, rows), each showing ``picture``.

    ``turn`` counts quarter turns anticlockwise that a reader must make (``irot``), as phones write them.
    ``exif`` is a camera's block as Pillow writes it.
    """
    units = _hevc_units(picture)
    sample = b"".join(struct.pack(">I", len(unit)) + unit for unit in units if _kind(unit) < _VPS)
    columns, rows = tiles
    items = [(number + 1, b"hvc1", sample) for number in range(columns * rows)]
    grid_id = 0
    if len(items) > 1:
        grid_id = len(items) + 1
        size = struct.pack(">HH", picture.width * columns, picture.height * rows)
        items.append((grid_id, b"grid", bytes((0, 0, rows - 1, columns - 1)) + size))
    primary = grid_id or 1
    references = _references(b"dimg", grid_id, range(1, grid_id)) if grid_id else b""
    if exif:
        items.append((primary + 1, b"Exif", struct.pack(">I", 6) + exif))
        references += _references(b"cdsc", primary + 1, [primary])
    properties = _properties(units, picture.size, tiles, turn, primary)
    return _file(items, primary, references, properties)


def _hevc_units(picture: Image.Image) -> list[bytes]:
    codec = av.CodecContext.create("libx265", "w")
    assert isinstance(codec, av.VideoCodecContext)
    codec.width, codec.height, codec.pix_fmt = *picture.size, "yuv420p"
    codec.time_base = Fraction(1, 25)
    codec.options = {
        "preset": "ultrafast",
        "x265-params": "log-level=none:keyint=1:pools=none:frame-threads=1",
    }
    frame = frame_of(picture)
    stream = b"".join(bytes(packet) for packet in [*codec.encode(frame), *codec.encode(None)])
    return [unit for unit in _START_CODE.split(stream) if unit and _kind(unit) <= _PPS]


def frame_of(picture: Image.Image) -> av.VideoFrame:
    """The picture as encoders want it."""
    make: Any = av.VideoFrame  # PyAV leaves from_image untyped
    frame: av.VideoFrame = make.from_image(picture.convert("RGB")).reformat(format="yuv420p")
    return frame


def _kind(unit: bytes) -> int:
    return (unit[0] >> 1) & 0x3F


def _box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def _full(name: bytes, version: int, *parts: bytes, flags: int = 0) -> bytes:
    return _box(name, struct.pack(">I", version << 24 | flags), *parts)


def _references(name: bytes, of: int, to: range | list[int]) -> bytes:
    return _box(name, struct.pack(">HH", of, len(to)), *(struct.pack(">H", item) for item in to))


def _decoder_setup(units: list[bytes]) -> bytes:
    profile = units[1][3:15]  # the SPS repeats the twelve bytes of profile, tier and level
    head = b"\x01" + profile + b"\xf0\x00\xfc\xfd\xf8\xf8\x00\x00\x0f"
    sets = [(kind, [unit for unit in units if _kind(unit) == kind]) for kind in (_VPS, _SPS, _PPS)]
    arrays = b"".join(
        struct.pack(">BH", 0x80 | kind, len(found))
        + b"".join(struct.pack(">H", len(unit)) + unit for unit in found)
        for kind, found in sets
    )
    return _box(b"hvcC", head + bytes([len(sets)]) + arrays)


def _properties(
    units: list[bytes], size: tuple[int, int], tiles: tuple[int, int], turn: int, primary: int
) -> bytes:
    whole = (size[0] * tiles[0], size[1] * tiles[1])
    boxes = [
        _decoder_setup(units),
        _full(b"ispe", 0, struct.pack(">II", *size)),
        _full(b"ispe", 0, struct.pack(">II", *whole)),
        _box(b"irot", bytes([turn])),
        _full(b"pixi", 0, b"\x03\x08\x08\x08"),
    ]
    uses = {item: [0x81, 2, 5] for item in range(1, tiles[0] * tiles[1] + 1)}
    uses[primary] = [*uses.get(primary, [3, 5]), 0x84] if turn else uses.get(primary, [3, 5])
    association = struct.pack(">I", len(uses)) + b"".join(
        struct.pack(">HB", item, len(used)) + bytes(used) for item, used in sorted(uses.items())
    )
    return _box(b"iprp", _box(b"ipco", *boxes), _full(b"ipma", 0, association))


def _file(items: list[tuple[int, bytes, bytes]], primary: int, references: bytes, properties: bytes) -> bytes:
    kind = _box(b"ftyp", b"heic\0\0\0\0mif1heic")
    # Tiles are hidden, as phones write them, so that only the whole counts as a picture.
    infos = [
        _full(
            b"infe",
            2,
            struct.pack(">HH", item, 0),
            name,
            b"\0",
            flags=int(name == b"hvc1" and item != primary),
        )
        for item, name, _ in items
    ]

    def meta(data_start: int) -> bytes:
        places, offset = [], data_start
        for item, _, data in items:
            places.append(struct.pack(">HHHII", item, 0, 1, offset, len(data)))
            offset += len(data)
        return _full(
            b"meta",
            0,
            _full(b"hdlr", 0, b"\0\0\0\0pict" + bytes(13)),
            _full(b"pitm", 0, struct.pack(">H", primary)),
            _full(b"iloc", 0, b"\x44\x00", struct.pack(">H", len(items)), *places),
            _full(b"iinf", 0, struct.pack(">H", len(items)), *infos),
            _full(b"iref", 0, references) if references else b"",
            properties,
        )

    start = len(kind) + len(meta(0)) + 8
    return kind + meta(start) + _box(b"mdat", *(data for _, _, data in items))
