"""Knows the details of "It never came": what the tracking shows of a parcel that is not there."""

from app.claim.questions.ask import Ask, Choice, Day, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import CARRIER_SAYS, TRACKING
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

NO_TRACKING = Detail(
    id="nr_no_tracking",
    group="not_received",
    label=_("There is no tracking, or the number is not known"),
    hint=_("No number, no entries, or the number of another parcel"),
    wording=("Logistics tracking problem", "No tracking information"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    asks={
        "number_state": Ask(
            _("What does the tracking show?"),
            Choice((
                Option("none", _("The seller gave no number"), "there was no tracking number for this order"),
                Option("unknown", _("The number is not known"), "the tracking number was not known to the carrier"),
                Option("label", _("Only a label was made"), "it showed only a label and no handover to a carrier"),
                Option("stranger", _("It is another parcel's number"), "the number belonged to a different parcel"),
            )),
            required=True,
        ),
        "checked": Ask(_("When did you look?"), Day(), required=True),
        "tracking": TRACKING,
        "looked_at": Ask(_("Where did you look?"), ShortText(40), hint=_("In Latin letters, for example: 17track, Correos")),
    },
    evidence=(
        Need("tracking_page", "required"),
        Need("order_page", "strong"),
        Need("carrier_answer", "strong"),
        Need("chat", "helpful"),
        Need("shop_page", "helpful"),
    ),
    traps=("try_at_once", "stranger_tracking"),
    clauses=(
        Clause("no_tracking.state", "defect", _("I checked the tracking on {checked}: {number_state}."), short=_("On {checked} {number_state}.")),
        Clause("no_tracking.number", "defect", _("The number given is {tracking}."), weight=2),
        Clause("no_tracking.place", "defect", _("I looked it up here: {looked_at}."), weight=3),
        Clause("no_tracking.effect", "effect", _("I have nothing to return."), weight=3),
    ),
)  # fmt: skip

IN_TRANSIT = Detail(
    id="nr_in_transit",
    group="not_received",
    label=_("It is still on the way and the delivery time is over"),
    hint=_("Tracking shows entries, but no parcel came"),
    wording=("Package not received", "Still in transit, delivery time is over"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    asks={
        "last_seen": Ask(_("Date of the newest tracking entry"), Day(), required=True),
        "last_place": Ask(
            _("Where was the parcel then?"),
            Choice((
                Option("sender", _("In the seller's country"), "in the country of the seller"),
                Option("between", _("Between the two countries"), "between the two countries"),
                Option("mine", _("In my country"), "in my country"),
                Option("unknown", _("It does not say")),
            )),
        ),
        "tracking": TRACKING,
        "post_asked": Ask(_("I asked my post office: no parcel for me"), Tick()),
    },
    evidence=(
        Need("order_page", "required"),
        Need("tracking_page", "required"),
        Need("carrier_answer", "strong"),
        Need("chat", "helpful"),
    ),
    clauses=(
        Either(
            (
                Clause("in_transit.place", "defect", _("The newest tracking entry is from {last_seen}, {last_place}."), short=_("Newest tracking entry: {last_seen}, {last_place}.")),
                Clause("in_transit.date", "defect", _("The newest tracking entry is from {last_seen}."), short=_("Newest tracking entry: {last_seen}.")),
            )
        ),
        Clause("in_transit.post", "defect", _("My post office has no parcel for me."), weight=2, when={"post_asked": (True,)}),
        Clause("in_transit.number", "defect", _("I follow it under the number {tracking}."), weight=2),
        Clause("in_transit.effect", "effect", _("There is nothing to return."), weight=3),
    ),
)  # fmt: skip

FALSE_DELIVERED = Detail(
    id="nr_false_delivered",
    group="not_received",
    label=_("Tracking says delivered, but it is not here"),
    wording=("Package not received", "Tracking shows delivered, package not received"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    starts_clock="scanned",
    asks={
        "scanned": Ask(_("Day that the tracking shows as delivered"), Day(), required=True),
        "scan_place": Ask(
            _("Where does the tracking say it was delivered?"),
            Choice((
                Option("other_town", _("In another town"), "in another town"),
                Option("my_town", _("In my town"), "in my town"),
                Option("unknown", _("It does not say")),
            )),
            required=True,
        ),
        "scan_town": Ask(_("Which town does it name?"), ShortText(30), hint=_("In Latin letters, for example: Lyon")),
        "my_town": Ask(_("Which town do you live in?"), ShortText(30), hint=_("In Latin letters, for example: Nantes")),
        "carrier_says": CARRIER_SAYS,
        "tracking": TRACKING,
    },
    evidence=(
        Need("tracking_page", "required"),
        Need("carrier_answer", "strong"),
        Need("order_address", "strong"),
        Need("delivery_record", "helpful"),
        Need("door_camera", "helpful"),
    ),
    traps=("false_delivered_clock", "stranger_tracking"),
    clauses=(
        Either(
            (
                Clause("false.place", "defect", _("The tracking shows delivery {scan_place} on {scanned}, but I received no parcel."), short=_("Tracking: delivered {scan_place} on {scanned}. I received no parcel.")),
                Clause("false.date", "defect", _("The tracking shows delivery on {scanned}, but I received no parcel."), short=_("Tracking: delivered on {scanned}. I received no parcel.")),
            )
        ),
        Clause("false.towns", "defect", _("The delivery entry names {scan_town}; I live in {my_town}."), weight=2),
        Clause("false.carrier", "defect", _("The answer of the carrier: {carrier_says}."), weight=2),
        Clause("false.number", "defect", _("The entry is under the number {tracking}."), weight=3),
        Clause("false.effect", "effect", _("I have no goods to send back."), weight=3),
    ),
)  # fmt: skip

DETAILS = (NO_TRACKING, IN_TRANSIT, FALSE_DELIVERED)
