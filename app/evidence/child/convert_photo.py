"""How a photo is converted: upright, in screen colours, without location or metadata, below the limit."""

from __future__ import annotations

from typing import BinaryIO, Final, TypedDict

from PIL import Image, ImageFile

from .cleaned import cleaned
from .colours import plain
from .encode_picture import Encoded, as_jpeg, as_png, is_drawn
from .metadata import has_location, has_metadata, orientation, upright
from .open_picture import Refused, decoded, opened, prepare
from .picture_sizes import AREAS, areas_for, fitted
from .strip_metadata import stripped

_TAKEN: Final = ("jpeg", "png")
# Formats that keep every pixel: where that fits below the limit, the converted picture keeps it as well.
_LOSSLESS: Final = ("png", "gif", "bmp")
# It holds photos as well as drawings.
_EITHER: Final = ("tiff",)
# Phones append films of a few megabytes to photos; above this size the picture itself is what is large.
_WORTH_STRIPPING: Final = 12_000_000


class PhotoOrder(TypedDict):
    """The order: ``format`` as sniffed, ``pixels`` (the budget), ``below`` (bytes; the result stays under it)."""

    format: str
    pixels: int
    below: int


def warm_up(given: PhotoOrder) -> None:
    """Load the parsers of the one format that ``given`` names, and the encoders."""
    prepare(given["format"])
    prepare("png")
    prepare("jpeg")
    sample = Image.new("RGB", (64, 64))
    as_jpeg(sample, 1_000_000, drawn=True)
    as_png(sample, 1_000_000)


def convert(source: BinaryIO, product: BinaryIO, given: PhotoOrder) -> dict[str, object]:
    """Write the converted photo to ``product``; what was done, and what was removed, is the answer."""
    kind = given["format"]
    try:
        source, dropped = cleaned(source, kind, given["pixels"])
        picture = opened(source, kind, given["pixels"])
        if kind == "png":
            # Its notes may stand behind its pixels, so Pillow would decode on its own to tell them.
            decoded(picture, source, kind)
        removed = {
            "removed_location": has_location(picture),
            "removed_metadata": has_metadata(picture) or dropped,
        }
        length = source.seek(0, 2)
        kept = _without_loss(picture, source, kind, length)
        if kept is not None and len(kept) < given["below"]:
            unchanged = len(kept) == length and not dropped
            removed["removed_metadata"] |= not unchanged
            result = Encoded(kept, kind, *picture.size, None)
            picture.draft(None, fitted(picture.size, AREAS[-1]))
            decoded(picture, source, kind)
        else:
            unchanged = False
            result = _again(picture, source, given)
    except Refused as refused:
        return refused.report()
    product.write(result.data)
    return {
        "outcome": "converted",
        "bytes": len(result.data),
        "format": result.format,
        "width": result.width,
        "height": result.height,
        "quality": result.quality,
        "unchanged": unchanged,
        **removed,
    }


def _without_loss(picture: ImageFile.ImageFile, source: BinaryIO, kind: str, length: int) -> bytes | None:
    """The same pixels without the rest, where the picture is upright and its kind is taken as it is."""
    if kind not in _TAKEN or length > _WORTH_STRIPPING:
        return None
    if orientation(picture) != 1 or picture.mode == "CMYK":
        return None
    place = source.tell()
    source.seek(0)
    kept = stripped(source.read(), kind)
    # The picture is not decoded yet and reads on from here.
    source.seek(place)
    return kept


def _again(picture: ImageFile.ImageFile, source: BinaryIO, given: PhotoOrder) -> Encoded:
    kind, below = given["format"], given["below"]
    size = picture.size
    try:
        result = better(as_seen(picture, source, kind), kind, below)
    except MemoryError:
        raise Refused("too_many_pixels", size) from None
    if result is None:
        raise Refused("cannot_fit", size)
    return result


def as_seen(picture: ImageFile.ImageFile, source: BinaryIO, kind: str) -> Image.Image:
    """The picture upright and in screen colours, no larger than a converted one may be."""
    # True to the aspect, or the decoder would round the other way and read four times the pixels.
    picture.draft(None, fitted(picture.size, areas_for(picture.size)[0]))
    decoded(picture, source, kind)
    return _finished(picture)


def better(pixels: Image.Image, kind: str, below: int) -> Encoded | None:
    """Every pixel as it is where the format promised that, or where that is smaller as well: line art, screenshots."""
    drawn = is_drawn(pixels)
    lossless = as_png(pixels, below) if drawn or kind in (*_LOSSLESS, *_EITHER) else None
    if lossless is not None and kind in _LOSSLESS:
        return lossless
    lossy = as_jpeg(pixels, below, drawn=drawn)
    if lossless is None or lossy is None:
        return lossless or lossy
    return lossless if len(lossless.data) <= len(lossy.data) else lossy


def _finished(picture: Image.Image) -> Image.Image:
    turn = orientation(picture)
    if picture.mode in ("RGB", "L", "CMYK", "RGBA"):
        # Shrinking before anything else keeps what follows small.
        picture.thumbnail(fitted(picture.size, areas_for(picture.size)[0]), reducing_gap=2.0)
    return upright(plain(picture), turn)
