"""What a child may use: three budgets, and how many pixels of each format fit in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Budget:
    """``memory`` and ``file`` in bytes, ``processor`` and ``wall`` in seconds."""

    memory: int
    file: int
    processor: int
    wall: int


INSPECT: Final = Budget(memory=400_000_000, file=2_000_000, processor=12, wall=20)
CONVERT_PHOTO: Final = Budget(memory=600_000_000, file=20_000_000, processor=20, wall=30)
_VIDEO_MEMORY: Final = 900_000_000
_VIDEO_START: Final = 120
# Twenty times what two slow cores need; only a film that is made to last runs into it.
_VIDEO_PER_SECOND: Final = 30
_VIDEO_MOST: Final = 6 * 3_600


def convert_video_budget(seconds: float, below: int) -> Budget:
    """For conversion ``seconds`` of video into a file of fewer than ``below`` bytes."""
    time = int(min(_VIDEO_MOST, _VIDEO_START + seconds * _VIDEO_PER_SECOND))
    return Budget(_VIDEO_MEMORY, below, processor=2 * time, wall=time)


CHILDREN: Final = 2
"""How many children may run at once in one process."""

THUMBNAIL: Final = 480
"""Longest side, in pixels, of a thumbnail or poster."""

INSPECT_LARGE: Final = CONVERT_PHOTO
"""For HEIC: its decoder takes nine bytes for every pixel, and phones write up to fifty million of them."""

# Measured: what each decoder needs per pixel, against the memory of LOOK. JPEG is decoded scaled down.
PIXELS: Final = {
    "jpeg": 210_000_000,
    # Read in strips where it is larger than 36 million, which took 90 MB and a second for each fifty of these.
    "png": 130_000_000,
    "webp": 16_000_000,
    "heic": 50_000_000,
    "avif": 24_000_000,
    "gif": 24_000_000,
    "bmp": 36_000_000,
    "tiff": 24_000_000,
}
PROGRESSIVE_JPEG_PIXELS: Final = 80_000_000
"""A progressive JPEG is kept whole in memory while it is decoded, however small it comes out."""

FRAME_PIXELS: Final = 9_000_000
"""Pixels of one frame of a video: 4K fits, with the frames that its decoder keeps."""
