"""Tests the verdict on real files, each really decoded in a real child."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from app.claim.evidence.verdict import Verdict
from app.claim.values.units import Size
from app.evidence.checks import Limits
from app.evidence.sniff import PHOTOS

from .conftest import LIMITS, Checked
from .heic import heic
from .samples import CORNER, giant_png, mpo, padded, photo, scene, turned, video, with_location

pytestmark = pytest.mark.long


def codes(verdict: Verdict) -> list[str]:
    return [finding.code for finding in verdict.findings]


@pytest.mark.parametrize("kind", PHOTOS)
def test_every_photo_is_decoded_and_drawn(kind: str, checked: Checked, tmp_path: Path) -> None:
    drawing = tmp_path / "drawing"
    verdict = checked(photo(kind), f"photo.{kind}", drawing)
    assert (verdict.kind, verdict.format, verdict.width, verdict.height) == ("photo", kind, 800, 600)
    assert verdict.state == ("ready" if kind in ("jpeg", "png") else "fixable")
    assert codes(verdict) == ([] if kind in ("jpeg", "png") else ["photo_format"])
    with Image.open(drawing) as picture:
        assert (picture.format, picture.size) == ("JPEG", (480, 360))
        _is_red(picture, (20, 20))


def test_the_limit_is_exact_to_the_byte(checked: Checked) -> None:
    picture = photo("jpeg")
    limits = Limits(photo_below=len(picture) + 100, video_below=1)
    assert checked(padded(picture, limits.photo_below - 1), limits=limits).state == "ready"
    over = checked(padded(picture, limits.photo_below), limits=limits)
    assert (over.state, codes(over), over.fixable) == ("fixable", ["photo_too_large"], True)
    assert over.findings[0].message.values["size"] == Size(limits.photo_below)


@pytest.mark.parametrize("turn", range(1, 9))
def test_every_turn_is_drawn_upright(turn: int, checked: Checked, tmp_path: Path) -> None:
    drawing = tmp_path / "drawing"
    verdict = checked(turned(turn), "photo.jpg", drawing)
    assert codes(verdict) == ([] if turn == 1 else ["turned"])
    assert (verdict.state, verdict.fixable) == ("ready", turn != 1)
    assert (verdict.width, verdict.height) == (800, 600)
    with Image.open(drawing) as picture:
        assert picture.size == (480, 360)
        _is_red(picture, (20, 20))


def test_a_place_in_the_file_is_said_and_can_be_removed(checked: Checked) -> None:
    verdict = checked(photo("jpeg", exif=with_location()), "photo.jpg")
    assert (verdict.state, codes(verdict)) == ("ready", ["photo_location"])
    assert verdict.has_location
    assert verdict.fixable


def test_a_phone_portrait_is_a_photo(checked: Checked) -> None:
    verdict = checked(mpo(), "portrait.jpg")
    assert (verdict.kind, verdict.format, verdict.state) == ("photo", "mpo", "fixable")


def test_a_heic_of_many_tiles_with_a_turn_and_a_camera_block(checked: Checked, tmp_path: Path) -> None:
    drawing = tmp_path / "drawing"
    data = heic(scene(320, 256), tiles=(3, 2), turn=3, exif=with_location(turn=6))
    verdict = checked(data, "IMG_0001.HEIC", drawing)
    assert (verdict.width, verdict.height, verdict.has_location) == (512, 960, True)
    with Image.open(drawing) as picture:
        _is_red(picture, (picture.width - 10, 10))


def test_a_wrong_ending_is_named_and_harmless(checked: Checked) -> None:
    verdict = checked(photo("jpeg"), "IMG_0001.HEIC")
    assert (verdict.state, codes(verdict)) == ("ready", ["wrong_name"])
    assert verdict.findings[0].message.values == {"named": "HEIC", "format": "JPEG"}


def test_moving_pictures_are_photos(checked: Checked) -> None:
    frames = [scene(), scene().transpose(Image.Transpose.ROTATE_180)]
    moving = photo("gif", frames[0], save_all=True, append_images=frames[1:])
    assert codes(checked(moving)) == ["photo_format", "moving_picture"]


@pytest.mark.parametrize("made", [lambda: photo("heic"), lambda: photo("avif"), video])
def test_what_hangs_behind_a_whole_file_may_break_off(made: Callable[[], bytes], checked: Checked) -> None:
    moving_part = struct.pack(">I4s", 9_000, b"mpvd") + bytes(5_000)
    assert codes(checked(made() + moving_part)) == codes(checked(made()))


def test_pages_do_not_move(checked: Checked) -> None:
    page = scene().convert("L")
    scanned = photo("tiff", page, save_all=True, append_images=[page.rotate(180)])
    assert codes(checked(scanned)) == ["photo_format", "several_pages"]


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda: b"", "empty"),
        (lambda: b"%PDF-1.7\n...", "document"),
        (lambda: b"<svg xmlns='x'></svg>", "document"),
        (lambda: b"<html ><script >alert(1)</script></html>", "document"),
        (lambda: b"PK\x03\x04 photos.zip", "archive"),
        (lambda: b"\x00\x01\x02\x03", "unknown"),
        (lambda: photo("jpeg")[:20_000], "photo_cut_off"),
        (lambda: photo("png")[:20_000], "photo_cut_off"),
        (lambda: photo("webp")[:5_000], "photo_truncated"),
        (lambda: photo("heic")[:2_000], "photo_truncated"),
        (lambda: photo("avif")[:2_000], "photo_truncated"),
        (lambda: photo("gif")[:20_000], "photo_truncated"),
        (lambda: photo("bmp")[:20_000], "photo_cut_off"),
        (lambda: photo("jpeg")[:4], "photo_truncated"),
        (lambda: b"\xff\xd8\xff\xe0" + b"<script>" * 900 + b"\xff\xd9", "photo_damaged"),
        (lambda: photo("webp")[:20] + bytes(200_000), "photo_damaged"),
        (lambda: photo("heic")[:12] + bytes(5_000), "photo_damaged"),
        (lambda: giant_png(40_000, 30_000), "too_many_pixels"),
        (
            lambda: photo("webp")[:12] + b"VP8X\x0a\0\0\0\0\0\0\0" + b"\xff\x3f\0" * 2 + bytes(40),
            "too_many_pixels",
        ),
        (lambda: video()[:3_000], "video_truncated"),
        (lambda: video()[:-200], "video_truncated"),
        (lambda: video("avi")[:3_000], "video_truncated"),
        (
            lambda: b"\0\0\0\x18ftypisom\0\0\0\0isommp42" + struct.pack(">I4s", 16, b"moov") + b"garbage!",
            "video_damaged",
        ),
        (lambda: b"\x30\x26\xb2\x75\x8e\x66\xcf\x11" + bytes(100), "video_unopened"),
    ],
)
def test_what_cannot_be_used_is_told_apart(
    made: Callable[[], bytes], code: str, checked: Checked, tmp_path: Path
) -> None:
    drawing = tmp_path / "drawing"
    verdict = checked(made(), "upload", drawing)
    assert (verdict.state, codes(verdict)) == ("unusable", [code])
    assert verdict.findings[0].fix is not None
    assert not verdict.fixable
    assert not drawing.exists()


def test_a_wrong_checksum_is_damage(checked: Checked) -> None:
    data = bytearray(photo("png"))
    data[-20] ^= 0xFF
    assert codes(checked(bytes(data))) == ["photo_damaged"]


def test_pixels_out_of_proportion(checked: Checked) -> None:
    assert checked(photo("png", Image.new("L", (1, 20_000)))).state == "ready"


@pytest.mark.parametrize(
    ("container", "format_", "state"),
    [
        ("mp4", "mp4", "ready"),
        ("mov", "mov", "fixable"),
        ("webm", "webm", "fixable"),
        ("matroska", "mkv", "fixable"),
        ("avi", "avi", "fixable"),
        ("3gp", "3gp", "fixable"),
    ],
)
def test_every_video_is_probed_and_drawn(
    container: str, format_: str, state: str, checked: Checked, tmp_path: Path
) -> None:
    drawing = tmp_path / "drawing"
    verdict = checked(video(container), f"film.{format_}", drawing)
    assert (verdict.kind, verdict.format, verdict.state) == ("video", format_, state)
    assert (verdict.width, verdict.height, verdict.sound) == (320, 240, False)
    assert verdict.seconds == pytest.approx(1, abs=0.2)
    with Image.open(drawing) as picture:
        assert picture.size == (320, 240)
        _is_red(picture, (10, 10))


def test_a_video_with_sound_and_place(checked: Checked) -> None:
    verdict = checked(video(sound=True, place=True), "film.mp4")
    assert (verdict.state, verdict.sound, verdict.has_location) == ("ready", True, True)
    assert codes(verdict) == ["video_location"]


def test_the_video_limit_is_exact_to_the_byte(checked: Checked) -> None:
    limits = Limits(photo_below=1, video_below=len(video()) + 100)
    assert checked(padded(video(), limits.video_below - 1), limits=limits).state == "ready"
    assert codes(checked(padded(video(), limits.video_below), limits=limits)) == ["video_too_large"]


def test_coaching_speaks_only_where_it_should(checked: Checked) -> None:
    plain = scene()
    assert codes(checked(photo("jpeg", plain.filter(ImageFilter.GaussianBlur(12))))) == ["blurred"]
    assert codes(checked(photo("jpeg", ImageEnhance.Brightness(plain).enhance(0.12)))) == ["dark"]
    assert codes(checked(photo("jpeg", plain.resize((320, 240))))) == ["few_pixels"]


def test_the_serving_process_never_loads_a_decoder(tmp_path: Path) -> None:
    photo_path, film_path = tmp_path / "photo", tmp_path / "film"
    photo_path.write_bytes(photo("heic"))
    film_path.write_bytes(video())
    code = (
        "import sys; from pathlib import Path; from app.evidence.checks import Limits, check\n"
        "from app.evidence.photo_conversion import convert\n"
        "limits = Limits(10**6, 10**6)\n"
        "paths = [Path(name) for name in sys.argv[1:]]\n"
        "print([check(path, 'x', limits, path.with_name('drawing')).state for path in paths])\n"
        "print(convert(paths[0], paths[0].with_name('mended'), limits).format)\n"
        "print(sorted({'PIL', 'av', 'pi_heif'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(photo_path), str(film_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.splitlines() == ["['fixable', 'ready']", "jpeg", "[]"]


def test_verdicts_are_the_same_twice(checked: Checked) -> None:
    data = photo("webp")
    assert checked(data, limits=LIMITS) == checked(data, limits=LIMITS)


def _is_red(picture: Image.Image, place: tuple[int, int]) -> None:
    found = picture.convert("RGB").getpixel(place)
    assert isinstance(found, tuple)
    assert all(abs(one - other) < 40 for one, other in zip(found, CORNER, strict=True)), found


def test_samples_are_what_they_say() -> None:
    with Image.open(io.BytesIO(mpo())) as picture:
        assert picture.format == "MPO"
