"""What a seller can say to a complaint, one row an act."""

from __future__ import annotations

from app.claim.reasons.detail import Receipt
from app.claim.seller.act import ALL, GOODS, SellerAct
from app.claim.words import _

_N = Receipt.NOT_RECEIVED

_QUOTED = _('the seller says "{act_said}"; I do not agree')
_QUOTED_ON = _('the seller wrote on {act_day} "{act_said}"; I do not agree')
"""What a seller claims, in the seller's own words."""


def _claims(
    id_: str, label: str, words: str, weight: int, with_day: str, receipts: tuple[Receipt, ...] = ALL
) -> SellerAct:
    """Something that the seller claims and the buyer denies: it can be quoted, and answered."""
    return SellerAct(
        id_,
        label,
        words,
        weight,
        with_day=with_day,
        with_said=_QUOTED,
        with_both=_QUOTED_ON,
        fields=("day", "said", "but"),
        receipts=receipts,
        group="says",
    )


SAYS = (
    SellerAct(
        "silent",
        _("No answer"),
        _("I wrote to the seller and got no answer"),
        38,
        with_day=_("I wrote to the seller on {act_day} and got no answer"),
        trap="wait",
        answers=False,
        group="says",
    ),
    SellerAct(
        "admits",
        _("Says that it is the seller's mistake"),
        _("the seller admitted the mistake"),
        78,
        with_day=_("the seller admitted the mistake on {act_day}"),
        fields=("day", "said"),
        ends=("silent",),
        group="says",
    ),
    SellerAct(
        "agrees",
        _("Agrees to a refund"),
        _("the seller agreed to a refund"),
        80,
        with_day=_("the seller agreed to a refund on {act_day}"),
        fields=("day", "said"),
        trap="no_promise",
        group="says",
    ),
    SellerAct(
        "out_of_stock",
        _("Has none left (out of stock)"),
        _("the seller wrote that what I ordered is out of stock"),
        74,
        with_day=_("the seller wrote on {act_day} that what I ordered is out of stock"),
        fields=("day", "said"),
        trap="false_reason",
        topic="out_of_stock",
        group="says",
    ),
    SellerAct(
        "refuses",
        _("Refuses to pay"),
        _("the seller refuses a refund"),
        42,
        with_day=_("the seller refused a refund on {act_day}"),
        fields=("day", "said", "but"),
        group="says",
    ),
    _claims(
        "blames_me",
        _("Says that it is my fault"),
        _("the seller says that it is my fault; I do not agree"),
        40,
        _("the seller wrote on {act_day} that it is my fault; I do not agree"),
    ),
    _claims(
        "as_described",
        _("Says that it is as described"),
        _("the seller says that it is as described; I do not agree"),
        44,
        _("the seller wrote on {act_day} that it is as described; I do not agree"),
        receipts=GOODS,
    ),
    _claims(
        "blames_post",
        _("Says that the post or customs is to blame"),
        _("the seller says that the post or customs is to blame, which I do not accept"),
        45,
        _("the seller wrote on {act_day} that the post or customs is to blame, which I do not accept"),
    ),
    _claims(
        "says_delivered",
        _("Says that it was delivered"),
        _("the seller says that the parcel was delivered; I do not agree"),
        45,
        _("the seller wrote on {act_day} that the parcel was delivered; I do not agree"),
        receipts=(_N,),
    ),
    _claims(
        "too_late",
        _("Says that the warranty or the time is over"),
        _("the seller says that the time for complaints is over; I do not agree"),
        50,
        _("the seller wrote on {act_day} that the time for complaints is over; I do not agree"),
        receipts=GOODS,
    ),
    SellerAct(
        "extended",
        _("Made the delivery time longer"),
        _("the seller made the delivery time longer"),
        50,
        with_day=_("the seller made the delivery time longer on {act_day}"),
        receipts=(_N,),
        group="says",
    ),
    SellerAct(
        "told_open",
        _("Told me to open a dispute"),
        _("the seller told me to open this dispute"),
        72,
        with_day=_("the seller told me on {act_day} to open this dispute"),
        group="says",
    ),
    SellerAct(
        "told_full",
        _("Told me to open a dispute for all the money"),
        _("the seller told me to open this dispute and agreed to a full refund"),
        86,
        with_day=_("the seller told me on {act_day} to open this dispute and agreed to a full refund"),
        group="says",
    ),
    SellerAct(
        "gone",
        _("The shop is closed or gone"),
        _("the shop is closed now"),
        66,
        trap="shop_gone",
        fields=(),
        group="says",
    ),
)
