"""Knows when a dispute can be opened: the three dates, counted in Pacific time from the earliest trigger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from app.claim.model.claim import Claim
from app.claim.model.order_page import DayKind
from app.claim.reasons.detail import Detail, Receipt
from app.claim.rulebook.rule import Rulebook

PACIFIC = ZoneInfo("America/Los_Angeles")
"""AliExpress's clock (rule clock_zone)."""


class State(StrEnum):
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

    state: State
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


def window(claim: Claim, detail: Detail | None, rules: Rulebook, now: datetime) -> Window:
    """The window at ``now`` (aware). A timer read off the order page overrides what is counted."""
    today = now.astimezone(PACIFIC).date()
    days = triggers(claim, detail)
    started = min(days, key=lambda item: item[1]) if days else None
    closes_at = _timer_end(claim)
    if closes_at is None and started is None:
        return Window(State.UNKNOWN, today)
    if closes_at is None:
        assert started is not None
        closes = started[1] + timedelta(days=rules.number("closes"))
        last_safe = started[1] + timedelta(days=rules.number("last_safe"))
        act_by = started[1] + timedelta(days=rules.number("act_by"))
        closes_at = datetime.combine(closes, time(23, 59), PACIFIC)
        from_timer = False
    else:
        closes = closes_at.date()
        last_safe = closes - timedelta(days=rules.number("closes") - rules.number("last_safe"))
        act_by = closes - timedelta(days=rules.number("closes") - rules.number("act_by"))
        from_timer = True
    opens = None if from_timer else _opens(claim, detail, started, today)
    dates = (opens, act_by, last_safe, closes)
    state = _state(today, now, dates, closes_at, rules.number("urgent"))
    kind, day = started if started else (None, None)
    return Window(state, today, kind, day, opens, act_by, last_safe, closes, closes_at, from_timer)


def triggers(claim: Claim, detail: Detail | None) -> list[tuple[DayKind, date]]:
    """Every day that may have started the clock; the countdown counts only where nothing else happened."""
    order = claim.order
    told = [(order.day_kind, order.day), (order.other_day_kind, order.other_day)]
    if detail is not None and detail.starts_clock:
        facts: Any = getattr(claim.facts, detail.id)
        told.append((DayKind.DELIVERED, getattr(facts, detail.starts_clock, None)))
    known = [(kind or _default_kind(claim), day) for kind, day in told if day is not None]
    happened = [item for item in known if item[0] is not DayKind.COUNTDOWN_END]
    return happened or known


def _default_kind(claim: Claim) -> DayKind:
    """What a day without a word on it is, by receipt."""
    nothing_came = claim.receipt.receipt is Receipt.NOT_RECEIVED
    return DayKind.COUNTDOWN_END if nothing_came else DayKind.DELIVERED


def _timer_end(claim: Claim) -> datetime | None:
    order = claim.order
    if order.timer_read_at is None or (order.timer_days is None and order.timer_hours is None):
        return None
    left = timedelta(days=order.timer_days or 0, hours=order.timer_hours or 0)
    return (order.timer_read_at + left).astimezone(PACIFIC)


def _opens(
    claim: Claim, detail: Detail | None, started: tuple[DayKind, date] | None, today: date
) -> date | None:
    """The day after the delivery countdown, while that is still to come and the reason has to wait for it."""
    if claim.receipt.receipt is not Receipt.NOT_RECEIVED or started is None:
        return None
    kind, day = started
    waits = kind is DayKind.COUNTDOWN_END and not (detail is not None and detail.at_once)
    return day + timedelta(days=1) if waits and today <= day else None


def _state(
    today: date, now: datetime, dates: tuple[date | None, date, date, date], closes_at: datetime, urgent: int
) -> State:
    opens, _act_by, last_safe, closes = dates
    if opens is not None:
        return State.TOO_EARLY
    if today > closes or now > closes_at:
        return State.PROBABLY_CLOSED
    return State.URGENT if (last_safe - today).days <= urgent else State.OPEN
