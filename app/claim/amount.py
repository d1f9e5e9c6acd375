"""Knows how much can be asked for: all by default, a part with its arithmetic, never above what was paid."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.claim.model.answers import How
from app.claim.model.claim import Claim
from app.claim.reasons.detail import Detail, Receipt
from app.claim.values.currencies import round_amount
from app.claim.values.units import Money


@dataclass(frozen=True, slots=True)
class Asked:
    """The amount, how it comes about, and the sum in one line of plain text ("" for all)."""

    money: Money
    how: How
    arithmetic: str
    ceiling: Money


class AboveCeiling(ValueError):
    """More than the line and its shipping cost; ``ceiling`` is that limit."""

    def __init__(self, ceiling: Money) -> None:
        self.ceiling = ceiling
        super().__init__("above the ceiling")


def ceiling(claim: Claim) -> Money | None:
    """What was paid for the line plus its shipping: the most that AliExpress's form takes (rule amount_ceiling)."""
    order = claim.order
    if order.paid is None or order.currency is None:
        return None
    return Money(round_amount(order.paid + (order.shipping or Decimal(0)), order.currency), order.currency)


def pieces_at_stake(claim: Claim, detail: Detail | None) -> tuple[int | None, int | None]:
    """How many pieces are bad or missing, and of how many; of a single piece that came it is that one."""
    if detail is None or detail.share is None:
        return None, None
    facts: Any = getattr(claim.facts, detail.id)
    ordered = claim.order.set_pieces or claim.order.pieces
    whole = ordered if detail.share.whole == "pieces" else getattr(facts, detail.share.whole, None)
    return (1 if is_single(claim, detail) else getattr(facts, detail.share.bad, None)), whole


def is_single(claim: Claim, detail: Detail) -> bool:
    """One piece, no set, was ordered: the number of bad pieces need not be asked."""
    counted = detail.share is not None and detail.share.whole == "pieces" and claim.order.set_pieces is None
    return counted and claim.order.pieces == 1


def share(claim: Claim, detail: Detail | None) -> tuple[int, int] | None:
    """Bad and all pieces, where the detail's facts say so and some are good."""
    bad, whole = pieces_at_stake(claim, detail)
    return (bad, whole) if bad and whole and bad < whole else None


def share_of(claim: Claim, detail: Detail | None) -> Decimal | None:
    """What the bad or missing pieces cost, as their part of the price; ``None`` where there is no such part."""
    pieces = share(claim, detail)
    if pieces is None or claim.order.paid is None or claim.order.currency is None:
        return None
    return round_amount(claim.order.paid * pieces[0] / pieces[1], claim.order.currency)


def hows(claim: Claim, detail: Detail | None) -> tuple[How, ...]:
    """The ways to an amount that make sense here: a part only of something that came."""
    ways = [How.ALL]
    if share(claim, detail):
        ways.append(How.SHARE)
    all_only = detail is not None and detail.all_only
    if claim.receipt.receipt is not Receipt.NOT_RECEIVED and not all_only:
        ways += [How.REPAIR, How.DIFFERENCE]
    return tuple(ways)


def proposed(claim: Claim, detail: Detail | None) -> How:
    """All, unless the detail is about single pieces of a set whose others are good."""
    return How.SHARE if detail is not None and detail.part_first and share(claim, detail) else How.ALL


def asked(claim: Claim, detail: Detail | None) -> Asked | None:
    """The amount that these answers ask for; ``None`` while a number for it is missing.

    Raises ``AboveCeiling`` when the numbers ask for more than was paid, or for nothing.
    """
    top = ceiling(claim)
    how = claim.amount.how if claim.amount.how in hows(claim, detail) else None
    if top is None or how is None:
        return None
    part = _part(claim, detail, how, top)
    if part is None:
        return None
    amount, arithmetic = part
    money = Money(round_amount(amount, top.currency), top.currency)
    if not 0 < money.amount <= top.amount:
        raise AboveCeiling(top)
    return Asked(money, how, arithmetic, top)


def settled(claim: Claim, detail: Detail | None) -> Asked | None:
    """As ``asked``; ``None`` also where the numbers no longer fit what was paid, so that the page asks again."""
    try:
        return asked(claim, detail)
    except AboveCeiling:
        return None


def _part(claim: Claim, detail: Detail | None, how: How, top: Money) -> tuple[Decimal, str] | None:
    match how:
        case How.ALL:
            return top.amount, ""
        case How.SHARE:
            return _share_of(claim, detail, top.currency)
        case How.REPAIR:
            return _repair(claim, top.currency)
        case How.DIFFERENCE:
            return _difference(claim, top)


def _share_of(claim: Claim, detail: Detail | None, currency: str) -> tuple[Decimal, str] | None:
    pieces = share(claim, detail)
    if pieces is None or claim.order.paid is None:
        return None
    bad, whole = pieces
    part = claim.order.paid * bad / whole
    return part, f"{bad} of {whole} pieces: {bad}/{whole} x {round_amount(claim.order.paid, currency):f}"


def _repair(claim: Claim, currency: str) -> tuple[Decimal, str] | None:
    work, material = claim.amount.repair_work, claim.amount.repair_material
    if work is None:
        return None
    if not material:
        return work, "the cost of the repair or missing part"
    both = f"{round_amount(work, currency):f} + {round_amount(material, currency):f}"
    return work + material, f"cost of repair and material: {both}"


def _difference(claim: Claim, top: Money) -> tuple[Decimal, str] | None:
    if claim.amount.worth is None:
        return None
    worth = round_amount(claim.amount.worth, top.currency)
    return top.amount - worth, f"{top.amount:f} paid - {worth:f} worth"
