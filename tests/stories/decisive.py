"""A story without the answers that none of its facts needs: what a tired buyer gives."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.claim.address import Address
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.flow import with_answers
from app.claim.model.claim import Claim
from app.claim.rulebook import RULEBOOK

_CLOCK = frozenset((Address("order", "day"), Address("order", "day_kind")))
"""The day that starts the clock is given in any case: the window hangs on it."""


def decisive(claim: Claim, expected: dict[str, Any]) -> Case:
    """The case of the story with all that is required, and of the rest only what the expected words need."""
    now = datetime.fromisoformat(expected["now"])
    case = Case(claim, RULEBOOK, now)
    said = _said(case, expected["says"])
    for page in case.pages:
        for address, value in case.values_of(page).items():
            ask = case.asks_of(page)[address]
            if value is None or ask.required or address in _CLOCK:
                continue
            without = Case(with_answers(claim, {address: None}), RULEBOOK, now)
            if (
                without.complete
                and without.amount == case.amount
                and _said(without, expected["says"]) >= said
            ):
                claim = without.claim
    return Case(claim, RULEBOOK, now)


def _said(case: Case, words: list[str]) -> set[str]:
    text = Draft(case).generated("standard")
    return {one for one in words if one in text}
