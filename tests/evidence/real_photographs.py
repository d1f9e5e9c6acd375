"""The real photographs that scikit-image ships, cut and lit by chance as buyers' photos are."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from importlib.resources import as_file, files
from typing import Final

from PIL import Image, ImageEnhance

# Things, animals, people and grounds, in focus. Left out are those through a microscope, a telescope or an eye's lens,
# which are soft or dark in earnest.
SHARP: Final = (
    *("astronaut.png", "brick.png", "camera.png", "chelsea.png", "coffee.png", "coins.png", "grass.png"),
    *("gravel.png", "motorcycle_left.png", "motorcycle_right.png", "page.png", "rocket.jpg", "ihc.png"),
)
SHAKEN: Final = "clock_motion.png"
CROPS_OF_EACH: Final = 16


def photograph(name: str) -> Image.Image:
    """The whole photograph."""
    with as_file(files("skimage.data") / name) as path, Image.open(path) as picture:
        return picture.convert("RGB")


def crops(name: str, count: int = CROPS_OF_EACH) -> Iterator[Image.Image]:
    """Parts of the photograph, darker and brighter, each compressed as phones do; the same every time."""
    whole, chance = photograph(name), random.Random(name)
    for _ in range(count):
        share = chance.uniform(0.6, 1)
        width, height = int(whole.width * share), int(whole.height * share)
        left, top = chance.randint(0, whole.width - width), chance.randint(0, whole.height - height)
        part = ImageEnhance.Brightness(whole.crop((left, top, left + width, top + height)))
        out = io.BytesIO()
        part.enhance(chance.uniform(0.75, 1.3)).save(out, "JPEG", quality=chance.choice((70, 85, 95)))
        yield Image.open(out).convert("RGB")
