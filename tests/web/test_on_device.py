"""A large video stays on its owner's device: the claim names it as told, and no byte of it is here."""

from __future__ import annotations

import io
import zipfile

import pytest

from app.claim.rulebook import RULEBOOK
from app.config import Settings
from tests.web.journey import Journey
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits
from tests.web.test_upload import left_behind

pytestmark = pytest.mark.long

LIMIT = RULEBOOK.number("video_limit") // 1_000_000
"""AliExpress's limit of a video, in megabytes."""
FILM = {"name": "opening.mp4", "megabytes": "150", "seconds": "75", "told_role": "opening_video"}


def tell(journey: Journey, **changed: str) -> Page:
    """Fill in the form as somebody without scripts does."""
    page = journey.reader.send(journey.see("evidence").form("/told"), FILM | changed)
    journey.page = page
    return page


def word(journey: Journey) -> str:
    """The verdict on the one exhibit."""
    (words,) = journey.see("evidence").texts("p", class_="verdict")
    return words


@pytest.mark.parametrize(
    ("megabytes", "words"),
    [
        (str(LIMIT - 50), "Ready, as told by your device"),
        (f"{LIMIT - 1}.99", "Ready, as told by your device"),
        (f"{LIMIT - 1},99", "Ready, as told by your device"),
        (str(LIMIT), f"it must be under {LIMIT} MB"),
        (str(LIMIT + 1000), f"it must be under {LIMIT} MB"),
    ],
)
def test_its_size_is_held_against_the_limit(journey: Journey, megabytes: str, words: str) -> None:
    assert tell(journey, megabytes=megabytes).status == 303
    assert words in word(journey)
    assert "as told by your device" in word(journey)
    assert "opening.mp4" in journey.page.words


def test_text_checklist_and_card_name_it(journey: Journey) -> None:
    assert "Video 1" not in journey.text()
    tell(journey)
    assert "(Video 1: opening)" in journey.text() or "(Video 1)" in journey.text()
    slot = journey.see("evidence").texts("li", id="slot-opening_video")[0]
    assert "Video 1" in slot
    assert "missing" not in slot
    assert (
        "opening.mp4" in journey.reader.get(journey.url("claim.txt")).html
        or "Video 1" in journey.see("claim").words
    )


def test_a_video_that_is_too_large_is_no_proof_yet(journey: Journey) -> None:
    tell(journey, megabytes="900")
    assert "Video 1" not in journey.text()
    assert "✓" not in journey.see("evidence").texts("li", id="slot-opening_video")[0]


def test_no_file_of_it_is_anywhere(journey: Journey, settings: Settings) -> None:
    tell(journey)
    packed = journey.reader.get(journey.url("claim-pack.zip")).response.data
    with zipfile.ZipFile(io.BytesIO(packed)) as pack:
        assert not [name for name in pack.namelist() if "mp4" in name or "video" in name]
        told = pack.read("claim.txt").decode()
    assert "Video 1" in told
    assert left_behind(settings) == []
    one = exhibits(journey)[0]
    for way in ("file", "thumbnail"):
        assert journey.reader.get(f"{journey.url('exhibits')}/{one}/{way}").status == 404


@pytest.mark.parametrize("saved", ["claim.json", "claim-pack.zip"])
def test_it_survives_saving_and_opening(journey: Journey, saved: str) -> None:
    tell(journey)
    content = journey.reader.get(journey.url(saved)).response.data
    reader = journey.reader
    page = reader.send(reader.get("/open").form("/open"), {"file": (io.BytesIO(content), saved)})
    assert page.status == 303, page.errors
    again = Journey(reader)
    again.id = page.response.location.split("/")[2]
    assert again.id != journey.id
    assert "Ready, as told by your device" in word(again)
    assert again.texts() == journey.texts()


UNREADABLE: tuple[dict[str, str], ...] = (
    {"name": ""},
    {"name": "개봉.mp4"},
    {"megabytes": ""},
    {"megabytes": "large"},
    {"megabytes": "-3"},
    {"seconds": "0"},
    {"seconds": "long"},
)


def test_what_cannot_be_read_is_asked_back_and_kept(journey: Journey) -> None:
    for wrong in UNREADABLE:
        page = tell(journey, **wrong)
        assert page.status == 422, wrong
        assert page.errors
        values = page.form("/told").values
        assert {name: values.get(name) for name in FILM} == FILM | wrong
        (fold,) = page.all("details", id="told")
        assert fold.get("open") is not None
    assert tell(journey, told_role="nonsense").status == 422
    assert exhibits(journey) == []


def test_it_can_be_described_moved_and_removed(journey: Journey) -> None:
    tell(journey)
    tell(journey, name="test.mp4", told_role="test_video")
    one, two = exhibits(journey)
    page = journey.reader.send(journey.see("evidence").form(f"/exhibits/{two}/up"))
    assert page.status == 303
    assert exhibits(journey) == [two, one]
    edit = journey.see("evidence").form(f"/exhibits/{one}/edit")
    assert journey.reader.send(edit, {"caption": "the whole opening"}).status == 303
    assert "the whole opening" in journey.see("evidence").words
    journey.reader.send(journey.page.form(f"/exhibits/{two}/remove"))
    assert exhibits(journey) == [one]


def test_there_is_no_such_form_without_a_claim(reader: Reader) -> None:
    page = reader.get("/check/")
    assert page.all("form", data_told="") == []


def test_the_form_for_files_tells_the_script_what_fits(journey: Journey, settings: Settings) -> None:
    (form,) = journey.see("evidence").all("form", data_upload="")
    assert form.get("data-video-at-most") == str(settings.video_at_most)
    assert form.get("data-video-limit") == str(RULEBOOK.number("video_limit"))
    assert journey.page.all("form", data_told="")
