"""The situations that are no new dispute, walked with a finger at 360 pixels: three pages, at most three minutes."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from app.claim.after.events import EVENTS
from app.claim.questions.ask import Choice, Several
from tests.browser.counting import Count
from tests.browser.inspecting import faults, losses
from tests.browser.walking import RECEIVED, UNFOLD, Buyer
from tests.stories.after.expected import EXPECTED, HAPPENED, WAITING

pytestmark = pytest.mark.long

THREE_MINUTES = 180
TILES = {"filed": "It is open, and nobody answered"}


def typed_day(value: str, expected: dict[str, Any]) -> str:
    """A day as far from today as the story's is from its own."""
    since = datetime.now(UTC).date() - date.fromisoformat(expected["now"][:10])
    return (date.fromisoformat(value) + since).isoformat()


def give(buyer: Buyer, name: str, value: Any, count: Count) -> None:
    """Answer one question as a person does."""
    control = buyer.control(name).first
    control.evaluate(UNFOLD)
    for one in value if isinstance(value, list) else [value]:
        if control.get_attribute("type") in ("radio", "checkbox"):
            buyer.page.locator("label.option", has=buyer.control(name, one)).click()
            count.choices += 1
        elif control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(one)
            count.choices += 1
        else:
            control.fill(one)
            count.fields += 1


def to_where(buyer: Buyer, count: Count) -> None:
    """From page 1 to the page that asks where it stands."""
    buyer.page.goto("/")
    count.read(buyer.page)
    buyer.page.get_by_text("I have a case already, or something else").click()
    count.choices += 1
    buyer.page.get_by_role("link", name="I have a case already").click()
    buyer.page.wait_for_url("**/where")
    count.read(buyer.page)


@pytest.mark.parametrize("name", HAPPENED)
def test_a_case_is_three_minutes_from_its_answer(buyer: Buyer, name: str) -> None:
    expected, count, page = EXPECTED[name], Count(), buyer.page
    event = expected["event"]
    to_where(buyer, count)
    page.locator(f"a[href$='/where/{event}']").first.click()
    count.choices += 1
    page.wait_for_url(f"**/where/{event}")
    for field, value in expected["facts"].items():
        day = field in ("day", "until")
        if field == "day":
            page.locator("[name=day]").fill(typed_day(value, expected))
            count.choices += 1  # it is filled in already; a day or two back is a tap
            continue
        give(buyer, field, typed_day(value, expected) if day else value, count)
    for field, value in expected["basics"].items():
        if field != "currency" or buyer.control("currency").first.input_value() != value:
            give(buyer, field, value, count)
    count.read(page)
    buyer.press("Continue")
    page.wait_for_url("**/after/")
    expect(page.get_by_role("heading", level=1)).to_have_text("What to do now")
    text = page.locator("p.letter").inner_text()
    for said in expected["says"]:
        if not re.search(r"\d{4}", said):
            assert said in text
    assert count.pages <= 3
    assert count.seconds <= THREE_MINUTES, (name, count, count.seconds)
    assert [*faults(page, name), *losses(page, name)] == []
    print(
        f"{name}: {count.words} words, {count.choices} choices, {count.fields} typed, {count.seconds:.0f} s"
    )


@pytest.mark.parametrize("name", WAITING)
def test_a_situation_that_waits_is_as_near(buyer: Buyer, name: str) -> None:
    expected, count, page = EXPECTED[name], Count(), buyer.page
    to_where(buyer, count)
    page.get_by_role("link", name="It is no dispute").click()
    count.choices += 1
    page.wait_for_url("**/not-a-dispute")
    count.read(page)
    fold = page.locator(f"details#{expected['situation']}")
    fold.locator("summary").first.click()
    count.choices += 1
    assert expected["do"][0] in fold.inner_text()
    fold.get_by_role("link", name="Count my days").click()
    page.wait_for_url(f"**/not-a-dispute/{expected['situation']}#*")
    give(buyer, "day", expected["day"], count)
    count.read(page)
    buyer.press("Fill in days and text")
    shown = page.locator(f"details#{expected['situation']}")
    for day in expected["dates"]:
        expect(shown).to_contain_text(f"{date.fromisoformat(day):%-d %b %Y}")
    assert count.seconds <= THREE_MINUTES, (name, count, count.seconds)
    assert [*faults(page, name), *losses(page, name)] == []
    print(
        f"{name}: {count.words} words, {count.choices} choices, {count.fields} typed, {count.seconds:.0f} s"
    )


