"""What a photo is: really decodes it, measures it, draws its thumbnail."""

from __future__ import annotations

from typing import BinaryIO, TypedDict

from PIL import Image, ImageFile

from .cleaned import cleaned
from .colours import plain
from .encode_picture import is_drawn
from .fingerprint import likeness
from .measures import measured
from .metadata import (
    has_camera,
    has_location,
    has_metadata,
    is_composite,
    notes_unreadable,
    orientation,
    upright,
)
from .open_picture import Refused, decoded, opened, prepare
from .screen_pattern import stripes

# Phones save what is on the screen in these, and what the camera saw in others.
_NEVER_CAMERAS = ("png", "gif", "bmp")
# What holds several pictures holds the pages of a paper.
_OF_PAGES = ("tiff",)
# Coaching measures a copy of 512 pixels; twice that keeps a scaled decode sharp.
_WORKING_SIDE = 1024


class PhotoOrder(TypedDict):
    """The order: ``format`` as sniffed, the two budgets of pixels, the longest side of the thumbnail."""

    format: str
    pixels: int
    progressive_pixels: int
    thumbnail: int


def warm_up(given: PhotoOrder) -> None:
    """Load the parsers of the one format that ``given`` names."""
    prepare(given["format"])


def inspect(source: BinaryIO, product: BinaryIO, given: PhotoOrder) -> dict[str, object]:
    """Facts about the photo in ``source``; its thumbnail (JPEG) goes to ``product``."""
    kind = given["format"]
    try:
        source, dropped = cleaned(source, kind, given["pixels"])
        picture = opened(source, kind, given["pixels"])
        if picture.info.get("progressive") and _area(picture) > given["progressive_pixels"]:
            raise Refused("too_many_pixels", picture.size)
        facts = _facts(picture, source, product, kind, given["thumbnail"])
        return facts | {"broken_notes": dropped or notes_unreadable(picture)}
    except Refused as refused:
        return refused.report()


def _facts(
    picture: ImageFile.ImageFile, source: BinaryIO, product: BinaryIO, kind: str, thumbnail: int
) -> dict[str, object]:
    width, height = picture.size
    # Counting the frames would decode them all; whether there is a second one is cheap.
    several = bool(getattr(picture, "is_animated", False)) and picture.format != "MPO"
    mode = picture.mode
    drawn = kind in _NEVER_CAMERAS or is_composite(picture)
    picture.draft(None, _fitted(picture.size, _WORKING_SIDE))
    decoded(picture, source, kind)
    turn = orientation(picture)
    facts: dict[str, object] = {
        "outcome": "decoded",
        "format": "mpo" if picture.format == "MPO" else kind,
        "width": height if turn > 4 else width,
        "height": width if turn > 4 else height,
        "orientation": turn,
        "moving": several and kind not in _OF_PAGES,
        "several_pages": several and kind in _OF_PAGES,
        "printing_colours": mode == "CMYK",
        "has_location": has_location(picture),
        "has_metadata": has_metadata(picture),
    }
    small = upright(_small(picture, _WORKING_SIDE), turn)
    facts |= measured(small)
    facts["drawn"] = not has_camera(picture) and (drawn or is_drawn(small))
    facts |= {"stripes": stripes(small), "likeness": likeness(small)}
    small.thumbnail((thumbnail, thumbnail))
    small.save(product, "JPEG", quality=80, comment=b"")
    return facts


def _small(picture: Image.Image, side: int) -> Image.Image:
    # Palettes cannot be blended, so these are spread out first; all others shrink before they are converted.
    if picture.mode in ("P", "PA", "1") or picture.mode.startswith("I"):
        picture = plain(picture)
    picture.thumbnail((side, side), reducing_gap=2.0)
    return plain(picture)


def _fitted(size: tuple[int, int], side: int) -> tuple[int, int]:
    scale = min(1.0, side / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _area(picture: Image.Image) -> int:
    return picture.width * picture.height
