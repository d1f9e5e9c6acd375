"""Situations that are no dispute: what waits until a day is asked for once that day is past, and the text names it."""

from __future__ import annotations

from datetime import date

import pytest

from app.claim.after.no_dispute import SITUATIONS, Situation, days_of, to_do
from app.claim.after.no_dispute_text import text_of
from app.claim.rulebook import RULEBOOK

WAITING = [one for one in SITUATIONS.values() if one.waits]
SEEN = date(2026, 9, 1)


@pytest.mark.parametrize("one", WAITING, ids=[one.id for one in WAITING])
def test_a_wait_that_is_over_is_something_to_do_today(one: Situation) -> None:
    days = days_of(one, SEEN, RULEBOOK)
    last = max(day for _wait, day in days)
    assert to_do(one, days, SEEN) == one.do
    assert "today" in to_do(one, days, last)
    assert to_do(one, [], last) == one.do, "no day was told"
    assert all(wait.over not in ("", wait.label) for wait in one.waits)


@pytest.mark.parametrize("one", WAITING, ids=[one.id for one in WAITING])
def test_the_text_names_the_day_that_was_told(one: Situation) -> None:
    assert "I saw this on 1 Sep 2026" in text_of(one, "8123", SEEN)
    assert "I saw" not in text_of(one, "8123")
