"""What a seller can ask of the buyer, one row an act."""

from __future__ import annotations

from app.claim.reasons.detail import Receipt
from app.claim.seller.act import SellerAct
from app.claim.words import _

_R, _P, _N = Receipt.RECEIVED, Receipt.PARTLY, Receipt.NOT_RECEIVED

ASKS = (
    SellerAct(
        "wants_wait",
        _("Wants me to wait longer"),
        _("the seller asks me to wait longer; I do not agree to more time"),
        55,
        with_day=_("the seller asked me on {act_day} to wait longer; I do not agree to more time"),
        with_until=_("the seller asked me to wait until {act_until}; I do not agree to more time"),
        with_both=_(
            "the seller asked me on {act_day} to wait until {act_until}; I do not agree to more time"
        ),
        fields=("day", "until", "said", "but"),
        trap="wait",
    ),
    SellerAct(
        "wants_confirm",
        _("Wants me to confirm receipt first"),
        _("the seller asks me to confirm receipt first; I do not agree"),
        58,
        with_day=_("the seller asked me on {act_day} to confirm receipt first; I do not agree"),
        fields=("day", "said", "but"),
        trap="asked_to_close",
    ),
    SellerAct(
        "wants_close",
        _("Wants me to close or not to open a dispute"),
        _("the seller asks me not to dispute; I do not agree"),
        50,
        with_day=_("the seller asked me on {act_day} not to dispute; I do not agree"),
        fields=("day", "said", "but"),
        trap="asked_to_close",
    ),
    SellerAct(
        "wants_cancel",
        _("Wants me to cancel the order"),
        _("the seller asks me to cancel the order with a reason on my side; I do not agree"),
        55,
        with_day=_(
            "the seller asked me on {act_day} to cancel the order with a reason on my side; I do not agree"
        ),
        fields=("day", "said", "but"),
        receipts=(_N,),
        trap="false_reason",
    ),
    SellerAct(
        "wants_test",
        _("Wants me to test it again"),
        _("the seller asks me to test it again"),
        30,
        with_day=_("the seller asked me on {act_day} to test it again"),
        with_done=_("the seller asked me to test it again; I did, and nothing changed"),
        with_both=_("the seller asked me on {act_day} to test it again; I did, and nothing changed"),
        fields=("day", "done", "said"),
        receipts=(_R,),
    ),
    SellerAct(
        "wants_paper",
        _("Wants a paper: a report, a stamp, a video"),
        _("the seller asks me for a further proof first; I do not agree"),
        50,
        with_day=_("the seller asked me on {act_day} for a further proof first; I do not agree"),
        fields=("day", "said", "but"),
    ),
    SellerAct(
        "wants_stars",
        _("Wants a good rating first"),
        _("the seller asks me for a good rating first; I do not agree"),
        54,
        with_day=_("the seller asked me on {act_day} for a good rating first; I do not agree"),
        fields=("day", "said", "but"),
        trap="promised",
    ),
    SellerAct(
        "wants_fee",
        _("Wants more money to send it (again)"),
        _("the seller asks me to pay again for sending; I do not agree"),
        58,
        with_day=_("the seller asked me on {act_day} to pay again for sending; I do not agree"),
        with_sum=_("the seller asks me to pay {act_sum} for sending; I do not agree"),
        with_both=_("the seller asked me on {act_day} to pay {act_sum} for sending; I do not agree"),
        fields=("sum", "day", "said", "but"),
        receipts=(_N, _P),
    ),
    SellerAct(
        "wants_return",
        _("Wants it back at my cost"),
        _("the seller wants it sent back at my cost; I do not agree"),
        58,
        with_day=_("the seller asked me on {act_day} to send it back at my cost; I do not agree"),
        fields=("day", "said", "but"),
        receipts=(_R,),
        trap="pay_postage",
    ),
)
