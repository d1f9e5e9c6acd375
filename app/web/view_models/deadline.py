"""The window: a line with today on it, its dates in Pacific and local time, words for each state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from app.claim.case import Case
from app.claim.dates.reminders import has_reminders
from app.claim.dates.today import Today, damage_day, why_today
from app.claim.dates.window import PACIFIC, WindowState
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
            "By our count it closed on {closed_on}. Sources differ, so still look for the "
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
TODAY = {
    Today.URGENT: (TITLES[WindowState.URGENT], WORDS[WindowState.URGENT][0]),
    Today.CONFIRMED: (
        _("File today"),
        _("You confirmed receipt. Some sources say that this ends it, others give {closes}: do not wait."),
    ),
    Today.AT_ONCE: (
        _("Try today"),
        _("With this reason you need not wait for the countdown. A later scan can lock the button again."),
    ),
    Today.DAMAGE: (
        _("File today"),
        _("Damage counts best until {damage_day}. After that AliExpress may want a paper from the carrier."),
    ),
}
"""Title and words where the advice is today."""
WHEN = {
    WindowState.TOO_EARLY: _("File on {opens}"),
    WindowState.OPEN: _("File by {act_by}"),
    WindowState.URGENT: _("Last safe day: {last_safe}"),
    WindowState.PROBABLY_CLOSED: _("Closed on {closed_on}, by our count"),
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
    """The window in words and, where there are dates, as a line; ``when`` is its one date that matters now."""

    state: WindowState
    title: str
    when: str
    words: list[str]
    closes_iso: str | None
    ics_url: str | None
    line: Line | None


def deadline(case: Case, ics_url: str | None = None) -> Deadline:
    """The window for the template; a calendar only where a date is still to come."""
    window, why = case.window, why_today(case)
    title, says = TODAY[why] if why else (TITLES[window.state], WORDS[window.state][0])
    values = {
        "opens": window.opens,
        "act_by": window.act_by,
        "last_safe": window.last_safe,
        "closed_on": window.closes,
        "damage_day": damage_day(case),
    }
    words = [translate(says, **values)]
    if window.from_timer:
        words.append(translate("Counted from the timer that you read off the order page."))
    elif window.trigger is not None:
        words.append(translate(STARTS[window.trigger], started=window.started))
    return Deadline(
        window.state,
        translate(title),
        translate(WHEN[window.state], **values) if window.state in WHEN else "",
        words,
        window.closes_at.isoformat() if window.closes_at else None,
        ics_url if ics_url and has_reminders(case) else None,
        _line(case) if window.closes and window.state is not WindowState.PROBABLY_CLOSED else None,
    )


def _line(case: Case) -> Line:
    """The line in thousandths, from the start of the clock (or today) to the end of the last day."""
    window = case.window
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
    dates: tuple[tuple[Tone, str, date | None], ...] = (
        ("good", _("Try from"), window.opens),
        ("warn", _("Damage counts best until"), damage_day(case)),
        ("good", _("Act by"), act_by),
        ("warn", _("Last safe day"), last_safe),
    )
    points = [
        Point(tone, translate(label), day(one)) for tone, label, one in dates if one and one >= window.today
    ]
    points.append(
        Point(
            "stamp",
            translate("Closes"),
            translate("{moment} Pacific time at the latest", moment=closes_at),
            _local(closes_at),
        )
    )
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
