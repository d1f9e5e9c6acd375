"""Which evidence a claim should have, weightiest first, and which of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.evidence.fitting import fitted, unfitting
from app.claim.evidence.role import Role
from app.claim.evidence.roles import ROLES
from app.claim.model.answers import How
from app.claim.reasons.detail import Need, Receipt, Remedy, Weight, weights_of
from app.claim.text.brackets import labels

if TYPE_CHECKING:
    from app.claim.case import Case

_ORDER: dict[Weight, int] = {"required": 0, "strong": 1, "helpful": 2}
_NO_CHAT = frozenset(("silent", "gone"))
"""Acts that leave no message to show."""
_NOTHING_CHOSEN = {
    Receipt.NOT_RECEIVED: (Need("tracking_page", "required"), Need("order_page", "strong")),
    Receipt.PARTLY: (Need("whole_item", "strong"),),
    Receipt.RECEIVED: (Need("whole_item", "strong"),),
}


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line: the role, its weight here, and the label of the exhibit that shows it ("Photo 1"), if any."""

    role: Role
    weight: Weight
    shown_by: str | None

    @property
    def lacks(self) -> bool:
        """Whether the claim is weaker without it, and it can still be made."""
        return self.shown_by is None and self.weight != "helpful" and not self.role.once


def checklist(case: Case) -> tuple[ChecklistItem, ...]:
    """The evidence that this claim asks for, each role once, in its greatest weight."""
    claim = case.claim
    weights = weights_of(_needs(case))
    names = labels(case.exhibits)
    shown = {exhibit.role: names[exhibit.id] for exhibit in reversed(claim.exhibits) if exhibit.id in names}
    weights |= {role: weight for role, weight in fitted(case, shown).items() if role in weights}
    for role in unfitting(case):
        weights.pop(role, None)
    for covered in (one for role in shown for one in ROLES[role or "other"].covers):
        weights.pop(covered, None)
    if case.answer(Address("evidence", "no_video")):
        weights.pop("opening_video", None)  # a parcel is opened once
    items = [ChecklistItem(ROLES[role], weight, shown.get(role)) for role, weight in weights.items()]
    return tuple(sorted(items, key=lambda item: _ORDER[item.weight]))


def _needs(case: Case) -> Iterator[Need]:
    """What the detail asks for, then what goes with the seller's words, the amount and the remedy."""
    claim, detail = case.claim, case.detail
    if case.remedy is Remedy.RETURN and claim.order.free_return:
        yield Need("unused_item", "strong")
    if case.how in (How.REPAIR, How.DIFFERENCE):
        yield Need("quote", "required")
    yield from detail.needs(case.facts) if detail else _NOTHING_CHOSEN[case.receipt or Receipt.RECEIVED]
    acts = {act.id for act in case.seller_acts}
    if acts - _NO_CHAT:
        yield Need("chat", "strong")
    if "gone" in acts:
        yield Need("shop_page", "strong")
    if case.remedy is Remedy.RETURN and claim.order.free_return:
        yield Need("free_return_mark", "helpful")
