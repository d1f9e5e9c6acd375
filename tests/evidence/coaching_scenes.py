"""How to draw what buyers photograph: goods, labels, fabrics, nights, screens. Same seed, same picture."""

from __future__ import annotations

import functools
import math
import random
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageChops, ImageDraw

from .coaching_brushes import SIZE, colour, font, grained, item, lettered, lit, plain, rough, tiled, tinted


def cloth(chance: random.Random) -> Image.Image:
    """A woven fabric, close."""
    step, tint = chance.randint(5, 9), colour(chance, 80, 200)
    tile = Image.new("L", (step * 2, step * 2), 170)
    draw = ImageDraw.Draw(tile)
    draw.rectangle((0, 0, step - 2, step - 2), fill=235)
    draw.rectangle((step, step, 2 * step - 2, 2 * step - 2), fill=215)
    weave = tiled(tile).rotate(chance.uniform(0, 30), Image.Resampling.BICUBIC, fillcolor=190)
    return tinted(grained(weave, chance, 14), tint)


def stripes(chance: random.Random) -> Image.Image:
    """A striped shirt on a bed."""
    picture = plain(chance, 120, 190)
    draw = ImageDraw.Draw(picture)
    width, one, other = chance.randint(10, 26), colour(chance, 30, 120), colour(chance, 150, 240)
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
    item(picture, chance, (320, 200, 700, 580))
    return picture


def table(chance: random.Random) -> Image.Image:
    """An item on a wooden table, light from a window on one side."""
    wood = tinted(grained(rough(chance, (16, SIZE[1]), 60), chance, 8), (220, 160, 105))
    item(wood, chance, (260, 160, 760, 620))
    return lit(wood, chance)


def label(chance: random.Random) -> Image.Image:
    """The label of a parcel: text, bars, a box around."""
    picture = plain(chance, 150, 190)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((160, 90, 860, 680), fill=(246, 246, 242), outline=(20, 20, 20), width=3)
    lettered(draw, chance, (190, 120, 830, 430), chance.choice((18, 24)), (15, 15, 20))
    at = 200
    while at < 820:
        wide = chance.choice((2, 3, 5))
        draw.rectangle((at, 470, at + wide, 640), fill=(10, 10, 10))
        at += wide + chance.choice((3, 4, 6))
    return lit(
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
    draw.rectangle((0, 0, SIZE[0], 60), fill=colour(chance, 60, 220))
    for row in range(4):
        top = 90 + row * 165
        draw.rounded_rectangle((40, top, 200, top + 140), 10, fill=colour(chance, 60, 230))
        lettered(draw, chance, (230, top, 960, top + 140), 18, (30, 30, 34))
    return picture


def wall(chance: random.Random) -> Image.Image:
    """A small item before a plain wall with a shadow."""
    shade = Image.linear_gradient("L").resize(SIZE).rotate(chance.choice((0, 90, 180))).resize(SIZE)
    picture = tinted(shade.point([110 + value // 3 for value in range(256)]), colour(chance, 190, 250))
    item(picture, chance, (420, 380, 640, 600))
    return grained(picture, chance, 5)


def gravel(chance: random.Random) -> Image.Image:
    """Foam, carpet, gravel: texture everywhere."""
    return tinted(
        rough(chance, (SIZE[0] // 3, SIZE[1] // 3), chance.randint(50, 90)), colour(chance, 150, 240)
    )


def night(chance: random.Random) -> Image.Image:
    """A lit item in a dark room."""
    picture = Image.new("RGB", SIZE, (14, 15, 20))
    bright = Image.new("RGB", SIZE, (90, 82, 70))
    item(bright, chance, (300, 180, 720, 600))
    glow = (
        ImageChops.invert(Image.radial_gradient("L"))
        .resize(SIZE)
        .point([min(255, v * 2) for v in range(256)])
    )
    return grained(Image.composite(bright, picture, glow), chance, 6)


def pieces(chance: random.Random) -> Image.Image:
    """Many small parts laid out to be counted."""
    picture = plain(chance, 170, 230)
    draw = ImageDraw.Draw(picture)
    for row in range(5):
        for column in range(7):
            x, y = 70 + column * 130 + chance.randint(-12, 12), 60 + row * 135 + chance.randint(-12, 12)
            draw.ellipse((x + 5, y + 8, x + 85, y + 88), fill=(120, 115, 110))
            draw.ellipse((x, y, x + 80, y + 80), fill=colour(chance, 40, 200), outline=(30, 30, 30), width=2)
            draw.ellipse((x + 28, y + 28, x + 52, y + 52), fill=(60, 60, 60))
    return lit(grained(picture, chance, 7), chance)


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
        draw.text((x + 8, y + 18), "A17-X04", fill=(210, 210, 210), font=font(15))
    return lit(grained(picture, chance, 6), chance)


def crack(chance: random.Random) -> Image.Image:
    """A broken dark display, cracks running from one point."""
    picture = plain(chance, 140, 200)
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
    return lit(grained(picture, chance, 7), chance)


def leaves(chance: random.Random) -> Image.Image:
    """An item in a garden: bright, colourful, rough."""
    picture = Image.new("RGB", SIZE, (110, 140, 80))
    draw = ImageDraw.Draw(picture)
    for _ in range(900):
        x, y, long = chance.randrange(SIZE[0]), chance.randrange(SIZE[1]), chance.randint(8, 40)
        green = (chance.randint(40, 150), chance.randint(90, 210), chance.randint(30, 90))
        draw.polygon((x, y, x + long, y + chance.randint(-20, 20), x + long // 2, y + long), fill=green)
    item(picture, chance, (360, 260, 680, 560))
    return grained(picture, chance, 8)


def box(chance: random.Random) -> Image.Image:
    """A torn cardboard box with tape and print."""
    picture = tinted(grained(plain(chance, 175, 185), chance, 10).convert("L"), (200, 160, 115))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 330, SIZE[0], 420), fill=(214, 196, 150))
    tear = [(chance.randint(300, 700), chance.randint(420, 720)) for _ in range(9)]
    draw.polygon(tear, fill=(70, 50, 34), outline=(230, 205, 170))
    lettered(draw, chance, (60, 60, 520, 300), 30, (60, 40, 30))
    return lit(picture, chance)


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
