"""The texts that answer an offer: below the sum, with a return, a coupon, a new item, money outside."""

from __future__ import annotations

from app.claim.after.common import REFUND, STAYS, answer, ask, say
from app.claim.after.event import Letter
from app.claim.text.statement import FirstOf
from app.claim.words import _

SHORT = Letter(
    "decline_offer",
    _("In the case, in answer to the offer"),
    (
        FirstOf(
            (
                answer(
                    "offer_short",
                    _(
                        "the offer of {offered} is {rest} below the {asked} that I ask for, so I do not accept it"
                    ),
                ),
                answer("offer_sum", _("I do not accept the offer of {offered}")),
                answer("offer", _("I do not accept this offer")),
            )
        ),
    ),
    STAYS,
)
RETURN = Letter(
    "decline_return",
    _("In the case, when you do not pay the postage"),
    (
        FirstOf(
            (
                answer(
                    "return_cost",
                    _("I do not send {the_goods} back at my own cost, which would be {postage_sum}"),
                ),
                answer("return_own", _("I do not send {the_goods} back at my own cost")),
            )
        ),
    ),
    (
        FirstOf(
            (
                ask(
                    "label",
                    _("please give me a paid return label in this case, or refund {asked} without return"),
                ),
                ask(
                    "label_plain",
                    _("please give me a paid return label in this case, or refund me without return"),
                ),
            )
        ),
    ),
)
PLATFORM_RETURN = Letter(
    "platform_return",
    _("In the case, to AliExpress"),
    (
        FirstOf(
            (
                say("proposed_return", _("AliExpress proposed {offered} and a return")),
                say("proposed_return_plain", _("AliExpress proposed a refund and a return")),
            )
        ),
        *RETURN.opening,
    ),
    RETURN.closing,
)
"""The same whether the seller declined it or not: yes to the money, no to a return that the buyer pays."""
PLATFORM = Letter(
    "platform_decide",
    _("In the case, to AliExpress"),
    (
        FirstOf(
            (
                say(
                    "accept_full",
                    _(
                        "I accept the full refund that AliExpress proposed {on_event_day} and the seller declined, "
                        "and no other proposal"
                    ),
                    offer_kind=("all",),
                ),
                say(
                    "accept_sum",
                    _(
                        "I accept the {offered} that AliExpress proposed {on_event_day} and the seller declined, "
                        "and no other proposal"
                    ),
                ),
                say(
                    "accept_plain",
                    _("I accept the proposal that AliExpress made and the seller declined, and no other one"),
                ),
            )
        ),
    ),
    (
        FirstOf(
            (
                ask(
                    "decide_postage",
                    _(
                        "please decide the case so, with a refund of {asked} without return, because posting {them} "
                        "back costs {postage_sum}"
                    ),
                    offer_kind=("all",),
                    receipt=("received",),
                    remedy=("refund_only",),
                ),
                ask(
                    "decide_keep",
                    _("please decide the case so, with a refund of {asked} without return"),
                    offer_kind=("all",),
                    receipt=("received",),
                    remedy=("refund_only",),
                ),
                ask(
                    "decide_all",
                    _("please decide the case so, with a refund of {asked}"),
                    offer_kind=("all",),
                ),
                ask("decide", _("please decide the case so")),
            )
        ),
    ),
)
COUPON = Letter(
    "decline_coupon",
    _("In the case, in answer to the coupon"),
    (
        FirstOf(
            (
                answer("coupon_sum", _("I do not accept a coupon of {offered} in place of the money")),
                answer("coupon", _("I do not accept a coupon in place of the money")),
            )
        ),
    ),
    REFUND,
)
NEW = Letter(
    "decline_new",
    _("In the case, in answer to the new item"),
    (answer("new_item", _("the seller offered {on_event_day} to send a new item, but I ask for the money")),),
    (*REFUND, ask("open", _("this case stays open until the refund is made"))),
)
LINK = Letter(
    "decline_link",
    _("In the case, in answer to the link"),
    (
        FirstOf(
            (
                answer(
                    "link_sum",
                    _(
                        "I do not accept the new order for {offered} that the seller offered {on_event_day}, because "
                        "only that sum would be protected"
                    ),
                ),
                answer(
                    "link",
                    _(
                        "I do not accept the new order that the seller offered {on_event_day}, because only its small "
                        "price would be protected"
                    ),
                ),
            )
        ),
    ),
    REFUND,
)
OUTSIDE = Letter(
    "decline_outside",
    _("In the case, in answer to it"),
    (answer("outside", _("the seller offers money outside AliExpress, which I do not accept")),),
    REFUND,
)
