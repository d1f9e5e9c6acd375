"""Which size of picture a video may have so that it looks its best below a number of bytes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

SOUND_RATE: Final = 96_000
"""Bits a second for speech and the noises of an item."""

MOST_PICTURES: Final = 30
"""Pictures a second: more cost size and time and show nothing more to a reader."""

_SMOOTH: Final = 24
# Shorter sides, from what phones film down to what still shows a parcel.
_SIDES: Final = (1080, 720, 540, 432, 360, 270)
# Bits for each pixel of each picture: enough for a picture without blocks, and the least that can be looked at.
_GOOD: Final = 0.05
_LEAST: Final = 0.025
# The rate is held over one second, so a film may be that much larger; the index comes on top.
_OVERHANG: Final = 1.0
_INDEX: Final = 0.985
_INDEX_PER_SECOND: Final = 1_200
# The first try nearly fills the room; films that are harder than they looked get a second and a third.
_ROOM: Final = (0.97, 0.8, 0.6)
_LEAST_RATE: Final = 40_000
# AVI says of no picture when it is shown, so it is always encoded again.
_COPIED: Final = ("mp4", "mov", "3gp", "webm", "mkv")


@dataclass(frozen=True, slots=True)
class Film:
    """What planning needs: ``width`` and ``height`` in pixels as seen, ``seconds`` of the result, ``rate`` in pictures
    a second, ``sound`` where there is any."""

    width: int
    height: int
    seconds: float
    rate: float
    sound: bool

    @property
    def sound_rate(self) -> int:
        """Bits a second that the sound takes."""
        return SOUND_RATE if self.sound else 0


@dataclass(frozen=True, slots=True)
class Shape:
    """A picture to encode to; ``video_rate`` is the most bits a second, ``most`` pictures a second at any moment."""

    width: int
    height: int
    video_rate: int
    most: float


def shapes(film: Film, below: int) -> list[Shape]:
    """What to try, best first, so that the result stays below so many bytes; none when it would be too poor."""
    return [shape for room in _ROOM if (shape := _shape(film, below * room)) is not None]


def can_be_copied(container: str, plain: bool | None) -> bool:
    """Whether the picture of such a film can go into an MP4 as it is; ``plain`` when every player knows its kind."""
    return bool(plain) and container in _COPIED


def _shape(film: Film, room: float) -> Shape | None:
    most, usual = _most(film.rate), max(1.0, min(film.rate, MOST_PICTURES))
    total = room * _INDEX - _INDEX_PER_SECOND * film.seconds
    rate = round(total * 8 / (film.seconds + _OVERHANG) - film.sound_rate)
    if rate < _LEAST_RATE:
        return None
    sizes = _sizes(film)
    for width, height in sizes:
        if rate / (width * height * usual) >= _GOOD:
            return Shape(width, height, rate, most)
    width, height = sizes[-1]
    return Shape(width, height, rate, most) if rate / (width * height * usual) >= _LEAST else None


def _most(rate: float) -> float:
    """Phones film faster where something moves, so a film's usual rate is not its most. Of a faster film every second
    or third picture is kept, evenly, where that is enough."""
    even = rate / math.ceil(rate / MOST_PICTURES)
    return even if rate > MOST_PICTURES and even >= _SMOOTH else MOST_PICTURES


def _sizes(film: Film) -> list[tuple[int, int]]:
    """The film's own size where it is no larger than the first, then the smaller ones; all even, as H.264 wants."""
    short = min(film.width, film.height)
    first = min(short, _SIDES[0])
    sides = [first, *(side for side in _SIDES if side < first)]
    return [(_even(film.width * side / short), _even(film.height * side / short)) for side in sides]


def _even(length: float) -> int:
    return max(16, round(length / 2) * 2)
