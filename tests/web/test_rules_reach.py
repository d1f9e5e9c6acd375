"""One value of one rule reaches everything that says it: page, text file, calendar, script attribute, limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from icalendar import Calendar

from app.claim.rulebook import RULEBOOK
from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import padded, photo
from tests.web.journey import CUP, Journey, kept
from tests.web.reading import Reader
from tests.web.sending import file, upload


def with_rules(settings: Settings, install: Install, clock: Clock, **values: int) -> Journey:
    """The finished claim in an installation with other values of some rules."""
    book = RULEBOOK
    for rule, value in values.items():
        book = book.with_value(rule, value)
    app = install(replace(settings, rules=book))
    return kept(Reader(app), services_of(app), clock())


def days_in_calendar(journey: Journey) -> dict[str, str]:
    calendar = Calendar.from_ical(journey.reader.get(journey.url("deadlines.ics")).response.data)
    return {str(e["SUMMARY"]): str(e.decoded("DTSTART")) for e in calendar.walk("VEVENT")}


def test_another_last_day_is_said_everywhere(settings: Settings, install: Install, clock: Clock) -> None:
    started, usual = date.fromisoformat(CUP["day"]), RULEBOOK.number("closes")
    closing = "AliExpress: the dispute window closes"
    for value, instead in ((usual, usual + 5), (usual + 5, usual)):
        iso = (started + timedelta(days=value)).isoformat()
        said, other = (f"{started + timedelta(days=days):%-d %b %Y}" for days in (value, instead))
        journey = with_rules(settings, install, clock, closes=value)
        page = journey.see("claim")
        assert said in page.texts(class_="points")[0]
        assert other not in page.texts(class_="points")[0]
        left = [e.get("data-closes") or "" for e in page.all("p") if e.get("data-closes")]
        # The end of that day in Pacific time.
        assert len(left) == 1
        assert left[0].startswith(f"{iso}T23:59")
        assert said in journey.reader.get(journey.url("claim.txt")).html
        assert days_in_calendar(journey)[closing] == iso
        assert said in journey.see("order").texts(class_="points")[0]
        assert f"{value} days" in journey.reader.get("/rules").texts("article", id="rule-closes")[0]


def test_another_photo_limit_is_said_and_held(settings: Settings, install: Install, clock: Clock) -> None:
    usual = RULEBOOK.number("photo_limit")
    for value, said, state in (
        (usual, f"{usual / 1_000_000:g} MB", "Ready"),
        (500_000, "0.5 MB", "Not ready yet"),
    ):
        journey = with_rules(settings, install, clock, photo_limit=value)
        page = journey.see("evidence")
        assert page.all("form", data_photo_limit=str(value))
        assert said in page.words
        upload(journey, file(padded(photo("jpeg"), 600_000)))
        assert state in journey.see("evidence").texts("p", class_="verdict")[0]


def test_another_limit_of_the_text_is_said_and_held(
    settings: Settings, install: Install, clock: Clock
) -> None:
    journey = with_rules(settings, install, clock, standard_text=230)
    page = journey.see("claim")
    assert "of 230" in page.texts("h2", id="text-title")[0]
    assert len(journey.text()) <= 230
