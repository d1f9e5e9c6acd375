"""The English texts to paste where there is no dispute, by situation; marked, so that pages can say what they say."""

from __future__ import annotations

from app.claim.words import _

TEXTS = {
    "frozen": _(
        "Hello. My order{order} was frozen because of the seller{seen}, and the time for the check is over. "
        "Please tell me whether it will be refunded or released, and on which day. Thank you."
    ),
    "restricted": _(
        "Hello. The tracking of my order{order} says that one item is restricted. Please tell me today which "
        "item it is, and whether you will refund it. Thank you."
    ),
    "not_shipped": _(
        "Hello. My order{order} was cancelled and nothing was sent to me{seen}. The refund has not arrived. "
        "Please tell me on which day it was paid, and its reference number, so that my bank can look for it. "
        "Thank you."
    ),
    "seller_cancel": _(
        "Hello. I will cancel my order{order} only with the true reason. Please accept that, or send the "
        "item. Thank you."
    ),
    "paid_twice": _(
        "Hello. My order{order} was paid twice: my statement shows two booked payments for one order. Please "
        "refund the second payment. I can send the statement. Thank you."
    ),
    "bill": _(
        "Hello. I got a notice that I should pay for my order{order}. I do not see why. Please tell me "
        "whether this notice is from AliExpress, and what it is for. Thank you."
    ),
    "refund_elsewhere": _(
        "Hello. The refund for my order{order} is shown as paid{seen}, but it is not on my card. Please tell "
        "me where it went, and its reference number. Thank you."
    ),
    "own_address": _(
        "Hello. The address of my order{order} has a mistake. Please tell me today whether it can still be "
        "changed, or whether the parcel can come back to you. Thank you."
    ),
    "russian_site": _(
        "Hello. There is a problem with my order{order}. Please tell me how I can open a dispute, and until "
        "which day. Thank you."
    ),
}
"""``order`` and ``seen`` are filled where they are known: a number, and the day on which it was seen."""
