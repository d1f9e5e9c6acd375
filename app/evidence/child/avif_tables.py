"""How the two tables of properties that one encoder writes into an AVIF become the one that decoders take."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

_MOST_BOXES: Final = 2_000
_MOST_META: Final = 4_000_000


class _Box(NamedTuple):
    name: bytes
    at: int
    size: int


def with_one_table(source: BinaryIO) -> BinaryIO | None:
    """The file with its tables (``ipma``) merged, nothing else moved; None where there is one, or no sense in them."""
    source.seek(0)
    data = source.read()
    try:
        return _merged(data)
    except (struct.error, StopIteration, IndexError):
        return None


def _merged(data: bytes) -> BinaryIO | None:
    meta = next(box for box in _boxes(data, 0, len(data)) if box.name == b"meta")
    if meta.size > _MOST_META:
        return None
    end = meta.at + meta.size
    properties = next(box for box in _boxes(data, meta.at + 12, end) if box.name == b"iprp")
    behind = properties.at + properties.size
    inside = list(_boxes(data, properties.at + 8, behind))
    tables = [box for box in inside if box.name == b"ipma"]
    heads = {data[box.at + 8 : box.at + 12] for box in tables}
    if len(tables) < 2 or len(heads) != 1:
        return None
    count = sum(struct.unpack_from(">I", data, box.at + 12)[0] for box in tables)
    rows = b"".join(_rows(data, tables, heads.pop()))
    body = data[tables[0].at + 8 : tables[0].at + 12] + struct.pack(">I", count) + rows
    others = b"".join(data[box.at : box.at + box.size] for box in inside if box.name != b"ipma")
    table = struct.pack(">I4s", len(body) + 8, b"ipma") + body
    one = struct.pack(">I4s", len(others) + len(table) + 8, b"iprp") + others + table
    # What got shorter is filled up, or all that lies behind would be looked for in the wrong place.
    gap = properties.size - len(one)
    filled = struct.pack(">I4s", gap, b"free") + bytes(gap - 8)
    return io.BytesIO(data[: properties.at] + one + filled + data[behind:])


def _rows(data: bytes, tables: list[_Box], head: bytes) -> list[bytes]:
    """The rows of all tables, by the number of their item, as decoders want them."""
    wide, number = (2 if head[3] & 1 else 1), (">I" if head[0] else ">H")
    rows = []
    for box in tables:
        (count,) = struct.unpack_from(">I", data, box.at + 12)
        at = box.at + 16
        for _ in range(min(count, _MOST_BOXES)):
            start = at
            (item,) = struct.unpack_from(number, data, at)
            at += struct.calcsize(number)
            at += 1 + data[at] * wide
            if at > box.at + box.size:
                raise IndexError(at)
            rows.append((item, data[start:at]))
    return [row for _item, row in sorted(rows)]


def _boxes(data: bytes, at: int, end: int) -> Iterator[_Box]:
    for _ in range(_MOST_BOXES):
        if at + 8 > end:
            return
        size, name = struct.unpack_from(">I4s", data, at)
        if size < 8 or at + size > end:
            return
        yield _Box(name, at, size)
        at += size
