"""Every unit that a question offers is marked, so that pages have it in their language."""

from __future__ import annotations

from app.claim.questions.ask import Measure
from app.claim.reasons import DETAILS
from app.claim.values.measures import UNITS


def test_every_unit_of_a_question_is_marked() -> None:
    offered = {
        unit
        for detail in DETAILS.values()
        for ask in detail.asks.values()
        if isinstance(ask.kind, Measure)
        for unit in ask.kind.units
    }
    assert offered == set(UNITS)
