"""When a screenshot is too long to be read in one picture, and into which numbered parts it falls."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from .verdict import Verdict

LONG: Final = 4
"""Heights in widths from which on a picture that fits a screen shows no words that can be read."""

_PART: Final = 3
"""Heights in widths of one part."""
# A line that is cut in one part is whole in the next.
_OVERLAP: Final = 0.06


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a picture as seen, from ``top`` to ``bottom``, counted as the ``number``-th of ``count`` from above."""

    number: int
    count: int
    top: int
    bottom: int


def is_long(width: int, height: int) -> bool:
    """Whether a picture of this size, as seen, is better read in parts."""
    return width > 0 and height >= LONG * width


def parts(width: int, height: int) -> list[Part]:
    """The parts from top to bottom, about equally high; none where one picture can be read."""
    if not is_long(width, height):
        return []
    count = math.ceil(height / (width * _PART))
    high, overlap = height / count, width * _PART * _OVERLAP / 2
    return [
        Part(at + 1, count, max(0, round(at * high - overlap)), min(height, round((at + 1) * high + overlap)))
        for at in range(count)
    ]


def parts_of(verdict: Verdict) -> list[Part]:
    """The parts of a photo that was checked; none where it is no long one, or cannot be used."""
    if verdict.kind != "photo" or verdict.state == "unusable":
        return []
    return parts(verdict.width or 0, verdict.height or 0)
