"""The order in which exhibits are uploaded: as the text names them, unless the buyer put them into another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from app.claim.evidence.roles import ROLES
from app.claim.facts import Facts
from app.claim.model.claim import Claim, Exhibit
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Receipt, Weight, weights_of
from app.claim.text.captions import caption_form
from app.claim.text.statement import INSTEAD, SLOTS, FirstOf, Slot, Statement


def in_upload_order(claim: Claim) -> tuple[Exhibit, ...]:
    """All exhibits; what the text names first comes first, and alike ones stay in the order in which they came."""
    if claim.moved:
        return tuple(claim.exhibits)
    ranks = _ranks(claim.reason.detail)
    halves = [ranks[role] for role in _HALVES if any(exhibit.role == role for exhibit in claim.exhibits)]
    ranks = ranks | {_BOTH: min([ranks[_BOTH], *(rank - 0.00001 for rank in halves)])}
    detail = DETAILS[claim.reason.detail] if claim.reason.detail else None
    weights = weights_of(detail.needs(Facts(claim.facts_of(detail.id)))) if detail else {}
    return tuple(sorted(claim.exhibits, key=lambda exhibit: _rank(exhibit, ranks, weights)))


def _rank(exhibit: Exhibit, ranks: Mapping[str, float], weights: Mapping[str, Weight]) -> float:
    """Where the text names it: an exhibit with a sentence of its own in the place of that sentence."""
    role = exhibit.role or "other"
    if caption_form(exhibit) in ("sentence", "shown"):
        return _CAPTIONS.get(ROLES[role].place, _BEFORE_OWN.get(weights.get(role, "helpful"), _AFTER_OWN))
    return ranks[role]


_BEFORE_OWN: dict[Weight, float] = {
    "required": float(SLOTS.index("cause")),
    "strong": SLOTS.index("cause") + 0.00001,
}
_AFTER_OWN = SLOTS.index("cause") + 0.95
"""A proof of this reason stands before what else was tried; what is only good to have stands after it."""
_CAPTIONS: dict[Slot, float] = {
    "arrival": SLOTS.index("arrival") + 0.95,
    "seller": float(SLOTS.index("seller")),
    "request": float(SLOTS.index("ask")),
}
"""Where a caption stands, by the place of its role; all others stand after what is wrong."""


_BOTH, _HALVES = "beside_listing", ("listing", "whole_item")
"""The picture that shows both is looked at before its halves."""


@cache
def _ranks(detail_id: str | None) -> dict[str, float]:
    """For each role where the text of this reason names it: by slot, then by what it weighs."""
    detail = DETAILS.get(detail_id) if detail_id else None
    # Of goods that came no sentence says when, so such files stand behind what is wrong.
    first = "order" if detail is None or Receipt.NOT_RECEIVED in detail.receipts else "defect"
    statements = [
        statement
        for item in (detail.statements if detail else ())
        for statement in (item.statements if isinstance(item, FirstOf) else (item,))
    ]
    ranks = {role.id: max(SLOTS.index(role.place), SLOTS.index(first)) + 0.9 for role in ROLES.values()}
    named = [
        (role, SLOTS.index(statement.slot) + (place * 20 + number) / 10_000)
        for place, statement in enumerate(statements)
        for number, role in enumerate(_as_named(statement))
    ]
    return ranks | dict(reversed(named))


def _as_named(statement: Statement) -> list[str]:
    """The roles behind a statement as its words come: what was promised stands at its end, or where they begin with
    it."""
    roles = [*statement.shown_by, *statement.backed_by]
    if statement.words.startswith("the listing "):
        return sorted(roles, key=lambda role: not ROLES[role].promises)
    return sorted(roles, key=lambda role: ROLES[role].promises) if INSTEAD in statement.words else roles
