"""Advice for today: why, until when damage counts best, and what the calendar makes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.claim.case import Case
from app.claim.dates.reminders import has_reminders, reminders
from app.claim.dates.today import Today, damage_day, why_today
from app.claim.model.claim import Claim
from app.claim.rulebook import RULEBOOK
from tests.claim.ways import TODAY, case_of, claim_of

SOON, CLOSES, LAST_SAFE, URGENT = map(RULEBOOK.number, ("damage_report", "closes", "last_safe", "urgent"))


def started(receipt: str, detail: str, days_ago: int, kind: str = "delivered") -> Claim:
    order = {"day_kind": kind, "day": TODAY - timedelta(days=days_ago)}
    return claim_of(receipt, detail, order=order)


def days(case: Case) -> dict[str, int]:
    return {reminder.id: (reminder.day - TODAY).days for reminder in reminders(case)}


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (started("received", "dead", 1), None),
        (started("received", "dead", LAST_SAFE - URGENT), Today.URGENT),
        (started("received", "dead", 1, "confirmed"), Today.CONFIRMED),
        (started("not_received", "nr_cancelled", -30, "countdown_end"), Today.AT_ONCE),
        (started("not_received", "nr_in_transit", -30, "countdown_end"), None),
        (started("received", "damaged_broken", SOON), Today.DAMAGE),
        (started("received", "damaged_broken", SOON + 1), None),
        (started("received", "damaged_broken", CLOSES + 1), None),
    ],
)
def test_when_the_advice_is_today(claim: Claim, why: Today | None) -> None:
    case = case_of(claim)
    assert why_today(case) is why
    assert ("today" in days(case)) is (why is not None)


def test_the_last_day_for_damage_is_in_the_calendar_until_it_is_past() -> None:
    assert days(case_of(started("received", "damaged_broken", 1)))["damage"] == SOON - 1
    assert days(case_of(started("received", "damaged_broken", SOON)))["damage"] == 0
    assert damage_day(case_of(started("received", "damaged_broken", SOON + 1))) is None
    assert damage_day(case_of(started("received", "dead", 1))) is None


def test_when_all_is_past_there_is_nothing_for_a_calendar() -> None:
    assert reminders(case_of(started("received", "damaged_broken", CLOSES + 1))) == ()


@pytest.mark.parametrize("days_ago", [-40, 0, SOON, LAST_SAFE, CLOSES, CLOSES + 1, 2 * CLOSES])
@pytest.mark.parametrize(
    ("receipt", "detail"), [("received", "damaged_broken"), ("not_received", "nr_in_transit")]
)
def test_a_calendar_is_offered_just_where_it_holds_something(
    receipt: str, detail: str, days_ago: int
) -> None:
    kind = "delivered" if receipt == "received" else "countdown_end"
    case = case_of(started(receipt, detail, days_ago, kind))
    assert has_reminders(case) == bool(reminders(case))
