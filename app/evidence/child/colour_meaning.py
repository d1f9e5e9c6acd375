"""Where a picture says what its colours mean when it has no profile: in a PNG's parts, in a HEIC's or AVIF's box."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import BinaryIO, Final

from . import png_chunks
from .colour_profiles import Chromaticities, gamma_profile, profile_of

MEANING: Final = "colour_meaning"
"""Under this name a picture's ``info`` holds the profile that its numbers stand for."""

_NUMBERED: Final = b"colrnclx"
_HEAD_BYTES: Final = 1 << 18
_SRGB_GAMMA: Final = (0.42, 0.50)


def colour_meaning(source: BinaryIO, kind: str, *, has_profile: bool) -> bytes | None:
    """A profile (ICC) of what the file's own numbers say; None where a profile says it, or it is what screens show.
    The place in ``source`` is kept."""
    read = _READING.get(kind)
    if read is None or (has_profile and kind != "png"):
        return None
    place = source.tell()
    try:
        return read(source)
    except (struct.error, ValueError, png_chunks.BrokenPixels):
        return None
    finally:
        source.seek(place)


def _png(source: BinaryIO) -> bytes | None:
    """What counts more comes first, as PNG's own rules say."""
    found = {
        one.name: one
        for one in png_chunks.chunks(source)
        if one.name in (b"cICP", b"iCCP", b"sRGB", b"gAMA", b"cHRM")
    }
    if b"cICP" in found:
        primaries, transfer, _matrix, _full = found[b"cICP"].body(source)
        return profile_of(primaries, transfer)
    if b"iCCP" in found or b"sRGB" in found or not {b"gAMA", b"cHRM"} <= found.keys():
        return None
    (gamma,) = struct.unpack(">I", found[b"gAMA"].body(source))
    numbers = [one / 100_000 for one in struct.unpack(">8I", found[b"cHRM"].body(source))]
    places: Chromaticities = (
        *(numbers[0], numbers[1], numbers[2], numbers[3]),
        *(numbers[4], numbers[5], numbers[6], numbers[7]),
    )
    usual = _SRGB_GAMMA[0] < gamma / 100_000 < _SRGB_GAMMA[1] and _is_usual(places)
    return None if usual or not gamma else gamma_profile(places, 100_000 / gamma)


def _is_usual(places: Chromaticities) -> bool:
    usual = (0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
    return all(abs(one - other) < 0.01 for one, other in zip(places, usual, strict=True))


def _box(source: BinaryIO) -> bytes | None:
    source.seek(0)
    head = source.read(_HEAD_BYTES)
    at = head.find(_NUMBERED)
    if at < 0:
        return None
    primaries, transfer = struct.unpack_from(">HH", head, at + len(_NUMBERED))
    return profile_of(primaries, transfer)


_READING: Final[dict[str, Callable[[BinaryIO], bytes | None]]] = {"png": _png, "heic": _box, "avif": _box}
