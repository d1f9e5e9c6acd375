"""What a seller can have sent again, one row an act."""

from __future__ import annotations

from app.claim.seller.act import GOODS, SellerAct
from app.claim.words import _

SENT = (
    SellerAct(
        "resent_travels",
        _("Sent it again, and it is on its way"),
        _("the seller says that a second parcel is on its way"),
        25,
        with_day=_("the seller wrote on {act_day} that a second parcel is on its way"),
        trap="promised",
        waits=True,
        group="sent",
    ),
    SellerAct(
        "resent_faulty",
        _("Sent a second one, and it is bad too"),
        _("the replacement that the seller sent has the same problem"),
        90,
        with_day=_("the replacement that came on {act_day} has the same problem"),
        receipts=GOODS,
        trap="promised",
        ends=("silent", "offers_new", "resent_travels", "resent_never"),
        group="sent",
    ),
    SellerAct(
        "resent_wrong",
        _("Sent a part later, and it is wrong too"),
        _("what the seller sent later is not right either"),
        88,
        with_day=_("what the seller sent later, which came on {act_day}, is not right either"),
        receipts=GOODS,
        trap="promised",
        ends=("silent", "offers_new", "resent_travels", "resent_never"),
        fields=("day", "said", "but"),
        group="sent",
    ),
    SellerAct(
        "resent_never",
        _("Promised to send it (again), and nothing came"),
        _("the seller promised to send it, but nothing came"),
        70,
        with_day=_("the seller promised on {act_day} to send it, but nothing came"),
        trap="promised",
        ends=("silent", "offers_new", "resent_travels"),
        group="sent",
    ),
)
