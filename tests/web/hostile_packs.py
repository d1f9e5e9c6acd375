"""Claim packs that somebody made to hurt: what they cost to open must not follow from what they claim to be."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Iterator
from typing import Any

from tests.evidence.samples import photo, video
from tests.web.journey import SAVED

_ENTRY = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")


def claim_of(count: int) -> bytes:
    """A save-file with so many exhibits, e0 to e9."""
    rows = [{"id": f"e{n}", "kind": "video", "name": f"{n}.mp4", "bytes": 1} for n in range(count)]
    return json.dumps(SAVED | {"exhibits": rows}).encode()


def listed(*parts: str) -> bytes:
    """A list that says where the exhibits' files lie."""
    return json.dumps({f"e{n}": {"original": part} for n, part in enumerate(parts)}).encode()


def packed(parts: dict[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return out.getvalue()


def directory(entries: int, name: int) -> bytes:
    """A zip that is nothing but a directory of so many entries with names of so many letters."""
    out = bytearray()
    for number in range(entries):
        words = f"{number:0{name}d}".encode()
        out += _ENTRY.pack(b"PK\1\2", 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 0, len(words), 0, 0, 0, 0, 0, 0) + words
    return bytes(out) + _END.pack(b"PK\5\6", 0, 0, entries, entries, len(out), 0, 0)


def _endless_parts() -> bytes:
    """Ten exhibits, each a beginning of a video and 150 MB of nothing: a few hundred kilobytes in all."""
    out, names = io.BytesIO(), [f"{n}.mp4" for n in range(10)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("claim.json", claim_of(10))
        pack.writestr("files.json", listed(*names))
        for name in names:
            with pack.open(name, "w") as part:
                part.write(video())
                for _ in range(150):
                    part.write(bytes(1_000_000))
    return out.getvalue()


def _encrypted() -> bytes:
    whole = bytearray(packed({"claim.json": claim_of(0), "files.json": b"{}"}))
    whole[6] |= 1
    whole[whole.index(b"PK\1\2") + 8] |= 1
    return bytes(whole)


def _twins() -> bytes:
    whole = packed({"claim.json": claim_of(0), "claim.jsom": claim_of(1), "files.json": b"{}"})
    return whole.replace(b"claim.jsom", b"claim.json")


def _far_away() -> bytes:
    whole = packed({"claim.json": claim_of(0)})
    return whole[:-6] + struct.pack("<L", 0xFFFFFFF0) + whole[-2:]


def small_ones() -> Iterator[tuple[str, bytes]]:
    """Those that are quickly made, by name."""
    one = {"claim.json": claim_of(1), "files.json": listed("a.mp4")}
    yield "many_entries", directory(20_000, 5)
    yield "long_names", directory(40, 60_000)
    yield "directory_far_away", _far_away()
    yield "encrypted", _encrypted()
    yield "two_of_one_name", _twins()
    yield "bzip2", packed({**one, "a.mp4": video()}, zipfile.ZIP_BZIP2)
    yield "lzma", packed({**one, "a.mp4": video()}, zipfile.ZIP_LZMA)
    yield "one_part_unpacks_far", packed({**one, "a.mp4": video() + bytes(30_000_000)})


def large_ones() -> Iterator[tuple[str, bytes]]:
    """Those of the size that once took a gigabyte of memory or of disk."""
    yield "a directory of 103 MB", directory(65_000, 1_540)
    yield "a directory of 65,000 entries", directory(65_000, 5)
    yield "1.5 GB in a few hundred kilobytes", _endless_parts()


def spoilt(count: int) -> Iterator[bytes]:
    """A good pack with some of its bytes changed, in another way each time."""
    import random

    parts: dict[str, Any] = {"claim.json": claim_of(1), "files.json": listed("a.jpg"), "a.jpg": photo("jpeg")}
    whole, chance = packed(parts), random.Random(9)
    for _ in range(count):
        bad = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 30))):
            place = chance.choice((chance.randrange(len(bad)), len(bad) - chance.randrange(1, 250)))
            bad[place] = chance.choice((0, 255, bad[place] ^ (1 << chance.randrange(8))))
        yield bytes(bad[: chance.randrange(len(bad))] if chance.random() < 0.1 else bad)
