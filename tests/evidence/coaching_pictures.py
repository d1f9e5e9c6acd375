"""How to spoil drawn scenes as buyers' photos are spoilt, and which advice each of them deserves.

``python -m tests.evidence.coaching_pictures`` prints, for the half that thresholds are chosen on, each measure of the
pictures that lie nearest to its threshold on either side.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from app.evidence.child.measures import measured
from app.evidence.child.screen_pattern import stripes

from .coaching_brushes import SIZE, grained
from .coaching_scenes import SCENES, scene

Spoil = Callable[[Image.Image, random.Random], Image.Image]

SEEDS: Final = (1, 2)
"""Each scene is drawn once per seed; the first seed is the half that thresholds were chosen on."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture: ``advice`` are the codes of findings that it deserves, ``half`` is 0 (chosen on) or 1 (tried on)."""

    name: str
    half: int
    picture: Image.Image
    advice: frozenset[str]


def fine(picture: Image.Image, _chance: random.Random) -> Image.Image:
    return picture


def grainy(picture: Image.Image, chance: random.Random) -> Image.Image:
    """A fair photo by lamp light: some noise, a yellow cast, strong compression."""
    warm = Image.merge(
        "RGB",
        [
            band.point([v * part // 100 for v in range(256)])
            for band, part in zip(picture.split(), (100, 93, 80), strict=True)
        ],
    )
    return compressed(sensor(warm, chance, 7), 60)


def dim(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Darker than one would like, and still all there."""
    return compressed(ImageEnhance.Brightness(picture).enhance(chance.uniform(0.6, 0.75)), 80)


def soft(picture: Image.Image, chance: random.Random) -> Image.Image:
    """As soft as a cheap phone's lens."""
    return compressed(picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.4, 0.7))), 85)


