"""How a viewer shows a stored picture of a film: cut at its borders, stretched, turned, mirrored."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, cast

import av
from av.buffer import Buffer

from .mp4_boxes import Borders

Step = tuple[str, str]
"""A filter and its argument."""

# Signs of a display matrix (a, b, c, d), where x' = ax + cy and y' = bx + dy -> filters.
_TURNS: Final[dict[tuple[int, int, int, int], tuple[Step, ...]]] = {
    (1, 0, 0, 1): (),
    (-1, 0, 0, 1): (("hflip", ""),),
    (1, 0, 0, -1): (("vflip", ""),),
    (-1, 0, 0, -1): (("hflip", ""), ("vflip", "")),
    (0, 1, -1, 0): (("transpose", "clock"),),
    (0, -1, 1, 0): (("transpose", "cclock"),),
    (0, 1, 1, 0): (("transpose", "cclock_flip"),),
    (0, -1, -1, 0): (("transpose", "clock_flip"),),
}
# Pixels further out of square than this are a mistake in the file.
_MOST_STRETCH: Final = 8


@dataclass(frozen=True, slots=True)
class Geometry:
    """``stored`` is the picture's size as decoded, ``kept`` the part that is shown of it, ``pixel`` the width of a
    pixel in heights, ``matrix`` the signs of its turn."""

    stored: tuple[int, int]
    kept: tuple[int, int, int, int]
    pixel: Fraction
    matrix: tuple[int, int, int, int]

    @property
    def seen(self) -> tuple[int, int]:
        """Width and height as a viewer shows it. Stretching only ever enlarges."""
        width, height = self._stretched
        return (height, width) if self.lying else (width, height)

    @property
    def lying(self) -> bool:
        """Whether width and height change places."""
        return self.matrix[0] == 0

    @property
    def is_plain(self) -> bool:
        """Whether every player shows the whole stored picture."""
        return self.kept == (0, 0, *self.stored)

    def steps(self, width: int, height: int) -> tuple[list[Step], list[Step]]:
        """Filters that make a picture of ``width`` and ``height``, as seen: those that shrink it, then those that turn
        it. Work on colours comes best between them."""
        if self.lying:
            width, height = height, width
        left, top, right, bottom = self.kept
        shrunk = [("crop", f"{right - left}:{bottom - top}:{left}:{top}")]
        shrunk.append(("scale", f"{width}:{height}:flags=bicubic"))
        return shrunk, [*_TURNS[self.matrix], ("setsar", "1")]

    @property
    def _stretched(self) -> tuple[int, int]:
        width, height = self.kept[2] - self.kept[0], self.kept[3] - self.kept[1]
        if self.pixel >= 1:
            return max(1, round(width * self.pixel)), height
        return width, max(1, round(height / self.pixel))


def geometry_of(frame: av.VideoFrame, stream: av.VideoStream, borders: Borders | None) -> Geometry:
    """How ``frame`` of ``stream`` is shown, where the film says to leave out ``borders``."""
    size = frame.width, frame.height
    return Geometry(size, _kept(size, borders), _pixel(stream.sample_aspect_ratio), _matrix(frame))


def _kept(size: tuple[int, int], borders: Borders | None) -> tuple[int, int, int, int]:
    whole = (0, 0, *size)
    if borders is None:
        return whole
    left, top, width, height = borders.within(size)
    return (left, top, left + width, top + height) if width > 0 and height > 0 else whole


def _pixel(ratio: Fraction | None) -> Fraction:
    return ratio if ratio and 1 / _MOST_STRETCH <= ratio <= _MOST_STRETCH else Fraction(1)


def display_matrix(frame: av.VideoFrame) -> bytes:
    """How the film says that the picture is turned, nine numbers; empty where it says nothing."""
    # A mapping by kind, whatever PyAV's stubs say.
    found = cast(Mapping[str, Buffer], frame.side_data).get("DISPLAYMATRIX")
    return b"" if found is None else bytes(found)


def _matrix(frame: av.VideoFrame) -> tuple[int, int, int, int]:
    found = display_matrix(frame)
    if not found:
        return 1, 0, 0, 1
    a, b, _, c, d, *_ = struct.unpack("<9i", found)
    lying = abs(b) + abs(c) > abs(a) + abs(d)
    signs = (0, _sign(b), _sign(c), 0) if lying else (_sign(a), 0, 0, _sign(d))
    return signs if signs in _TURNS else (1, 0, 0, 1)


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
