"""The window: a line with today on it, its dates in Pacific and local time, words for each state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from app.claim.dates.window import PACIFIC, Window, WindowState
from app.claim.model.order_page import DayKind
from app.claim.words import _
from app.web.request_context import local_zone
from app.web.translate import day, format_value, translate

Tone = Literal["good", "warn", "stamp"]
TITLES = {
    WindowState.TOO_EARLY: _("Too early today"),
    WindowState.OPEN: _("You can file now"),
    WindowState.URGENT: _("File today"),
    WindowState.PROBABLY_CLOSED: _("Probably closed, but look"),
    WindowState.UNKNOWN: _("No date yet"),
}
WORDS = {
    WindowState.TOO_EARLY: (
        _(
            "The delivery countdown still runs. Look at the order on {opens} and file that "
            "day. If the button is there now and tracking says cancelled, returned or "
            "nothing at all, try at once."
        ),
    ),
    WindowState.OPEN: (_("File by {act_by}. The sooner the better: everything after that is risk."),),
    WindowState.URGENT: (_("Little time is left. File today and ask nobody for more time."),),
    WindowState.PROBABLY_CLOSED: (
        _(
            "By these dates the window has closed. Sources differ, so still look for the "
            "button at the item line of the order."
        ),
    ),
    WindowState.UNKNOWN: (
        _(
            "Without a day or the timer from the order page we cannot count. Read the timer "
            "off the order page: it is always right."
        ),
    ),
}
STARTS = {
    DayKind.COUNTDOWN_END: _("Counted from the end of the delivery countdown, {started}."),
    DayKind.DELIVERED: _("Counted from the day it was marked as delivered, {started}."),
    DayKind.CONFIRMED: _("Counted from the day you confirmed receipt, {started}."),
    DayKind.COMPLETED: _("Counted from the day the order was completed, {started}."),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the line, in thousandths of it."""

    kind: Tone
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Point:
    """One of the dates; ``extra`` is the same moment in the visitor's time."""

    kind: Tone
    label: str
    date: str
    extra: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The window as a line, with today on it."""

    segments: list[Segment]
    points: list[Point]
    today_at: int
    today_label: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """The window in words and, where there are dates, as a line."""

    state: WindowState
    title: str
    words: list[str]
    closes_iso: str | None
    ics_url: str | None
    line: Line | None


def deadline(window: Window, ics_url: str | None = None) -> Deadline:
    """The window for the template."""
    words = [translate(text, opens=window.opens, act_by=window.act_by) for text in WORDS[window.state]]
    if window.from_timer:
        words.append(translate("Counted from the timer that you read off the order page."))
    elif window.trigger is not None:
        words.append(translate(STARTS[window.trigger], started=window.started))
    return Deadline(
        window.state,
        translate(TITLES[window.state]),
        words,
        window.closes_at.isoformat() if window.closes_at else None,
        ics_url if window.closes else None,
        _line(window) if window.closes else None,
    )


def _line(window: Window) -> Line:
    """The line in thousandths, from the start of the clock (or today) to the end of the last day."""
    act_by, last_safe, closes, closes_at = window.act_by, window.last_safe, window.closes, window.closes_at
    assert act_by is not None
    assert last_safe is not None
    assert closes is not None
    assert closes_at is not None
    first = min(window.started or window.today, window.today, act_by)
    last = max(closes, window.today) + timedelta(days=1)
    span = (last - first).days

    def at(moment: date) -> int:
        return round((moment - first).days * 1000 / span)

    after = timedelta(days=1)
    ends: tuple[tuple[Tone, int, int], ...] = (
        ("good", 0, at(act_by + after)),
        ("warn", at(act_by + after), at(last_safe + after)),
        ("stamp", at(last_safe + after), 1000),
    )
    points = [Point("good", translate("Try from"), day(window.opens))] if window.opens is not None else []
    points += [
        Point("good", translate("Act by"), day(act_by)),
        Point("warn", translate("Last safe day"), day(last_safe)),
        Point(
            "stamp",
            translate("Closes"),
            translate("{moment} Pacific time at the latest", moment=closes_at),
            _local(closes_at),
        ),
    ]
    return Line(
        [Segment(kind, start, end) for kind, start, end in ends if end > start],
        points,
        min(1000, at(window.today) + 500 // span),
        translate("today (Pacific), {today}", today=window.today),
    )


def _local(moment: datetime) -> str | None:
    zone = local_zone()
    if zone.key in ("UTC", PACIFIC.key):
        return None
    return translate("{moment} your time", moment=format_value(moment.astimezone(zone)))
