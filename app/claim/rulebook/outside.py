"""What lies outside AliExpress: the law, PayPal, the bank, customs."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

OUTSIDE: tuple[Rule, ...] = (
    Rule(
        "paypal_window",
        "outside",
        _("PayPal"),
        _(
            "Paid with PayPal: you can also open a case there, until {value} after the "
            "payment. Do not run both at once without need."
        ),
        ("M2",),
        AS_OF,
        Quantity(180, "days"),
    ),
    Rule(
        "card_window",
        "outside",
        _("Card: ask your bank for its limit"),
        _(
            "Paid by card: the limit for a chargeback is usually {value}, but each bank has its own. Ask yours today."
        ),
        ("wodefinance",),
        AS_OF,
        Quantity(180, "days"),
        when=_("As a last resort, after the dispute and the appeal."),
    ),
    Rule(
        "bank_may_refuse",
        "outside",
        _("A bank can refuse"),
        _("A bank can refuse a chargeback. One buyer in the US was refused although junk had come."),
        ("hypefresh",),
        AS_OF,
    ),
    Rule(
        "chargeback_ban",
        "outside",
        _("A chargeback may cost the account"),
        _(
            "A chargeback may get your AliExpress account closed. Keep it for a serious "
            "loss, not for an order that you could write off."
        ),
        ("S003",),
        AS_OF,
    ),
    Rule(
        "bank_letter",
        "outside",
        _("A letter to the bank"),
        _(
            "A refund can also be asked of the bank by letter. Services that write it for "
            "you exist; you can write it yourself."
        ),
        ("S000", "ours"),
        AS_OF,
    ),
    Rule(
        "eu_withdrawal_say",
        "outside",
        _("EU: changing your mind"),
        _(
            "Buyers in the EU can withdraw without a reason. Say so within {value} of "
            "receipt, as a withdrawal and not as a defect."
        ),
        ("L1", "O5", "spidersweb"),
        AS_OF,
        Quantity(13, "days"),
        readings=(
            Reading(_("{value} from receipt to say so."), ("L1", "O5", "spidersweb"), Quantity(14, "days")),
        ),
        safe=_("The law's own time, less a day for time zones and for the last evening."),
    ),
    Rule(
        "eu_withdrawal_send",
        "outside",
        _("EU: sending it back"),
        _("After saying so, send the goods back within another {value}."),
        ("L1", "O5", "spidersweb"),
        AS_OF,
        Quantity(14, "days"),
    ),
    Rule(
        "eu_return_payer",
        "outside",
        _("EU: who pays the postage"),
        _("With a withdrawal you pay the postage back, unless you are told otherwise."),
        ("O5",),
        AS_OF,
    ),
    Rule(
        "eu_guarantee",
        "outside",
        _("EU: legal guarantee"),
        _(
            "Buyers in the EU also have the legal guarantee for faulty goods, long after the "
            "dispute is over, and the court at home. A seller far away may not follow."
        ),
        ("L1", "O5", "spidersweb"),
        AS_OF,
    ),
    Rule(
        "uk_withdrawal_say",
        "outside",
        _("UK: changing your mind"),
        _(
            "Buyers in the UK can cancel without a reason. Say so within {value} of receipt. "
            "Goods made to order and food are left out."
        ),
        ("uk_shops",),
        AS_OF,
        Quantity(13, "days"),
        readings=(Reading(_("{value} from receipt to cancel."), ("uk_shops",), Quantity(14, "days")),),
        safe=_("The law's own time, less a day. It is not certain that a seller abroad follows it."),
    ),
    Rule(
        "uk_withdrawal_send",
        "outside",
        _("UK: sending it back"),
        _("After cancelling, send the goods back within {value}."),
        ("uk_shops",),
        AS_OF,
        Quantity(14, "days"),
    ),
    Rule(
        "uk_refund",
        "outside",
        _("UK: the money"),
        _("The seller then has {value} to pay."),
        ("uk_shops",),
        AS_OF,
        Quantity(14, "days"),
    ),
    Rule(
        "consumer_office",
        "outside",
        _("Consumer office"),
        _(
            "National consumer offices have moved money in several countries, among them "
            "Korea, the US, the Netherlands and Spain. Ask the one of your country."
        ),
        ("focushankuk", "hypefresh", "consumidor", "L1"),
        AS_OF,
    ),
    Rule(
        "odr_closed",
        "outside",
        _("The EU's online platform is closed"),
        _(
            "The EU's online dispute platform, which older guides name, has closed. Go to "
            "your country's consumer office instead."
        ),
        ("odr",),
        AS_OF,
    ),
    Rule(
        "customs_papers",
        "outside",
        _("Held by customs"),
        _(
            "The buyer clears the parcel and pays. Who leaves the notice unanswered loses. "
            "Missing papers, a false price or counterfeit goods are the seller's fault: ask "
            "customs for the reason, on paper."
        ),
        ("oferal", "gamevid", "uralstore", "O1"),
        AS_OF,
    ),
    Rule(
        "wrong_address",
        "outside",
        _("A wrong address in the order"),
        _("When the buyer typed a wrong address, there is no refund."),
        ("progenetics",),
        AS_OF,
    ),
    Rule(
        "pay_by_card",
        "outside",
        _("How to pay next time"),
        _("A large credit card or PayPal protects you outside AliExpress too."),
        ("S003",),
        AS_OF,
    ),
    Rule(
        "vet_seller",
        "outside",
        _("Look at the seller first"),
        _(
            "Trustworthy sellers prevent most problems. Look at the shop and read the "
            "listing to its end before you buy."
        ),
        ("S003", "S004"),
        AS_OF,
    ),
)