def blurred(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Out of focus."""
    return compressed(sensor(picture.filter(ImageFilter.GaussianBlur(chance.uniform(3.0, 8))), chance, 2), 85)


def shaken(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Moved while it was taken."""
    length, angle = chance.uniform(12, 30), chance.uniform(0, math.pi)
    steps = 16
    whole = picture
    for step in range(1, steps):
        shift = length * step / steps
        moved = ImageChops.offset(picture, round(math.cos(angle) * shift), round(math.sin(angle) * shift))
        whole = Image.blend(whole, moved, 1 / (step + 1))
    return compressed(sensor(whole.crop((30, 30, SIZE[0] - 30, SIZE[1] - 30)), chance, 2), 85)


def dark(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Taken without light, with the noise that comes of it."""
    return compressed(
        sensor(ImageEnhance.Brightness(picture).enhance(chance.uniform(0.1, 0.22)), chance, 2), 85
    )


def dark_and_blurred(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Taken without light and without a steady hand."""
    return dark(picture.filter(ImageFilter.GaussianBlur(chance.uniform(4, 8))), chance)


def glare(picture: Image.Image, chance: random.Random) -> Image.Image:
    """A flash in a glossy surface."""
    reach, flat = chance.randint(150, 280), chance.uniform(0.5, 1)
    x, y = chance.randint(250, 770), chance.randint(200, 560)
    # A core that blinds, with light spilt around it.
    spot = Image.radial_gradient("L").point([min(255, max(0, (175 - value) * 3)) for value in range(256)])
    light = Image.new("L", SIZE, 0)
    light.paste(spot.resize((reach * 2, round(reach * 2 * flat))), (x - reach, y - round(reach * flat)))
    lit = Image.merge("RGB", (light,) * 3)
    return compressed(
        ImageChops.add(ImageChops.screen(picture, lit), lit.point([v // 4 for v in range(256)] * 3)), 85
    )


def foggy(picture: Image.Image, chance: random.Random) -> Image.Image:
    """A greasy lens against the light."""
    left, base = chance.uniform(0.1, 0.2), chance.randint(110, 180)
    return compressed(
        sensor(picture.point([round(base + (value - 128) * left) for value in range(256)] * 3), chance, 1), 85
    )


def screened(picture: Image.Image, chance: random.Random) -> Image.Image:
    """The picture shown on a screen and photographed from there: its grid beats with the camera's."""
    grid = _grid(chance)
    shown = picture.transform(
        SIZE, Image.Transform.AFFINE, (1.03, 0.02, 0, -0.02, 1.03, 0), Image.Resampling.BILINEAR
    )
    lit = ImageChops.multiply(ImageEnhance.Contrast(shown).enhance(0.85), grid)
    return compressed(sensor(ImageEnhance.Brightness(lit).enhance(1.35), chance, 3), 85)


def small(picture: Image.Image, chance: random.Random) -> Image.Image:
    """What a chat app leaves."""
    side = chance.randint(240, 640)
    return compressed(picture.resize((side, side * SIZE[1] // SIZE[0]), Image.Resampling.LANCZOS), 75)


# how it is spoilt -> the advice that it deserves
SPOILS: Final[dict[Spoil, frozenset[str]]] = {
    fine: frozenset(),
    grainy: frozenset(),
    dim: frozenset(),
    soft: frozenset(),
    blurred: frozenset(("blurred",)),
    shaken: frozenset(("blurred",)),
    dark: frozenset(("dark",)),
    dark_and_blurred: frozenset(("dark", "blurred")),
    glare: frozenset(("glare",)),
    foggy: frozenset(("low_contrast",)),
    screened: frozenset(("screen_photographed",)),
    small: frozenset(("few_pixels",)),
}


def every(half: int | None = None) -> Iterator[Sample]:
    """All samples, or those of one half."""
    for place, seed in enumerate(SEEDS):
        if half not in (None, place):
            continue
        for name in SCENES:
            for spoil, advice in SPOILS.items():
                chance = random.Random(f"{name} {seed} {spoil.__name__}")
                yield Sample(
                    f"{name}-{seed}-{spoil.__name__}", place, spoil(scene(name, seed), chance), advice
                )


def compressed(picture: Image.Image, quality: int) -> Image.Image:
    """The picture after it was a JPEG."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return Image.open(out)


def sensor(picture: Image.Image, chance: random.Random, strength: int) -> Image.Image:
    """Noise of the camera, different in each colour."""
    return Image.merge("RGB", [grained(band, chance, strength) for band in picture.convert("RGB").split()])


def _grid(chance: random.Random) -> Image.Image:
    """A screen's red, green and blue bars as a camera sees them: one by one from near, as coloured beats from far."""
    far = chance.random() < 0.6
    period = chance.randint(12, 44) if far else chance.randint(3, 6)
    cell = _bars(period)
    step, angle = (
        chance.uniform(0.85, 1.15),
        chance.uniform(-0.6, 0.6) if far else chance.uniform(-0.12, 0.12),
    )
    span = period * math.ceil(sum(SIZE) * step * 1.3 / period)
    start, tilt = span * 0.25, chance.uniform(-1e-4, 1e-4)
    cosine, sine = math.cos(angle) * step, math.sin(angle) * step
    seen = _wall(cell, span).transform(
        SIZE,
        Image.Transform.PERSPECTIVE,
        (cosine, -sine, start, sine, cosine, start, tilt, tilt),
        Image.Resampling.BILINEAR,
    )
    return Image.blend(Image.new("RGB", SIZE, (190, 192, 200)), seen, chance.uniform(0.1, 0.25))


def _bars(period: int) -> Image.Image:
    """One period of bars, each colour a third behind the last, and darker between two rows."""
    cell = Image.new("RGB", (period, period))
    for x in range(period):
        for y in range(period):
            row = 0.7 + 0.3 * math.cos(2 * math.pi * y / period)
            bars = [0.5 + 0.5 * math.cos(2 * math.pi * (x / period - third / 3)) for third in range(3)]
            cell.putpixel(
                (x, y), (round(255 * bars[0] * row), round(255 * bars[1] * row), round(255 * bars[2] * row))
            )
    return cell


def _wall(cell: Image.Image, span: int) -> Image.Image:
    wall = Image.new("RGB", (span, span))
    wall.paste(cell, (0, 0))
    done = cell.width
    while done < span:
        wall.paste(wall.crop((0, 0, done, cell.height)), (done, 0))
        done *= 2
    done = cell.height
    while done < span:
        wall.paste(wall.crop((0, 0, span, done)), (0, done))
        done *= 2
    return wall


# advice -> (measure, whether low values deserve it)
_MEASURES: Final = {
    "blurred": ("sharpness", True),
    "dark": ("highlights", True),
    "glare": ("glare", False),
    "low_contrast": ("contrast", True),
    "screen_photographed": ("stripes", False),
}


def _choose() -> None:
    rows = [(one, _all_measures(one.picture.convert("RGB"))) for one in every(half=0)]
    for advice, (measure, low) in _MEASURES.items():
        found = sorted(
            ((values[measure], one) for one, values in rows), key=lambda row: row[0], reverse=not low
        )
        deserved = [f"{value} {one.name}" for value, one in found if advice in one.advice]
        others = [f"{value} {one.name}" for value, one in found if advice not in one.advice]
        print(
            f"{advice} by {measure}: last of {len(deserved)} {deserved[-6:]}, first of {len(others)} {others[:6]}"
        )


def _all_measures(picture: Image.Image) -> dict[str, float]:
    values: dict[str, Any] = {**measured(picture), "stripes": stripes(picture)}
    return values


if __name__ == "__main__":
    _choose()
