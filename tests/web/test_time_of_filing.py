"""Too early, closed and today rule heading, way, dates and calendar; a second item starts from the first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from app.claim.dates.window import WindowState
from app.claim.rulebook import RULEBOOK
from tests.conftest import Clock
from tests.web.journey import BROKEN, CUP, CUSTOMS, LOST, Answers, Journey
from tests.web.markup import text_of
from tests.web.reading import Reader

EARLY, CLOSED = LOST | {"day": "2027-01-30"}, CUP | {"day": "2026-10-01"}
ON_ITS_WAY: Answers = CUSTOMS | {
    "detail": {"detail": "nr_in_transit"},
    "facts": {"last_seen": "2026-11-10"},
}

CANCELLED: Answers = CUSTOMS | {
    "detail": {"detail": "nr_cancelled"},
    "facts": {"state": "cancelled", "state_on": "2026-11-18"},
}


def test_who_is_too_early_leaves_at_the_order_page_with_a_reminder(reader: Reader) -> None:
    journey = Journey(reader).start("not_received").answer("order", **EARLY)
    assert journey.page.url == journey.url("wait")
    assert "come back on 31 Jan 2027" in journey.page.words
    assert journey.url("deadlines.ics") in journey.page.links()
    assert journey.url("detail") in journey.page.links()


def test_waiting_and_going_on_weigh_the_same(reader: Reader) -> None:
    """What came back, was cancelled or is said to be delivered can be claimed today: only the buyer knows."""
    page = Journey(reader).start("not_received").answer("order", **EARLY).page
    assert page.texts("h1") == ["Still on its way?"]
    (either,) = page.all("ul", class_="either")
    waits, goes_on = map(text_of, either)
    assert waits == "Yes: come back on 31 Jan 2027 Put it into my calendar"
    assert goes_on == "It went back, was cancelled, has no number, or says delivered Try today"
    assert page.texts("a", class_="button") == []


def test_who_is_too_late_leaves_with_texts_about_the_order(reader: Reader) -> None:
    journey = Journey(reader).start("received").answer("order", order_number="8123456789012345", **CLOSED)
    assert journey.page.url == f"/advice/too_late?claim={journey.id}"
    about = "It is about this: cup, 18.40 USD, order number 8123456789012345, delivered 1 Oct 2026."
    assert journey.page.words.count(about) == 3
    assert journey.url("remedy") in journey.page.links()


def test_a_change_from_the_claim_page_leads_back_there_whatever_the_time(journey: Journey) -> None:
    page = journey.reader.get(journey.url("order") + "?back=claim")
    sent = journey.reader.send(page.form("/order"), {"day": CLOSED["day"]})
    assert sent.response.location == journey.url("claim")


@pytest.mark.parametrize(
    ("way", "order", "heading", "card", "calendar"),
    [
        (BROKEN, CUP, "Your claim is ready to paste", "File it now", True),
        (BROKEN, CUP | {"day": "2026-11-19"}, "File your claim today", "File it now", True),
        (BROKEN, CLOSED, "Your claim, if the button is still there", "If the button is there", False),
        (ON_ITS_WAY, EARLY, "Your claim is ready for 31 Jan 2027", "File it on 31 Jan 2027", True),
        (CANCELLED, EARLY, "Try your claim today", "File it now", True),
    ],
)
def test_the_time_rules_the_claim_page(
    reader: Reader, way: Answers, order: dict[str, str], heading: str, card: str, calendar: bool
) -> None:
    journey = Journey(reader).walk(way | {"order": order})
    page = journey.see("claim")
    assert page.texts("h1") == [heading]
    assert card in page.texts("h2")
    assert (journey.url("deadlines.ics") in page.links()) is calendar
    events = Calendar.from_ical(reader.get(journey.url("deadlines.ics")).response.data).walk("VEVENT")
    assert bool(events) is calendar


def test_a_closed_window_shows_no_day_to_act_by(reader: Reader) -> None:
    page = Journey(reader).walk(BROKEN | {"order": CLOSED}).see("claim")
    closed = date.fromisoformat(CLOSED["day"]) + timedelta(RULEBOOK.number("closes"))
    assert f"By our count it closed on {closed:%-d %b %Y}" in page.words
    assert "Act by" not in page.words


def test_a_second_item_starts_from_the_first_in_one_tap(journey: Journey, reader: Reader) -> None:
    journey.answer("order", order_number="8123456789012345")
    page = journey.see("claim")
    second = reader.follow(reader.send(page.form("/second-item"), {}))
    assert second.url.endswith("/order")
    assert second.url != journey.url("order")
    assert [second.value(name) for name in ("currency", "day", "order_number")] == [
        "USD", "2026-11-12", "8123456789012345",
    ]  # fmt: skip
    assert (second.value("thing"), second.value("paid")) == ("", "")


def test_the_text_of_a_second_item_says_so(journey: Journey, reader: Reader) -> None:
    second = Journey(reader)
    sent = reader.send(journey.see("claim").form("/second-item"), {})
    second.id = sent.response.location.split("/")[2]
    second.answer("order", thing="lamp", pieces="1", paid="7.00")
    way = {name: BROKEN[name] for name in ("remedy", "reason", "detail")}
    second.walk(way | {"facts": {"damage": "broken", "usable": "no"}, "evidence": {}})
    assert "this item" in second.text()


def test_the_card_to_film_with_shows_the_last_digits_and_the_day(reader: Reader, clock: Clock) -> None:
    page = reader.get("/filming/card?digits=8123456789012345")
    assert "…012345" in page.words
    assert "8123456789012345" not in page.words
    assert "20 Nov 2026" in page.words
    assert "/filming/card" in reader.get("/filming").links()


def test_every_state_of_the_window_has_a_day_or_none() -> None:
    assert {state.value for state in WindowState} == {
        "too_early",
        "open",
        "urgent",
        "probably_closed",
        "unknown",
    }
