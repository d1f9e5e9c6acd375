"""How one part of a long screenshot becomes a picture of its own, sharp to the pixel where that fits."""

from __future__ import annotations

from typing import BinaryIO, TypedDict

from PIL import Image, ImageFile

from .cleaned import cleaned
from .colours import plain
from .convert_photo import better
from .encode_picture import as_jpeg, as_png
from .metadata import orientation, upright
from .open_picture import Refused, decoded, opened, prepare
from .png_strips import StripPngImageFile


class PartOrder(TypedDict):
    """The order: ``format`` as sniffed, ``pixels`` (the budget), ``below`` in bytes, and the part: ``top`` and
    ``bottom`` in pixels of the picture as seen."""

    format: str
    pixels: int
    below: int
    top: int
    bottom: int


def warm_up(given: PartOrder) -> None:
    """Load the parsers of the one format that ``given`` names, and the encoders."""
    for kind in (given["format"], "png", "jpeg"):
        prepare(kind)
    sample = Image.new("RGB", (64, 64))
    as_jpeg(sample, 1_000_000, drawn=True)
    as_png(sample, 1_000_000)


def cut(source: BinaryIO, product: BinaryIO, given: PartOrder) -> dict[str, object]:
    """Write the part to ``product``; its size is the answer."""
    kind = given["format"]
    try:
        source, _dropped = cleaned(source, kind, given["pixels"])
        picture = opened(source, kind, given["pixels"])
        part = _part(picture, source, given)
        # As a screenshot is: every pixel where that fits, before anything smaller.
        result = as_png(part, given["below"]) or better(part, kind, given["below"])
    except MemoryError:
        return {"outcome": "too_many_pixels"}
    except Refused as refused:
        return refused.report()
    if result is None:
        return {"outcome": "cannot_fit"}
    product.write(result.data)
    return {"outcome": "cut", "bytes": len(result.data), "width": result.width, "height": result.height}


def _part(picture: ImageFile.ImageFile, source: BinaryIO, given: PartOrder) -> Image.Image:
    if isinstance(picture, StripPngImageFile):
        return plain(picture.rows(given["top"], min(given["bottom"], picture.height)))
    decoded(picture, source, given["format"])
    turn = orientation(picture)
    if turn != 1:
        picture_seen = upright(plain(picture), turn)
        return picture_seen.crop(
            (0, given["top"], picture_seen.width, min(given["bottom"], picture_seen.height))
        )
    part = picture.crop((0, given["top"], picture.width, min(given["bottom"], picture.height)))
    part.info = dict(picture.info)
    return plain(part)
