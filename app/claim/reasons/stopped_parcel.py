"""Knows the details of a parcel that was stopped: held by customs, cancelled, or never sent."""

from app.claim.questions.ask import Ask, Choice, Day, Option, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import TRACKING
from app.claim.text.clauses import Clause, Either
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
            Choice((
                Option("papers", _("Papers from the seller are missing or wrong"), "papers from the seller are missing or wrong"),
                Option("value", _("The value on the parcel is wrong"), "the value on the parcel is wrong"),
                Option("copy", _("It is seen as a copy of a brand"), "it is seen as a brand copy"),
                Option("banned", _("It is not allowed in my country"), "the goods are not allowed in my country"),
                Option("duty", _("Duty or tax must be paid"), "duty or tax must be paid"),
                Option("unknown", _("I do not know")),
            )),
            hint=_("It stands in the letter from customs or on the tracking page"),
            required=True,
        ),
        "held_since": Ask(_("Date of the letter or the entry"), Day(), required=True),
        "fate": Ask(
            _("What will happen to it?"),
            Choice((
                Option("back", _("It goes back to the sender"), "be sent back"),
                Option("destroyed", _("It will be destroyed"), "be destroyed"),
                Option("unknown", _("I do not know")),
            )),
        ),
        "asked_papers": Ask(_("I asked the seller for papers and got none"), Tick()),
        "duty_paid": Ask(_("I paid what customs asked me to pay"), Tick()),
        "tracking": TRACKING,
    },
    evidence=(
        Need("customs_notice", "required"),
        Need("tracking_page", "strong"),
        Need("chat", "strong"),
        Need("order_page", "helpful"),
    ),
    traps=("customs_your_duty",),
    clauses=(
        Either(
            (
                Clause("customs.why", "defect", _("Customs has held the parcel since {held_since} for this reason: {why_held}."), short=_("Held by customs since {held_since}: {why_held}.")),
                Clause("customs.plain", "defect", _("Customs has held the parcel since {held_since}."), short=_("Held by customs since {held_since}.")),
            )
        ),
        Clause("customs.papers", "defect", _("I asked the seller for the papers and did not get them."), weight=2, when={"asked_papers": (True,)}),
        Clause("customs.duty", "defect", _("I paid what customs asked me to pay."), weight=2, when={"duty_paid": (True,)}),
        Clause("customs.fate", "defect", _("The parcel will {fate}."), weight=2),
        Clause("customs.number", "defect", _("Customs has it under the number {tracking}."), weight=3),
        Clause("customs.effect", "effect", _("The goods did not reach me."), weight=3),
    ),
)  # fmt: skip

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
            Choice((
                Option("cancelled", _("The shipment was cancelled"), "the shipment was cancelled"),
                Option("unsent", _("It is still not sent"), "the order was not sent"),
                Option("asked", _("The seller asks me to cancel"), "the seller asked me to cancel the order"),
            )),
            required=True,
        ),
        "state_on": Ask(_("On which day did you see it?"), Day(), required=True),
        "seller_reason": Ask(
            _("Which reason did the seller give?"),
            Choice((
                Option("stock", _("It is out of stock"), "the item is out of stock"),
                Option("price", _("The price was a mistake"), "the price was a mistake"),
                Option("address", _("It cannot be sent to me"), "it cannot be sent to my country"),
                Option("none", _("No reason")),
            )),
        ),
    },
    evidence=(
        Need("cancel_notice", "required"),
        Need("order_page", "strong"),
        Need("chat", "strong"),
        Need("tracking_page", "helpful"),
    ),
    traps=("cancelled_true_reason", "try_at_once"),
    clauses=(
        Clause("cancelled.state", "defect", _("I saw on {state_on} that {state}."), short=_("I saw on {state_on} that {state}.")),
        Clause("cancelled.reason", "defect", _("The seller gave this reason: {seller_reason}."), weight=2),
        Clause("cancelled.effect", "effect", _("No goods came to me."), weight=3),
    ),
)  # fmt: skip

DETAILS = (CUSTOMS, CANCELLED)
