"""How a file becomes one that its decoder takes, where what is wrong with it is not its pixels."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO, Final, NamedTuple

from PIL import Image, ImageChops

from . import png_chunks
from .avif_tables import with_one_table
from .end_marks import ends_early
from .open_picture import Refused, failure, opened
from .strip_metadata import lacks_end

_END: Final = b"\xff\xd9"
# What cannot be two pictures' rest at once: where the rows differ that come of them, rows are missing.
_RESTS: Final = (b"\x15\xa3" * 700, b"\xea\x1c" * 700)
# At an eighth only the mean of each block is decoded, which comes first where a picture comes in several goes.
_SMALL, _SMALL_COARSE = 8, 2


class Cleaned(NamedTuple):
    """The stream to read, and whether a note in the file was broken and is left out of it."""

    source: BinaryIO
    dropped: bool


def cleaned(source: BinaryIO, kind: str, most_pixels: int) -> Cleaned:
    """The file of this sniffed ``kind`` as a decoder wants it. Refused where pixels are wrong or missing."""
    clean = _CLEANING.get(kind)
    found = clean(source, most_pixels) if clean is not None else None
    source.seek(0)
    return Cleaned(source, False) if found is None else found


def _png(source: BinaryIO, _most_pixels: int) -> Cleaned | None:
    try:
        found = png_chunks.cleaned(source)
    except png_chunks.BrokenPixels:
        raise Refused("damaged") from None
    return None if found is None else Cleaned(found, True)


def _jpeg(source: BinaryIO, most_pixels: int) -> Cleaned | None:
    source.seek(0)
    data = source.read()
    if not lacks_end(data):
        return None
    # Half of the mark would make another mark of what follows.
    data = data.rstrip(b"\xff")
    try:
        one, other = (_small(io.BytesIO(data + rest + _END), most_pixels) for rest in _RESTS)
    except Refused as refused:
        if refused.outcome == "damaged" and ends_early(source, "jpeg"):
            raise Refused("truncated", refused.size) from None
        raise
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox()
    if apart is not None:
        # What comes in several goes over the whole picture is all there, and coarse.
        raise Refused("truncated", share=None if one.info.get("progressive") else apart[1] / one.height)
    return Cleaned(io.BytesIO(data + _END), True)


def _small(source: BinaryIO, most_pixels: int) -> Image.Image:
    picture = opened(source, "jpeg", most_pixels)
    scale = _SMALL_COARSE if picture.info.get("progressive") else _SMALL
    picture.draft(None, (max(1, picture.width // scale), max(1, picture.height // scale)))
    try:
        picture.load()
    except MemoryError:
        raise Refused("too_many_pixels", picture.size) from None
    except Exception as error:
        raise failure(error, source, "jpeg") from None
    return picture


def _avif(source: BinaryIO, _most_pixels: int) -> Cleaned | None:
    found = with_one_table(source)
    return None if found is None else Cleaned(found, False)


_CLEANING: Final[dict[str, Callable[[BinaryIO, int], Cleaned | None]]] = {
    "png": _png,
    "jpeg": _jpeg,
    "avif": _avif,
}
