"""What a seller can offer in place of the money, one row an act."""

from __future__ import annotations

from app.claim.seller.act import GOODS, SellerAct
from app.claim.words import _

OFFERS = (
    SellerAct(
        "offers_part",
        _("Offers a part of the money"),
        _("the seller offers only a part of the money, which I decline"),
        60,
        with_sum=_("the seller offers only {act_sum}, which I decline"),
        with_both=_("the seller offered only {act_sum} on {act_day}, which I decline"),
        fields=("sum", "day", "said", "but"),
        trap="partial_ends",
        group="offers",
    ),
    SellerAct(
        "offers_coupon",
        _("Offers a coupon"),
        _("the seller offers a coupon in place of the money, which I decline"),
        52,
        with_sum=_("the seller offers only a coupon of {act_sum}, which I decline"),
        with_both=_("the seller offered only a coupon of {act_sum} on {act_day}, which I decline"),
        fields=("sum", "day", "said", "but"),
        trap="no_promise",
        group="offers",
    ),
    SellerAct(
        "offers_new",
        _("Offers to send a new one"),
        _("the seller offers to send a new one; I ask for the money instead"),
        48,
        with_day=_("the seller offered on {act_day} to send a new one; I ask for the money instead"),
        fields=("day", "said", "but"),
        trap="promised",
        group="offers",
    ),
    SellerAct(
        "offers_other",
        _("Offers another thing in its place"),
        _("the seller offers another thing in its place, which I decline"),
        56,
        with_day=_("the seller offered on {act_day} another thing in its place, which I decline"),
        fields=("day", "said", "but"),
        receipts=GOODS,
        trap="no_promise",
        group="offers",
    ),
    SellerAct(
        "told_small",
        _("Told me to open a dispute for a small sum"),
        _("the seller asked me to ask for less than I paid; I do not agree"),
        56,
        with_sum=_("the seller asked me to claim only {act_sum}; I do not agree"),
        with_both=_("the seller asked me on {act_day} to claim only {act_sum}; I do not agree"),
        fields=("sum", "day", "said", "but"),
        trap="small_dispute",
        group="offers",
    ),
)
