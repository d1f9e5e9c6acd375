"""Tests that converted photos are what a person expects, by opening the result."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageFilter, ImageStat, JpegImagePlugin

from app.errors import CannotConvert
from app.evidence.checks import Limits, check
from app.evidence.photo_conversion import convert

from .coaching_scenes import scene as coaching_scene
from .conftest import LIMITS, ConvertedBytes
from .heic import heic
from .samples import CORNER, mpo, photo, scene, turned, video, with_location

pytestmark = pytest.mark.long

SMALL = Limits(photo_below=60_000, video_below=1)
SENTINELS = (b"Exif", b"Sentinel", b"GPS", b"http://ns.adobe.com", b"eXIf", b"tEXt")


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def difference(one: Image.Image, other: Image.Image) -> float:
    # Eyes and encoders both average over neighbours; so does the comparison.
    small = [picture.convert("RGB").resize((80, 60), Image.Resampling.BOX) for picture in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*small)).mean)


def near(found: object, wanted: tuple[int, int, int], by: int = 12) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "heic", "avif", "gif", "bmp", "tiff"])
def test_every_kind_comes_below_the_limit_and_looks_the_same(kind: str, converted: ConvertedBytes) -> None:
    done, data = converted(photo(kind), SMALL)
    assert len(data) == done.bytes < SMALL.photo_below
    picture = opened(data)
    assert (picture.format, picture.size) == (done.format.upper(), (done.width, done.height))
    assert difference(picture, scene()) < 5
    assert not done.unchanged


def test_what_fits_keeps_every_pixel_of_its_size(converted: ConvertedBytes) -> None:
    done, data = converted(photo("heic"))
    assert (done.width, done.height, done.format) == (800, 600, "jpeg")
    assert done.quality is not None
    assert done.quality >= 90
    assert difference(opened(data), scene()) < 3


@pytest.mark.parametrize("turn", range(2, 9))
def test_every_turn_ends_upright_and_as_fine_as_it_was(turn: int, converted: ConvertedBytes) -> None:
    original = turned(turn)
    done, data = converted(original)
    picture = opened(data)
    assert near(picture.getpixel((picture.width // 20, picture.height // 20)), CORNER)
    assert picture.getexif().get(274, 1) == 1
    assert picture.width > picture.height
    assert (done.width, done.height) == (800, 600)
    assert difference(picture, scene()) < 2


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_place_goes_without_touching_a_pixel(kind: str, converted: ConvertedBytes) -> None:
    original = photo(kind, exif=with_location())
    assert any(word in original for word in SENTINELS)
    done, data = converted(original)
    assert (done.removed_location, done.removed_metadata, done.quality) == (True, True, None)
    assert not any(word in data for word in SENTINELS)
    assert opened(data).tobytes() == opened(original).tobytes()


@pytest.mark.parametrize("kind", ["webp", "heic", "avif", "tiff"])
def test_a_place_goes_with_the_change_of_format(kind: str, converted: ConvertedBytes) -> None:
    done, data = converted(photo(kind, scene(), exif=with_location()))
    assert done.removed_location
    assert not any(word in data for word in SENTINELS)


def test_turning_a_small_photo_keeps_its_quality(converted: ConvertedBytes) -> None:
    small = scene(640, 480)
    exif = Image.Exif()
    exif[274] = 3
    original = photo("jpeg", small.transpose(Image.Transpose.ROTATE_180), quality=60, exif=exif.tobytes())
    done, data = converted(original)
    assert (done.width, done.height) == (640, 480)
    assert done.quality is not None
    assert done.quality >= 90
    # What one more round of compression costs, and no more.
    assert difference(opened(data), opened(original).transpose(Image.Transpose.ROTATE_180)) < 1.5


def test_line_art_stays_line_art(converted: ConvertedBytes) -> None:
    drawing = scene(1200, 900).convert("1", dither=Image.Dither.NONE)
    done, data = converted(photo("tiff", drawing))
    assert (done.format, done.quality) == ("png", None)
    assert opened(data).convert("1").tobytes() == drawing.tobytes()
    assert converted(photo("tiff", scene(1200, 900).filter(ImageFilter.GaussianBlur(3))))[0].format == "jpeg"


@pytest.mark.parametrize("junk", [b"\0\0\0", b"junk before the parts", bytes(range(200)) * 5])
def test_junk_before_a_part_does_not_shrink_a_picture(junk: bytes, converted: ConvertedBytes) -> None:
    original = photo("jpeg", quality=90)
    at = original.index(b"\xff\xdb")
    done, data = converted(original[:at] + junk + original[at:])
    assert done.quality is None
    assert opened(data).tobytes() == opened(original).tobytes()


def test_nothing_is_converted_twice(converted: ConvertedBytes) -> None:
    for original in (photo("heic"), turned(6), photo("png", exif=with_location()), photo("jpeg")):
        _, once = converted(original)
        done, twice = converted(once)
        assert done.unchanged
        assert twice == once


def test_what_hangs_behind_a_photo_goes_and_the_photo_stays(converted: ConvertedBytes) -> None:
    plain = photo("jpeg")
    done, data = converted(plain + video() + bytes(LIMITS.photo_below))
    assert opened(data).tobytes() == opened(plain).tobytes()
    assert done.removed_metadata
    done, data = converted(mpo())
    assert opened(data).format == "JPEG"
    assert done.quality is None


def test_a_screenshot_stays_sharp_to_the_pixel(converted: ConvertedBytes) -> None:
    # Few colours, stored without compression, as some tools save them.
    screen = scene().quantize(64, dither=Image.Dither.NONE).convert("RGB")
    original = photo("png", screen, compress_level=0)
    done, data = converted(original, Limits(photo_below=400_000, video_below=1))
    assert (done.format, done.quality) == ("png", None)
    assert opened(data).convert("RGB").tobytes() == screen.tobytes()


@pytest.mark.parametrize(("name", "sampling"), [("screenshot", 0), ("table", 2)])
def test_colours_stay_sharp_where_a_picture_is_drawn(
    name: str, sampling: int, converted: ConvertedBytes
) -> None:
    original = photo("jpeg", coaching_scene(name, 1).resize((2048, 1536)), quality=97, subsampling=0)
    done, data = converted(original, Limits(photo_below=len(original) // 2, video_below=1))
    picture = opened(data)
    assert isinstance(picture, JpegImagePlugin.JpegImageFile)
    assert JpegImagePlugin.get_sampling(picture) == sampling
    assert done.width >= 1_000


def test_a_long_chat_stays_readable(converted: ConvertedBytes) -> None:
    done, _ = converted(photo("bmp", scene(700, 3_000)), Limits(photo_below=400_000, video_below=1))
    assert done.width >= 600


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L", "I;16", "CMYK", "I", "F"])
def test_every_colour_space_comes_out_as_seen(mode: str, converted: ConvertedBytes) -> None:
    kind = "tiff" if mode in ("CMYK", "I", "F") else "png"
    grey = scene().convert("L")
    original = {
        "RGBA": lambda: _see_through(scene()),
        "LA": lambda: _see_through(grey),
        "I;16": lambda: grey.convert("I").point(lambda value: value * 257).convert("I;16"),
        "I": lambda: grey.convert("I").point(lambda value: value * 1000 - 5),
        "F": lambda: grey.convert("F").point(lambda value: value * 0.001 - 0.05),
    }.get(mode, lambda: scene().convert(mode))()
    assert original.mode == mode
    _, data = converted(photo(kind, original), SMALL)
    picture = opened(data)
    wanted = {"RGBA": scene(), "P": scene(), "CMYK": scene(), "1": scene().convert("1")}.get(mode, grey)
    seen = (0, 0, picture.width, picture.height * 2 // 3)
    assert difference(picture.crop(seen), wanted.resize(picture.size).crop(seen)) < 14
    if mode in ("RGBA", "LA"):
        assert near(
            picture.convert("RGB").getpixel((picture.width // 2, picture.height - 5)), (255, 255, 255)
        )


def test_wide_colours_become_screen_colours(converted: ConvertedBytes) -> None:
    picture = Image.new("RGB", (800, 600), (120, 60, 200))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    wide = photo("webp", picture, icc_profile=_swapped(), lossless=True)
    _, data = converted(wide)
    assert not near(opened(data).convert("RGB").getpixel((400, 300)), (120, 60, 200), by=20)
    # A profile for other colours than the picture's, and one that is no profile, change nothing.
    for broken in (profile.tobytes(), b"no profile at all"):
        _, data = converted(photo("webp", picture, icc_profile=broken, lossless=True))
        assert near(opened(data).convert("RGB").getpixel((400, 300)), (120, 60, 200))


def test_a_moving_picture_keeps_its_first(converted: ConvertedBytes) -> None:
    frames = [scene(), scene().transpose(Image.Transpose.ROTATE_180)]
    _, data = converted(photo("webp", frames[0], save_all=True, append_images=frames[1:]), SMALL)
    assert near(opened(data).convert("RGB").getpixel((5, 5)), CORNER, by=25)


def test_a_converted_photo_is_ready(converted: ConvertedBytes, tmp_path: Path) -> None:
    _, data = converted(heic(scene(320, 256), tiles=(3, 2), turn=1, exif=with_location(turn=8)))
    path = tmp_path / "again"
    path.write_bytes(data)
    verdict = check(path, "again.jpg", LIMITS)
    assert (verdict.state, verdict.has_location, verdict.fixable) == ("ready", False, False)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (photo("webp")[:5_000], "missing"),
        (b"\xff\xd8\xff\xe0" + b"x" * 900 + b"\xff\xd9", "damaged"),
        (b"%PDF-1.7", "cannot be mended"),
        (video(), "cannot be mended"),
    ],
)
def test_what_cannot_be_converted_says_why_and_leaves_nothing(data: bytes, word: str, tmp_path: Path) -> None:
    path, target = tmp_path / "foreign", tmp_path / "converted"
    path.write_bytes(data)
    with pytest.raises(CannotConvert) as refused:
        convert(path, target, LIMITS)
    assert word in refused.value.msg.text
    assert not target.exists()
    assert path.read_bytes() == data


def test_a_limit_that_nothing_fits_under_is_said(tmp_path: Path) -> None:
    path = tmp_path / "foreign"
    path.write_bytes(photo("png"))
    with pytest.raises(CannotConvert, match="photo_limit"):
        convert(path, tmp_path / "converted", Limits(photo_below=500, video_below=1))


def _see_through(picture: Image.Image) -> Image.Image:
    picture = picture.copy()
    alpha = Image.new("L", picture.size, 255)
    alpha.paste(0, (0, picture.height * 2 // 3, picture.width, picture.height))
    picture.putalpha(alpha)
    return picture


def _swapped() -> bytes:
    """An sRGB profile whose red and blue primaries change places: a difference that nobody can miss."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = data.index(b"rXYZ"), data.index(b"bXYZ")
    data[red : red + 4], data[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(data)
