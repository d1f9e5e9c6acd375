"""What a buyer may cut off: the sides of a picture, the beginning and the end of a video."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Side = Literal["listing", "received"]
"""Which of the two pictures of a composite."""

_LEAST_LEFT: Final = 5


@dataclass(frozen=True, slots=True)
class Crop:
    """How much is cut off at each side of the upright picture, in percent of its width or height, 0 to 95.

    ValueError where less than a twentieth of the width or height would be left.
    """

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    def __post_init__(self) -> None:
        for one, other in ((self.left, self.right), (self.top, self.bottom)):
            if min(one, other) < 0 or one + other > 100 - _LEAST_LEFT:
                raise ValueError(self)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where to begin and to end, in seconds of the video as its owner sees them; None is its own beginning or end."""

    start: float | None = None
    end: float | None = None


WHOLE: Final = Cut()
