"""How to draw what is on the screen of a phone: chats, listings, pages that go on and on."""

from __future__ import annotations

import io
import random
from typing import Final

from PIL import Image, ImageDraw, ImageFont

PAPERS: Final = {"light": (255, 255, 255), "dark": (18, 18, 20), "grey": (236, 238, 241)}
_WORDS: Final = (
    "order paid shipped the seller says wait seven days please parcel 12.50 refund photo torn seam".split()
)


def screenshot(width: int, height: int, paper: str = "light", seed: int = 1) -> Image.Image:
    """Bubbles with words, a picture now and then, on flat paper."""
    chance = random.Random(seed)
    picture = Image.new("RGB", (width, height), PAPERS[paper])
    draw = ImageDraw.Draw(picture)
    ink = (235, 235, 238) if paper == "dark" else (26, 28, 34)
    letters, top, side = ImageFont.load_default(width // 30), width // 20, width // 24
    draw.rectangle((0, 0, width, width // 12), fill=(210, 60, 40))
    top += width // 12
    while top < height - width // 4:
        high = chance.randint(width // 8, width // 4)
        left = side if chance.random() < 0.5 else width // 4
        tint = (44, 46, 52) if paper == "dark" else (225, 240, 225)
        draw.rounded_rectangle((left, top, left + width * 2 // 3, top + high), width // 40, fill=tint)
        for line in range(high // (width // 22)):
            words = " ".join(chance.choice(_WORDS) for _ in range(5))
            draw.text((left + side // 2, top + 8 + line * (width // 22)), words, fill=ink, font=letters)
        top += high + width // 30
    return picture


def striped(width: int, height: int) -> Image.Image:
    """A long picture whose rows tell where they are: red by thousands, green by tens, blue by turns."""
    picture = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(picture)
    for y in range(height):
        draw.line((0, y, width, y), fill=(y // 256, y % 256, (y * 7) % 256))
    return picture


def png(picture: Image.Image, level: int = 1) -> bytes:
    """As a phone writes it."""
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=level)
    return out.getvalue()
