"""How a photo gets its number: a plain strip below its pixels, and a circle on them where the buyer drew one."""

from __future__ import annotations

from typing import BinaryIO, Final, TypedDict

from PIL import Image, ImageDraw

from .captions import fitted_lines, font
from .cleaned import cleaned
from .convert_photo import as_seen
from .encode_picture import as_jpeg, is_drawn
from .open_picture import Refused, opened, prepare

# Letters are a part of the width, since a phone shows a picture as wide as itself: ten pixels of 360 at least.
_LARGEST_PART, _SMALLEST_PART = 24, 34
_FLAT: Final = 8
_LINE: Final = 1.5
_NARROWEST: Final = 480
_PAPER, _INK, _WORDS = "#ffffff", "#1d2433", "#ffffff"
_RING, _EDGE = "#e3170a", "#ffffff"
_RING_PART, _THINNEST = 110, 3


class Circle(TypedDict):
    """Its middle and radius in percent: of the width, of the height, of the root mean square of the two."""

    x: int
    y: int
    r: int


class LabelOrder(TypedDict):
    """The order: ``format`` as sniffed, ``pixels`` (the budget), ``below`` (bytes; the result stays under it), the
    ``words`` of the strip, and the circle if there is one."""

    format: str
    pixels: int
    below: int
    words: str
    circle: Circle | None


def warm_up(given: LabelOrder) -> None:
    """Load the parsers of the one format that ``given`` names, the encoder and the font."""
    for kind in (given["format"], "jpeg"):
        prepare(kind)
    sample = Image.new("RGB", (64, 64))
    ImageDraw.Draw(sample).text((0, 0), given["words"], font=font(20))
    as_jpeg(sample, 1_000_000, drawn=True)


def label(source: BinaryIO, product: BinaryIO, given: LabelOrder) -> dict[str, object]:
    """Write the labelled copy to ``product``, always a JPEG; its size in bytes is the answer."""
    kind = given["format"]
    try:
        source, _dropped = cleaned(source, kind, given["pixels"])
        picture = opened(source, kind, given["pixels"])
        pixels = as_seen(picture, source, kind).convert("RGB")
        drawn = is_drawn(pixels)
        if given["circle"]:
            _circle(pixels, given["circle"])
        result = as_jpeg(_with_strip(pixels, given["words"]), given["below"], drawn=drawn)
    except MemoryError:
        return {"outcome": "too_many_pixels"}
    except Refused as refused:
        return refused.report()
    if result is None:
        return {"outcome": "cannot_fit"}
    product.write(result.data)
    return {"outcome": "labelled", "bytes": len(result.data)}


def _circle(pixels: Image.Image, circle: Circle) -> None:
    width, height = pixels.size
    mean = ((width * width + height * height) / 2) ** 0.5
    left, top, radius = width * circle["x"] / 100, height * circle["y"] / 100, mean * circle["r"] / 100
    line = max(_THINNEST, round(mean / _RING_PART))
    draw = ImageDraw.Draw(pixels)
    # With a light edge it can be seen on what is red itself.
    for ink, thick in ((_EDGE, 2 * line), (_RING, line)):
        outer = radius + thick / 2
        draw.ellipse((left - outer, top - outer, left + outer, top + outer), outline=ink, width=thick)


def _with_strip(pixels: Image.Image, words: str) -> Image.Image:
    width = max(pixels.width, _NARROWEST)
    pad = width // _SMALLEST_PART
    size = _fitted_size(words, width, pixels.height)
    line = round(size * _LINE)
    lines = fitted_lines(words, width - 2 * pad, size)
    whole = Image.new("RGB", (width, pixels.height + len(lines) * line + pad), _PAPER)
    whole.paste(pixels, ((width - pixels.width) // 2, 0))
    draw = ImageDraw.Draw(whole)
    draw.rectangle((0, pixels.height, width, whole.height), fill=_INK)
    middle = pixels.height + (pad + line) // 2
    for number, words_of_line in enumerate(lines):
        draw.text((pad, middle + number * line), words_of_line, fill=_WORDS, font=font(size), anchor="lm")
    return whole


def _fitted_size(words: str, width: int, height: int) -> int:
    """As large as one line allows; words that do not fit at the smallest size go on in the next line."""
    smallest = width // _SMALLEST_PART
    largest = min(width // _LARGEST_PART, height // _FLAT)
    sizes = range(largest, smallest, -1)
    return next((size for size in sizes if font(size).getlength(words) <= width - 2 * smallest), smallest)
