"""One picture from two: the listing beside what came, cropped by typed percentages, with the sizes where they count."""

from __future__ import annotations

import io

import pytest
from flask import Flask
from PIL import Image

from app.claim.rulebook import RULEBOOK
from tests.conftest import Clock, services_of
from tests.evidence.samples import photo, scene, video
from tests.web.journey import SAVED, Journey, kept
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload
from tests.web.test_upload import verdicts

pytestmark = pytest.mark.long

SIZES = SAVED | {
    "amount": {"how": "all"},
    "reason": {"detail": "nad_size"},
    "facts": {
        "nad_size": {
            "dimension": "length",
            "listed": {"value": "30", "unit": "cm"},
            "measured": {"value": "24", "unit": "cm"},
        }
    },
}


def saved(journey: Journey, exhibit: str) -> bytes:
    return bytes(journey.reader.get(f"{journey.url('exhibits')}/{exhibit}/file").response.data)


def pair(journey: Journey) -> list[str]:
    """The listing's picture and the buyer's own; the text names the buyer's first."""
    upload(journey, file(photo("png", scene(600, 400)), "listing.png"), role="listing")
    upload(journey, file(photo("jpeg", scene(400, 600)), "mine.jpg"), role="whole_item")
    return exhibits(journey)[::-1]


def make(journey: Journey, **typed: str | None) -> Page:
    page = journey.reader.send(journey.see("beside/").form("/beside/"), typed)
    journey.page = page
    return page


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def test_two_become_a_third_and_both_stay(journey: Journey) -> None:
    listing, mine = pair(journey)
    before = [opened(saved(journey, one)).size for one in (listing, mine)]
    page = make(journey)
    assert page.status == 303
    three = exhibits(journey)
    made = three[0]  # it is looked at before its halves
    assert set(three[1:]) == {listing, mine}
    assert page.response.location.endswith(f"#exhibit-{made}")
    assert [opened(saved(journey, one)).size for one in (listing, mine)] == before
    picture = opened(saved(journey, made))
    assert picture.format == "JPEG"
    assert picture.width > picture.height
    assert len(saved(journey, made)) < RULEBOOK.number("photo_limit")
    assert verdicts(journey)[0].startswith("Ready")
    slot = journey.see("evidence").texts("article", class_="exhibit")[0]
    assert "beside" in slot


def test_what_is_likely_is_chosen_already(journey: Journey) -> None:
    listing, mine = pair(journey)
    values = journey.see("beside/").form("/beside/").values
    assert (values["listing"], values["received"]) == (listing, mine)


def test_cropping_takes_away_what_was_typed(journey: Journey) -> None:
    pair(journey)
    make(journey)
    make(journey, listing_left="50", listing_right="0", received_top="", received_bottom="")
    whole, cut = (opened(saved(journey, one)) for one in exhibits(journey)[:2])
    assert cut.width / cut.height < whole.width / whole.height


NO_CROPS = (
    {"listing_left": "96"},
    {"listing_left": "-1"},
    {"received_top": "half"},
    {"listing_left": "60", "listing_right": "40"},
    {"received_top": "50", "received_bottom": "46"},
)


def test_crops_that_cannot_be_are_asked_back_and_kept(journey: Journey) -> None:
    pair(journey)
    for typed in NO_CROPS:
        page = make(journey, **typed)
        assert page.status == 422, typed
        assert page.errors
        assert {name: page.form("/beside/").values[name] for name in typed} == typed
        assert [fold for fold in page.all("details") if fold.get("open") is not None]
    assert len(exhibits(journey)) == 2


def test_the_same_picture_twice_is_asked_back(journey: Journey) -> None:
    listing, _mine = pair(journey)
    page = make(journey, received=listing)
    assert page.status == 422
    assert "Choose another picture than for the listing" in " ".join(page.errors)
    assert len(exhibits(journey)) == 2


def test_a_picture_that_is_not_here_is_asked_back(journey: Journey) -> None:
    pair(journey)
    for chosen in (None, "nonsense", ""):
        assert make(journey, listing=chosen).status == 422
    assert len(exhibits(journey)) == 2


def test_with_one_picture_it_says_what_is_missing(journey: Journey) -> None:
    upload(journey, file(photo("png"), "listing.png"), role="listing")
    upload(journey, file(video(), "film.mp4"), role="opening_video")
    page = journey.see("beside/")
    assert "Add two pictures first" in page.words
    assert [form for form in page.forms() if form.action.endswith("/beside/")] == []
    sent = {"csrf_token": journey.reader.token(), "listing": exhibits(journey)[0]}
    assert journey.reader.ask("POST", journey.url("beside/"), data=sent).status == 422
    assert len(exhibits(journey)) == 2


def test_sizes_stand_under_it_where_size_is_the_matter(app: Flask, clock: Clock) -> None:
    journey = kept(Reader(app), services_of(app), clock(), SIZES)
    pair(journey)
    values = journey.see("beside/").form("/beside/").values
    assert values["sizes"] == "y"
    assert make(journey).status == 303, journey.page.errors
    assert make(journey, sizes=None).status == 303
    with_table, without = (opened(saved(journey, one)) for one in exhibits(journey)[:2])
    assert with_table.height / with_table.width > without.height / without.width


def test_sizes_are_not_asked_where_nothing_was_measured(journey: Journey) -> None:
    pair(journey)
    assert "sizes" not in journey.see("beside/").form("/beside/").values


def test_a_name_with_braces_is_only_a_name(journey: Journey) -> None:
    upload(journey, file(photo("png"), "{{7*7}} {size}.png"), file(photo("jpeg"), "<b>.jpg"))
    page = journey.see("beside/")
    assert page.status == 200
    assert "49" not in page.texts("main")[0]
