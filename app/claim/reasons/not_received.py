"""The details of "It did not come": what the tracking shows of a parcel that is not there."""

from app.claim.questions.ask import Ask, Choice, Day, Measure, Option, Several, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import CARRIER_SAYS, TRACKING
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

NO_TRACKING = Detail(
    id="nr_no_tracking",
    group="not_received",
    label=_("There is no tracking, or the number shows nothing"),
    hint=_("Also only a label, or a stranger's number"),
    wording=("Logistics tracking problem", "No tracking information"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    at_once=True,
    asks={
        "number_state": Ask(
            _("What does the tracking show?"),
            Choice(
                (
                    Option("none", _("The seller gave no number"), _("the seller gave no tracking number")),
                    Option(
                        "unknown",
                        _("The number is not known"),
                        _("the tracking number {tracking_code} is not known {known_where}"),
                    ),
                    Option(
                        "label",
                        _("Only a label was made, then nothing"),
                        _(
                            "the tracking {for_number} shows only that a label was made, and no scan after that"
                        ),
                    ),
                    Option(
                        "stranger",
                        _("It is another parcel's number"),
                        _("the tracking number {tracking_code} belongs to a different parcel"),
                    ),
                )
            ),
            required=True,
        ),
        "checked": Ask(_("When did you look?"), Day(), required=True),
        "looked_at": Ask(
            _("Where did you look?"), ShortText(40), hint=_("For example: 17track and Correos"), folded=True
        ),
        "stranger_is": Ask(
            _("What shows that it is another parcel?"),
            ShortText(60),
            hint=_("In English. For example: it was sent to Berlin, before I ordered"),
            under=("number_state", ("stranger",)),
        ),
        "tracking": TRACKING,
    },
    evidence=(
        Need("tracking_page", "required"),
        Need("order_page", "strong"),
        Need("carrier_answer", "strong"),
        Need("chat", "helpful"),
        Need("shop_page", "helpful"),
    ),
    traps=("try_at_once", "stranger_tracking"),
    statements=(
        FirstOf(
            (
                Statement(
                    "no_tracking.none",
                    "defect",
                    _("{number_state}, and on {checked} there was still none"),
                    97,
                    when={"number_state": ("none",)},
                    shown_by=("tracking_page",),
                    short=_("{number_state}"),
                ),
                Statement(
                    "no_tracking.where",
                    "defect",
                    _("on {checked} I looked at {looked_at}, and {number_state}"),
                    97,
                    shown_by=("tracking_page", "carrier_answer"),
                    short=_("{number_state}"),
                ),
                Statement(
                    "no_tracking.state",
                    "defect",
                    _("on {checked} {number_state}"),
                    97,
                    shown_by=("tracking_page",),
                    backed_by=("carrier_answer",),
                    short=_("{number_state}"),
                ),
            )
        ),
        Statement("no_tracking.stranger", "defect", _("{stranger_is}"), 78),
        Statement(
            "no_tracking.ask",
            "ask",
            _("please check that the carrier has no proof of a delivery to me"),
            44,
            when={"number_state": ("unknown", "label", "stranger")},
        ),
        OWN_WORDS,
    ),
)

IN_TRANSIT = Detail(
    id="nr_in_transit",
    group="not_received",
    label=_("It is on the way, and the delivery time is over"),
    hint=_("Tracking shows entries, but no parcel came"),
    wording=("Package not received", "Still in transit, delivery time is over"),
    receipts=(Receipt.NOT_RECEIVED,),
    remedies=(Remedy.REFUND_ONLY,),
    asks={
        "last_seen": Ask(_("Date of the newest tracking entry"), Day(), required=True),
        "last_place": Ask(
            _("Where was the parcel then?"),
            Choice(
                (
                    Option("sender", _("In the seller's country"), _("in the seller's country")),
                    Option(
                        "between",
                        _("It had left the seller's country"),
                        _("when the parcel left the seller's country"),
                    ),
                    Option("mine", _("In my country"), _("in my country")),
                    Option("unknown", _("It does not say")),
                )
            ),
        ),
        "no_entry": Ask(
            _("There is no entry in my country at all"), Tick(), under=("last_place", ("sender", "between"))
        ),
        "tried_twice": Ask(
            _("It says that somebody tried to deliver it, but nobody came"),
            Tick(),
            under=("last_place", ("mine",)),
        ),
        "carrier_says": CARRIER_SAYS,
        "tracking": TRACKING,
    },
    evidence=(
        Need("order_page", "required"),
        Need("tracking_page", "required"),
        Need("carrier_answer", "strong"),
        Need("chat", "helpful"),
    ),
    statements=(
        FirstOf(
            (
                Statement(
                    "in_transit.stuck",
                    "defect",
                    _(
                        "the newest tracking entry {for_number} is from {last_seen}, {last_seen_ago}, {last_place}"
                    ),
                    97,
                    when={"last_place": ("sender", "between", "mine")},
                    shown_by=("tracking_page",),
                    short=_("the newest tracking entry is from {last_seen}, {last_place}"),
                ),
                Statement(
                    "in_transit.place",
                    "defect",
                    _("the newest tracking entry {for_number} is from {last_seen}, {last_place}"),
                    97,
                    when={"last_place": ("sender", "between", "mine")},
                    shown_by=("tracking_page",),
                    short=_("the newest tracking entry is from {last_seen}, {last_place}"),
                ),
                Statement(
                    "in_transit.ago",
                    "defect",
                    _("the newest tracking entry {for_number} is from {last_seen}, {last_seen_ago}"),
                    97,
                    shown_by=("tracking_page",),
                    short=_("the newest tracking entry is from {last_seen}"),
                ),
                Statement(
                    "in_transit.date",
                    "defect",
                    _("the newest tracking entry {for_number} is from {last_seen}"),
                    97,
                    shown_by=("tracking_page",),
                    short=_("the newest tracking entry is from {last_seen}"),
                ),
            )
        ),
        Statement(
            "in_transit.no_entry",
            "defect",
            _("there is no entry in my country"),
            72,
            when={"no_entry": (True,)},
            join="and",
            after=("in_transit.stuck", "in_transit.place"),
        ),
        Statement(
            "in_transit.tried",
            "defect",
            _("the tracking speaks of delivery attempts, but nobody came to me"),
            74,
            when={"tried_twice": (True,)},
        ),
        Statement(
            "in_transit.carrier",
            "cause",
            _("the carrier says that {carrier_says}"),
            70,
            shown_by=("carrier_answer",),
        ),
        OWN_WORDS,
    ),
)

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
        Statement(
            "false.carrier",
            "cause",
            _("the carrier says that {carrier_says}"),
            84,
            shown_by=("carrier_answer",),
        ),
        FirstOf(
            (
                Statement(
                    "false.lighter",
                    "cause",
                    _(
                        "the parcel on the tracking page weighs {label_weight}, but my item weighs at least "
                        "{real_weight}, so it is not my parcel"
                    ),
                    85,
                    when={"too_light": (True,)},
                    backed_by=("scale", "listing"),
                ),
                Statement(
                    "false.weights",
                    "cause",
                    _(
                        "the parcel on the tracking page weighs {label_weight}, but my item weighs at least "
                        "{real_weight}"
                    ),
                    80,
                    backed_by=("scale", "listing"),
                ),
            )
        ),
        Statement(
            "false.ask",
            "ask",
            _("please ask the carrier for the place and the signature of this delivery"),
            62,
            when={"receipt": ("not_received",)},
        ),
        OWN_WORDS,
    ),
)

DETAILS = (NO_TRACKING, IN_TRANSIT, FALSE_DELIVERED)
