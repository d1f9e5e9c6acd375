"""Tests that what a picture's numbers mean as colours is applied where pixels change, and kept where none does."""

from __future__ import annotations

import io

import pytest
from PIL import ExifTags, Image

from .conftest import ConvertedBytes
from .crafted import chunk
from .samples import photo, scene
from .side_data import cicp, gamma_and_places, numbered_png

SRGB = (0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
P3 = (0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06)


def _colour(data: bytes) -> tuple[int, ...]:
    found = Image.open(io.BytesIO(data)).convert("RGB").getpixel((200, 200))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("meaning", "value", "wanted"),
    [
        # Worked out by hand: P3 to sRGB by their matrices, linear light by sRGB's curve.
        (cicp(12, 13, 0, 1), (120, 60, 200), (130, 56, 207)),
        (gamma_and_places(1.0, SRGB), (55, 55, 55), (128, 128, 128)),
        (gamma_and_places(0.45455, P3), (120, 60, 200), (130, 55, 206)),
        (cicp(1, 13, 0, 1), (120, 60, 200), (120, 60, 200)),
        (gamma_and_places(0.45455, SRGB), (120, 60, 200), (120, 60, 200)),
    ],
)
def test_colours_by_numbers_are_applied_where_pixels_change(
    meaning: bytes, value: tuple[int, int, int], wanted: tuple[int, int, int], converted: ConvertedBytes
) -> None:
    # A tag that turns it makes every pixel be written again.
    data = numbered_png(Image.new("RGB", (800, 600), value), meaning, _turn())
    done, again = converted(data)
    assert not done.unchanged
    assert all(abs(one - other) <= 4 for one, other in zip(_colour(again), wanted, strict=True)), _colour(
        again
    )
    assert b"cICP" not in again
    assert b"gAMA" not in again


@pytest.mark.long
def test_bright_colours_by_numbers_become_natural(converted: ConvertedBytes) -> None:
    greys = []
    for value in range(0, 256, 32):
        _, again = converted(
            numbered_png(Image.new("RGB", (800, 600), (value,) * 3), cicp(9, 16, 0, 1), _turn())
        )
        greys.append(_colour(again)[0])
    assert greys == sorted(set(greys))
    assert greys[0] == 0
    assert 100 < greys[4] < 200


def test_colours_by_numbers_are_kept_where_no_pixel_changes(converted: ConvertedBytes) -> None:
    bright = chunk(b"mDCV", bytes(24)) + chunk(b"cLLI", bytes(8))
    parts = cicp(9, 16, 0, 1) + gamma_and_places(0.4, P3) + bright + chunk(b"tEXt", b"Title\0words")
    done, again = converted(numbered_png(scene(), parts))
    assert (done.quality, done.removed_metadata) == (None, True)
    assert all(name in again for name in (b"cICP", b"gAMA", b"cHRM", b"mDCV", b"cLLI"))
    assert b"tEXt" not in again


def test_an_avif_with_colours_by_numbers_is_shown_as_meant(converted: ConvertedBytes) -> None:
    value = (120, 60, 200)
    data = photo("avif", Image.new("RGB", (800, 600), value), quality=100)
    at = data.index(b"colrnclx") + 8
    wide = data[:at] + b"\0\x0c\0\x0d" + data[at + 4 :]
    _, again = converted(wide)
    assert all(abs(one - other) <= 6 for one, other in zip(_colour(again), (130, 56, 207), strict=True)), (
        _colour(again)
    )


def _turn() -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 3
    return chunk(b"eXIf", exif.tobytes().removeprefix(b"Exif\0\0"))
