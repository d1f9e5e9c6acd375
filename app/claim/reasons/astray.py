"""The details of a parcel that went elsewhere: to another address, or back to the sender."""

from app.claim.questions.ask import Ask, Choice, Day, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import CARRIER_ON, CARRIER_SAYS, TRACKING
from app.claim.reasons.shared_statements import OWN_WORDS, carrier_said
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

OTHER_ADDRESS = Detail(
    id="nr_other_address",
    group="not_received",
    label=_("It was delivered to another address"),
    hint=_("Tracking, label or carrier names a street, house or person that is not yours"),
    wording=("Package not received", "Delivered to another address"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    starts_clock="scanned",
    asks={
        "scanned": Ask(_("Day that the tracking shows as delivered"), Day(), required=True),
        "delivered_to": Ask(
            _("Which town or street does it name?"),
            ShortText(40),
            hint=_("In Latin letters, for example: Station Road, Leeds"),
        ),
        "address_is": Ask(
            _("Is your address right on the order page?"),
            Choice(
                (
                    Option("right", _("Yes, it is right and complete")),
                    Option("changed", _("Yes, but the parcel carried another one")),
                    Option("mine", _("No, I typed it wrong or left something out")),
                )
            ),
            required=True,
        ),
        "carrier_says": CARRIER_SAYS,
        "carrier_on": CARRIER_ON,
    },
    evidence=(
        Need("tracking_page", "required"),
        Need("order_address", "required"),
        Need("carrier_answer", "strong"),
        Need("delivery_record", "helpful"),
        Need("chat", "helpful"),
    ),
    traps=("wrong_address_own", "false_delivered_clock"),
    statements=(
        FirstOf(
            (
                Statement(
                    "address.named",
                    "defect",
                    _("the tracking says delivered on {scanned} to {delivered_to}, which is not my address"),
                    98,
                    shown_by=("tracking_page", "delivery_record"),
                    short=_("it was delivered on {scanned} to {delivered_to}, which is not my address"),
                ),
                Statement(
                    "address.other",
                    "defect",
                    _("the tracking says delivered on {scanned}, but to an address that is not mine"),
                    98,
                    shown_by=("tracking_page", "delivery_record"),
                    short=_("it was delivered on {scanned} to an address that is not mine"),
                ),
            )
        ),
        FirstOf(
            (
                Statement(
                    "address.changed",
                    "cause",
                    _("my address on the order is right, but the parcel carried another one"),
                    82,
                    when={"address_is": ("changed",)},
                    shown_by=("order_address",),
                ),
                Statement(
                    "address.right",
                    "cause",
                    _("my address on the order is right and complete"),
                    80,
                    when={"address_is": ("right",)},
                    shown_by=("order_address",),
                ),
            )
        ),
        carrier_said("address", 82),
        Statement(
            "address.ask",
            "ask",
            _("please compare the address of this delivery with the one on my order"),
            44,
            when={"address_is": ("right", "changed")},
        ),
        OWN_WORDS,
    ),
)

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
            Choice(
                (
                    Option("export", _("Export control stopped it"), _("because export control stopped it")),
                    Option("customs", _("Customs in my country refused it"), _("because customs refused it")),
                    Option(
                        "no_service",
                        _("The carrier does not come here"),
                        _("because the carrier has no service here"),
                    ),
                    Option("address", _("A problem with the address")),
                    Option("not_collected", _("Not collected in time")),
                    Option("none", _("No reason is shown")),
                )
            ),
            required=True,
        ),
        "address_right": Ask(
            _("My address on the order is right and complete"),
            Tick(),
            under=("cause", ("address", "no_service")),
        ),
        "no_notice": Ask(
            _("I got no visit and no note from the carrier"),
            Tick(),
            under=("cause", ("not_collected", "address", "none")),
        ),
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
    statements=(
        FirstOf(
            (
                Statement(
                    "returned.twice",
                    "defect",
                    _(
                        "the parcel went back to the sender twice, the second time {as_number} on {returned_on} "
                        "{cause}"
                    ),
                    98,
                    when={"sent_twice": (True,)},
                    shown_by=("return_entry", "tracking_page"),
                    backed_by=("carrier_answer",),
                    short=_("the parcel went back to the sender twice, the second time on {returned_on}"),
                ),
                Statement(
                    "returned.cause",
                    "defect",
                    _("the parcel {tracking_code} went back to the sender on {returned_on} {cause}"),
                    98,
                    shown_by=("return_entry", "tracking_page"),
                    backed_by=("carrier_answer",),
                    short=_("the parcel went back to the sender on {returned_on} {cause}"),
                ),
                Statement(
                    "returned.date",
                    "defect",
                    _(
                        "the tracking {for_number} shows that the parcel went back to the sender on {returned_on}"
                    ),
                    98,
                    shown_by=("return_entry", "tracking_page"),
                    backed_by=("carrier_answer",),
                    short=_("the parcel went back to the sender on {returned_on}"),
                ),
            )
        ),
        Statement(
            "returned.address",
            "cause",
            _("my address on the order is right and complete"),
            76,
            when={"address_right": (True,)},
            shown_by=("order_address",),
        ),
        Statement(
            "returned.no_notice",
            "cause",
            _("I got no visit and no note from the carrier"),
            74,
            when={"no_notice": (True,)},
        ),
        OWN_WORDS,
    ),
)

DETAILS = (OTHER_ADDRESS, RETURNED)
