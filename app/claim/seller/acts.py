"""What a seller can do with a complaint, one row an act: its tile, its facts, its words in the text, its warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.claim.reasons.detail import Receipt
from app.claim.words import _

Field = Literal["day", "sum", "until", "done"]
_R, _P, _N = Receipt.RECEIVED, Receipt.PARTLY, Receipt.NOT_RECEIVED
ALL: tuple[Receipt, ...] = (_R, _P, _N)
GOODS: tuple[Receipt, ...] = (_R, _P)


ACT_GROUPS: dict[str, str] = {
    "says": _("The seller says"),
    "asks": _("The seller asks me"),
    "offers": _("The seller offers"),
    "sent": _("The seller sent again"),
}
"""The marked heading of each group of acts, in the order of the list."""


@dataclass(frozen=True, slots=True)
class SellerAct:
    """One thing that a seller does.

    ``label`` are marked words for the list, under the heading of its ``group``. ``fields`` are the facts that the
    tile opens: its day, a sum, until when, whether the buyer did what was asked. ``words`` and ``with_...`` are the
    clause of the text, without and with that fact, or with its day and another one; a reply of the buyer stands
    after a semicolon. ``weight`` is what it is worth to a mediator. ``trap`` names the warning that it opens.
    ``topic`` names what it is about, as statements do. ``ends`` are acts that this one, coming later, makes untrue
    or pointless to say. ``answers`` says that it is an answer, so that "no answer" is over. ``waits`` means that a
    parcel is on its way and filing can wait for it.
    """

    id: str
    label: str
    words: str
    weight: int
    with_day: str = ""
    with_sum: str = ""
    with_until: str = ""
    with_done: str = ""
    with_both: str = ""
    fields: tuple[Field, ...] = ("day",)
    group: str = "asks"
    receipts: tuple[Receipt, ...] = ALL
    trap: str = ""
    topic: str = ""
    ends: tuple[str, ...] = ()
    answers: bool = True
    waits: bool = False


_ALL = (
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
        ends=("silent",),
        group="says",
    ),
    SellerAct(
        "agrees",
        _("Agrees to a refund"),
        _("the seller agreed to a refund"),
        80,
        with_day=_("the seller agreed to a refund on {act_day}"),
        trap="no_promise",
        group="says",
    ),
    SellerAct(
        "out_of_stock",
        _("Has none left (out of stock)"),
        _("the seller wrote that what I ordered is out of stock"),
        74,
        with_day=_("the seller wrote on {act_day} that what I ordered is out of stock"),
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
        group="says",
    ),
    SellerAct(
        "blames_me",
        _("Says that it is my fault"),
        _("the seller says that it is my fault; I do not agree"),
        40,
        with_day=_("the seller wrote on {act_day} that it is my fault; I do not agree"),
        group="says",
    ),
    SellerAct(
        "as_described",
        _("Says that it is as described"),
        _("the seller says that it is as described; I do not agree"),
        44,
        with_day=_("the seller wrote on {act_day} that it is as described; I do not agree"),
        receipts=GOODS,
        group="says",
    ),
    SellerAct(
        "blames_post",
        _("Says that the post or customs is to blame"),
        _("the seller says that the carrier is to blame, which I do not accept"),
        45,
        with_day=_("the seller wrote on {act_day} that the carrier is to blame, which I do not accept"),
        group="says",
    ),
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
        fields=("day", "until"),
        trap="wait",
    ),
    SellerAct(
        "wants_confirm",
        _("Wants me to confirm receipt first"),
        _("the seller asks me to confirm receipt first; I do not agree"),
        58,
        with_day=_("the seller asked me on {act_day} to confirm receipt first; I do not agree"),
        trap="asked_to_close",
    ),
    SellerAct(
        "wants_close",
        _("Wants me to close or not to open a dispute"),
        _("the seller asks me not to dispute; I do not agree"),
        50,
        with_day=_("the seller asked me on {act_day} not to dispute; I do not agree"),
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
        fields=("day", "done"),
        receipts=(_R,),
    ),
    SellerAct(
        "wants_stars",
        _("Wants a good rating first"),
        _("the seller asks me for a good rating first; I do not agree"),
        54,
        with_day=_("the seller asked me on {act_day} for a good rating first; I do not agree"),
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
        fields=("sum", "day"),
        receipts=(_N, _P),
    ),
    SellerAct(
        "wants_return",
        _("Wants it back at my cost"),
        _("the seller wants it sent back at my cost; I do not agree"),
        58,
        with_day=_("the seller asked me on {act_day} to send it back at my cost; I do not agree"),
        receipts=(_R,),
        trap="pay_postage",
    ),
    SellerAct(
        "offers_part",
        _("Offers a part of the money"),
        _("the seller offers only a part of the money, which I decline"),
        60,
        with_sum=_("the seller offers only {act_sum}, which I decline"),
        with_both=_("the seller offered only {act_sum} on {act_day}, which I decline"),
        fields=("sum", "day"),
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
        fields=("sum", "day"),
        trap="no_promise",
        group="offers",
    ),
    SellerAct(
        "offers_new",
        _("Offers to send a new one"),
        _("the seller offers to send a new one; I ask for the money instead"),
        48,
        with_day=_("the seller offered on {act_day} to send a new one; I ask for the money instead"),
        trap="promised",
        group="offers",
    ),
    SellerAct(
        "offers_other",
        _("Offers another thing in its place"),
        _("the seller offers another thing in its place, which I decline"),
        56,
        with_day=_("the seller offered on {act_day} another thing in its place, which I decline"),
        receipts=GOODS,
        trap="no_promise",
        group="offers",
    ),
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
        "resent_never",
        _("Promised to send it (again), and nothing came"),
        _("the seller promised to send it, but nothing came"),
        70,
        with_day=_("the seller promised on {act_day} to send it, but nothing came"),
        trap="promised",
        ends=("silent", "offers_new", "resent_travels"),
        group="sent",
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
        "told_small",
        _("Told me to open a dispute for a small sum"),
        _("the seller asked me to ask for less than I paid; I do not agree"),
        56,
        with_sum=_("the seller asked me to claim only {act_sum}; I do not agree"),
        with_both=_("the seller asked me on {act_day} to claim only {act_sum}; I do not agree"),
        fields=("sum", "day"),
        trap="small_dispute",
        group="offers",
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

ACTS: dict[str, SellerAct] = {act.id: act for group in ACT_GROUPS for act in _ALL if act.group == group}
"""Every act by its id, group after group."""
