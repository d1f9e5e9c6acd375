"""The details of "It did not come" where the tracking shows nothing, or a parcel on its way."""

from app.claim.questions.ask import Ask, Choice, Day, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import CARRIER_ON, CARRIER_SAYS, TRACKING
from app.claim.reasons.shared_statements import OWN_WORDS, carrier_said
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
                    Option(
                        "transit", _("In a third country, on its way"), _("in another country on the way")
                    ),
                    Option("mine", _("In my country"), _("in my country")),
                    Option("unknown", _("It does not say")),
                )
            ),
        ),
        "no_entry": Ask(
            _("There is no entry in my country at all"),
            Tick(),
            under=("last_place", ("sender", "between", "transit")),
        ),
        "tried_twice": Ask(
            _("It says that somebody tried to deliver it, but nobody came"),
            Tick(),
            under=("last_place", ("mine",)),
        ),
        "carrier_says": CARRIER_SAYS,
        "carrier_on": CARRIER_ON,
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
                    when={"last_place": ("sender", "between", "transit", "mine")},
                    shown_by=("tracking_page",),
                    short=_("the newest tracking entry is from {last_seen}, {last_place}"),
                ),
                Statement(
                    "in_transit.place",
                    "defect",
                    _("the newest tracking entry {for_number} is from {last_seen}, {last_place}"),
                    97,
                    when={"last_place": ("sender", "between", "transit", "mine")},
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
        carrier_said("in_transit", 82),
        OWN_WORDS,
    ),
)

DETAILS = (NO_TRACKING, IN_TRANSIT)
