"""Tests that a photo gets a strip that can be read and a circle where it belongs, and stays whole above the strip."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from app.claim.evidence.edits import Circle
from app.errors import CannotConvert
from app.evidence.checks import check
from app.evidence.facts import Limits
from app.evidence.labelled_photo import label_photo

from .conftest import LIMITS
from .samples import CORNER, photo, scene, turned, with_location
from .test_photo_conversion import difference

pytestmark = pytest.mark.long

WORDS = "PHOTO 2 - parcel label"
LONG = "PHOTO 12 - outside of the parcel - marked by the buyer"
RING = (227, 23, 10)


def labelled(
    tmp_path: Path,
    original: bytes,
    words: str = WORDS,
    circle: Circle | None = None,
    limits: Limits = LIMITS,
) -> Image.Image:
    path, target = tmp_path / "photo", tmp_path / "labelled"
    path.write_bytes(original)
    label_photo(path, target, limits, words, circle)
    assert path.read_bytes() == original
    assert target.stat().st_size < limits.photo_below
    picture = Image.open(io.BytesIO(target.read_bytes()))
    picture.load()
    assert picture.format == "JPEG"
    return picture


def near(picture: Image.Image, place: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    found = picture.getpixel((round(place[0]), round(place[1])))
    assert isinstance(found, tuple)
    return all(abs(one - other) < 45 for one, other in zip(found, colour, strict=True))


def letters(picture: Image.Image, top: int) -> tuple[int, int, int, int]:
    """The box around the light letters in the dark strip."""
    strip = picture.convert("L").crop((0, top, picture.width, picture.height))
    box = strip.point([0] * 160 + [255] * 96).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "heic", "avif", "gif"])
def test_the_strip_stands_below_all_pixels(kind: str, tmp_path: Path) -> None:
    picture = labelled(tmp_path, photo(kind))
    assert picture.width == 800
    assert 620 < picture.height < 680
    assert difference(picture.crop((0, 0, 800, 600)), scene()) < 5
    assert letters(picture, 600)


@pytest.mark.parametrize("words", [WORDS, LONG])
@pytest.mark.parametrize("size", [(4_000, 3_000), (3_000, 4_000), (1_080, 4_800), (3_000, 400), (240, 180)])
def test_the_strip_can_be_read_on_a_phone(size: tuple[int, int], words: str, tmp_path: Path) -> None:
    picture = labelled(tmp_path, photo("jpeg", scene().resize(size)), words)
    strip = round(picture.height - picture.width * size[1] / size[0]) if size[0] > 480 else 0
    left, top, right, bottom = letters(picture, picture.height - strip if strip else size[1])
    # Nine pixels at 360 is what phones call small print; a capital is seven tenths of its size.
    assert (bottom - top) * 360 / picture.width >= 7
    assert 0 < left < right < picture.width
    assert bottom < picture.height


def test_words_that_are_too_long_for_a_line_go_on_in_the_next(tmp_path: Path) -> None:
    words = "PHOTO 1 - " + "the hole for the sensor is 11 mm off and so nothing fits " * 2
    one, more = (labelled(tmp_path, photo("jpeg"), said) for said in (WORDS, words))
    assert more.height > one.height
    assert letters(more, 600)[2] < more.width


def test_a_large_photo_stays_large_under_the_limit(tmp_path: Path) -> None:
    noisy = Image.effect_noise((4_000, 3_000), 60).convert("RGB")
    picture = labelled(tmp_path, photo("jpeg", noisy, quality=80), LONG, Circle(x=50, y=50, r=20))
    assert picture.width * picture.height > 2_000_000
    assert check(tmp_path / "labelled", "photo.jpg", LIMITS).state == "ready"


def test_what_a_viewer_turns_is_turned_and_no_place_goes_along(tmp_path: Path) -> None:
    picture = labelled(tmp_path, turned(6))
    assert picture.size[0] == 800
    assert near(picture, (20, 20), CORNER)
    labelled(tmp_path, photo("jpeg", exif=with_location()))
    assert b"Sentinel" not in (tmp_path / "labelled").read_bytes()


@pytest.mark.parametrize(("x", "y", "r"), [(50, 50, 20), (30, 60, 8)])
def test_the_circle_stands_where_it_was_put(x: int, y: int, r: int, tmp_path: Path) -> None:
    plain = Image.new("L", (1_000, 600), 90)
    picture = labelled(tmp_path, photo("png", plain), LONG, Circle(x=x, y=y, r=r))
    left, top, radius = 10 * x, 6 * y, ((1_000**2 + 600**2) / 2) ** 0.5 * r / 100
    for place in ((left - radius, top), (left + radius, top), (left, top - radius), (left, top + radius)):
        assert near(picture, place, RING)
    assert near(picture, (left, top), (90, 90, 90))


def test_a_circle_at_the_edge_leaves_the_strip_alone(tmp_path: Path) -> None:
    original = photo("jpeg")
    circle = Circle(x=50, y=100, r=30)
    without, with_it = labelled(tmp_path, original), labelled(tmp_path, original, circle=circle)
    assert near(with_it, (400, 600 - 0.3 * ((800**2 + 600**2) / 2) ** 0.5), RING)
    assert difference(*(picture.crop((0, 610, 800, 640)) for picture in (without, with_it))) < 2


@pytest.mark.parametrize("broken", [b"%PDF-1.7", photo("png")[:9_000], b"\xff\xd8\xff\xe0 no picture"])
def test_what_does_not_open_leaves_nothing(broken: bytes, tmp_path: Path) -> None:
    with pytest.raises(CannotConvert):
        labelled(tmp_path, broken)
    assert not (tmp_path / "labelled").exists()


def test_a_limit_that_nothing_fits_under_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotConvert):
        labelled(tmp_path, photo("png"), limits=Limits(photo_below=500, video_below=1))
    assert not (tmp_path / "labelled").exists()
