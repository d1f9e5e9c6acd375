"""How two photos are set beside each other: one height, a caption over each, a strip, a table of sizes."""

from __future__ import annotations

import io
from typing import BinaryIO, Final, TypedDict

from PIL import Image, ImageDraw

from .captions import LINE, Box, draw_table, fitted_lines, font, lettered, table_height
from .cleaned import cleaned
from .colours import plain
from .encode_picture import as_jpeg
from .metadata import COMPOSITE_MARK, orientation, upright
from .open_picture import Refused, decoded, opened, prepare
from .picture_sizes import fitted
from .strip_metadata import with_comment

_WIDTH: Final = 1800
"""Pixels across. On a phone of 360 a letter is a fifth of what it is here, so letters are large."""
_GAP: Final = 24
_MOST_HIGH: Final = 1500
# Narrower or flatter photos than this are set on paper instead of filling their half.
_NARROWEST, _FLATTEST = 0.45, 2.4
_WORKING_AREA: Final = 6_000_000
_SIDES: Final = ("listing", "received")
_STRIP: Final = COMPOSITE_MARK.decode()
_MARK_ROOM: Final = len(COMPOSITE_MARK) + 4
_PAPER, _INK, _LISTING_INK, _RECEIVED_INK = "#ffffff", "#1d2433", "#5a6274", "#b3361b"


class Photo(TypedDict):
    """One of the two: ``format`` as sniffed, ``pixels`` (its budget), ``bytes`` of the stream that are its own, and
    ``crop``, what is cut off at ``left``, ``top``, ``right``, ``bottom`` in percent."""

    format: str
    pixels: int
    bytes: int
    crop: dict[str, int]


class Composition(TypedDict):
    """The order: two photos, a caption for each, rows of four cells, and the bytes to stay below."""

    photos: list[Photo]
    captions: list[str]
    table: list[list[str]]
    below: int


def warm_up(given: Composition) -> None:
    """Load the parsers of both formats, the encoder and the font."""
    for kind in {photo["format"] for photo in given["photos"]} | {"jpeg"}:
        prepare(kind)
    sample = Image.new("RGB", (64, 64))
    ImageDraw.Draw(sample).text((0, 0), _STRIP, font=font(20))
    as_jpeg(sample, 1_000_000, drawn=True)


def compose(source: BinaryIO, product: BinaryIO, given: Composition) -> dict[str, object]:
    """Write the composite to ``product``; ``side`` in the answer names the photo that could not be opened."""
    pictures = []
    for side, photo in zip(_SIDES, given["photos"], strict=True):
        try:
            pictures.append(_cut(io.BytesIO(source.read(photo["bytes"])), photo))
        except Refused as refused:
            return refused.report() | {"side": side}
    whole = _set(pictures, given["captions"], given["table"])
    result = as_jpeg(whole, given["below"] - _MARK_ROOM, drawn=True)
    if result is None:
        return {"outcome": "cannot_fit"}
    data = with_comment(result.data, COMPOSITE_MARK)
    product.write(data)
    return {"outcome": "composed", "bytes": len(data), "width": result.width, "height": result.height}


def _cut(source: io.BytesIO, photo: Photo) -> Image.Image:
    kind, crop = photo["format"], photo["crop"]
    clean, _dropped = cleaned(source, kind, photo["pixels"])
    picture = opened(clean, kind, photo["pixels"])
    size = picture.size
    # A crop is enlarged afterwards: as much of the picture is read as its part needs.
    part = (100 - crop["left"] - crop["right"]) * (100 - crop["top"] - crop["bottom"]) / 10_000
    area = min(size[0] * size[1], round(_WORKING_AREA / part))
    picture.draft(None, fitted(size, area))
    decoded(picture, clean, kind)
    try:
        turned = upright(plain(picture), orientation(picture))
        width, height = turned.size
        left, top = width * crop["left"] // 100, height * crop["top"] // 100
        right, bottom = width - width * crop["right"] // 100, height - height * crop["bottom"] // 100
        kept = turned.crop((left, top, max(right, left + 1), max(bottom, top + 1))).convert("RGB")
        kept.thumbnail(fitted(kept.size, _WORKING_AREA), reducing_gap=2.0)
    except MemoryError:
        raise Refused("too_many_pixels", size) from None
    return kept


def _set(pictures: list[Image.Image], captions: list[str], table: list[list[str]]) -> Image.Image:
    shapes = [min(_FLATTEST, max(_NARROWEST, one.width / one.height)) for one in pictures]
    high = min(_MOST_HIGH, round((_WIDTH - 3 * _GAP) / sum(shapes)))
    widths = [round(high * shape) for shape in shapes]
    whole_width = sum(widths) + 3 * _GAP
    spots, over = _caption_lines(captions, widths)
    strip = LINE
    below = table_height(table)
    whole = Image.new("RGB", (whole_width, strip + over + high + _GAP + below), _PAPER)
    draw = ImageDraw.Draw(whole)
    draw.rectangle((0, 0, whole_width, strip), fill=_INK)
    lettered(draw, Box(_GAP, 0, whole_width - 2 * _GAP, strip), _STRIP, _PAPER)
    left = _GAP
    for picture, width, lines, ink in zip(
        pictures, widths, spots, (_LISTING_INK, _RECEIVED_INK), strict=True
    ):
        for number, line in enumerate(lines):
            lettered(draw, Box(left, strip + number * LINE, width, LINE), line, ink)
        _place(whole, picture, Box(left, strip + over, width, high), ink)
        left += width + _GAP
    draw_table(draw, Box(_GAP, strip + over + high + _GAP, whole_width - 2 * _GAP, below), table)
    return whole


def _caption_lines(captions: list[str], widths: list[int]) -> tuple[list[list[str]], int]:
    spots = [fitted_lines(caption, width) for caption, width in zip(captions, widths, strict=True)]
    return spots, max(len(lines) for lines in spots) * LINE


def _place(whole: Image.Image, picture: Image.Image, box: Box, ink: str) -> None:
    scale = min(box.width / picture.width, box.height / picture.height)
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    shown = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    at = box.left + (box.width - size[0]) // 2, box.top + (box.height - size[1]) // 2
    whole.paste(shown, at)
    edge = (box.left, box.top, box.left + box.width - 1, box.top + box.height - 1)
    ImageDraw.Draw(whole).rectangle(edge, outline=ink, width=4)
