"""The details of a parcel that was stopped: held by customs, cancelled, or never sent."""

from app.claim.questions.ask import Ask, Choice, Day, Option, Price, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import TRACKING
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

CUSTOMS = Detail(
    id="nr_customs",
    group="not_received",
    label=_("Customs is holding it"),
    wording=("Package not received", "Held by customs"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    asks={
        "why_held": Ask(
            _("Why does customs hold it?"),
            Choice(
                (
                    Option(
                        "papers",
                        _("Papers from the seller are missing or wrong"),
                        _("because papers of the seller are missing or wrong"),
                    ),
                    Option(
                        "value",
                        _("The value on the parcel is wrong"),
                        _("because the value on the parcel is wrong"),
                    ),
                    Option(
                        "copy",
                        _("It is seen as a copy of a brand"),
                        _("because it is seen as a copy of a brand"),
                    ),
                    Option(
                        "banned",
                        _("It is not allowed in my country"),
                        _("because the goods are not allowed here"),
                    ),
                    Option("duty", _("Duty or tax must be paid"), _("until duty is paid")),
                    Option("unknown", _("I do not know")),
                )
            ),
            hint=_("It stands in the letter from customs or on the tracking page"),
            required=True,
        ),
        "held_since": Ask(_("Date of the letter or the entry"), Day(), required=True),
        "duty_paid": Ask(
            _("I paid what customs asked me to pay"), Tick(), under=("why_held", ("duty", "value"))
        ),
        "duty": Ask(
            _("How much was that?"),
            Price(),
            hint=_("It cannot be claimed here; ask customs to give it back."),
            under=("duty_paid", (True,)),
        ),
        "fate": Ask(
            _("What will happen to it?"),
            Choice(
                (
                    Option("back", _("It goes back to the sender"), _("be sent back")),
                    Option("destroyed", _("It will be destroyed"), _("be destroyed")),
                    Option("unknown", _("I do not know")),
                )
            ),
        ),
        "asked_papers": Ask(
            _("I asked the seller for papers and got none"),
            Tick(),
            under=("why_held", ("papers", "value", "copy")),
        ),
        "tracking": TRACKING,
    },
    evidence=(
        Need("customs_notice", "required"),
        Need("tracking_page", "strong"),
        Need("chat", "strong"),
        Need("order_page", "helpful"),
    ),
    traps=("customs_your_duty",),
    statements=(
        FirstOf(
            (
                Statement(
                    "customs.why",
                    "defect",
                    _("customs has held the parcel since {held_since} {why_held}"),
                    98,
                    shown_by=("customs_notice", "tracking_page"),
                    short=_("customs has held the parcel since {held_since} {why_held}"),
                ),
                Statement(
                    "customs.date",
                    "defect",
                    _("customs has held the parcel since {held_since}"),
                    98,
                    shown_by=("customs_notice", "tracking_page"),
                    short=_("customs has held the parcel since {held_since}"),
                ),
            )
        ),
        Statement(
            "customs.papers",
            "cause",
            _("I asked the seller for the papers and got none"),
            80,
            when={"asked_papers": (True,)},
            shown_by=("chat",),
        ),
        FirstOf(
            (
                Statement(
                    "customs.paid_sum",
                    "cause",
                    _("I paid the {duty} that customs asked for"),
                    72,
                    when={"duty_paid": (True,)},
                ),
                Statement(
                    "customs.paid",
                    "cause",
                    _("I paid what customs asked me to pay"),
                    72,
                    when={"duty_paid": (True,)},
                ),
            )
        ),
        Statement("customs.fate", "effect", _("the parcel will {fate}"), 60),
        Statement("customs.number", "defect", _("the tracking number is {tracking}"), 10),
        OWN_WORDS,
    ),
)

CANCELLED = Detail(
    id="nr_cancelled",
    group="not_received",
    label=_("It was cancelled or never sent"),
    hint=_("The seller did not send it, or the shipment was stopped"),
    wording=("Package not received", "Shipment cancelled"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    asks={
        "state": Ask(
            _("What happened?"),
            Choice(
                (
                    Option("cancelled", _("The shipment was cancelled"), _("the shipment was cancelled")),
                    Option("unsent", _("It is still not sent"), _("the order had still not been sent")),
                    Option(
                        "label",
                        _("Marked as sent, but never handed to a carrier"),
                        _("the order was marked as sent but no carrier ever had it"),
                    ),
                    Option(
                        "asked",
                        _("The seller asks me to cancel"),
                        _("the seller asked me to cancel the order"),
                    ),
                )
            ),
            required=True,
        ),
        "state_on": Ask(_("On which day did you see it?"), Day(), required=True),
        "blocked": Ask(_("I tried to cancel, and the site did not let me"), Tick()),
        "seller_reason": Ask(
            _("Which reason did the seller give?"),
            Choice(
                (
                    Option("stock", _("It is out of stock"), _("the item is out of stock")),
                    Option("price", _("The price was a mistake"), _("the price was a mistake")),
                    Option("address", _("It cannot be sent to me"), _("it cannot be sent to my country")),
                    Option("none", _("No reason")),
                )
            ),
        ),
    },
    evidence=(
        Need("cancel_notice", "required"),
        Need("order_page", "strong"),
        Need("chat", "strong"),
        Need("tracking_page", "helpful"),
    ),
    traps=("cancelled_true_reason", "try_at_once"),
    statements=(
        Statement(
            "cancelled.state",
            "defect",
            _("on {state_on} {state}"),
            98,
            shown_by=("cancel_notice", "tracking_page"),
            backed_by=("order_page",),
            short=_("on {state_on} {state}"),
        ),
        Statement(
            "cancelled.waiting",
            "effect",
            _("waiting will not bring it"),
            68,
            when={"state": ("cancelled",)},
            join="so",
            after=("cancelled.state",),
            alone=_("waiting will not bring the parcel"),
        ),
        Statement(
            "cancelled.why",
            "cause",
            _("the seller says that {seller_reason}"),
            82,
            when={"seller_reason": ("price", "address")},
            shown_by=("chat",),
        ),
        Statement(
            "cancelled.no_stock",
            "cause",
            _("the seller says that {seller_reason}"),
            82,
            when={"seller_reason": ("stock",)},
            shown_by=("chat",),
            topic="out_of_stock",
        ),
        Statement(
            "cancelled.blocked",
            "cause",
            _("I tried to cancel the order, and the site did not let me"),
            70,
            when={"blocked": (True,)},
        ),
        OWN_WORDS,
    ),
)

DETAILS = (CUSTOMS, CANCELLED)
