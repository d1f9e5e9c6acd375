"""How to write a picture as large and as fine as fits under a limit, with as few tries as possible."""

from __future__ import annotations

import io
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageChops

from .picture_sizes import areas_for, fitted

_QUALITIES: Final = (92, 90, 88, 85, 82, 79, 76, 72, 68, 63, 57, 50, 42, 34)
# Below these a smaller picture shows more than a coarser one, as SSIM has it at full size and on a screen; small print
# suffers more from fewer pixels.
_GOOD_ENOUGH, _GOOD_ENOUGH_DRAWN = 63, 50
_AIM: Final = 0.95
_TILES: Final = 8
_TILE: Final = 96
_DRAWN_CHROMA, _PHOTO_CHROMA = 0, 2
_MOST_COLOURS: Final = 256
# Drawn pictures are flat, and where they are not, they break off at once; photos have grain and soft edges.
_FLAT_STEP, _STEEP_STEP = 3, 40
_FLAT_SHARE, _STEEP_SHARE, _STEEP_OF_REST = 0.7, 0.01, 0.25
# No camera sees one and the same grey nearly everywhere; an almost empty screen is that.
_PAPER_SHARE: Final = 0.97
# Foretelling need not be fine: it is some percent above what the whole will be.
_FAST: Final = 1
# Tiles compress worse than the whole; from here on the whole does not fit either.
_HOPELESS: Final = 2.5


@dataclass(frozen=True)
class Encoded:
    """One finished file; ``quality`` is JPEG's scale, None where nothing was lost."""

    data: bytes
    format: str
    width: int
    height: int
    quality: int | None


def is_drawn(picture: Image.Image) -> bool:
    """Whether this is a screenshot or a graphic rather than a photo, by its own pixels."""
    grey = _sample(picture).convert("L")
    if max(grey.histogram()) > _PAPER_SHARE * grey.width * grey.height:
        return True
    steps = ImageChops.difference(grey, ImageChops.offset(grey, 1, 0)).histogram()
    whole = sum(steps)
    flat, steep = sum(steps[:_FLAT_STEP]) / whole, sum(steps[_STEEP_STEP:]) / whole
    return flat > _FLAT_SHARE and steep > _STEEP_SHARE and steep > _STEEP_OF_REST * (1 - flat)


def as_png(picture: Image.Image, below: int) -> Encoded | None:
    """The picture as PNG without loss, or None when that does not stay below ``below`` bytes."""
    if _foretold_png(picture) > below * _HOPELESS:
        return None
    out = io.BytesIO()
    _packed(picture).save(out, "PNG")
    data = out.getvalue()
    return Encoded(data, "png", *picture.size, None) if len(data) < below else None


def _packed(picture: Image.Image) -> Image.Image:
    """The same colours in as few bits as hold them: a few fit a palette, black and white a bit, at a fraction of the
    size."""
    if picture.mode == "RGB" and picture.getcolors(_MOST_COLOURS) is not None:
        return picture.quantize(_MOST_COLOURS, dither=Image.Dither.NONE)
    if picture.mode == "L" and sum(picture.histogram()[1:255]) == 0:
        return picture.convert("1", dither=Image.Dither.NONE)
    return picture


def as_jpeg(picture: Image.Image, below: int, *, drawn: bool) -> Encoded | None:
    """The largest, then finest JPEG below ``below`` bytes; None when even the smallest is above. Shrinks ``picture``.

    ``drawn`` pictures (screenshots) keep their colours at full resolution, so that small print stays sharp.
    """
    chroma, enough = (_DRAWN_CHROMA, _GOOD_ENOUGH_DRAWN) if drawn else (_PHOTO_CHROMA, _GOOD_ENOUGH)
    areas = areas_for(picture.size)
    for area in areas:
        # In place and from the largest down: each step reads the pixels of the one before, no copy is kept.
        picture.thumbnail(fitted(picture.size, area), reducing_gap=2.0)
        found = _finest(picture, below, chroma, enough if area != areas[-1] else 0)
        if found is not None:
            return found
    return None


def _finest(picture: Image.Image, below: int, chroma: int, least: int) -> Encoded | None:
    sample = _sample(picture)
    share = picture.width * picture.height / (sample.width * sample.height)
    aim = below * _AIM
    while True:
        quality = _foretold(sample, [one for one in _QUALITIES if one >= least], chroma, aim / share)
        if quality is None:
            return None
        data = _written(picture, quality, chroma).getvalue()
        if len(data) < below:
            return Encoded(data, "jpeg", *picture.size, quality)
        # The tiles told too little: ask them for as much less as the whole came out larger.
        aim = min(aim * below / len(data), share * _written(sample, quality, chroma).tell()) * _AIM


def _foretold(sample: Image.Image, qualities: list[int], chroma: int, most: float) -> int | None:
    """The best of ``qualities`` (best first) with which ``sample`` stays within ``most`` bytes."""

    def misfits(quality: int) -> bool:
        return _written(sample, quality, chroma).tell() > most

    # Most pictures fit either well or not at all, so the coarsest is asked first.
    if misfits(qualities[-1]):
        return None
    return qualities[bisect_left(qualities, True, key=lambda quality: not misfits(quality))]


def _foretold_png(picture: Image.Image) -> float:
    sample = _sample(picture)
    out = io.BytesIO()
    sample.save(out, "PNG", compress_level=_FAST)
    return out.tell() * picture.width * picture.height / (sample.width * sample.height)


def _sample(picture: Image.Image) -> Image.Image:
    # Tiles from all over the picture cost a hundredth of it to encode and foretell its size within a few percent.
    if min(picture.size) < _TILES * _TILE:
        return picture
    sample = Image.new(picture.mode, (_TILES * _TILE, _TILES * _TILE))
    for row in range(_TILES):
        for column in range(_TILES):
            left = (picture.width - _TILE) * column // (_TILES - 1)
            top = (picture.height - _TILE) * row // (_TILES - 1)
            sample.paste(picture.crop((left, top, left + _TILE, top + _TILE)), (column * _TILE, row * _TILE))
    return sample


def _written(picture: Image.Image, quality: int, chroma: int) -> io.BytesIO:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling=chroma, comment=b"")
    return out
