"""What follows a decision: the appeal, and the refund's way back by method of payment."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

AFTER: tuple[Rule, ...] = (
    Rule(
        "appeal_window",
        "after",
        _("Until when you can appeal"),
        _(
            'Look for the "Appeal" link on the finished case within {value} of the decision. '
            "An appeal needs NEW evidence."
        ),
        ("B4", "B5"),
        AS_OF,
        Quantity(7, "days"),
        readings=(
            Reading(_("Within {value}."), ("B4",), Quantity(7, "days")),
            Reading(
                _("A link on the finished case; when nothing came, only with an official paper of the post."),
                ("B5",),
            ),
            Reading(_("Only by chat with AliExpress."), ("quedalle",)),
            Reading(_("There is none (old)."), ("battlecase",)),
        ),
        safe=_("It is the only time that any source names. If there is no link, the chat is still there."),
    ),
    Rule(
        "appeal_count",
        "after",
        _("How many appeals"),
        _("Count on {value}, not more. Collect everything before you use it."),
        ("B4",),
        AS_OF,
        Quantity(1, "appeals"),
        readings=(
            Reading(_("{value}."), ("B4",), Quantity(1, "appeals")),
            Reading(_("{value} (old)."), ("battlecase",), Quantity(0, "appeals")),
        ),
        safe=_(
            "Treating it as the only one wastes nothing. To have the paper ready, ask the "
            "post for it before the decision."
        ),
    ),
    Rule(
        "appeal_answer",
        "after",
        _("How long an appeal takes"),
        _("An appeal is answered within about {value}."),
        ("B4",),
        AS_OF,
        Quantity(10, "days"),
    ),
    Rule(
        "refund_arrival",
        "after",
        _("When the refund arrives"),
        _('Wait {value} from "refund processed" before you worry.'),
        ("M1", "B6", "M5"),
        AS_OF,
        Quantity(20, "business_days"),
        readings=(
            Reading(_("As fast as {value}, with Free Return."), ("press2019",), Quantity(3, "days")),
            Reading(_("A week from opening the dispute to the money (one buyer, card)."), ("S002b",)),
            Reading(_("Up to {value}."), ("S002",), Quantity(10, "business_days")),
            Reading(_("Up to {value}."), ("M1", "alipay"), Quantity(15, "business_days")),
            Reading(_("Up to {value}."), ("M1", "B6", "M5"), Quantity(20, "business_days")),
            Reading(_("Up to {value}, in Russia."), ("clickordie",), Quantity(21, "days")),
            Reading(_("Up to {value}, after a return."), ("B8",), Quantity(21, "business_days")),
        ),
        safe=_("Asking earlier than the usual longest time gets the same answer: wait."),
    ),
    Rule(
        "refund_arrival_card",
        "after",
        _("Refund to a card"),
        _("Paid by card: it goes back to the card within {value}."),
        ("M1", "B6", "M5"),
        AS_OF,
        Quantity(20, "business_days"),
        readings=(
            Reading(_("Within {value}."), ("S002",), Quantity(10, "business_days")),
            Reading(_("Within {value}."), ("M1",), Quantity(15, "business_days")),
            Reading(_("Within {value}."), ("M1", "B6", "M5"), Quantity(20, "business_days")),
        ),
        safe=_("It is the longest of them."),
    ),
    Rule(
        "refund_arrival_alipay",
        "after",
        _("Refund by Alipay"),
        _("Handled by Alipay: within {value}."),
        ("alipay",),
        AS_OF,
        Quantity(15, "business_days"),
    ),
    Rule(
        "refund_arrival_boleto",
        "after",
        _("Refund of a boleto"),
        _("Paid by boleto: within {value} after you have entered your bank data."),
        ("ebanx",),
        AS_OF,
        Quantity(5, "business_days"),
    ),
    Rule(
        "refund_arrival_return",
        "after",
        _("Refund after a return"),
        _("After a return has arrived: within {value}."),
        ("B8",),
        AS_OF,
        Quantity(21, "business_days"),
    ),
    Rule(
        "refund_by_method",
        "after",
        _("Which way the refund goes"),
        _(
            "The refund goes back the way you paid. Cash payments, Western Union and bank "
            "transfers are refunded to an Alipay account."
        ),
        ("S002", "wintab", "dainternet"),
        AS_OF,
        readings=(
            Reading(
                _("The same way; cash, Western Union and bank transfer to the Alipay account."), ("S002",)
            ),
            Reading(_("Paid in a shop in Japan: as bonus credit."), ("wintab",)),
            Reading(_("Paid by WebMoney: to a purse in US dollars."), ("dainternet",)),
        ),
        safe=_(
            "The case itself says where the money goes; read it there before you wait for it in the wrong place."
        ),
    ),
    Rule(
        "refund_look",
        "after",
        _("Where to look for the refund"),
        _(
            "Look on the statement at the date of the original purchase: some banks take "
            "that payment away instead of adding a new one. When the card has expired, ask "
            "the bank that issued it."
        ),
        ("ours",),
        AS_OF,
    ),
    Rule(
        "cashback_cancelled",
        "after",
        _("Cashback"),
        _("With a refund the cashback for the order is cancelled."),
        ("S000",),
        AS_OF,
    ),
    Rule(
        "support_chat",
        "after",
        _("Chat with AliExpress"),
        _(
            "When no dispute can be opened any more, you can still try the chat with "
            "AliExpress. Nothing is promised there."
        ),
        ("S001", "quedalle"),
        AS_OF,
    ),
    Rule(
        "frozen_seller_papers",
        "after",
        _("Order frozen: the seller's time"),
        _(
            "When an order is frozen for suspicious activity, the seller has {value} to send "
            "papers. Without them you get all the money back."
        ),
        ("alirecenze",),
        AS_OF,
        Quantity(3, "business_days"),
    ),
    Rule(
        "frozen_latest",
        "after",
        _("Order frozen: the longest time"),
        _(
            "When the seller does send papers, the check may take {value}. If the order is "
            "set free, the usual times go on."
        ),
        ("alirecenze",),
        AS_OF,
        Quantity(15, "business_days"),
    ),
)
