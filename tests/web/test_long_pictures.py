"""A long screenshot on the page: its numbered parts, and which photos are told to look like another."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.evidence.samples import photo, scene
from tests.evidence.screens import png, screenshot
from tests.web.journey import Journey
from tests.web.sending import exhibits, file, upload
from tests.web.test_exhibits import press, saved

DOUBLE = "almost the same as another"


def test_a_part_of_a_long_screenshot_becomes_a_file_of_its_own(journey: Journey) -> None:
    long = screenshot(540, 4_500)
    upload(journey, file(png(long), "chat.png"), role="chat")
    (one,) = exhibits(journey)
    page = journey.see("evidence")
    assert "3 numbered parts" in page.words
    assert "counts as one more file" in page.words
    assert "Part 3 of 3" in page.words
    assert press(journey, one, "part", part="2") == 303
    first, second = exhibits(journey)
    assert first == one
    with Image.open(io.BytesIO(saved(journey, second))) as part:
        assert part.width == 540
        assert 1_500 < part.height < 1_700
    assert "chat 2 of 3.png" in journey.see("evidence").words
    assert "numbered parts" in journey.page.words


@pytest.mark.parametrize(("number", "status"), [("9", 404), ("x", 400), ("", 400)])
def test_a_part_that_is_not_there_is_not_found(number: str, status: int, journey: Journey) -> None:
    upload(journey, file(png(screenshot(540, 4_500)), "chat.png"), role="chat")
    (one,) = exhibits(journey)
    assert press(journey, one, "part", part=number) == status
    assert exhibits(journey) == [one]


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (("damage_close", "damage_close"), True),
        (("listing", "whole_item"), False),
        (("whole_item", "damage_close"), False),
        (("beside_listing", "beside_listing"), False),
    ],
)
def test_pairs_that_are_meant_to_look_alike_are_left_alone(
    roles: tuple[str, str], said: bool, journey: Journey
) -> None:
    upload(journey, file(photo("jpeg", scene()), "one.jpg"), role=roles[0])
    upload(journey, file(photo("jpeg", scene(), quality=60), "two.jpg"), role=roles[1])
    assert (DOUBLE in journey.see("evidence").words) == said


def test_one_word_for_one_photo(journey: Journey) -> None:
    for quality in (90, 80, 70):
        upload(journey, file(photo("jpeg", scene(), quality=quality), f"{quality}.jpg"))
    assert journey.see("evidence").words.count(DOUBLE) == 2
