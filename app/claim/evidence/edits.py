"""What a buyer may change in a copy: cut off sides of a picture or ends of a video, draw a circle on a photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

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


class Circle(BaseModel):
    """A circle around what matters in a photo, in whole percent: its middle by the width and height of the upright
    picture, its radius by the root mean square of the two, as SVG has it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    x: int = Field(ge=0, le=100, description="Its middle from the left, in percent of the width")
    y: int = Field(ge=0, le=100, description="Its middle from the top, in percent of the height")
    r: int = Field(
        ge=1, le=50, description="Its radius, in percent of the root mean square of width and height"
    )


WHOLE: Final = Cut()
