"""Ask the seller first, or file now: by what was written already, the days left, the reason and the value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.claim.after.common import ask, say
from app.claim.after.event import Letter
from app.claim.dates.window import WindowState
from app.claim.reasons.detail import Receipt
from app.claim.text.statement import FirstOf, Sayable
from app.claim.values.high import is_high
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.after.life import Life

STOP_AFTER = timedelta(days=2)
"""How long to wait for a seller's answer before filing; ours: the first message costs no deadline."""
_OPENING: tuple[Sayable, ...] = (
    FirstOf(
        (
            say("hello_order", _("hello, there is a problem with my order {order_number}")),
            say("hello", _("hello, there is a problem with my order")),
        )
    ),
)
_TODAY = ask("today", _("please tell me today how you will solve it"))


def _letter(key: str, *first: Sayable) -> Letter:
    return Letter(f"first_{key}", _("To the seller, the first message"), _OPENING, (*first, _TODAY), facts=1)


_LETTERS: dict[str, Letter] = {
    "wrong_item": _letter(
        "right_item",
        FirstOf(
            (
                ask("right_item", _("please send the right item, or refund {asked}")),
                ask("right_item_plain", _("please send the right item, or refund me")),
            )
        ),
    ),
    "partly": _letter(
        "missing",
        FirstOf(
            (
                ask("missing", _("please send what is missing, or refund {asked}")),
                ask("missing_plain", _("please send what is missing, or refund me")),
            )
        ),
    ),
    "": _letter(
        "refund",
        FirstOf(
            (
                ask("first_refund", _("I ask for a refund of {asked}")),
                ask("first_plain", _("I ask for a refund")),
            )
        ),
    ),
}
"""The first message by the group of the reason; "" for all others."""


@dataclass(frozen=True, slots=True)
class SellerFirst:
    """What is better now. ``stop`` is the day to stop waiting, inside the window; with ``None`` it is filing now."""

    why: Msg
    stop: date | None
    letter: Letter | None


def seller_first(life: Life) -> SellerFirst | None:
    """What is better now; nothing where the question is over: it is filed, was asked, or cannot be filed anyway."""
    case = life.case
    if life.is_filed or case.seller_acts or case.detail is None or case.receipt is Receipt.NOT_RECEIVED:
        return None
    frame = case.window
    if frame.state is WindowState.URGENT:
        return SellerFirst(Msg(_("Little time is left. A message stops no clock, so file now.")), None, None)
    if frame.state is not WindowState.OPEN or frame.act_by is None:
        return None
    if case.detail.group == "damaged":
        words = _("Damage should be reported within {damage_report}, so file now.")
        return SellerFirst(Msg(words), None, None)
    if is_high(case.ceiling):
        words = _("For this sum a dispute is safer. File now; you can write to the seller beside it.")
        return SellerFirst(Msg(words), None, None)
    stop = min(life.today + STOP_AFTER, max(frame.act_by, life.today))
    words = _(
        "One friendly message is fair. If nothing is solved by {stop}, file on that day, whatever is promised."
    )
    letter = _LETTERS.get(case.detail.group, _LETTERS[""])
    return SellerFirst(Msg(words, {"stop": stop}), stop, letter)
