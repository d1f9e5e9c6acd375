"""The texts that answer an offer: below the sum, with a return, a coupon, a new item, money outside."""

from __future__ import annotations

from app.claim.after.common import REFUND, STAYS, ask, say
from app.claim.after.event import Letter
from app.claim.text.statement import FirstOf
from app.claim.words import _

SHORT = Letter(
    "decline_offer",
    _("In the case, in answer to the offer"),
    (
        FirstOf(
            (
                say(
                    "offer_short",
                    _(
                        "the offer of {offered} is {rest} below the {asked} that I ask for, so I do not accept it"
                    ),
                ),
                say("offer_sum", _("I do not accept the offer of {offered}")),
                say("offer", _("I do not accept this offer")),
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
                say(
                    "return_cost",
                    _("I do not send {the_goods} back at my own cost, which would be {postage_sum}"),
                ),
                say("return_own", _("I do not send {the_goods} back at my own cost")),
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
                    "proposed_full",
                    _("AliExpress proposed a full refund {on_event_day}, and the seller declined it"),
                    offer_kind=("all",),
                ),
                say(
                    "proposed", _("AliExpress proposed {offered} {on_event_day}, and the seller declined it")
                ),
                say("proposed_plain", _("AliExpress made a proposal, and the seller declined it")),
            )
        ),
        say("accept_only", _("I accept AliExpress's proposal and no other one")),
    ),
    (
        FirstOf(
            (
                ask(
                    "decide_all",
                    _("please decide the case as AliExpress proposed, with a refund of {asked}"),
                    offer_kind=("all",),
                ),
                ask("decide", _("please decide the case as AliExpress proposed")),
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
                say("coupon_sum", _("I do not accept a coupon of {offered} in place of the money")),
                say("coupon", _("I do not accept a coupon in place of the money")),
            )
        ),
    ),
    REFUND,
)
NEW = Letter(
    "decline_new",
    _("In the case, in answer to the new item"),
    (say("new_item", _("the seller offered {on_event_day} to send a new item, but I ask for the money")),),
    (*REFUND, ask("open", _("this case stays open until the refund is made"))),
)
LINK = Letter(
    "decline_link",
    _("In the case, in answer to the link"),
    (
        FirstOf(
            (
                say(
                    "link_sum",
                    _(
                        "the seller offered {on_event_day} a new item through a new order for {offered}; I do not "
                        "accept it, because only that sum would be protected there"
                    ),
                ),
                say(
                    "link",
                    _(
                        "the seller offered {on_event_day} a new item through a new order; I do not accept it, "
                        "because only its small price would be protected there"
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
    (say("outside", _("the seller offers money outside AliExpress, which I do not accept")),),
    REFUND,
)
