"""Knows how to draw what buyers photograph: goods, labels, fabrics, nights, screens. Same seed, same picture."""

from __future__ import annotations

import functools
import math
import random
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE: Final = (1024, 768)
"""The copy that a child measures has this longest side."""

Colour = tuple[int, int, int]
_WORDS: Final = (
    "order parcel fragile 4.5 cm seller weight 0.312 kg model A-17 made in cotton wash 30 return".split()
)


def cloth(chance: random.Random) -> Image.Image:
    """A woven fabric, close."""
    step, tint = chance.randint(5, 9), _colour(chance, 80, 200)
    tile = Image.new("L", (step * 2, step * 2), 170)
    draw = ImageDraw.Draw(tile)
    draw.rectangle((0, 0, step - 2, step - 2), fill=235)
    draw.rectangle((step, step, 2 * step - 2, 2 * step - 2), fill=215)
    weave = _tiled(tile).rotate(chance.uniform(0, 30), Image.Resampling.BICUBIC, fillcolor=190)
    return _tinted(grained(weave, chance, 14), tint)


def stripes(chance: random.Random) -> Image.Image:
    """A striped shirt on a bed."""
    picture = _plain(chance, 120, 190)
    draw = ImageDraw.Draw(picture)
    width, one, other = chance.randint(10, 26), _colour(chance, 30, 120), _colour(chance, 150, 240)
    for at in range(180, 850, width * 2):
        draw.rectangle((at, 90, at + width, 690), fill=one)
        draw.rectangle((at + width, 90, at + 2 * width, 690), fill=other)
    return grained(
        picture.rotate(chance.uniform(-12, 12), Image.Resampling.BICUBIC, fillcolor=(150, 140, 130)),
        chance,
        8,
    )


def packshot(chance: random.Random) -> Image.Image:
    """One item on a white ground, as sellers show it."""
    picture = Image.new("RGB", SIZE, (chance.randint(244, 255),) * 3)
    _item(picture, chance, (320, 200, 700, 580))
    return picture


def table(chance: random.Random) -> Image.Image:
    """An item on a wooden table, light from a window on one side."""
    wood = _tinted(grained(_rough(chance, (16, SIZE[1]), 60), chance, 8), (220, 160, 105))
    _item(wood, chance, (260, 160, 760, 620))
    return _lit(wood, chance)


def label(chance: random.Random) -> Image.Image:
    """The label of a parcel: text, bars, a box around."""
    picture = _plain(chance, 150, 190)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((160, 90, 860, 680), fill=(246, 246, 242), outline=(20, 20, 20), width=3)
    _print(draw, chance, (190, 120, 830, 430), chance.choice((18, 24)), (15, 15, 20))
    at = 200
    while at < 820:
        wide = chance.choice((2, 3, 5))
        draw.rectangle((at, 470, at + wide, 640), fill=(10, 10, 10))
        at += wide + chance.choice((3, 4, 6))
    return _lit(
        grained(
            picture.rotate(chance.uniform(-9, 9), Image.Resampling.BICUBIC, fillcolor=(170, 165, 150)),
            chance,
            6,
        ),
        chance,
    )


def screenshot(chance: random.Random) -> Image.Image:
    """A real screenshot of a listing or a chat: flat, drawn, sharp to the pixel."""
    picture = Image.new("RGB", SIZE, chance.choice(((255, 255, 255), (245, 245, 247))))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, SIZE[0], 60), fill=_colour(chance, 60, 220))
    for row in range(4):
        top = 90 + row * 165
        draw.rounded_rectangle((40, top, 200, top + 140), 10, fill=_colour(chance, 60, 230))
        _print(draw, chance, (230, top, 960, top + 140), 18, (30, 30, 34))
    return picture


