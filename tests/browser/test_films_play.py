"""Tests that converted films play in a real browser and look as the original was drawn."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Browser

from tests.evidence import phone_films as films
from tests.evidence.film_bench import Bench

pytestmark = pytest.mark.long

SIZE = (640, 360)
ONE = 1 << 16
WALL: tuple[float, ...] = tuple(step / 7 for step in range(8))


def coloured() -> bytes:
    """BT.709, which used to come out as BT.601."""
    return films.coloured(films.HD, (1280, 720))


def full_range() -> bytes:
    """All the numbers from 0 to 255."""
    return films.coloured(films.FULL, (1280, 720))


def mirrored() -> bytes:
    """A picture of a front camera, stored mirrored."""
    drawn = films.cornered(SIZE).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    frames = [(number * 3_600, films.plain(drawn)) for number in range(30)]
    return films.film(frames, "mov", "libx265", matrix=(-ONE, 0, 0, 0, ONE, 0, 0, 0, 1 << 30))


def wide_pixels() -> bytes:
    """Pixels that are wider than high."""
    drawn = films.cornered(SIZE).resize((480, 360))
    frames = [(number * 3_600, films.plain(drawn)) for number in range(30)]
    return films.film(frames, "mov", "libx265", pixel=Fraction(4, 3))


def bright() -> bytes:
    """HDR of a phone."""
    return films.bright(18, WALL)


def cards(picture: Image.Image) -> None:
    for found, wanted in zip(_columns(picture, len(films.PATCHES)), films.PATCHES, strict=True):
        assert sum(abs(one - other) for one, other in zip(found, wanted, strict=True)) / 3 < 5, (
            found,
            wanted,
        )


def corners(picture: Image.Image) -> None:
    assert picture.size == SIZE
    places = ((30, 20), (SIZE[0] - 30, 20), (30, SIZE[1] - 20), (SIZE[0] - 30, SIZE[1] - 20))
    for place, wanted in zip(places, films.CORNERS, strict=True):
        found = picture.getpixel(place)
        assert isinstance(found, tuple)
        assert sum(abs(one - other) for one, other in zip(found, wanted, strict=True)) / 3 < 12, (
            found,
            wanted,
        )


def rising(picture: Image.Image) -> None:
    greys = [sum(colour) / 3 for colour in _columns(picture, len(WALL))]
    assert greys == sorted(set(greys))
    assert greys[0] < 10
    assert greys[-1] > 240


@pytest.mark.parametrize(
    ("film", "looks"),
    [(coloured, cards), (full_range, cards), (mirrored, corners), (wide_pixels, corners), (bright, rising)],
)
def test_a_converted_film_plays_and_looks_right(
    film: Callable[[], bytes], looks: Callable[[Image.Image], None], browser: Browser, tmp_path: Path
) -> None:
    _, data = Bench(tmp_path).convert(film())
    looks(_played(browser, data))


def _played(browser: Browser, data: bytes) -> Image.Image:
    """A screenshot of the film in its own size, from the middle of its playing."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    try:
        source = f"data:video/mp4;base64,{base64.b64encode(data).decode()}"
        page.set_content(f'<body style="margin:0"><video muted src="{source}"></video></body>')
        video = page.locator("video")
        # Played for real, to the end; then back to a moment in the middle.
        assert video.evaluate(
            """async (video) => {
                await video.play();
                if (!video.ended) await new Promise((ended) => video.addEventListener("ended", ended));
                const there = new Promise((seeked) => video.addEventListener("seeked", seeked));
                video.currentTime = video.duration / 2;
                await there;
                return video.videoWidth > 0;
            }"""
        )
        return Image.open(io.BytesIO(video.screenshot())).convert("RGB")
    finally:
        page.close()


def _columns(picture: Image.Image, count: int) -> list[tuple[float, ...]]:
    wide, middle = picture.width / count, picture.height // 2
    return [
        tuple(
            ImageStat.Stat(
                picture.crop((round(wide * (at + 0.3)), middle - 40, round(wide * (at + 0.7)), middle + 40))
            ).mean
        )
        for at in range(count)
    ]
