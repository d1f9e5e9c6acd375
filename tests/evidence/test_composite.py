"""Tests that two photos become one that can be read, and that whatever fails leaves nothing behind."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from app.claim.evidence.edits import Crop
from app.errors import CannotCompose
from app.evidence.checks import check
from app.evidence.composite import LISTING, MOST_ROWS, RECEIVED, Composed, Row, compose
from app.evidence.facts import Limits

from .conftest import LIMITS
from .samples import CORNER, photo, scene, turned, with_location

pytestmark = pytest.mark.long

WHOLE = (Crop(), Crop())
SIZES: tuple[Row, ...] = (("Chest width", "52 cm", "47 cm", "-5 cm"), ("Waist", "40 cm", "38 cm", "-2 cm"))
STRIP, OVER, GAP = 84, 84, 24


def composed(
    tmp_path: Path,
    listing: bytes,
    received: bytes,
    crops: tuple[Crop, Crop] = WHOLE,
    table: tuple[Row, ...] | None = None,
    limits: Limits = LIMITS,
) -> tuple[Composed, Image.Image]:
    one, other, target = tmp_path / "listing", tmp_path / "received", tmp_path / "target"
    one.write_bytes(listing)
    other.write_bytes(received)
    done = compose(one, other, target, crops, (LISTING, RECEIVED), table, limits)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["listing", "received", "target"]
    assert (one.read_bytes(), other.read_bytes()) == (listing, received)
    picture = Image.open(io.BytesIO(target.read_bytes()))
    picture.load()
    return done, picture


def test_two_photos_stand_side_by_side_under_the_limit(tmp_path: Path) -> None:
    received = photo("jpeg", scene().resize((4000, 3000)), quality=95, exif=with_location())
    done, picture = composed(tmp_path, photo("png"), received)
    assert (picture.format, picture.size) == ("JPEG", (done.width, done.height))
    assert done.bytes == (tmp_path / "target").stat().st_size < LIMITS.photo_below
    assert b"Sentinel" not in (tmp_path / "target").read_bytes()
    # Both start with the scene's red corner, at the same height and equally wide.
    half = (done.width - 3 * GAP) // 2
    for left in (GAP, 2 * GAP + half):
        assert _red(picture, (left + 30, STRIP + OVER + 30))
        assert not _red(picture, (left + 30, done.height - GAP - 30))
    assert check(tmp_path / "target", "composite.jpg", LIMITS).state == "ready"


@pytest.mark.parametrize("kind", ["webp", "heic", "avif", "gif"])
def test_any_kind_of_photo_will_do(kind: str, tmp_path: Path) -> None:
    done, picture = composed(tmp_path, photo(kind), photo("png", scene().convert("RGBA")))
    assert done.width > done.height
    assert _red(picture, (GAP + 30, STRIP + OVER + 30))


def test_crops_are_percent_of_what_a_viewer_sees(tmp_path: Path) -> None:
    # The red corner is a fifth wide and high at the top left, in both, though one is stored lying down.
    cut, kept = Crop(left=25), Crop(right=80, bottom=80)
    _, picture = composed(tmp_path, turned(6), photo("jpeg"), (cut, kept))
    assert not _red(picture, (GAP + 30, STRIP + OVER + 30))
    for place in (0.55, 0.95):
        assert _red(picture, (round(picture.width * place), picture.height - GAP - 30))


def test_a_table_of_sizes_stands_below(tmp_path: Path) -> None:
    without, _ = composed(tmp_path, photo("png"), photo("jpeg"))
    done, picture = composed(tmp_path, photo("png"), photo("jpeg"), table=SIZES)
    row = (done.height - without.height) // (len(SIZES) + 1)
    assert 70 <= row <= 100
    for number in range(len(SIZES)):
        bottom = done.height - number * row - 30
        line = picture.convert("L").crop((0, bottom - row + 10, done.width, bottom))
        assert any(line.histogram()[:60])


def test_letters_can_be_read_on_a_phone(tmp_path: Path) -> None:
    _, picture = composed(tmp_path, photo("png"), photo("jpeg"), table=SIZES)
    caption = picture.convert("L").crop((GAP, STRIP, picture.width // 2, STRIP + OVER))
    box = caption.point([255] * 160 + [0] * 96).getbbox()
    assert box is not None
    # Nine pixels at 360 is what phones call small print.
    assert (box[3] - box[1]) * 360 / picture.width >= 9


@pytest.mark.parametrize("size", [(60, 3_000), (3_000, 60), (1, 1)])
def test_odd_shapes_are_set_on_paper(size: tuple[int, int], tmp_path: Path) -> None:
    done, _ = composed(tmp_path, photo("png", scene().resize(size)), photo("jpeg"))
    assert 500 < done.height < done.width


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        (b"%PDF-1.7", "cannot"),
        (photo("png")[:9_000], "missing"),
        (b"\xff\xd8\xff\xe0" + b"x" * 99 + b"\xff\xd9", "damaged"),
    ],
)
@pytest.mark.parametrize("side", ["listing", "received"])
def test_what_does_not_open_is_named(broken: bytes, word: str, side: str, tmp_path: Path) -> None:
    files = {"listing": photo("png"), "received": photo("png")} | {side: broken}
    with pytest.raises(CannotCompose) as refused:
        composed(tmp_path, files["listing"], files["received"])
    assert refused.value.side == side
    assert word in refused.value.msg.text
    assert not re.search(r"\d", refused.value.msg.text)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["listing", "received"]


def test_a_limit_that_nothing_fits_under_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotCompose):
        composed(tmp_path, photo("png"), photo("png"), limits=Limits(photo_below=500, video_below=1))
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize("crop", [{"left": 50, "right": 46}, {"top": -1}, {"bottom": 96}])
def test_a_crop_leaves_something(crop: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="Crop"):
        Crop(**crop)


def test_a_table_has_an_end(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        composed(tmp_path, photo("png"), photo("png"), table=SIZES[:1] * (MOST_ROWS + 1))


def _red(picture: Image.Image, place: tuple[int, int]) -> bool:
    found = picture.convert("RGB").getpixel(place)
    assert isinstance(found, tuple)
    return all(abs(one - other) < 40 for one, other in zip(found, CORNER, strict=True))