def wall(chance: random.Random) -> Image.Image:
    """A small item before a plain wall with a shadow."""
    shade = Image.linear_gradient("L").resize(SIZE).rotate(chance.choice((0, 90, 180))).resize(SIZE)
    picture = _tinted(shade.point([110 + value // 3 for value in range(256)]), _colour(chance, 190, 250))
    _item(picture, chance, (420, 380, 640, 600))
    return grained(picture, chance, 5)


def gravel(chance: random.Random) -> Image.Image:
    """Foam, carpet, gravel: texture everywhere."""
    return _tinted(
        _rough(chance, (SIZE[0] // 3, SIZE[1] // 3), chance.randint(50, 90)), _colour(chance, 150, 240)
    )


def night(chance: random.Random) -> Image.Image:
    """A lit item in a dark room."""
    picture = Image.new("RGB", SIZE, (14, 15, 20))
    lit = Image.new("RGB", SIZE, (90, 82, 70))
    _item(lit, chance, (300, 180, 720, 600))
    glow = (
        ImageChops.invert(Image.radial_gradient("L"))
        .resize(SIZE)
        .point([min(255, v * 2) for v in range(256)])
    )
    return grained(Image.composite(lit, picture, glow), chance, 6)


def pieces(chance: random.Random) -> Image.Image:
    """Many small parts laid out to be counted."""
    picture = _plain(chance, 170, 230)
    draw = ImageDraw.Draw(picture)
    for row in range(5):
        for column in range(7):
            x, y = 70 + column * 130 + chance.randint(-12, 12), 60 + row * 135 + chance.randint(-12, 12)
            draw.ellipse((x + 5, y + 8, x + 85, y + 88), fill=(120, 115, 110))
            draw.ellipse((x, y, x + 80, y + 80), fill=_colour(chance, 40, 200), outline=(30, 30, 30), width=2)
            draw.ellipse((x + 28, y + 28, x + 52, y + 52), fill=(60, 60, 60))
    return _lit(grained(picture, chance, 7), chance)


def board(chance: random.Random) -> Image.Image:
    """A circuit board with chips and fine tracks."""
    picture = Image.new("RGB", SIZE, (24, 84 + chance.randint(-20, 30), 52))
    draw = ImageDraw.Draw(picture)
    for _ in range(90):
        x, y = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        draw.line(
            (x, y, x + chance.randint(-200, 200), y, x + chance.randint(-200, 200), y + 120),
            fill=(70, 150, 90),
            width=2,
        )
    for _ in range(14):
        x, y = chance.randrange(40, 880), chance.randrange(40, 640)
        draw.rectangle((x, y, x + 90, y + 60), fill=(28, 28, 30), outline=(190, 190, 180))
        draw.text((x + 8, y + 18), "A17-X04", fill=(210, 210, 210), font=_font(15))
    return _lit(grained(picture, chance, 6), chance)


def crack(chance: random.Random) -> Image.Image:
    """A broken dark display, cracks running from one point."""
    picture = _plain(chance, 140, 200)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((240, 60, 780, 710), 40, fill=(26, 27, 32), outline=(90, 90, 96), width=8)
    x, y = chance.randint(380, 640), chance.randint(200, 560)
    for _ in range(22):
        angle, reach = chance.uniform(0, 2 * math.pi), chance.randint(60, 240)
        bend = (
            x + math.cos(angle) * reach * 0.5 + chance.randint(-14, 14),
            y + math.sin(angle) * reach * 0.5,
        )
        draw.line(
            (x, y, *bend, x + math.cos(angle) * reach, y + math.sin(angle) * reach),
            fill=(200, 205, 214),
            width=2,
        )
    return _lit(grained(picture, chance, 7), chance)


def leaves(chance: random.Random) -> Image.Image:
    """An item in a garden: bright, colourful, rough."""
    picture = Image.new("RGB", SIZE, (110, 140, 80))
    draw = ImageDraw.Draw(picture)
    for _ in range(900):
        x, y, long = chance.randrange(SIZE[0]), chance.randrange(SIZE[1]), chance.randint(8, 40)
        green = (chance.randint(40, 150), chance.randint(90, 210), chance.randint(30, 90))
        draw.polygon((x, y, x + long, y + chance.randint(-20, 20), x + long // 2, y + long), fill=green)
    _item(picture, chance, (360, 260, 680, 560))
    return grained(picture, chance, 8)


def box(chance: random.Random) -> Image.Image:
    """A torn cardboard box with tape and print."""
    picture = _tinted(grained(_plain(chance, 175, 185), chance, 10).convert("L"), (200, 160, 115))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 330, SIZE[0], 420), fill=(214, 196, 150))
    tear = [(chance.randint(300, 700), chance.randint(420, 720)) for _ in range(9)]
    draw.polygon(tear, fill=(70, 50, 34), outline=(230, 205, 170))
    _print(draw, chance, (60, 60, 520, 300), 30, (60, 40, 30))
    return _lit(picture, chance)


SCENES: Final[dict[str, Callable[[random.Random], Image.Image]]] = {
    one.__name__: one
    for one in (
        *(
            cloth,
            stripes,
            packshot,
            table,
            label,
            screenshot,
            wall,
            gravel,
            night,
            pieces,
            board,
            crack,
            leaves,
        ),
        box,
    )
}


@functools.cache
def scene(name: str, seed: int) -> Image.Image:
    """The scene of that name; other seeds give other colours, places and words. Not to be written on."""
    return SCENES[name](random.Random(f"{name} {seed}"))


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _colour(chance: random.Random, low: int, high: int) -> Colour:
    return chance.randint(low, high), chance.randint(low, high), chance.randint(low, high)


def _plain(chance: random.Random, low: int, high: int) -> Image.Image:
    return Image.new("RGB", SIZE, _colour(chance, low, high))


def _tiled(tile: Image.Image) -> Image.Image:
    whole = Image.new(tile.mode, SIZE)
    for x in range(0, SIZE[0], tile.width):
        for y in range(0, SIZE[1], tile.height):
            whole.paste(tile, (x, y))
    return whole


def _tinted(grey: Image.Image, tint: Colour) -> Image.Image:
    return Image.merge("RGB", [grey.point([value * one // 255 for value in range(256)]) for one in tint])


def grain(strength: int) -> Image.Image:
    """The table of noise around middle grey, somewhat larger than a scene."""
    return _GRAIN.point([128 + (value - 128) * strength // 40 for value in range(256)])


def grained(picture: Image.Image, chance: random.Random, strength: int) -> Image.Image:
    """Surface grain, which light falls on: it darkens and brightens all colours alike."""
    # Pillow's own noise takes no seed; a rotated and shifted piece of one fixed table does.
    x, y = chance.randrange(400), chance.randrange(300)
    grain = _GRAIN.crop((x, y, x + picture.width, y + picture.height))
    grain = grain.point([128 + (value - 128) * strength // 40 for value in range(256)])
    if picture.mode == "L":
        return ImageChops.add(picture, grain, 1, -128)
    return ImageChops.add(picture, Image.merge("RGB", (grain,) * 3), 1, -128)


def _noise_table() -> Image.Image:
    """Normal noise around middle grey; each row starts elsewhere in one long line of it."""
    chance = random.Random(20)
    side = (SIZE[0] + 400, SIZE[1] + 300)
    line = bytes(min(255, max(0, round(chance.gauss(128, 40)))) for _ in range(65_536))
    starts = [chance.randrange(len(line) - side[0]) for _ in range(side[1])]
    return Image.frombytes("L", side, b"".join(line[start : start + side[0]] for start in starts))


_GRAIN: Final = _noise_table()


def _rough(chance: random.Random, coarse: tuple[int, int], strength: int) -> Image.Image:
    """Coarse noise, grown soft to the full size."""
    x, y = chance.randrange(300), chance.randrange(200)
    piece = _GRAIN.crop((x, y, x + coarse[0], y + coarse[1])).point(
        [min(255, max(0, 150 + (value - 128) * strength // 40)) for value in range(256)]
    )
    return piece.resize(SIZE, Image.Resampling.BICUBIC)


def _lit(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Light that falls off softly to one side."""
    fall = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).resize(SIZE)
    fall = fall.point([255 - value * chance.randint(20, 35) // 100 for value in range(256)])
    return ImageChops.multiply(picture, Image.merge("RGB", (fall,) * 3))


def _item(picture: Image.Image, chance: random.Random, place: tuple[int, int, int, int]) -> None:
    """A thing with a shadow, an edge, a print and a scratch."""
    left, top, right, bottom = place
    shadow = Image.new("L", SIZE, 0)
    ImageDraw.Draw(shadow).rounded_rectangle((left + 14, top + 18, right + 14, bottom + 18), 24, fill=120)
    picture.paste((40, 38, 36), mask=shadow.filter(ImageFilter.BoxBlur(12)))
    draw = ImageDraw.Draw(picture)
    tint = _colour(chance, 40, 215)
    draw.rounded_rectangle(place, 24, fill=tint, outline=tuple(one // 2 for one in tint), width=4)
    ink = (240, 240, 236) if sum(tint) < 380 else (24, 24, 28)
    _print(draw, chance, (left + 30, top + 30, right - 20, (top + bottom) // 2), 22, ink)
    x, y = (left + right) // 2, (top + bottom) // 2 + 30
    draw.line((x - 60, y, x + 10, y + 25, x + 70, y + 12), fill=ink, width=2)


def _print(
    draw: ImageDraw.ImageDraw, chance: random.Random, place: tuple[int, int, int, int], size: int, ink: Colour
) -> None:
    font = _font(size)
    for y in range(place[1], place[3] - size, round(size * 1.5)):
        line = " ".join(chance.choice(_WORDS) for _ in range(12))
        while line and draw.textlength(line, font) > place[2] - place[0]:
            line = line[:-1]
        draw.text((place[0], y), line, fill=ink, font=font)
