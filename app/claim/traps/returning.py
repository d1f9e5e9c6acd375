"""Traps of the remedy: what is asked for first, and who pays for the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.reasons.detail import Remedy
from app.claim.words import _

if TYPE_CHECKING:
    pass


from app.claim.traps.conditions import (
    all_without_return,
    either,
    of_seller,
    remedy,
    unpaid_return,
)
from app.claim.traps.trap import Trap

RETURNING_TRAPS: tuple[Trap, ...] = (
    Trap(
        "refund_only_request",
        _("A full refund without return is a request"),
        _(
            "AliExpress expects a return for a full refund of goods that came. It may offer "
            "a part or ask you to send it back."
        ),
        "remedy",
        all_without_return,
    ),
    Trap(
        "return_label",
        _("Send it back only inside the case"),
        _(
            "Use only the label or address shown inside the case, with tracking. Post it "
            "within {return_ship_by} and enter the number. Film packing, weight and label."
        ),
        "remedy",
        remedy(Remedy.RETURN),
    ),
    Trap(
        "free_return_once",
        _("One free return per order"),
        _(
            "A free return is usually given only once per order. Put everything that goes "
            "back into one parcel, unused, with tags."
        ),
        "remedy",
        lambda case: bool(case.claim.order.free_return) and remedy(Remedy.RETURN)(case),
    ),
    Trap(
        "bundle_return",
        _("The discount can go with it"),
        _(
            "When one line of an order goes back, the price of the others can change. Read the sum before you agree."
        ),
        "remedy",
        lambda case: bool(case.claim.order.others) and remedy(Remedy.RETURN)(case),
    ),
    Trap(
        "pay_postage",
        _("Do not pay for the way back unasked"),
        _("Without a paid label the postage is yours and you answer for the parcel until it arrives."),
        "remedy",
        either(unpaid_return, of_seller("pay_postage")),
    ),
)
