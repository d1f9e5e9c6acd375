"""Two claims by finger on a small phone, from the first question to the downloads."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from icalendar import Calendar
from PIL import Image
from playwright.sync_api import Download, Page, expect

from app.claim.model.savefile import read
from app.claim.rulebook import RULEBOOK
from tests.browser.walking import NOT_RECEIVED, RECEIVED, Buyer, days_ago

OWN = "The customs office asked the seller twice for an invoice with the value of both cups and the tariff number."
NUMBER = "8207716403925581"


def downloaded(page: Page, link: str) -> Download:
    """What comes when a link of the claim page is pressed."""
    with page.expect_download() as coming:
        page.get_by_role("link", name=link, exact=True).click()
    return coming.value


def test_a_parcel_that_never_came(buyer: Buyer) -> None:
    buyer.walk(NOT_RECEIVED)
    expect(buyer.page.get_by_role("heading", level=1)).to_have_text("Your claim is ready to paste")
    assert "18.40 USD" in buyer.text
    steps = len(NOT_RECEIVED) + 1
    assert f"Step {steps} of {steps}" in buyer.page.locator(".way").inner_text()


def test_a_broken_item_with_photos(buyer: Buyer, pictures: dict[str, Path]) -> None:
    buyer.walk(RECEIVED, until="evidence")
    buyer.add(pictures["large"])
    buyer.unfold().page.select_option("#role", "other")
    buyer.add(pictures["small"])
    first, second = buyer.page.locator(".exhibit").all()
    expect(first).to_contain_text("The damage, close up")
    expect(first).to_contain_text("we can make it ready")
    expect(second).to_contain_text("Something else")
    buyer.unfold()
    second.get_by_label("What does it show?").select_option("whole_item")
    second.get_by_role("button", name="Save the change").click()
    expect(second.get_by_role("heading")).to_have_text("The whole item")
    buyer.press("Make them ready and continue")
    buyer.at("claim")
    assert "(Photos 1 and 2)" in buyer.text
    assert_downloads(buyer.unfold().page, buyer.text)
    assert_saves(buyer.page)


def assert_downloads(page: Page, text: str) -> None:
    report = downloaded(page, "Text and form values")
    assert report.suggested_filename == "claim.txt"
    assert report.path().read_text("utf-8").startswith(text + "\n")
    calendar = Calendar.from_ical(downloaded(page, "Calendar reminder").path().read_bytes())
    events = calendar.walk("VEVENT")
    assert events
    assert all(event.walk("VALARM") for event in events)
    saved = read(downloaded(page, "Saved claim").path().read_bytes())
    assert len(saved.exhibits) == 2
    with zipfile.ZipFile(downloaded(page, "Claim pack").path()) as pack:
        assert pack.testzip() is None
        names = pack.namelist()
        assert {"claim.txt", "claim.json", "deadlines.ics"} <= set(names)
        assert json.loads(pack.read("claim.json"))["exhibits"]


def assert_saves(page: Page) -> None:
    """Each exhibit comes by itself, ready for AliExpress, under a name that sorts in upload order."""
    names = []
    for label in ("Photo 1", "Photo 2"):
        saved = downloaded(page, f"Save {label}")
        assert saved.path().stat().st_size < RULEBOOK.number("photo_limit")
        with Image.open(saved.path()) as picture:
            assert picture.format == "JPEG"
        names.append(saved.suggested_filename)
    assert names == sorted(names)


@pytest.mark.long
def test_the_three_lengths_and_the_print_view(buyer: Buyer) -> None:
    """More is known than the standard length has room for."""
    way = {step: dict(answers) for step, answers in NOT_RECEIVED.items()}
    way["order"] |= {"order_number": NUMBER, "order_date": days_ago(60)}
    way["facts"] |= {"own_words": OWN, "last_act": "refuses"}
    buyer.walk(way)
    lengths = []
    for name in ("Short", "Long", "Standard"):
        buyer.page.get_by_role("link", name=name, exact=True).click()
        expect(buyer.page.locator("[aria-current=true]")).to_have_text(name)
        lengths.append(len(buyer.text))
    short, long, standard = lengths
    assert short < standard <= long
    shown = buyer.text
    buyer.unfold().page.get_by_role("link", name="Print view").click()
    expect(buyer.page.get_by_role("button", name="Print this page")).to_be_visible()
    expect(buyer.page.locator("p.letter.whole").first).to_have_text(shown)


@pytest.mark.long
def test_the_text_can_be_changed_and_comes_back(buyer: Buyer) -> None:
    buyer.walk(NOT_RECEIVED)
    ours = buyer.text
    buyer.page.get_by_text("Change the text", exact=True).click()
    buyer.page.get_by_label("Your text").fill("My own short words about this parcel.")
    buyer.press("Save my text")
    expect(buyer.page.locator("p.letter[id^=text-]")).to_have_text("My own short words about this parcel.")
    buyer.page.get_by_text("Change the text", exact=True).click()
    buyer.press("Go back to the text made from my answers")
    expect(buyer.page.locator("p.letter[id^=text-]")).to_have_text(ours)


@pytest.mark.long
def test_the_example_is_one_tap_away(buyer: Buyer) -> None:
    buyer.page.goto("/")
    buyer.page.get_by_role("link", name="See a finished example").click()
    expect(buyer.page.get_by_role("heading", level=1)).to_have_text("A finished example")
    assert buyer.text


def test_an_error_is_an_instruction_that_leads_to_its_field(buyer: Buyer) -> None:
    buyer.walk(RECEIVED, until="order").press("Continue")
    summary = buyer.page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="What did you pay").click()
    expect(buyer.control("paid")).to_be_focused()
