"""A long screenshot on the page: its numbered parts, and which photos are told to look like another."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.claim.evidence.roles import may_repeat
from tests.evidence.samples import photo, scene
from tests.evidence.screens import png, screenshot
from tests.web.reading import Page, Reader
from tests.web.sending import file
from tests.web.test_checking import add

DOUBLE = "almost the same as another"


def names(page: Page) -> list[str]:
    return [name for name in page.texts("bdi") if name]


def take(reader: Reader, page: Page, number: str) -> Page:
    """Press the button of a part."""
    return reader.send(page.form("/part"), {"part": number})


def test_a_part_of_a_long_screenshot_becomes_a_file_of_its_own(reader: Reader) -> None:
    page = add(reader, file(png(screenshot(540, 4_500)), "chat.png"))
    assert "3 numbered parts" in page.words
    assert "counts as one more file" in page.words
    assert "Part 3 of 3" in page.words
    page = reader.follow(take(reader, page, "2"))
    assert names(page) == ["chat.png", "chat 2 of 3.png"]
    part = [url for url in page.links() if url.endswith("/file")][-1]
    with Image.open(io.BytesIO(reader.get(part).response.data)) as picture:
        assert picture.width == 540
        assert 1_500 < picture.height < 1_700


@pytest.mark.parametrize(("number", "status"), [("9", 404), ("x", 400), ("", 400)])
def test_a_part_that_is_not_there_is_not_found(number: str, status: int, reader: Reader) -> None:
    page = add(reader, file(png(screenshot(540, 4_500)), "chat.png"))
    assert take(reader, page, number).status == status
    assert names(reader.get("/check/")) == ["chat.png"]


def test_one_word_for_one_photo(reader: Reader) -> None:
    files = [file(photo("jpeg", scene(), quality=quality), f"{quality}.jpg") for quality in (90, 80, 70)]
    assert add(reader, *files).words.count(DOUBLE) == 2


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("damage_close", "damage_close", True),
        ("other", "other", True),
        ("listing", "whole_item", False),
        ("whole_item", "damage_close", False),
        ("beside_listing", "beside_listing", False),
        ("listing", "listing", False),
    ],
)
def test_pairs_that_are_meant_to_look_alike_are_left_alone(one: str, other: str, said: bool) -> None:
    assert may_repeat(one, other) == said
