"""The detail of "It did not come" where the tracking says that it was delivered."""

from app.claim.questions.ask import Ask, Choice, Day, Measure, Option, Several, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import CARRIER_ON, CARRIER_SAYS, TRACKING
from app.claim.reasons.shared_statements import OWN_WORDS, carrier_said
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

FALSE_DELIVERED = Detail(
    id="nr_false_delivered",
    group="not_received",
    label=_("Tracking says delivered, but it is not here"),
    hint=_("If a street or a person is named that is not yours, choose the other address"),
    wording=("Package not received", "Tracking shows delivered, package not received"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    starts_clock="scanned",
    asks={
        "scanned": Ask(_("Day that the tracking shows as delivered"), Day(), required=True),
        "scan_place": Ask(
            _("Where does the tracking say it was delivered?"),
            Choice(
                (
                    Option("other_town", _("In another town")),
                    Option("my_town", _("In my town, or at my address")),
                    Option("locker", _("In a locker or shop"), _("to a locker or shop")),
                    Option("forwarder", _("At a forwarder or another company"), _("to another company")),
                    Option("neighbour", _("With a neighbour"), _("to a neighbour")),
                    Option("unknown", _("It does not say")),
                )
            ),
            required=True,
        ),
        "scan_town": Ask(
            _("Which town does it name?"),
            ShortText(30),
            hint=_("In Latin letters, for example: Lyon"),
            under=("scan_place", ("other_town", "locker", "forwarder")),
        ),
        "my_town": Ask(
            _("Which town do you live in?"),
            ShortText(30),
            hint=_("In Latin letters, for example: Nantes"),
            under=("scan_place", ("other_town", "locker", "forwarder")),
        ),
        "signs": Ask(
            _("What else speaks against it?"),
            Several(
                (
                    Option("nobody", _("Nobody rang at my door"), _("nobody rang at my door")),
                    Option("no_note", _("No note was left"), _("no note was left")),
                    Option("home", _("Somebody was at home all day"), _("somebody was at home all day")),
                    Option("asked", _("Neighbours have nothing"), _("my neighbours have nothing")),
                    Option("no_code", _("I got no code for it"), _("I got no code for it")),
                    Option(
                        "too_soon",
                        _("Delivered sooner than a parcel can travel"),
                        _("the delivery is dated sooner than a parcel can travel"),
                    ),
                    Option(
                        "stranger",
                        _("The number is of another parcel"),
                        _("the tracking number belongs to another parcel"),
                    ),
                )
            ),
        ),
        "carrier_says": CARRIER_SAYS,
        "carrier_on": CARRIER_ON,
        "label_weight": Ask(_("Weight on the tracking page"), Measure(("kg", "g", "lb", "oz")), folded=True),
        "real_weight": Ask(
            _("What would your item weigh at least?"), Measure(("kg", "g", "lb", "oz")), folded=True
        ),
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
    statements=(
        FirstOf(
            (
                Statement(
                    "false.towns_to",
                    "defect",
                    _(
                        "the tracking {for_number} says delivered on {scanned} {scan_place} in {scan_town}, but I "
                        "live in {my_town}"
                    ),
                    98,
                    when={"scan_place": ("locker", "forwarder")},
                    shown_by=("tracking_page", "delivery_record"),
                    backed_by=("order_address",),
                    short=_(
                        "the tracking says delivered on {scanned} in {scan_town}, but I live in {my_town}"
                    ),
                ),
                Statement(
                    "false.towns",
                    "defect",
                    _(
                        "the tracking {for_number} says delivered on {scanned} in {scan_town}, but I live in {my_town}"
                    ),
                    98,
                    shown_by=("tracking_page", "delivery_record"),
                    backed_by=("order_address",),
                    short=_(
                        "the tracking says delivered on {scanned} in {scan_town}, but I live in {my_town}"
                    ),
                ),
                Statement(
                    "false.town",
                    "defect",
                    _(
                        "the tracking {for_number} says delivered on {scanned} in {scan_town}, which is not my town"
                    ),
                    98,
                    when={"scan_place": ("other_town",)},
                    shown_by=("tracking_page", "delivery_record"),
                    backed_by=("order_address",),
                    short=_("the tracking says delivered on {scanned} in {scan_town}, which is not my town"),
                ),
                Statement(
                    "false.to",
                    "defect",
                    _(
                        "the tracking {for_number} says delivered on {scanned} {scan_place}, but nothing "
                        "was handed to me"
                    ),
                    98,
                    when={"scan_place": ("locker", "forwarder", "neighbour")},
                    shown_by=("tracking_page", "delivery_record"),
                    backed_by=("order_address",),
                    short=_("the tracking says delivered on {scanned} {scan_place}"),
                ),
                Statement(
                    "false.other",
                    "defect",
                    _("the tracking {for_number} says delivered on {scanned} in another town than mine"),
                    98,
                    when={"scan_place": ("other_town",)},
                    shown_by=("tracking_page", "delivery_record"),
                    backed_by=("order_address",),
                    short=_("the tracking says delivered on {scanned} in another town than mine"),
                ),
                Statement(
                    "false.date",
                    "defect",
                    _(
                        "the tracking {for_number} says delivered on {scanned}, but no parcel was handed to me"
                    ),
                    98,
                    shown_by=("tracking_page", "delivery_record"),
                    backed_by=("order_address",),
                    short=_("the tracking says delivered on {scanned}, but no parcel was handed to me"),
                ),
            )
        ),
        Statement("false.signs", "cause", _("{signs}"), 70, shown_by=("door_camera",)),
        carrier_said("false", 84),
        FirstOf(
            (
                Statement(
                    "false.lighter",
                    "cause",
                    _("the tracked parcel weighs {label_weight}, too little for my item of {real_weight}"),
                    85,
                    when={"too_light": (True,)},
                    backed_by=("scale", "listing"),
                ),
                Statement(
                    "false.weights",
                    "cause",
                    _("the tracked parcel weighs {label_weight} and my item at least {real_weight}"),
                    80,
                    backed_by=("scale", "listing"),
                ),
            )
        ),
        Statement(
            "false.ask",
            "ask",
            _("please ask the carrier for the proof of this delivery to me"),
            62,
            when={"receipt": ("not_received",)},
        ),
        OWN_WORDS,
    ),
)

DETAILS = (FALSE_DELIVERED,)
