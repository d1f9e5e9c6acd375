"""How to measure light, fog, glare and sharpness on a small copy, each with the others taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageMath, ImageOps, ImageStat

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
# An edge is looked at within nine pixels, and counts from this share of all light on: pairs of pixels, then of pairs,
# of fours, and the ninth, along rows and down columns. A filter that ranks all 81 takes a hundred times as long.
_STEPS: Final = ((1, 0), (2, 0), (4, 0), (1, 0), (0, 1), (0, 2), (0, 4), (0, 1))
_REACH: Final = 4
_EDGE, _LEAST_EDGE, _FEW_EDGES = 0.18, 6, 200
_STEEPEST: Final = 0.98
# Glare is measured on a copy of this side: a core that blinds, a soft rim, and less light further out.
_GLARE_SIDE: Final = 256
_BLINDING, _RIM = 250, 188
_WHITE_GROUND: Final = 25
# A circle fills 0.79 of the square around it.
_ROUND: Final = 0.55
_CORE_STEPS, _RIM_STEPS, _AROUND_STEPS = 3, 9, 41


def measured(picture: Image.Image) -> dict[str, object]:
    """What coaching needs of an RGB or grey copy of about 1000 pixels: ``light`` (mean) and ``highlights`` (the
    95th percentile), both 0 to 255; ``contrast``, 0 to 1; ``glare``, the share of the picture in percent that
    blinds; ``sharpness``, 0 or more; ``crispness``, 0 to 1, how much of their height the steepest edges climb at
    once. Nothing of a picture so narrow that there is nothing to see.
    """
    if min(picture.size) < _NARROW:
        return {}
    grey = picture.convert("L")
    grey.thumbnail((_SIDE, _SIDE), reducing_gap=None)
    counts, glare = grey.histogram(), round(_glare(grey), 2)
    calm = grey.filter(ImageFilter.MedianFilter(3))
    return {
        "light": round(ImageStat.Stat(grey).mean[0], 1),
        "highlights": percentile(counts, 0.95),
        "contrast": round(_contrast(picture), 3),
        "glare": glare,
        "sharpness": _sharpness(calm, _BLINDING if glare else 256),
        "crispness": _crispness(calm),
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
    """The blinding area that has the soft rim of a reflection and is one round spot. White paper ends at once, white
    ground fills all; sky, cloth and water reach the border or are scattered."""
    small = grey.copy()
    small.thumbnail((_GLARE_SIDE, _GLARE_SIDE))
    core = small.point([0] * _BLINDING + [255] * (256 - _BLINDING))
    core = core.filter(ImageFilter.MinFilter(_CORE_STEPS)).filter(ImageFilter.MaxFilter(_CORE_STEPS))
    if not _is_spot(core):
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


def _is_spot(core: Image.Image) -> bool:
    box = core.getbbox()
    if box is None or min(box[:2]) <= 1 or box[2] >= core.width - 1 or box[3] >= core.height - 1:
        return False
    return ImageStat.Stat(core.crop(box)).mean[0] / 255 >= _ROUND


def _grown(core: Image.Image) -> Image.Image:
    return core.filter(ImageFilter.BoxBlur(_AROUND_STEPS // 2)).point([0] * 3 + [255] * 253)


def _sharpness(calm: Image.Image, below: int) -> float:
    """The steepest bends of light, in percent of all the light there is between dark and bright
    (``below`` what blinds).

    Only the steepest count: noise bends everything a little, and a plain wall around a sharp label is no blur.
    """
    counts = calm.histogram()[:below]
    reach = percentile(counts, 0.995) - percentile(counts, 0.005)
    if reach < _FEATURELESS:
        return 999.0
    return round(min(100 * _steepest(calm.filter(bends)) / reach for bends in _BENDS), 1)


def _crispness(calm: Image.Image) -> float:
    """How large the steepest bends are against the height of the edge that they stand on: what is far away, in haze or
    of one tone has low edges, and still climbs them in one step where it is in focus."""
    counts = calm.histogram()
    reach = percentile(counts, 0.995) - percentile(counts, 0.005)
    heights = ImageChops.subtract(_around(calm, ImageChops.lighter, 0), _around(calm, ImageChops.darker, 255))
    least = max(_LEAST_EDGE, round(_EDGE * reach))
    edges = heights.point([0] * least + [255] * (256 - least))
    if ImageStat.Stat(edges).sum[0] < 255 * _FEW_EDGES:
        return 0.0
    return round(min(_share(calm.filter(bends), heights, edges) for bends in _BENDS), 3)


def _around(
    grey: Image.Image, chosen: Callable[[Image.Image, Image.Image], Image.Image], beyond: int
) -> Image.Image:
    """Of every pixel and those around it the lightest or the darkest; what lies ``beyond`` the border is never that."""
    picture = ImageOps.expand(grey, _REACH, beyond)
    for x, y in _STEPS:
        without_last = picture.crop((0, 0, picture.width - x, picture.height - y))
        picture = chosen(without_last, picture.crop((x, y, picture.width, picture.height)))
    return picture


def _share(bends: Image.Image, heights: Image.Image, edges: Image.Image) -> float:
    steep = bends.point([min(255, 2 * abs(value - 128)) for value in range(256)])
    # Half of 255 for every height of an edge, since bends were doubled.
    shares = ImageMath.lambda_eval(
        lambda given: given["convert"](given["steep"] * 128 / (given["heights"] + 1), "L"),
        steep=steep,
        heights=heights,
    )
    assert isinstance(shares, Image.Image)
    return percentile(shares.histogram(edges), _STEEPEST) / 255


def _steepest(bends: Image.Image) -> int:
    counts = bends.crop((2, 2, bends.width - 2, bends.height - 2)).histogram()
    return percentile([counts[128], *(counts[128 + k] + counts[128 - k] for k in range(1, 128))], 0.997)
