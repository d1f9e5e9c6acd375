"""Tests that screenshots are judged as screenshots, and that long ones stay readable in numbered parts."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from app.claim.evidence.edits import Crop
from app.claim.evidence.picture_parts import parts, parts_of
from app.claim.evidence.verdict import Verdict
from app.evidence.composite import LISTING, RECEIVED, compose
from app.evidence.long_pictures import cut_part

from .coaching_scenes import scene as coaching_scene
from .conftest import LIMITS, Checked, ConvertedBytes
from .samples import photo
from .screens import PAPERS, png, screenshot, striped

pytestmark = pytest.mark.long

CAMERA = {"dark", "blurred", "low_contrast", "glare", "screen_photographed", "few_pixels"}


def codes(verdict: Verdict) -> set[str]:
    return {found.code for found in verdict.findings}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "kind", ["jpeg", *(pytest.param(kind, marks=pytest.mark.long) for kind in ("png", "webp"))]
)
def test_a_screenshot_gets_no_advice_on_cameras(paper: str, kind: str, checked: Checked) -> None:
    drawn = screenshot(1080, 2400, paper)
    assert not codes(checked(photo(kind, drawn))) & CAMERA


@pytest.mark.parametrize("paper", PAPERS)
def test_an_empty_screen_gets_no_advice(paper: str, checked: Checked) -> None:
    assert codes(checked(photo("png", Image.new("RGB", (1080, 2400), PAPERS[paper])))) == set()


@pytest.mark.parametrize("paper", ["white", "black", "#ececf1"])
@pytest.mark.parametrize("kind", ["jpeg", "webp"])
def test_an_almost_empty_screen_gets_no_advice_in_any_format(paper: str, kind: str, checked: Checked) -> None:
    screen = Image.new("RGB", (1080, 2400), paper)
    ImageDraw.Draw(screen).text((60, 90), "Loading", fill="grey")
    assert not codes(checked(photo(kind, screen))) & CAMERA


def test_a_long_screenshot_gets_no_advice_on_cameras(checked: Checked) -> None:
    assert codes(checked(photo("jpeg", screenshot(1080, 25_000)))) == {"photo_too_large", "long_screenshot"}


def test_a_small_screenshot_is_told_about_letters(checked: Checked) -> None:
    assert codes(checked(photo("png", screenshot(360, 640)))) == {"small_screenshot"}


def test_a_photo_is_still_a_photo(checked: Checked) -> None:
    blurred = coaching_scene("table", 1).filter(ImageFilter.GaussianBlur(12))
    assert codes(checked(photo("jpeg", blurred))) == {"blurred"}


def test_our_own_composite_gets_no_advice(checked: Checked, tmp_path: Path) -> None:
    one, other, target = tmp_path / "one", tmp_path / "other", tmp_path / "target"
    one.write_bytes(photo("jpeg", Image.new("RGB", (900, 700), "white")))
    other.write_bytes(photo("jpeg", coaching_scene("packshot", 1).filter(ImageFilter.GaussianBlur(12))))
    compose(one, other, target, (Crop(), Crop()), (LISTING, RECEIVED), None, LIMITS)
    assert codes(checked(target.read_bytes(), "composite.jpg")) == set()


@pytest.mark.parametrize(
    ("width", "height", "count"), [(1080, 9000, 3), (1080, 25_000, 8), (1440, 30_000, 7)]
)
def test_a_long_screenshot_falls_into_parts(width: int, height: int, count: int) -> None:
    found = parts(width, height)
    assert [part.number for part in found] == list(range(1, count + 1))
    assert (found[0].top, found[-1].bottom) == (0, height)
    for one, other in itertools.pairwise(found):
        assert one.bottom - other.top > width * 0.1
    assert parts(1080, 2400) == parts(4000, 3000) == []


@pytest.mark.parametrize("size", [(1080, 9000), pytest.param((1440, 30_000), marks=pytest.mark.long)])
def test_a_long_screenshot_is_offered_in_parts(
    size: tuple[int, int], checked: Checked, tmp_path: Path
) -> None:
    long = striped(*size)
    data = png(long)
    drawing = tmp_path / "drawing"
    verdict = checked(data, "chat.png", drawing)
    assert verdict.state != "unusable"
    assert "long_screenshot" in codes(verdict)
    assert (verdict.width, verdict.height) == size
    found = parts_of(verdict)
    for part in (found[0], found[1], found[-1]):
        cut_part(tmp_path / "foreign", tmp_path / "part", LIMITS, part)
        piece = Image.open(tmp_path / "part")
        assert (tmp_path / "part").stat().st_size < LIMITS.photo_below
        assert piece.size == (size[0], part.bottom - part.top)
        assert piece.convert("RGB").tobytes() == long.crop((0, part.top, size[0], part.bottom)).tobytes()
    with Image.open(drawing) as thumbnail:
        wanted = long.resize(thumbnail.size, Image.Resampling.BOX)
        apart = ImageStat.Stat(ImageChops.difference(thumbnail.convert("L"), wanted.convert("L"))).mean
    assert apart[0] < 12


@pytest.mark.parametrize("mode", ["P", "L", "RGBA", "LA"])
def test_every_kind_of_long_png_is_read_in_strips(
    mode: str, checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.evidence.child import png_strips

    monkeypatch.setattr(png_strips, "_STRIP_BYTES", 60_000)
    picture = striped(300, 2_000).convert(mode)
    data = io.BytesIO(png(picture))
    assert png_strips.can_be_read_in_strips(data)
    read = [strip for _at, strip in png_strips.strips(data)]
    assert len(read) > 5
    whole = b"".join(strip.tobytes() for strip in read)
    with Image.open(data) as wanted:
        assert whole == wanted.tobytes()


@pytest.mark.long
@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_very_long_one_is_never_refused_for_its_shape(
    kind: str, converted: ConvertedBytes, checked: Checked
) -> None:
    long = screenshot(1440, 30_000)
    data = photo(kind, long)
    assert "long_screenshot" in codes(checked(data))
    done, _ = converted(data)
    assert done.height / done.width == pytest.approx(30_000 / 1440, rel=0.02)
    assert checked(data).state != "unusable"


@pytest.mark.long
def test_a_long_png_that_breaks_off_is_no_whole_one(checked: Checked) -> None:
    data = png(striped(1440, 26_000))
    assert checked(data[: len(data) // 2]).state == "unusable"
