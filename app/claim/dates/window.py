"""When a dispute can be opened: the three dates, counted in Pacific time from the earliest trigger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.claim.model.order_page import DayKind
from app.claim.reasons.detail import Receipt

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Claim
    from app.claim.rulebook.rule import Rulebook

PACIFIC = ZoneInfo("America/Los_Angeles")
"""AliExpress's clock (rule clock_zone)."""


class WindowState(StrEnum):
    """Where today stands."""

    TOO_EARLY = "too_early"
    OPEN = "open"
    URGENT = "urgent"
    PROBABLY_CLOSED = "probably_closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Window:
    """The window as dates in Pacific time; all ``None`` when no day and no timer is known.

    ``opens`` is set where waiting is due; ``closes_at`` is the last moment, in Pacific time: the order can close
    at any hour of ``closes``. ``trigger`` says which day started the clock.
    """

    state: WindowState
    today: date
    trigger: DayKind | None = None
    started: date | None = None
    opens: date | None = None
    act_by: date | None = None
    last_safe: date | None = None
    closes: date | None = None
    closes_at: datetime | None = None
    from_timer: bool = False

    @property
    def days_left(self) -> int | None:
        """Whole days from today to the last safe day; negative when it is past."""
        return (self.last_safe - self.today).days if self.last_safe else None


def pacific_day(moment: datetime) -> date:
    """The platform's own day at a moment."""
    return moment.astimezone(PACIFIC).date()


def window(case: Case) -> Window:
    """The window of a case. A timer read off the order page overrides what is counted."""
    rules, today = case.rules, pacific_day(case.now)
    days = triggers(case)
    started = min(days, key=lambda item: item[1]) if days else None
    timer = _timer_end(case.claim)
    if timer is None and started is None:
        return Window(WindowState.UNKNOWN, today)
    opens = None
    if timer is not None:
        closes, closes_at = timer.date(), timer
    else:
        assert started is not None
        closes = started[1] + timedelta(days=rules.number("closes"))
        closes_at = datetime.combine(closes, time(23, 59), PACIFIC)
        opens = _opens(case, started, today)
    last_safe, act_by = _before(closes, rules, "last_safe"), _before(closes, rules, "act_by")
    dates = (opens, act_by, last_safe, closes)
    state = _state(today, case.now, dates, closes_at, rules.number("urgent"))
    kind, day = started if started else (None, None)
    return Window(state, today, kind, day, opens, act_by, last_safe, closes, closes_at, timer is not None)


def _before(closes: date, rules: Rulebook, rule_id: str) -> date:
    """The date that lies as long before the last one as the rules say."""
    return closes - timedelta(days=rules.number("closes") - rules.number(rule_id))


def triggers(case: Case) -> list[tuple[DayKind, date]]:
    """Every day that may have started the clock; the countdown counts only where nothing else happened."""
    scanned = case.facts.day(case.detail.starts_clock) if case.detail is not None else None
    return _earliest_counts([*_on_order(case), *([(DayKind.DELIVERED, scanned)] if scanned else [])])


def triggers_on_order(case: Case) -> list[tuple[DayKind, date]]:
    """As ``triggers``, of the days that the order page shows."""
    return _earliest_counts(_on_order(case))


def _on_order(case: Case) -> list[tuple[DayKind, date]]:
    order = case.claim.order
    told = ((order.day_kind, order.day), (order.other_day_kind, order.other_day))
    return [(kind or _default_kind(case), day) for kind, day in told if day is not None]


def _earliest_counts(known: list[tuple[DayKind, date]]) -> list[tuple[DayKind, date]]:
    """What happened; the end of the countdown only where nothing did, and of two ends the later: sellers extend it."""
    happened = [item for item in known if item[0] is not DayKind.COUNTDOWN_END]
    return happened or sorted(known, key=lambda item: item[1])[-1:]


def _default_kind(case: Case) -> DayKind:
    """What a day without a word on it is, by receipt."""
    nothing_came = case.receipt is Receipt.NOT_RECEIVED
    return DayKind.COUNTDOWN_END if nothing_came else DayKind.DELIVERED


def _timer_end(claim: Claim) -> datetime | None:
    order = claim.order
    if order.timer_read_at is None or (order.timer_days is None and order.timer_hours is None):
        return None
    left = timedelta(days=order.timer_days or 0, hours=order.timer_hours or 0)
    return (order.timer_read_at + left).astimezone(PACIFIC)


def _opens(case: Case, started: tuple[DayKind, date], today: date) -> date | None:
    """The day after the delivery countdown, while that is still to come and the reason has to wait for it."""
    if case.receipt is not Receipt.NOT_RECEIVED:
        return None
    kind, day = started
    waits = kind is DayKind.COUNTDOWN_END and not (case.detail is not None and case.detail.at_once)
    return day + timedelta(days=1) if waits and today <= day else None


def _state(
    today: date, now: datetime, dates: tuple[date | None, date, date, date], closes_at: datetime, urgent: int
) -> WindowState:
    opens, _act_by, last_safe, closes = dates
    if opens is not None:
        return WindowState.TOO_EARLY
    if today > closes or now > closes_at:
        return WindowState.PROBABLY_CLOSED
    return WindowState.URGENT if (last_safe - today).days <= urgent else WindowState.OPEN
