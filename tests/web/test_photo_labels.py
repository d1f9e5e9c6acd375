"""Photos leave with their number below them, and with a circle where the buyer drew one; the originals stay."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.config import Settings
from tests.conftest import Install
from tests.evidence.samples import photo, scene, turned
from tests.web.journey import Journey
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload
from tests.web.test_checking import add
from tests.web.test_exhibits import press, saved
from tests.web.test_opening import opened, pack_of, zipped

pytestmark = pytest.mark.long

ORIGINAL = photo("jpeg")
CIRCLE = {"circle_x": "30", "circle_y": "60", "circle_r": "10"}
RED = (227, 23, 10)


def size(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.size


def has_circle(data: bytes) -> bool:
    """Whether the right edge of the circle is red."""
    with Image.open(io.BytesIO(data)) as picture:
        radius = ((800**2 + 600**2) / 2) ** 0.5 * 0.10
        found = picture.getpixel((round(240 + radius), 360))
        assert isinstance(found, tuple)
        return all(abs(one - other) < 45 for one, other in zip(found, RED, strict=True))


@pytest.fixture
def elsewhere(settings: Settings, install: Install, tmp_path: Path) -> Reader:
    """A visitor of a second fresh installation."""
    return Reader(install(replace(settings, data=tmp_path / "elsewhere", secret="another secret " * 3)))


@pytest.fixture
def pictured(journey: Journey) -> Journey:
    """A finished claim with one photo."""
    upload(journey, file(ORIGINAL))
    return journey


def test_the_pack_holds_labelled_copies_and_the_originals(pictured: Journey) -> None:
    upload(pictured, file(photo("png", scene(640, 480)), "box.png"), role="whole_item")
    parts = pack_of(pictured)
    uploads = {name: size(parts[name]) for name in parts if name.startswith("upload/")}
    assert [name.rpartition(".")[2] for name in uploads] == ["jpg", "jpg"]
    assert [width for width, _height in uploads.values()] == [800, 640]
    assert all(height > width * 3 / 4 for width, height in uploads.values())
    originals = {parts[name] for name in parts if name.startswith("originals/")}
    assert originals == {ORIGINAL, photo("png", scene(640, 480))}
    report = parts["claim.txt"].decode()
    assert all(name.removeprefix("upload/") in report for name in uploads)


def test_saving_one_gives_the_labelled_copy(pictured: Journey) -> None:
    one = exhibits(pictured)[0]
    got = pictured.reader.get(f"{pictured.url('exhibits')}/{one}/file").response
    assert "photo-1-damage-close.jpg" in got.headers["Content-Disposition"]
    assert size(got.data)[1] > 600
    assert not has_circle(got.data)


def test_one_tick_leaves_photos_as_they_are(pictured: Journey) -> None:
    one = exhibits(pictured)[0]
    press(pictured, one, "circle", **CIRCLE)
    pictured.answer("evidence", plain_photos="y")
    assert saved(pictured, one) == ORIGINAL
    parts = pack_of(pictured)
    assert parts["upload/photo-1-damage-close.jpg"] == ORIGINAL
    assert not [name for name in parts if name.startswith("originals/")]
    assert "Draw a circle" not in pictured.see("evidence").words
    pictured.answer("evidence", plain_photos=None)
    assert has_circle(saved(pictured, one))


def test_a_circle_is_drawn_by_numbers_and_taken_away(pictured: Journey) -> None:
    one = exhibits(pictured)[0]
    assert press(pictured, one, "circle", **CIRCLE) == 303
    assert has_circle(saved(pictured, one))
    page = pictured.see("evidence")
    assert {name: page.form(f"{one}/circle").values[name] for name in CIRCLE} == CIRCLE
    assert press(pictured, one, "uncircle") == 303
    assert not has_circle(saved(pictured, one))
    assert pictured.see("evidence").form(f"{one}/circle").values["circle_x"] == ""


def test_what_it_shows_can_change_beside_a_circle(pictured: Journey) -> None:
    one = exhibits(pictured)[0]
    press(pictured, one, "circle", **CIRCLE)
    press(pictured, one, "edit", role="whole_item", caption="")
    assert has_circle(saved(pictured, one))


@pytest.mark.parametrize(
    "typed", [{"circle_x": "101"}, {"circle_y": ""}, {"circle_r": "0"}, {"circle_r": "a lot"}]
)
def test_a_circle_that_does_not_fit_is_asked_back_and_kept(typed: dict[str, str], pictured: Journey) -> None:
    one = exhibits(pictured)[0]
    assert press(pictured, one, "circle", **CIRCLE | typed) == 422
    assert pictured.page.errors
    values = pictured.page.form(f"{one}/circle").values
    assert {name: values[name] for name in CIRCLE} == CIRCLE | typed
    assert not has_circle(saved(pictured, one))


def test_the_circle_travels_in_the_pack_and_in_the_save_file(pictured: Journey, elsewhere: Reader) -> None:
    press(pictured, exhibits(pictured)[0], "circle", **CIRCLE)
    parts = pack_of(pictured)
    assert json.loads(parts["claim.json"])["exhibits"][0]["circle"] == {"x": 30, "y": 60, "r": 10}
    again = pack_of(opened(elsewhere, zipped(parts)))
    assert again["upload/photo-1-damage-close.jpg"] == parts["upload/photo-1-damage-close.jpg"]
    assert again["originals/photo-1-damage-close.jpg"] == ORIGINAL
    other = opened(elsewhere, parts["claim.json"])
    kept = json.loads(other.reader.get(other.url("claim.json")).response.data)
    assert kept["exhibits"][0]["circle"] == {"x": 30, "y": 60, "r": 10}


def test_the_label_stands_below_the_version_that_is_used(journey: Journey) -> None:
    upload(journey, file(turned(6), "turned.jpg"))
    one = exhibits(journey)[0]
    press(journey, one, "convert")
    assert size(saved(journey, one))[0] == 800
    parts = pack_of(journey)
    assert parts["originals/photo-1-damage-close.jpg"] == turned(6)


def test_loose_files_leave_as_they_are(reader: Reader) -> None:
    page = add(reader, file(ORIGINAL))
    url = next(url for url in page.links() if url.endswith("/file"))
    assert reader.get(url).response.data == ORIGINAL
    assert "Draw a circle" not in page.words