@pytest.mark.parametrize("event", EVENTS)
def test_the_questions_of_every_event_are_clean(buyer: Buyer, event: str) -> None:
    page = buyer.page
    page.goto(f"/where/{event}")
    assert [*faults(page, event), *losses(page, event)] == []
    buyer.press("Continue")
    expect(page.get_by_role("alert")).to_be_visible()
    assert [*faults(page, f"{event}, with errors"), *losses(page, f"{event}, with errors")] == []
    for ask in EVENTS[event].asks.values():
        assert not isinstance(ask.kind, Choice | Several) or ask.options


def test_where_message_and_no_dispute_are_clean(buyer: Buyer) -> None:
    page, found = buyer.page, []
    for place in ("/where", "/message", "/not-a-dispute", "/not-a-dispute/frozen"):
        page.goto(place)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found += [*faults(page, place), *losses(page, place)]
    page.goto("/message")
    page.get_by_label("The seller's message").fill(
        "Please close the dispute, we pay 5 USD by PayPal in 3 days"
    )
    buyer.press("Read it")
    expect(page.locator("mark").first).to_be_visible()
    found += [*faults(page, "a message"), *losses(page, "a message")]
    assert found == []


def test_a_claim_is_filed_answered_and_its_bank_letter_printed(
    buyer: Buyer, pictures: dict[str, Path], tmp_path: Path
) -> None:
    page = buyer.walk(RECEIVED, until="evidence").page
    buyer.add(pictures["small"])
    buyer.press("Continue")
    buyer.at("claim")
    page.get_by_role("link", name="I have filed it").click()
    buyer.press("Continue")
    page.wait_for_url("**/after/")
    assert "Look at the case once a day" in page.locator(".now-do").inner_text()
    page.get_by_role("link", name="Something else happened").click()
    page.get_by_role("link", name="AliExpress decided").click()
    give(buyer, "result", "nothing", Count())
    give(buyer, "ground", "evidence", Count())
    buyer.press("Continue")
    page.wait_for_url("**/after/")
    buyer.open("claim/")
    expect(page.locator(".now-do")).to_contain_text("Find one new thing")
    assert [*faults(page, "claim, decided"), *losses(page, "claim, decided")] == []
    buyer.open("after/bank-letter")
    assert [*faults(page, "bank letter"), *losses(page, "bank letter")] == []
    page.emulate_media(media="print")
    text = page.locator("main").inner_text()
    assert "Payment to AliExpress: please claim it back" in text
    assert "Photo 1" in text
    assert re.search(r"SHA-256 [0-9a-f]{64}", text)
    assert "may cost your AliExpress account" not in text, "warnings are for the screen"
    printed = page.pdf(path=tmp_path / "letter.pdf", format="A4")
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type ?/Page\b", printed)) == 2, (
        "the letter, and the exhibit on a page of its own"
    )


def test_everything_works_without_scripts(browser: Any, base_url: str) -> None:
    context = browser.new_context(
        base_url=base_url, java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto("/where/offer")
    for name, value in (("kind", "coupon"), ("by", "seller")):
        page.locator("label.option", has=page.locator(f"[name='{name}'][value='{value}']")).click()
    page.locator("[name=wrong]").select_option("damaged")
    page.locator("[name=paid]").fill("18.40")
    page.get_by_role("button", name="Continue", exact=True).click()
    page.wait_for_url("**/after/")
    assert "I do not accept a coupon" in page.locator("p.letter").inner_text()
    page.get_by_role("button", name="Undo: ").click()
    page.wait_for_url("**/after/add")
    assert page.locator("h1").inner_text() == "What happened?"
    context.close()
