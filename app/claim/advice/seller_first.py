"""When one message to the seller is worth it, and when to stop waiting."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

SELLER_FIRST = Advice(
    "seller_first",
    _("Ask the seller first?"),
    _(
        "You do not have to. One friendly message is fair; a dispute is faster and "
        "safer. If you write, stop waiting on {stop_date}."
    ),
    (
        Section(
            _("One message, one date"),
            (
                _("Some sellers send the money or the goods at once. Others talk until the time is over."),
                _("Stop waiting on {stop_date} and open the dispute, whatever was promised until then."),
            ),
            (
                _("Write inside AliExpress only, and attach your best photo."),
                _("Take a screenshot of the answer: a seller who admits the fault is good evidence."),
                _(
                    "If the seller sends again, the time of this order still runs. A second parcel "
                    "does not start it again."
                ),
            ),
            Say(
                _("First message to the seller"),
                _(
                    "Hello. There is a problem with my order. Please look at my photos and tell me "
                    "today how you will solve it. I ask for a refund. If we do not find a solution "
                    "soon, I will open a dispute. Thank you."
                ),
            ),
            ("seller_first", "no_replacement", "closes"),
        ),
        Section(
            _("The parcel did not come"),
            (
                _(
                    "You can ask the seller for news, but do not agree to wait beyond the delivery "
                    "countdown. With {extend_no_more} or less left, do not ask for more time: file."
                ),
            ),
            (),
            Say(
                _("To the seller, when nothing came"),
                _(
                    "Hello. My order has not arrived. Please tell me today where the parcel is. If "
                    "it does not come before the delivery time ends, I will open a dispute for a "
                    "refund. Thank you."
                ),
            ),
            ("extend_no_more", "not_before_countdown"),
        ),
        Section(
            _("Do not ask, file now"),
            (),
            (
                _("when your last safe day is {urgent} away or less,"),
                _("when the shop is closed or does not answer,"),
                _("when the item is damaged: report it within {damage_report},"),
                _("when the seller already asked you to wait, to confirm receipt or to cancel."),
            ),
            rules=("urgent", "damage_report", "confirm_receipt", "false_cancel_reason", "promise_close"),
        ),
    ),
    (Link(_("Write the dispute now"), "start"), Link(_("The seller answered"), "seller_answered")),
)
