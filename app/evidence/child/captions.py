"""How words are set in a picture so that they can be read on a phone: one size, shrunk only where they must."""

from __future__ import annotations

import functools
from typing import Final, NamedTuple

from PIL import ImageDraw, ImageFont

_SIZE: Final = 60
_SMALLEST: Final = 38
LINE: Final = 84
"""Height of one line of words, in pixels."""
_INK, _RULE, _HEAD_PAPER = "#1d2433", "#857d6c", "#f3efe4"
_HEAD: Final = ("", "LISTED", "MEASURED", "DIFFERENCE")
_SHARES: Final = (0.31, 0.21, 0.23, 0.25)
_PAD: Final = 14


class Box(NamedTuple):
    """A place in a picture, in pixels."""

    left: int
    top: int
    width: int
    height: int


@functools.cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The font that comes with Pillow: it needs no file, and every child has the same."""
    found = ImageFont.load_default(size)
    assert isinstance(found, ImageFont.FreeTypeFont)
    return found


def lettered(draw: ImageDraw.ImageDraw, box: Box, words: str, ink: str) -> None:
    """Write one line, in the middle of the height of ``box``, smaller where it is long, cut off where it is too
    long."""
    words = _plain(words)
    size = _SIZE
    while size > _SMALLEST and font(size).getlength(words) > box.width:
        size -= 2
    while words and font(size).getlength(words) > box.width:
        words = words.removesuffix("...")[:-1].rstrip() + "..." if len(words) > 4 else ""
    draw.text((box.left, box.top + box.height // 2), words, fill=ink, font=font(size), anchor="lm")


def fitted_lines(words: str, width: int, size: int = _SIZE) -> list[str]:
    """``words`` in as many lines as they need at this size."""
    lines = [""]
    for word in _plain(words).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font(size).getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def table_height(rows: list[list[str]]) -> int:
    """What ``draw_table`` needs, in pixels."""
    return (len(rows) + 1) * LINE + 2 * _PAD if rows else 0


def draw_table(draw: ImageDraw.ImageDraw, box: Box, rows: list[list[str]]) -> None:
    """Write the rows of sizes under their heads; nothing when there are none."""
    if not rows:
        return
    draw.rectangle((box.left, box.top, box.left + box.width - 1, box.top + LINE), fill=_HEAD_PAPER)
    for number, row in enumerate([list(_HEAD), *rows]):
        top, left = box.top + number * LINE, box.left
        for cell, share in zip(row, _SHARES, strict=True):
            width = int(box.width * share)
            lettered(draw, Box(left + _PAD, top, width - 2 * _PAD, LINE), cell, _INK)
            left += width
        draw.line((box.left, top + LINE, box.left + box.width - 1, top + LINE), fill=_RULE, width=3)


def _plain(words: str) -> str:
    """What the font has letters for, on one line."""
    return " ".join(words.encode("ascii", "replace").decode().split())
