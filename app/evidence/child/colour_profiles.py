"""How colours that are named by numbers (H.273) become a profile that says the same, bright ones held back."""

from __future__ import annotations

import functools
import struct
from collections.abc import Callable
from typing import Final

Chromaticities = tuple[float, float, float, float, float, float, float, float]
"""x and y of white, red, green and blue."""

_D65: Final = (0.3127, 0.3290)
_PRIMARIES: Final[dict[int, Chromaticities]] = {
    1: (*_D65, 0.640, 0.330, 0.300, 0.600, 0.150, 0.060),
    4: (0.310, 0.316, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    5: (*_D65, 0.640, 0.330, 0.290, 0.600, 0.150, 0.060),
    6: (*_D65, 0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    7: (*_D65, 0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
    9: (*_D65, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    11: (0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
    12: (*_D65, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
}
_SRGB, _PQ, _HLG = 13, 16, 18
_STEPS: Final = 1_024
# Light of paper on a bright screen, and the brightest that each of the two can say, in candela per square metre.
_PAPER, _MOST_PQ, _MOST_HLG = 203.0, 10_000.0, 1_000.0
_TO_D50: Final = (
    (1.0478112, 0.0228866, -0.0501270),
    (0.0295424, 0.9904844, -0.0170491),
    (-0.0092345, 0.0150436, 0.7521316),
)

Vector = tuple[float, float, float]


def profile_of(primaries: int, transfer: int) -> bytes | None:
    """An ICC profile of these two numbers; None where that is what a screen shows anyway, or is not known."""
    if (
        primaries not in _PRIMARIES
        or transfer not in _LIGHT
        or (primaries == 1 and transfer in _LIKE_SCREENS)
    ):
        return None
    return profile(_PRIMARIES[primaries], _LIGHT[transfer])


def gamma_profile(places: Chromaticities, gamma: float) -> bytes:
    """An ICC profile of colours at these places, of which light is the ``gamma``-th power. ValueError where the
    places span no colours."""
    return profile(places, lambda value: value**gamma)


@functools.lru_cache(maxsize=2)
def profile(places: Chromaticities, light: Callable[[float], float]) -> bytes:
    """An ICC profile: ``light`` gives the share of the brightest light for each value from 0 to 1."""
    columns = _columns(places)
    curve = struct.pack(">4sII", b"curv", 0, _STEPS) + b"".join(
        struct.pack(">H", round(65_535 * min(1.0, max(0.0, light(step / (_STEPS - 1))))))
        for step in range(_STEPS)
    )
    parts = {b"wtpt": _xyz((0.9642, 1.0, 0.8249))}
    parts |= {name: _xyz(column) for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    return _file(parts, curve)


def _file(parts: dict[bytes, bytes], curve: bytes) -> bytes:
    names = [*parts, b"rTRC", b"gTRC", b"bTRC"]
    at = 128 + 4 + 12 * len(names)
    table, body = b"", b""
    for name, part in parts.items():
        table += struct.pack(">4sII", name, at + len(body), len(part))
        body += part
    for name in names[len(parts) :]:
        table += struct.pack(">4sII", name, at + len(body), len(curve))
    body += curve
    head = struct.pack(
        ">I4sI4s4s4s12s4s4s44s4s3I48s",
        at + len(body), b"", 0x02400000, b"mntr", b"RGB ", b"XYZ ", b"", b"acsp", b"", b"", b"",
        0xF6D6, 0x10000, 0xD32D, b"",
    )[:128]  # fmt: skip
    return head + struct.pack(">I", len(names)) + table + body


def _xyz(values: Vector) -> bytes:
    return struct.pack(">4sI3i", b"XYZ ", 0, *(round(value * 65_536) for value in values))


def _columns(places: Chromaticities) -> list[Vector]:
    """What each primary adds to X, Y and Z, as profiles have it: for the white of paper by lamp light (D50)."""
    white, *colours = [_from_place(places[at], places[at + 1]) for at in (0, 2, 4, 6)]
    weights = _solved(colours, white)
    return [
        _times(_TO_D50, (one[0] * by, one[1] * by, one[2] * by))
        for one, by in zip(colours, weights, strict=True)
    ]


def _from_place(x: float, y: float) -> Vector:
    if y <= 0:
        raise ValueError(y)
    return x / y, 1.0, (1 - x - y) / y


def _solved(columns: list[Vector], white: Vector) -> Vector:
    whole = _volume(columns)
    if abs(whole) < 1e-6:
        raise ValueError("these span no colours")
    parts = [_volume([*columns[:at], white, *columns[at + 1 :]]) / whole for at in range(3)]
    return parts[0], parts[1], parts[2]


def _volume(columns: list[Vector]) -> float:
    (a, b, c), (d, e, f), (g, h, i) = columns
    return a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e)


def _times(rows: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    sums = [sum(one * other for one, other in zip(row, vector, strict=True)) for row in rows]
    return sums[0], sums[1], sums[2]


def _srgb(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _pq(value: float) -> float:
    power = value ** (1 / 78.84375)
    light = float((max(power - 0.8359375, 0.0) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125))
    return _held_back(_MOST_PQ * light, _MOST_PQ)


def _hlg(value: float) -> float:
    scene = (
        value * value / 3
        if value <= 0.5
        else (2.718281828 ** ((value - 0.55991073) / 0.17883277) + 0.28466892) / 12
    )
    return _held_back(float(_MOST_HLG * scene**1.2), _MOST_HLG)


def _held_back(light: float, brightest: float) -> float:
    """Light in candela per square metre as a share of what a common screen gives: all steps stay apart."""
    share, most = light / _PAPER, brightest / _PAPER
    return min(1.0, share * (1 + share / most**2) / (1 + share))


_LIKE_SCREENS: Final = (1, 6, 7, _SRGB, 14, 15)
_LIGHT: Final[dict[int, Callable[[float], float]]] = {
    **dict.fromkeys(_LIKE_SCREENS, _srgb),
    4: lambda value: value**2.2,
    5: lambda value: value**2.8,
    8: lambda value: value,
    _PQ: _pq,
    _HLG: _hlg,
}
