"""Knows which evidence a claim should have, weightiest first, and which of it is there."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.model import Claim
from app.claim.reasons.detail import Need, Receipt, Weight
from app.claim.roles import ROLES, Role
from app.claim.steps import current_detail
from app.claim.text import labels

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
    """The evidence that this reason asks for; roles that go with the seller's words come with their ticks."""
    detail = current_detail(claim)
    needs = list(
        detail.evidence if detail else _NOTHING_CHOSEN.get(claim.receipt.receipt or Receipt.RECEIVED, ())
    )
    wrote = any(value for _name, value in claim.seller)
    if wrote and "chat" in ROLES and all(need.role != "chat" for need in needs):
        needs.append(Need("chat", "helpful"))
    if (
        claim.amount.how in ("repair", "difference")
        and "quote" in ROLES
        and all(n.role != "quote" for n in needs)
    ):
        needs.append(Need("quote", "strong"))
    names = labels(claim.exhibits)
    shown = {exhibit.role: names[exhibit.id] for exhibit in reversed(claim.exhibits) if exhibit.id in names}
    slots = [Slot(ROLES[need.role], need.weight, shown.get(need.role)) for need in needs]
    return tuple(sorted(slots, key=lambda slot: _ORDER[slot.weight]))
