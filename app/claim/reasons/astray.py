"""Knows the details of a parcel that went elsewhere: another address, the sender, customs, or never sent."""

from app.claim.questions.ask import Ask, Choice, Day, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import CARRIER_SAYS, TRACKING
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

OTHER_ADDRESS = Detail(
    id="nr_other_address",
    group="not_received",
    label=_("It was delivered to another address"),
    wording=("Package not received", "Delivered to another address"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    starts_clock="scanned",
    asks={
        "scanned": Ask(_("Day that the tracking shows as delivered"), Day(), required=True),
        "address_is": Ask(
            _("Is your address right on the order page?"),
            Choice((
                Option("right", _("Yes, it is right and complete")),
                Option("changed", _("The parcel carried another address than the order")),
                Option("mine", _("No, I typed it wrong or left something out")),
            )),
            required=True,
        ),
        "delivered_to": Ask(_("Which town or street does it name?"), ShortText(40), hint=_("In Latin letters, for example: Station Road, Leeds")),
        "carrier_says": CARRIER_SAYS,
    },
    evidence=(
        Need("tracking_page", "required"),
        Need("order_address", "required"),
        Need("carrier_answer", "strong"),
        Need("delivery_record", "helpful"),
        Need("chat", "helpful"),
    ),
    traps=("wrong_address_own", "false_delivered_clock"),
    clauses=(
        Either(
            (
                Clause("address.mine", "defect", _("The address on my order had an error, and the parcel was delivered there on {scanned}."), short=_("Delivered on {scanned} to an address with an error in my order."), when={"address_is": ("mine",)}),
                Clause("address.changed", "defect", _("The tracking shows delivery on {scanned} to an address that is not on my order."), short=_("Delivered on {scanned} to an address that is not on my order."), when={"address_is": ("changed",)}),
                Clause("address.right", "defect", _("The address on my order is correct, but the parcel was delivered elsewhere on {scanned}."), short=_("Delivered on {scanned}, but not to the address on my order.")),
            )
        ),
        Clause("address.place", "defect", _("The tracking names this place: {delivered_to}."), weight=2),
        Clause("address.carrier", "defect", _("The carrier told me this: {carrier_says}."), weight=2),
        Clause("address.effect", "effect", _("The parcel is not with me."), weight=3),
    ),
)  # fmt: skip

RETURNED = Detail(
    id="nr_returned",
    group="not_received",
    label=_("It went back to the sender"),
    wording=("Package not received", "Package returned to sender"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    asks={
        "returned_on": Ask(_("Date of the return entry"), Day(), required=True),
        "cause": Ask(
            _("Which reason does the tracking show?"),
            Choice((
                Option("export", _("Export control stopped it"), "stopped by export control"),
                Option("customs", _("Customs in my country refused it"), "refused by customs"),
                Option("no_service", _("The carrier does not come here"), "no service to my area"),
                Option("address", _("A problem with the address"), "a problem with the address"),
                Option("not_collected", _("Not collected in time"), "not collected in time"),
                Option("none", _("No reason is shown")),
            )),
            required=True,
        ),
        "no_notice": Ask(_("I got no visit and no note from the carrier"), Tick()),
        "sent_twice": Ask(_("It was sent again and went back again"), Tick()),
        "tracking": TRACKING,
    },
    evidence=(
        Need("return_entry", "required"),
        Need("chat", "strong"),
        Need("carrier_answer", "strong"),
        Need("order_page", "helpful"),
    ),
    traps=("returned_tell_cause",),
    clauses=(
        Either(
            (
                Clause("returned.cause", "defect", _("The tracking shows a return to the sender on {returned_on}: {cause}."), short=_("Returned to the sender on {returned_on}: {cause}.")),
                Clause("returned.plain", "defect", _("The tracking shows a return to the sender on {returned_on}, without a reason."), short=_("Returned to the sender on {returned_on}, without a reason.")),
            )
        ),
        Clause("returned.no_notice", "defect", _("The carrier left no note and did not visit me."), weight=2, when={"no_notice": (True,)}),
        Clause("returned.twice", "defect", _("It was sent again and went back again."), weight=2, when={"sent_twice": (True,)}),
        Clause("returned.number", "defect", _("The tracking number of this parcel is {tracking}."), weight=3),
        Clause("returned.effect", "effect", _("I have no goods from this parcel."), weight=3),
    ),
)  # fmt: skip

DETAILS = (OTHER_ADDRESS, RETURNED)
