"""Knows how to measure light and sharpness on a small grey copy, each with the other taken out."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageFilter, ImageOps, ImageStat

_SIDE: Final = 512
_TILES: Final = 4
_EDGES: Final = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)


def measured(picture: Image.Image) -> dict[str, object]:
    """``light`` (mean) and ``highlights`` (the 95th percentile), both 0 to 255; ``sharpness``, 0 or more.

    Sharpness is the variance of a Laplacian after the light was evened out, of the second sharpest of sixteen
    tiles: a plain wall around a sharp label is no blur.
    """
    grey = picture.convert("L")
    grey.thumbnail((_SIDE, _SIDE))
    counts = grey.histogram()
    light = ImageStat.Stat(grey).mean[0]
    return {"light": round(light, 1), "highlights": _percentile(counts, 0.95), "sharpness": _sharpness(grey)}


def _percentile(counts: list[int], share: float) -> int:
    wanted, seen = sum(counts) * share, 0
    for value, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return value
    return 255


def _sharpness(grey: Image.Image) -> float:
    even = ImageOps.autocontrast(grey, cutoff=1)
    edges = even.filter(_EDGES)
    width, height = edges.width // _TILES, edges.height // _TILES
    if min(width, height) < 8:
        return 999.0
    found = sorted(
        ImageStat.Stat(
            edges.crop((x * width + 1, y * height + 1, (x + 1) * width - 1, (y + 1) * height - 1))
        ).var[0]
        for x in range(_TILES)
        for y in range(_TILES)
    )
    return float(round(found[-2], 1))
