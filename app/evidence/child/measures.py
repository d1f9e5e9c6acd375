"""Knows how to measure light, fog, glare and sharpness on a small copy, each with the others taken out."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageStat

_SIDE: Final = 512
_NARROW: Final = 16
_FEATURELESS: Final = 5
# Bends along a row, a column and both diagonals: what moved stays sharp along its way only.
_BENDS: Final = tuple(
    ImageFilter.Kernel((3, 3), weights, scale=1, offset=128)
    for weights in (
        (0, 0, 0, 1, -2, 1, 0, 0, 0),
        (0, 1, 0, 0, -2, 0, 0, 1, 0),
        (1, 0, 0, 0, -2, 0, 0, 0, 1),
        (0, 0, 1, 0, -2, 0, 1, 0, 0),
    )
)
# Glare is measured on a copy of this side: a core that blinds, a soft rim, and less light further out.
_GLARE_SIDE: Final = 256
_BLINDING, _RIM = 250, 188
_WHITE_GROUND: Final = 25
_CORE_STEPS, _RIM_STEPS, _AROUND_STEPS = 3, 9, 41


def measured(picture: Image.Image) -> dict[str, object]:
    """What coaching needs of an RGB or grey copy of about 1000 pixels: ``light`` (mean) and ``highlights`` (the
    95th percentile), both 0 to 255; ``contrast``, 0 to 1; ``glare``, the share of the picture in percent that
    blinds; ``sharpness``, 0 or more. Nothing of a picture so narrow that there is nothing to see.
    """
    if min(picture.size) < _NARROW:
        return {}
    grey = picture.convert("L")
    grey.thumbnail((_SIDE, _SIDE), reducing_gap=None)
    counts, glare = grey.histogram(), round(_glare(grey), 2)
    return {
        "light": round(ImageStat.Stat(grey).mean[0], 1),
        "highlights": percentile(counts, 0.95),
        "contrast": round(_contrast(picture), 3),
        "glare": glare,
        "sharpness": _sharpness(grey, _BLINDING if glare else 256),
    }


def percentile(counts: list[int], share: float) -> int:
    """The value below which ``share`` of a histogram lies."""
    wanted, seen = sum(counts) * share, 0
    for value, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return value
    return 255


def _contrast(picture: Image.Image) -> float:
    """How far apart the brightest and the deepest colour are, against the brightest: fog leaves neither dark nor
    colour, at every exposure; a close look at red cloth leaves its colour."""
    bands = [band.histogram() for band in picture.reduce(2).split()]
    bright = max(percentile(counts, 0.995) for counts in bands)
    deep = min(percentile(counts, 0.005) for counts in bands)
    return (bright - deep) / max(bright, 24)


def _glare(grey: Image.Image) -> float:
    """The blinding area that has the soft rim of a reflection. White paper ends at once, white ground fills all."""
    small = grey.copy()
    small.thumbnail((_GLARE_SIDE, _GLARE_SIDE))
    core = small.point([0] * _BLINDING + [255] * (256 - _BLINDING))
    core = core.filter(ImageFilter.MinFilter(_CORE_STEPS)).filter(ImageFilter.MaxFilter(_CORE_STEPS))
    if not core.getbbox():
        return 0.0
    grown = core.filter(ImageFilter.MaxFilter(_CORE_STEPS))
    rim = ImageChops.subtract(grown.filter(ImageFilter.MaxFilter(_RIM_STEPS)), grown)
    if not rim.getbbox():
        return 0.0
    soft = ImageStat.Stat(small.point([0] * _RIM + [255] * (256 - _RIM)), rim).mean[0] / 255
    around = ImageChops.subtract(_grown(core), grown)
    share = 100 * ImageStat.Stat(core).mean[0] / 255
    dimmer = ImageStat.Stat(small, around).mean[0] < 215 if around.getbbox() else False
    return share * soft if dimmer and share < _WHITE_GROUND else 0.0


def _grown(core: Image.Image) -> Image.Image:
    return core.filter(ImageFilter.BoxBlur(_AROUND_STEPS // 2)).point([0] * 3 + [255] * 253)


def _sharpness(grey: Image.Image, below: int) -> float:
    """The steepest bends of light, in percent of all the light there is between dark and bright
    (``below`` what blinds).

    Only the steepest count: noise bends everything a little, and a plain wall around a sharp label is no blur.
    """
    calm = grey.filter(ImageFilter.MedianFilter(3))
    counts = calm.histogram()[:below]
    reach = percentile(counts, 0.995) - percentile(counts, 0.005)
    if reach < _FEATURELESS:
        return 999.0
    return round(min(100 * _steepest(calm.filter(bends)) / reach for bends in _BENDS), 1)


def _steepest(bends: Image.Image) -> int:
    counts = bends.crop((2, 2, bends.width - 2, bends.height - 2)).histogram()
    return percentile([counts[128], *(counts[128 + k] + counts[128 - k] for k in range(1, 128))], 0.997)
