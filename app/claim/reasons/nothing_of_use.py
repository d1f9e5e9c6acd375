"""The details of a parcel without goods: empty, or with something worthless instead."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import LABEL_WEIGHT, REAL_WEIGHT, SEAL
from app.claim.reasons.shared_statements import OWN_WORDS, WEIGHED, sealed
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

_KILOS = ("g", "kg", "lb", "oz")
EMPTY = Detail(
    id="empty_parcel",
    group="wrong_item",
    label=_("The parcel was empty"),
    wording=("Empty parcel", "Empty parcel"),
    receipts=(Receipt.PARTLY, Receipt.RECEIVED),
    remedies=(Remedy.REFUND_ONLY,),
    all_only=True,
    asks={
        "seal": Ask(SEAL.label, SEAL.kind, required=True),
        "label_weight": LABEL_WEIGHT,
        "own_weight": Ask(_("What does the parcel weigh on your own scale?"), Measure(_KILOS), folded=True),
        "real_weight": REAL_WEIGHT,
    },
    evidence=(
        Need("parcel_label", "required"),
        Need("opening_video", "strong"),
        Need("parcel_outside", "strong"),
        Need("carrier_report", "helpful"),
        Need("scale", "helpful"),
        Need("inner_wrap", "helpful"),
    ),
    traps=("keep_everything", "report_damage_soon", "no_video_is_fine"),
    statements=(
        FirstOf(
            (
                Statement(
                    "empty.sealed",
                    "defect",
                    _(
                        "the parcel for {my_order} {ordered_on} was empty when it came {on_day}; it was {seal}"
                    ),
                    98,
                    when={"seal": ("whole", "torn", "open", "taped")},
                    shown_by=("opening_video", "parcel_outside", "inner_wrap"),
                    backed_by=("carrier_report",),
                    short=_("the parcel for {my_order} was empty; it was {seal}"),
                ),
                Statement(
                    "empty.plain",
                    "defect",
                    _("the parcel for {my_order} {ordered_on} was empty when it came {on_day}"),
                    98,
                    shown_by=("opening_video", "parcel_outside", "inner_wrap"),
                    backed_by=("carrier_report",),
                    short=_("the parcel for {my_order} was empty"),
                ),
            )
        ),
        Statement(
            "empty.own_weight", "cause", _("on my scale it weighs {own_weight}"), 60, shown_by=("scale",)
        ),
        WEIGHED,
        OWN_WORDS,
    ),
)

JUNK = Detail(
    id="junk",
    group="wrong_item",
    label=_("Something worthless came instead"),
    hint=_("For example paper, stones, a cheap ring"),
    wording=("Wrong item received", "Other goods of little value"),
    receipts=(Receipt.PARTLY, Receipt.RECEIVED),
    all_only=True,
    asks={
        "got": Ask(
            _("What was in the parcel?"),
            Choice(
                (
                    Option("paper", _("Paper or cardboard"), _("only paper")),
                    Option("stones", _("Stones or sand"), _("only stones")),
                    Option("ring", _("A ring or other jewellery"), _("only a piece of jewellery")),
                    Option("seeds", _("Seeds"), _("only a bag of seeds")),
                    Option("cloth", _("A piece of cloth"), _("only a piece of cloth")),
                    Option("plastic", _("A piece of plastic"), _("only a piece of plastic")),
                    Option("other", _("Another small thing"), _("only a small thing that I did not order")),
                )
            ),
            required=True,
        ),
        "got_name": Ask(
            _("Say more exactly what it is"),
            ShortText(50),
            hint=_("In English, for example: silver ring with a blue stone"),
            names=True,
        ),
        "seal": SEAL,
        "label_weight": LABEL_WEIGHT,
        "real_weight": REAL_WEIGHT,
        "label_names": Ask(
            _("What does the parcel label say is inside?"),
            ShortText(40),
            hint=_("For example: toy"),
            folded=True,
        ),
    },
    evidence=(
        Need("whole_item", "required"),
        Need("opening_video", "strong"),
        Need("parcel_label", "strong"),
        Need("parcel_outside", "helpful"),
        Need("carrier_report", "helpful"),
        Need("scale", "helpful"),
    ),
    traps=("keep_everything", "no_cheap_return", "no_video_is_fine"),
    statements=(
        FirstOf(
            (
                Statement(
                    "junk.named",
                    "defect",
                    _(
                        "in place of {my_order} {ordered_on} the parcel that came {on_day} held only {counted_got_name}"
                    ),
                    98,
                    shown_by=("whole_item", "beside_order", "opening_video"),
                    backed_by=("listing",),
                    short=_("in place of {my_order} the parcel held only {counted_got_name}"),
                ),
                Statement(
                    "junk.kind",
                    "defect",
                    _("in place of {my_order} {ordered_on} the parcel that came {on_day} held {got}"),
                    98,
                    shown_by=("whole_item", "beside_order", "opening_video"),
                    backed_by=("listing",),
                    short=_("in place of {my_order} the parcel held {got}"),
                ),
            )
        ),
        WEIGHED,
        Statement(
            "junk.label",
            "cause",
            _("the label names {label_names} as the contents"),
            68,
            shown_by=("parcel_label",),
        ),
        *sealed(),
        OWN_WORDS,
    ),
)

DETAILS = (EMPTY, JUNK)
