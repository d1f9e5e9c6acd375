"""An offer beside the claim, in words: what is offered now, the postage, what would remain. Never a chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.claim.values.currencies import round_amount
from app.claim.values.units import Money
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.after.life import Life


def compared(life: Life) -> tuple[Msg, ...]:
    """What an offer or a decision means in money; nothing where no sums are known."""
    if life.last is None or life.last.event not in ("offer", "decided"):
        return ()
    return tuple(_rows(life, life.money_of("sum"), life.asked))


def _rows(life: Life, told: Money | None, asked: Money | None) -> Iterator[Msg]:
    kind = life.fact("kind")
    if told is None or asked is None:
        return
    sums = {"told": told, "asked": asked}
    if kind == "link":
        words = _("Now {asked} is protected. The new order would protect {told}.")
        yield Msg(words, sums)
        return
    if kind == "back":
        yield Msg(_("It gives {told} of the {asked} that you asked for, and the item goes back."), sums)
        yield _after_postage(life, told)
    elif told.amount < asked.amount:
        rest = Money(asked.amount - told.amount, asked.currency)
        words = _("It gives {told} of the {asked} that you asked for. {rest} would be lost for good.")
        yield Msg(words, sums | {"rest": rest})
    else:
        yield Msg(_("It gives {told}. You asked for {asked}."), sums)


def _after_postage(life: Life, told: Money) -> Msg:
    postage = life.postage
    if postage is None:
        return Msg(_("The postage comes off this sum, unless a paid label stands in the case."))
    left = Money(round_amount(told.amount - postage.amount, told.currency), told.currency)
    if left.amount <= 0:
        return Msg(_("The postage alone costs as much: nothing would remain."))
    return Msg(_("Without a paid label {left} would remain after the postage."), {"left": left})
