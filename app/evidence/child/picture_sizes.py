"""Which sizes a converted picture may have. Area counts, not the longest side: screenshots of chats are very long."""

from __future__ import annotations

from typing import Final

AREAS: Final = (
    *(12_000_000, 8_000_000, 5_000_000, 3_200_000, 2_000_000, 1_300_000),
    *(800_000, 500_000, 300_000, 150_000, 80_000, 40_000),
)
"""Pixels, from what phones show in full down to what still shows a scratch."""

# A resize of a few percent softens and gains nothing; what phones call twelve megapixels stays as it is.
_WORTH_RESIZING: Final = 1.12
_LONGEST_JPEG_SIDE: Final = 65_000


def fitted(size: tuple[int, int], area: int) -> tuple[int, int]:
    """``size`` shrunk to ``area`` pixels, true to its aspect; as it is where it fits already."""
    scale = min(1.0, (area / (size[0] * size[1])) ** 0.5, _LONGEST_JPEG_SIDE / max(size))
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))


def areas_for(size: tuple[int, int]) -> list[int]:
    """The areas to try for a picture of ``size``, largest first."""
    own = size[0] * size[1]
    first = own if own <= AREAS[0] * _WORTH_RESIZING else AREAS[0]
    return [first, *(area for area in AREAS if area * _WORTH_RESIZING < first)]
