"""Until when a step is to be done: one function a name, with the days of the rulebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.claim.after.event import Due
from app.claim.dates.business_days import after_business_days

if TYPE_CHECKING:
    from app.claim.after.life import Life

_SPARE = timedelta(days=1)
"""AliExpress counts in Pacific time, an event has the buyer's own day: a day less is right everywhere."""


def due_on(life: Life, due: Due) -> date | None:
    """The day of a step; ``None`` where it has none, or where it hangs on something that was not answered."""
    return DUE[due](life)


def _today(life: Life) -> date:
    return life.today


def _none(_life: Life) -> None:
    return None


def _file(life: Life) -> date:
    """The day to act, as long as it is to come; then the last safe one, then today."""
    frame = life.case.window
    days = (frame.act_by, frame.last_safe)
    return next((day for day in days if day is not None and day >= life.today), life.today)


def _opens(life: Life) -> date:
    return life.case.window.opens or life.today


def _after_filing(rule: str) -> Callable[[Life], date | None]:
    def day(life: Life) -> date | None:
        return _days_after(life, life.filed_on, rule)

    return day


def _days_after(life: Life, day: date | None, rule: str) -> date | None:
    return None if day is None else day + timedelta(days=life.case.rules.number(rule))


def _evidence(life: Life) -> date | None:
    """A day before the last one; on the last day itself it is that day."""
    until = life.day_of("until")
    if until is None:
        return None
    return until - _SPARE if until - _SPARE >= life.today else until


def _appeal(life: Life) -> date:
    return life.day + timedelta(days=life.case.rules.number("appeal_window")) - _SPARE


def _return_post(life: Life) -> date:
    """The earlier one of the rule's days and the timer's."""
    counted, until = life.day + timedelta(days=life.case.rules.number("return_ship_by")), life.day_of("until")
    return min(counted, until) if until is not None else counted


def _refund(life: Life) -> date:
    rule = "refund_arrival_card" if life.paid_with == "card" else "refund_arrival"
    return after_business_days(life.refund_from or life.day, life.case.rules.number(rule))


def _refund_return(life: Life) -> date:
    return after_business_days(life.day, life.case.rules.number("refund_arrival_return"))


def _bank(life: Life) -> date | None:
    """The usual limit from the day of payment, where that day is known; each bank has its own."""
    rule = "paypal_window" if life.paid_with == "paypal" else "card_window"
    return _days_after(life, life.paid_on, rule)


DUE: Mapping[Due, Callable[[Life], date | None]] = {
    "today": _today,
    "file": _file,
    "opens": _opens,
    "answer": _after_filing("seller_answer_expected"),
    "answer_latest": _after_filing("seller_answer_latest"),
    "evidence": _evidence,
    "appeal": _appeal,
    "return_post": _return_post,
    "refund": _refund,
    "refund_return": _refund_return,
    "bank": _bank,
    "none": _none,
}
