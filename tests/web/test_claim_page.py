"""The claim page: three texts, the card, the buyer's own version, dates, downloads."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from app.claim.rulebook import RULEBOOK
from tests.web.journey import CUP, LOST, QUESTIONS, Journey
from tests.web.reading import Page


def own(journey: Journey, text: str, length: str = "standard") -> Page:
    """Write one's own version on the claim page."""
    page = journey.reader.visit(f"/claims/{journey.id}/claim/?length={length}")
    return journey.reader.send(page.form("/claim/text"), {"text": text})


def test_a_long_text_that_says_no_more_is_not_offered(journey: Journey) -> None:
    page = journey.reader.visit(f"/claims/{journey.id}/claim/?length=long")
    assert page.all(id="text-standard")
    assert page.texts("ul", class_="lengths")[0].split() == ["Short", "Standard"]


@pytest.mark.parametrize("length", ["short", "standard"])
def test_lengths_with_counters(journey: Journey, length: str) -> None:
    most = RULEBOOK.number(f"{length}_text")
    text = journey.text(length)
    page = journey.reader.visit(f"/claims/{journey.id}/claim/?length={length}")
    assert 0 < len(text) <= most
    assert f"{len(text)} of {most}" in page.texts("h2", id="text-title")[0]
    assert text.isascii()


def test_an_unknown_length_is_the_standard_one(journey: Journey) -> None:
    assert journey.reader.visit(f"/claims/{journey.id}/claim/?length=<b>").all(id="text-standard")


def test_card_says_what_to_click_in_the_forms_order(journey: Journey) -> None:
    card = journey.see("claim").texts("ol", class_="card")[0]
    places = [
        card.find(words) for words in ("Open Dispute", "Refund Only", "Product damaged > Broken", "9.20 USD")
    ]
    assert -1 not in places
    assert places == sorted(places)
    assert "Returns & refunds" in card


def test_every_answer_has_a_way_to_change_it(journey: Journey) -> None:
    changes = [url for url in journey.see("claim").links() if url.endswith("back=claim")]
    for page_id in QUESTIONS:
        assert f"{journey.url(page_id)}?back=claim" in changes
    for url in changes:
        page = journey.reader.get(url)
        assert page.status == 200
        assert page.value("back") == "claim"


def test_back_leads_nowhere_else(journey: Journey) -> None:
    page = journey.reader.get(journey.url("order") + "?back=https://elsewhere.example/")
    assert "elsewhere" not in page.html


def test_own_text_is_kept_and_said(journey: Journey) -> None:
    sent = own(journey, "I ordered two cups. One is broken. I ask for 9.20 USD.")
    assert sent.status == 303
    page = journey.see("claim")
    assert page.texts(id="text-standard") == ["I ordered two cups. One is broken. I ask for 9.20 USD."]
    assert "This is your own version." in page.words
    assert "One is broken" not in journey.text("short")


def test_own_text_never_changes_by_itself_and_says_when_answers_did(journey: Journey) -> None:
    own(journey, "These are my own words.")
    journey.answer("order", paid="20.00")
    page = journey.see("claim")
    assert page.texts(id="text-standard") == ["These are my own words."]
    assert "Your answers have changed since" in page.words


def test_going_back_to_our_text(journey: Journey) -> None:
    before = journey.text()
    own(journey, "These are my own words.")
    reset = [f for f in journey.see("claim").forms() if f.action.endswith("/claim/text?length=standard")]
    assert journey.reader.send(reset[0]).status == 303
    assert journey.text() == before


def test_our_own_text_sent_back_is_no_version(journey: Journey) -> None:
    own(journey, journey.text())
    assert "This is your own version." not in journey.see("claim").words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Look at https://example.com", "Take the link out."),
        ("www.example.com shows it", "Take the link out."),
        ("컵이 깨졌습니다", "These characters cannot go into English text: 컵 이 깨"),
        ("word " * 300, "Make it shorter"),
    ],
)
def test_what_the_form_would_not_take_is_asked_back_and_kept(journey: Journey, text: str, said: str) -> None:
    before = journey.text()
    page = own(journey, text)
    assert page.status == 422
    assert any(said in error for error in page.errors)
    assert (page.value("text") or "").strip() == text.strip()
    assert journey.text() == before


def test_two_own_texts_do_not_overwrite_each_other(journey: Journey) -> None:
    own(journey, "My short words.", "short")
    own(journey, "My standard words.", "standard")
    assert journey.text("short") == "My short words."
    assert journey.text("standard") == "My standard words."


def test_downloads_are_attachments(journey: Journey) -> None:
    kinds = {
        "claim.txt": "text/plain",
        "deadlines.ics": "text/calendar",
        "claim.json": "application/json",
        "claim-pack.zip": "application/zip",
    }
    for name, kind in kinds.items():
        response = journey.reader.get(journey.url(name)).response
        assert response.status_code == 200
        assert response.mimetype == kind
        assert response.headers["Content-Disposition"] in (
            f'attachment; filename="{name}"',
            f"attachment; filename={name}",
        )


def test_calendar_has_alarms(journey: Journey) -> None:
    calendar = Calendar.from_ical(journey.reader.get(journey.url("deadlines.ics")).response.data)
    events = calendar.walk("VEVENT")
    started = date.fromisoformat(CUP["day"])
    assert [e.decoded("DTSTART") for e in events] == [
        started + timedelta(days=RULEBOOK.number(rule)) for rule in ("act_by", "last_safe", "closes")
    ]
    assert all(event.walk("VALARM") for event in events)


def test_one_who_is_too_early_leaves_with_a_reminder(journey: Journey) -> None:
    page = journey.start("not_received").answer("order", **LOST | {"paid": "5", "day": "2026-12-01"}).page
    assert page.status == 200
    page = journey.see("order")
    assert "Too early today" in page.words
    calendar = Calendar.from_ical(journey.reader.get(journey.url("deadlines.ics")).response.data)
    assert calendar.walk("VEVENT")


def test_pack_holds_text_and_form_values(journey: Journey) -> None:
    pack = zipfile.ZipFile(io.BytesIO(journey.reader.get(journey.url("claim-pack.zip")).response.data))
    assert set(pack.namelist()) == {"claim.txt", "deadlines.ics", "claim.json", "files.json"}
    assert pack.read("claim.txt").decode().startswith(journey.text())


def test_print_view(journey: Journey) -> None:
    page = journey.see("print")
    assert journey.text() in page.words
    assert "9.20 USD" in page.words


def test_nothing_optional_is_needed(journey: Journey) -> None:
    weak = journey.see("claim").words
    assert "No order number in the text" in weak
    assert "Missing:" in weak
