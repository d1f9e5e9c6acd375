"""The mark that a screen leaves in a photo of it: bars of red, green and blue, each a third behind the last."""

from __future__ import annotations

import cmath
import math
import operator
from typing import Final

from PIL import Image

_SIDE: Final = 32
_HALF: Final = _SIDE // 2
_TURNS: Final = {
    length: tuple(cmath.exp(-2j * cmath.pi * place / length) for place in range(length // 2))
    for length in (8, 16, 32)
}
_HANN: Final = tuple(0.5 - 0.5 * math.cos(2 * math.pi * place / _SIDE) for place in range(_SIDE))
_GREEN, _BLUE = cmath.exp(2j * cmath.pi / 3), cmath.exp(4j * cmath.pi / 3)
# Fewer waves in a tile are shade and colour of things, not bars; the fastest ones are the noise of compression.
_LEAST_WAVES, _MOST_WAVES = 3, 14
# Where tiles are taken, as shares of the free way, on the copy itself and on one a quarter of its size.
_PLACES: Final = ((1, (0.2, 0.5, 0.8), (0.25, 0.5, 0.75)), (4, (0.1, 0.37, 0.63, 0.9), (0.15, 0.5, 0.85)))
# What a tile's waves weigh at least: below it they are noise, not colour.
_FLOOR: Final = 2e-3

# How far the colours of a plain tile are from their mean; it is not worth a spectrum.
_PLAIN: Final = 0.002

Power = list[list[float]]


def stripes(picture: Image.Image) -> float:
    """How far the waves of colour turn one way round the colour wheel everywhere in the picture, 0 or more.

    Cloth and print have periods too, but their colours swing to and fro, so that their spectrum has two equal
    halves; and what things of many colours add by chance differs from tile to tile.
    """
    if picture.mode != "RGB":
        return 0.0
    found = [0.0]
    for step, across, down in _PLACES:
        level = picture.reduce(step) if step > 1 else picture
        wide, high = level.width - _SIDE, level.height - _SIDE
        if min(wide, high) > _SIDE:
            places = [(round(wide * x), round(high * y)) for x in across for y in down]
            found.append(_one_sided([_power(level, place) for place in places]))
    return round(max(found), 2)


def _power(level: Image.Image, place: tuple[int, int]) -> Power:
    """The spectrum of the colours of one tile; all its waves together weigh one."""
    left, top = place
    data = level.crop((left, top, left + _SIDE, top + _SIDE)).tobytes()
    colours = [
        (red + green * _GREEN + blue * _BLUE) / (red + green + blue + 60)
        for red, green, blue in zip(data[::3], data[1::3], data[2::3], strict=True)
    ]
    mean = sum(colours) / len(colours)
    if sum(abs(one - mean) for one in colours) < _PLAIN * len(colours):
        return _NOTHING
    rows = [
        [(colours[y * _SIDE + x] - mean) * _HANN[x] * _HANN[y] for x in range(_SIDE)] for y in range(_SIDE)
    ]
    columns = zip(*map(_spectrum, rows), strict=True)
    power = [[abs(one) ** 2 for one in _spectrum(list(column))] for column in columns]
    whole = sum(power[x][y] for x, y in _RING) + _FLOOR * _SIDE**2
    return [[one / whole for one in column] for column in power]


def _one_sided(tiles: list[Power]) -> float:
    """The most that a wave and its neighbours outweigh those turning the other way, against their ring."""
    whole = [[sum(column) for column in zip(*columns, strict=True)] for columns in zip(*tiles, strict=True)]
    rings: dict[int, list[float]] = {}
    for x, y in _RING:
        rings.setdefault(_waves(x, y), []).append(whole[x][y])
    usual = {waves: sum(found) / len(found) for waves, found in rings.items()}
    return max(
        (_around(whole, x, y) - _around(whole, -x, -y)) / (9 * usual[_waves(x, y)] + _LEAST_SHARE)
        for x, y in _RING
    )


def _around(power: Power, x: int, y: int) -> float:
    return sum(power[(x + dx) % _SIDE][(y + dy) % _SIDE] for dx in (-1, 0, 1) for dy in (-1, 0, 1))


def _waves(x: int, y: int) -> int:
    x, y = x % _SIDE, y % _SIDE
    return round(math.hypot(min(x, _SIDE - x), min(y, _SIDE - y)))


_NOTHING: Final[Power] = [[0.0] * _SIDE for _ in range(_SIDE)]
_LEAST_SHARE: Final = 0.02
_RING: Final = [
    (x, y)
    for x in range(_SIDE)
    for y in range(_SIDE)
    if _LEAST_WAVES <= _waves(x, y) <= _MOST_WAVES and _HALF not in (x, y)
]


def _spectrum(wave: list[complex]) -> list[complex]:
    length = len(wave)
    if length == 4:
        one, two, three, four = wave
        sum_odd, sum_even, turned = one + three, two + four, (two - four) * -1j
        return [sum_odd + sum_even, one - three + turned, sum_odd - sum_even, one - three - turned]
    even = _spectrum(wave[::2])
    turned_odd = list(map(operator.mul, _TURNS[length], _spectrum(wave[1::2])))
    return [*map(operator.add, even, turned_odd), *map(operator.sub, even, turned_odd)]
