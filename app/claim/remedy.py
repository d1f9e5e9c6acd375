"""When to ask for money only and when to send goods back, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.reasons.detail import Receipt, Remedy
from app.claim.values.high import is_high
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The remedy that fits best, and why."""

    remedy: Remedy
    why: Msg
    decided: bool = False


_NOTHING = Msg(_("Nothing came, so there is nothing to send back."))
_LITTLE = Msg(_("What is missing cannot be sent back. Ask for the money for it."))
_FREE = Msg(
    _(
        'The "Free Return" mark or a paid label makes sending it back free for you, and '
        "AliExpress expects it for a full refund."
    )
)
_KEEP = Msg(_("You keep it for a part of the money, so nothing goes back."))
_COSTS = Msg(
    _(
        "Without a free label, postage can cost more than the item, and you answer for the parcel until it arrives."
    )
)
_COMPARE = Msg(
    _(
        "Without a free label you pay the way back. At this price it can still be the surer way to all of the "
        "money: compare the postage."
    )
)
_WORTH_IT = Msg(
    _("At this price, with postage under half of it, sending it back is the surer way to all of it.")
)
_REQUEST = Msg(
    _(
        "A full refund without sending it back is a request. AliExpress may ask you to return it, or offer a part."
    )
)
_LABEL_ONLY = Msg(
    _(
        "Send it only with a label or address shown inside the case, with tracking, "
        "within {return_ship_by}. Film the packing and the weight."
    )
)
_ONE_FREE = Msg(
    _(
        "A free return is usually once per order: put everything that goes back into one "
        "parcel. Count {free_return} from the day you got it."
    )
)
_AT_RISK = Msg(
    _(
        "You pay the postage yourself and you answer for the parcel. Ask first who pays; a refund for postage is rare."
    )
)


def recommend(case: Case) -> Recommendation:
    """Refund only, unless sending back is free, or worth its postage at a high value; the buyer's own wish is kept,
    with what it costs."""
    if case.receipt is Receipt.NOT_RECEIVED:
        return Recommendation(Remedy.REFUND_ONLY, _NOTHING, decided=True)
    if case.receipt is Receipt.PARTLY:
        return Recommendation(Remedy.REFUND_ONLY, _LITTLE)
    if case.keeps:
        return Recommendation(Remedy.REFUND_ONLY, _KEEP)
    if return_is_free(case):
        return Recommendation(Remedy.RETURN, _FREE)
    if not is_high(case.ceiling) or case.claim.remedy.postage == "yes":
        return Recommendation(Remedy.REFUND_ONLY, _COSTS)
    if case.claim.remedy.postage == "no":
        return Recommendation(Remedy.RETURN, _WORTH_IT)
    return Recommendation(Remedy.REFUND_ONLY, _COMPARE)


def warnings(case: Case, chosen: Remedy | None) -> tuple[Msg, ...]:
    """What the chosen remedy costs or risks."""
    if chosen is Remedy.RETURN:
        return (_LABEL_ONLY, _ONE_FREE) if return_is_free(case) else (_AT_RISK, _LABEL_ONLY)
    if chosen is Remedy.REFUND_ONLY and case.receipt is Receipt.RECEIVED:
        return (_REQUEST,)
    return ()


def return_is_free(case: Case) -> bool:
    """Whether sending back costs the buyer nothing: the "Free Return" mark, or a label that is paid."""
    return bool(case.claim.order.free_return or case.claim.remedy.label_paid)
