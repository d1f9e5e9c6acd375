"""How much can be asked for: all by default, a part with its arithmetic, never above what was paid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.model.answers import How
from app.claim.model.claim import Claim
from app.claim.reasons.detail import Receipt, Remedy
from app.claim.text import english
from app.claim.values.currencies import round_amount
from app.claim.values.units import Money
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case


@dataclass(frozen=True, slots=True)
class Asked:
    """The amount, how it comes about, and the sum in one line of plain text ("" for all); ``told`` says that line in
    the language of a page."""

    money: Money
    how: How
    arithmetic: str
    told: Msg
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
    return Money(round_amount(order.paid + shipping_on_top(claim), order.currency), order.currency)


def shipping_on_top(claim: Claim) -> Decimal:
    """What was paid for shipping besides the price; nothing where the price includes it."""
    order = claim.order
    return Decimal(0) if order.shipping_included else order.shipping or Decimal(0)


def pieces_at_stake(case: Case) -> tuple[int | None, int | None]:
    """How many pieces are bad or missing, and of how many; of a single piece that came it is that one."""
    if case.detail is None or case.detail.share is None:
        return None, None
    share, order = case.detail.share, case.claim.order
    whole = (order.set_pieces or order.pieces) if share.whole == "pieces" else case.facts.count(share.whole)
    return (1 if is_single(case) else case.facts.count(share.bad)), whole


def is_single(case: Case) -> bool:
    """One piece, no set, was ordered: the number of bad pieces need not be asked."""
    share, order = case.detail.share if case.detail else None, case.claim.order
    return share is not None and share.whole == "pieces" and order.set_pieces is None and order.pieces == 1


def share(case: Case) -> tuple[int, int] | None:
    """Bad and all pieces, where the detail's facts say so and some are good."""
    bad, whole = pieces_at_stake(case)
    return (bad, whole) if bad and whole and bad < whole else None


def share_of(case: Case) -> Decimal | None:
    """What the bad or missing pieces cost, as their part of the price; ``None`` where there is no such part."""
    pieces, order = share(case), case.claim.order
    if pieces is None or order.paid is None or order.currency is None:
        return None
    return round_amount(order.paid * pieces[0] / pieces[1], order.currency)


def is_asked(case: Case) -> bool:
    """Whether the amount is a question: where a part was wished, or only some of the pieces are bad or missing."""
    less = case.claim.amount.less or case.claim.amount.how not in (None, How.ALL)
    return len(case.hows) > 1 and bool(case.keeps or less or share(case))


def hows(case: Case) -> tuple[How, ...]:
    """The ways to an amount that make sense here: a part only of something that came, never all of what is kept."""
    ways = [] if case.keeps else [How.ALL]
    if share(case):
        ways.append(How.SHARE)
    all_only = case.detail is not None and case.detail.all_only
    if case.receipt is not Receipt.NOT_RECEIVED and not all_only:
        ways += [How.REPAIR, How.DIFFERENCE]
    return tuple(ways)


def proposed(case: Case) -> How:
    """All, unless only some pieces are bad and the others are kept: of a set, or where the bad ones go back."""
    if case.keeps:
        return How.SHARE if share(case) else How.REPAIR
    part_first = case.detail is not None and case.detail.part_first
    return How.SHARE if share(case) and (part_first or case.remedy is Remedy.RETURN) else How.ALL


def asked(case: Case) -> Asked | None:
    """The amount that these answers ask for; ``None`` while a number for it is missing.

    Raises ``AboveCeiling`` when the numbers ask for more than was paid, or for nothing.
    """
    top, how = case.ceiling, case.how
    if top is None or how is None:
        return None
    part = _PARTS[how](case, top)
    if part is None:
        return None
    amount, arithmetic, told = part
    money = Money(round_amount(amount, top.currency), top.currency)
    if not 0 < money.amount <= top.amount:
        raise AboveCeiling(top)
    return Asked(money, how, arithmetic, told, top)


def settled(case: Case) -> Asked | None:
    """As ``asked``; ``None`` also where the numbers no longer fit what was paid, so that the page asks again."""
    try:
        return asked(case)
    except AboveCeiling:
        return None


Part = tuple[Decimal, str, Msg]


def _all(_case: Case, top: Money) -> Part | None:
    return top.amount, "", Msg("")


def _share_of(case: Case, top: Money) -> Part | None:
    pieces, paid = share(case), case.claim.order.paid
    if pieces is None or paid is None:
        return None
    bad, whole = pieces
    told = Msg.of(
        _("{bad} of {whole} pieces, of {paid}"), bad=bad, whole=whole, paid=Money(paid, top.currency)
    )
    return paid * bad / whole, f"{bad}/{whole} of {_plain(paid, top)} {top.currency}", told


def _repair(case: Case, top: Money) -> Part | None:
    work, material = case.claim.amount.repair_work, case.claim.amount.repair_material
    if work is None:
        return None
    if not material:
        return work, "the cost of putting it right", Msg(_("the cost of putting it right"))
    told = Msg.of(
        _("{work} for work and {material} for material to put it right"),
        work=Money(work, top.currency),
        material=Money(material, top.currency),
    )
    parts = f"{_plain(work, top)} for work and {_plain(material, top)} for material"
    return work + material, f"{parts} to put it right", told


def _difference(case: Case, top: Money) -> Part | None:
    if case.claim.amount.worth is None:
        return None
    worth = round_amount(case.claim.amount.worth, top.currency)
    told = Msg.of(
        _("{paid} paid less {worth}, the price of such an item"),
        paid=top,
        worth=Money(worth, top.currency),
    )
    arithmetic = f"{_plain(top.amount, top)} paid less {_plain(worth, top)}, the price of such an item"
    return top.amount - worth, arithmetic, told


def _plain(amount: Decimal, top: Money) -> str:
    """An amount in the claim's currency, without its code."""
    return english.money(Money(amount, top.currency)).removesuffix(f" {top.currency}")


_PARTS: dict[How, Callable[[Case, Money], Part | None]] = {
    How.ALL: _all,
    How.SHARE: _share_of,
    How.REPAIR: _repair,
    How.DIFFERENCE: _difference,
}
"""How much each way comes to, and the sum in one line."""
