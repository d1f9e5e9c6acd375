"""Knows how the window is shown: a line with today on it, its dates in Pacific and local time, words for each state."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from app.claim.dates.window import PACIFIC, Window, WindowState
from app.claim.model.order_page import DayKind
from app.claim.words import _
from app.web.request_context import local_zone
from app.web.translate import day, format_value, translate

TITLES = {
    WindowState.TOO_EARLY: _("Too early today"),
    WindowState.OPEN: _("You can file now"),
    WindowState.URGENT: _("File today"),
    WindowState.PROBABLY_CLOSED: _("Probably closed, but look"),
    WindowState.UNKNOWN: _("No date yet"),
}
WORDS = {
    WindowState.TOO_EARLY: (
        _("The delivery countdown still runs. Look at the order on {opens} and file that day. If the button is there now and tracking says cancelled, returned or nothing at all, try at once."),
    ),
    WindowState.OPEN: (_("File by {act_by}. The sooner the better: everything after that is risk."),),
    WindowState.URGENT: (_("Little time is left. File today and ask nobody for more time."),),
    WindowState.PROBABLY_CLOSED: (
        _("By these dates the window has closed. Sources differ, so still look for the button at the item line of the order."),
    ),
    WindowState.UNKNOWN: (
        _("Without a day or the timer from the order page we cannot count. Read the timer off the order page: it is always right."),
    ),
}  # fmt: skip
STARTS = {
    DayKind.COUNTDOWN_END: _("Counted from the end of the delivery countdown, {started}."),
    DayKind.DELIVERED: _("Counted from the day it was marked as delivered, {started}."),
    DayKind.CONFIRMED: _("Counted from the day you confirmed receipt, {started}."),
    DayKind.COMPLETED: _("Counted from the day the order was completed, {started}."),
}


def deadline(window: Window, ics_url: str | None = None) -> dict[str, Any]:
    """The window for the template."""
    words = [translate(text, opens=window.opens, act_by=window.act_by) for text in WORDS[window.state]]
    if window.from_timer:
        words.append(translate("Counted from the timer that you read off the order page."))
    elif window.trigger is not None:
        words.append(translate(STARTS[window.trigger], started=window.started))
    return {
        "state": window.state.value,
        "title": translate(TITLES[window.state]),
        "words": words,
        "closes_iso": window.closes_at.isoformat() if window.closes_at else None,
        "ics_url": ics_url if window.closes else None,
    } | (
        _line(window)
        if window.closes
        else {"segments": [], "points": [], "today_at": None, "today_label": ""}
    )


def _line(window: Window) -> dict[str, Any]:
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
    ends = (
        ("good", 0, at(act_by + after)),
        ("warn", at(act_by + after), at(last_safe + after)),
        ("stamp", at(last_safe + after), 1000),
    )
    points = [
        {"kind": "good", "label": translate("Act by"), "date": day(act_by), "extra": None},
        {"kind": "warn", "label": translate("Last safe day"), "date": day(last_safe), "extra": None},
        {"kind": "stamp", "label": translate("Closes"), "date": translate("{moment} Pacific time at the latest", moment=closes_at), "extra": _local(closes_at)},
    ]  # fmt: skip
    if window.opens is not None:
        points.insert(
            0, {"kind": "good", "label": translate("Try from"), "date": day(window.opens), "extra": None}
        )
    return {
        "segments": [{"kind": kind, "start": start, "end": end} for kind, start, end in ends if end > start],
        "points": points,
        "today_at": min(1000, at(window.today) + 500 // span),
        "today_label": translate("today (Pacific), {today}", today=window.today),
    }


def _local(moment: datetime) -> str | None:
    zone = local_zone()
    if zone.key in ("UTC", PACIFIC.key):
        return None
    return translate("{moment} your time", moment=format_value(moment.astimezone(zone)))
