"""How much of a JPEG's picture is there: where rows are missing, two different rests give two different pictures."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageChops, ImageFile

from .strip_metadata import stripped

END: Final = b"\xff\xd9"
# What cannot be two pictures' rest at once: where the rows differ that come of them, rows are missing.
_RESTS: Final = (b"\x15\xa3" * 700, b"\xea\x1c" * 700)
# At an eighth only the mean of each block is decoded, which comes first where a picture comes in several goes.
_SMALL, _SMALL_COARSE = 8, 2
# What decoders paint where the pixels end before the picture does.
_MISSING: Final[dict[str, tuple[int, ...] | int]] = {"RGB": (128, 128, 128), "L": 128}


def rows_there(data: bytes) -> float | None:
    """The share of rows, of one, that a JPEG without its end mark holds; None where it comes in several goes over the
    whole picture and some are missing. Raises what a decoder raises."""
    one, other = (_small(data + rest + END) for rest in _RESTS)
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox()
    if apart is None:
        return 1.0
    return None if one.info.get("progressive") else float(apart[1] / one.height)


def may_lack_rows(picture: Image.Image) -> bool:
    """Whether a decoded picture ends in the grey that stands for missing pixels; a grey wall does as well. One that
    comes in several goes only gets coarser."""
    if picture.mode not in _MISSING or picture.info.get("progressive"):
        return False
    return picture.getpixel((picture.width - 1, picture.height - 1)) == _MISSING[picture.mode]


def rows_before_end(data: bytes) -> float | None:
    """The same for a JPEG that has an end mark, which some programs write behind whatever they got."""
    alone = stripped(data, "jpeg")
    return 1.0 if alone is None else rows_there(alone.removesuffix(END))


def _small(data: bytes) -> ImageFile.ImageFile:
    picture = Image.open(io.BytesIO(data), formats=("JPEG",))
    scale = _SMALL_COARSE if picture.info.get("progressive") else _SMALL
    picture.draft(None, (max(1, picture.width // scale), max(1, picture.height // scale)))
    picture.load()
    return picture
