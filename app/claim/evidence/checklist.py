"""Knows which evidence a claim should have, weightiest first, and which of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.claim.choices import current_detail, current_how, current_remedy
from app.claim.evidence.roles import ROLES, Role
from app.claim.model.answers import How
from app.claim.model.claim import Claim
from app.claim.reasons.detail import Need, Receipt, Remedy, Weight
from app.claim.text.exhibit_sentences import labels

_ORDER: dict[Weight, int] = {"required": 0, "strong": 1, "helpful": 2}
_NOTHING_CHOSEN = {
    Receipt.NOT_RECEIVED: (Need("tracking_page", "required"), Need("order_page", "strong")),
    Receipt.PARTLY: (Need("whole_item", "strong"),),
    Receipt.RECEIVED: (Need("whole_item", "strong"),),
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One line: the role, its weight here, and the label of the exhibit that shows it ("Photo 1"), if any."""

    role: Role
    weight: Weight
    shown_by: str | None


def checklist(claim: Claim) -> tuple[Slot, ...]:
    """The evidence that this claim asks for, each role once, in its greatest weight."""
    weights: dict[str, Weight] = {}
    for need in _needs(claim):
        if _ORDER[need.weight] < _ORDER[weights.get(need.role, "helpful")] or need.role not in weights:
            weights[need.role] = need.weight
    names = labels(claim.exhibits)
    shown = {exhibit.role: names[exhibit.id] for exhibit in reversed(claim.exhibits) if exhibit.id in names}
    if (claim.order.set_pieces or claim.order.pieces) == 1:
        weights.pop("bad_together", None)
    slots = [Slot(ROLES[role], weight, shown.get(role)) for role, weight in weights.items()]
    return tuple(sorted(slots, key=lambda slot: _ORDER[slot.weight]))


def _needs(claim: Claim) -> Iterator[Need]:
    """What the detail asks for, then what goes with the seller's words, the amount and the remedy."""
    detail = current_detail(claim)
    yield from detail.evidence if detail else _NOTHING_CHOSEN[claim.receipt.receipt or Receipt.RECEIVED]
    if any(value for _name, value in claim.seller):
        yield Need("chat", "helpful")
    if current_how(claim) in (How.REPAIR, How.DIFFERENCE):
        yield Need("quote", "strong")
    if current_remedy(claim) is Remedy.RETURN and claim.order.free_return:
        yield Need("unused_item", "helpful")
        yield Need("free_return_mark", "helpful")
