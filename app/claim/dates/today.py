"""Whether the advice is to file today, why, and until when damage counts best."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from app.claim.dates.window import WindowState
from app.claim.model.order_page import DayKind

if TYPE_CHECKING:
    from app.claim.case import Case

DAMAGE_TRAP = "report_damage_soon"
"""The details that name this trap are damage on the way."""


class Today(StrEnum):
    """Why a claim should not wait for another day, the gravest first."""

    URGENT = "urgent"
    CONFIRMED = "confirmed"
    AT_ONCE = "at_once"
    DAMAGE = "damage"


def why_today(case: Case) -> Today | None:
    """Why the advice is today; ``None`` where there is time, or nothing can be filed now."""
    frame = case.window
    if frame.state is WindowState.URGENT:
        return Today.URGENT
    if frame.state is not WindowState.OPEN:
        return None
    if frame.trigger is DayKind.CONFIRMED:
        return Today.CONFIRMED
    if case.detail is not None and case.detail.at_once:
        return Today.AT_ONCE
    return Today.DAMAGE if damage_day(case) else None


def damage_day(case: Case) -> date | None:
    """The last day on which damage counts best (rule damage_report), while it is not past."""
    frame, detail = case.window, case.detail
    if frame.started is None or detail is None or DAMAGE_TRAP not in detail.traps:
        return None
    day = frame.started + timedelta(days=case.rules.number("damage_report"))
    return day if day >= frame.today else None
