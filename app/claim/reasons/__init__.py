"""All reasons: their groups in the order a buyer reads them, and which details suit an answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.claim.reasons import (
    astray,
    capacity,
    counterfeit,
    damaged,
    faulty,
    no_reason,
    not_as_described,
    not_received,
    not_working,
    nothing_of_use,
    other,
    partly,
    quality,
    sizes,
    stopped_parcel,
    told_delivered,
    wrong_item,
)
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.words import _


@dataclass(frozen=True, slots=True)
class Group:
    """The first level of a reason: its id and its label (marked)."""

    id: str
    label: str


GROUPS: tuple[Group, ...] = (
    Group("not_received", _("It did not come")),
    Group("partly", _("Something is missing")),
    Group("wrong_item", _("The wrong thing came")),
    Group("damaged", _("It came damaged")),
    Group("not_working", _("It does not work")),
    Group("not_as_described", _("It is not as described")),
    Group("quality", _("It is badly made")),
    Group("counterfeit", _("It is a copy")),
    Group("no_reason", _("I do not want it")),
    Group("other", _("Something else")),
)

_FILES = (
    not_received,
    told_delivered,
    astray,
    stopped_parcel,
    partly,
    wrong_item,
    nothing_of_use,
    damaged,
    not_working,
    faulty,
    sizes,
    capacity,
    not_as_described,
    quality,
    counterfeit,
    no_reason,
    other,
)
_ORDER = [group.id for group in GROUPS]

DETAILS: dict[str, Detail] = {
    detail.id: detail
    for detail in sorted(
        (detail for file in _FILES for detail in file.DETAILS), key=lambda detail: _ORDER.index(detail.group)
    )
}
"""Every detail by its id, in the order of the groups."""


@cache
def details_for(receipt: Receipt, remedy: Remedy | None = None) -> tuple[Detail, ...]:
    """The details that suit what came and, where it is chosen, the remedy; in the order a buyer reads them."""
    return tuple(detail for detail in DETAILS.values() if detail.suits(receipt, remedy))


@cache
def groups_for(receipt: Receipt, remedy: Remedy | None = None) -> tuple[Group, ...]:
    """The groups that those details are in; in the order a buyer reads them."""
    suited = {detail.group for detail in details_for(receipt, remedy)}
    return tuple(group for group in GROUPS if group.id in suited)
