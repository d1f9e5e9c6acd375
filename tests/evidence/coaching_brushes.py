"""How light, grain, tints, print and things are put on a picture; every chance is given, none is taken."""

from __future__ import annotations

import random
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE: Final = (1024, 768)
"""The copy that a child measures has this longest side."""

Colour = tuple[int, int, int]
_WORDS: Final = (
    "order parcel fragile 4.5 cm seller weight 0.312 kg model A-17 made in cotton wash 30 return".split()
)


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's own font."""
    return ImageFont.load_default(size)


def colour(chance: random.Random, low: int, high: int) -> Colour:
    """Any colour within a range."""
    return chance.randint(low, high), chance.randint(low, high), chance.randint(low, high)


def plain(chance: random.Random, low: int, high: int) -> Image.Image:
    """A ground of one colour."""
    return Image.new("RGB", SIZE, colour(chance, low, high))


def tiled(tile: Image.Image) -> Image.Image:
    """One tile laid all over."""
    whole = Image.new(tile.mode, SIZE)
    for x in range(0, SIZE[0], tile.width):
        for y in range(0, SIZE[1], tile.height):
            whole.paste(tile, (x, y))
    return whole


def tinted(grey: Image.Image, tint: Colour) -> Image.Image:
    """Grey in one tint."""
    return Image.merge("RGB", [grey.point([value * one // 255 for value in range(256)]) for one in tint])


def grain(strength: int) -> Image.Image:
    """The table of noise around middle grey, somewhat larger than a scene."""
    return _GRAIN.point([128 + (value - 128) * strength // 40 for value in range(256)])


def grained(picture: Image.Image, chance: random.Random, strength: int) -> Image.Image:
    """Surface grain, which light falls on: it darkens and brightens all colours alike."""
    # Pillow's own noise takes no seed; a rotated and shifted piece of one fixed table does.
    x, y = chance.randrange(400), chance.randrange(300)
    layer = _GRAIN.crop((x, y, x + picture.width, y + picture.height))
    layer = layer.point([128 + (value - 128) * strength // 40 for value in range(256)])
    if picture.mode == "L":
        return ImageChops.add(picture, layer, 1, -128)
    return ImageChops.add(picture, Image.merge("RGB", (layer,) * 3), 1, -128)


def _noise_table() -> Image.Image:
    """Normal noise around middle grey; each row starts elsewhere in one long line of it."""
    chance = random.Random(20)
    side = (SIZE[0] + 400, SIZE[1] + 300)
    line = bytes(min(255, max(0, round(chance.gauss(128, 40)))) for _ in range(65_536))
    starts = [chance.randrange(len(line) - side[0]) for _ in range(side[1])]
    return Image.frombytes("L", side, b"".join(line[start : start + side[0]] for start in starts))


_GRAIN: Final = _noise_table()


def rough(chance: random.Random, coarse: tuple[int, int], strength: int) -> Image.Image:
    """Coarse noise, grown soft to the full size."""
    x, y = chance.randrange(300), chance.randrange(200)
    piece = _GRAIN.crop((x, y, x + coarse[0], y + coarse[1])).point(
        [min(255, max(0, 150 + (value - 128) * strength // 40)) for value in range(256)]
    )
    return piece.resize(SIZE, Image.Resampling.BICUBIC)


def lit(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Light that falls off softly to one side."""
    fall = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).resize(SIZE)
    fall = fall.point([255 - value * chance.randint(20, 35) // 100 for value in range(256)])
    return ImageChops.multiply(picture, Image.merge("RGB", (fall,) * 3))


def item(picture: Image.Image, chance: random.Random, place: tuple[int, int, int, int]) -> None:
    """A thing with a shadow, an edge, a print and a scratch."""
    left, top, right, bottom = place
    shadow = Image.new("L", SIZE, 0)
    ImageDraw.Draw(shadow).rounded_rectangle((left + 14, top + 18, right + 14, bottom + 18), 24, fill=120)
    picture.paste((40, 38, 36), mask=shadow.filter(ImageFilter.BoxBlur(12)))
    draw = ImageDraw.Draw(picture)
    tint = colour(chance, 40, 215)
    draw.rounded_rectangle(place, 24, fill=tint, outline=tuple(one // 2 for one in tint), width=4)
    ink = (240, 240, 236) if sum(tint) < 380 else (24, 24, 28)
    lettered(draw, chance, (left + 30, top + 30, right - 20, (top + bottom) // 2), 22, ink)
    x, y = (left + right) // 2, (top + bottom) // 2 + 30
    draw.line((x - 60, y, x + 10, y + 25, x + 70, y + 12), fill=ink, width=2)


def lettered(
    draw: ImageDraw.ImageDraw, chance: random.Random, place: tuple[int, int, int, int], size: int, ink: Colour
) -> None:
    """Lines of words from a small set, inside a place."""
    letters = font(size)
    for y in range(place[1], place[3] - size, round(size * 1.5)):
        line = " ".join(chance.choice(_WORDS) for _ in range(12))
        while line and draw.textlength(line, letters) > place[2] - place[0]:
            line = line[:-1]
        draw.text((place[0], y), line, fill=ink, font=letters)
