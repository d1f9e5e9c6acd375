"""The details of a parcel that came with less: this item absent, fewer pieces, parts missing."""

from app.claim.questions.ask import Ask, Choice, Count, Measure, Option, Price, ShortText, Tick
from app.claim.reasons.detail import CameOf, Detail, Need, Receipt, Remedy, Share
from app.claim.reasons.questions import LABEL_WEIGHT, REST_FINE, SEAL, USABLE
from app.claim.reasons.shared_statements import OWN_WORDS, PART, sealed
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

_KILOS = ("g", "kg", "lb", "oz")

ITEM_ABSENT = Detail(
    id="partly_item_absent",
    group="partly",
    label=_("The parcel came, but this item was not in it"),
    hint=_("One line of the order is missing as a whole, the others came"),
    wording=("Quantity shortage", "Item missing"),
    receipts=(Receipt.PARTLY,),
    remedies=(Remedy.REFUND_ONLY,),
    all_only=True,
    came=CameOf("lines_came", "lines_ordered"),
    asks={
        "lines_ordered": Ask(_("How many different items were in this order?"), Count(), required=True),
        "lines_came": Ask(_("How many of them came?"), Count(0), required=True),
        "parcels": Ask(
            _("Is another parcel of this order still on the way?"),
            Choice(
                (
                    Option("one", _("No, it was one parcel"), _("the order came in one parcel")),
                    Option("all_here", _("No, all parcels are here"), _("all parcels of the order are here")),
                    Option("maybe", _("Yes, or I do not know")),
                )
            ),
        ),
        "seal": SEAL,
        "label_weight": LABEL_WEIGHT,
        "came_weight": Ask(_("What does all that came weigh on your scale?"), Measure(_KILOS), folded=True),
        "rest_fine": REST_FINE,
    },
    evidence=(
        Need("all_pieces", "required"),
        Need("parcel_label", "strong"),
        Need("opening_video", "strong"),
        Need("order_page", "strong"),
        Need("packing_list", "helpful"),
        Need("scale", "helpful"),
    ),
    traps=("another_parcel", "one_line_only", "no_video_is_fine"),
    statements=(
        Statement(
            "absent.count",
            "defect",
            _(
                "of the {lines_ordered} different items in my order, {lines_came} came {on_day}; "
                "{my_order} {ordered_on} {was} missing"
            ),
            98,
            shown_by=("all_pieces", "opening_video"),
            backed_by=("packing_list", "order_page"),
            short=_("{my_order} {was} not in the parcel; {lines_came} of {lines_ordered} items came"),
            topic="others",
        ),
        Statement("absent.one_parcel", "cause", _("{parcels}"), 64, when={"parcels": ("one",)}),
        Statement("absent.parcels", "cause", _("{parcels}"), 64, when={"parcels": ("all_here",)}),
        *sealed("absent.one_parcel"),
        FirstOf(
            (
                Statement(
                    "absent.as_posted",
                    "cause",
                    _(
                        "the parcel label shows {label_weight}, and all that came weighs {came_weight}, so nothing was "
                        "lost on the way"
                    ),
                    84,
                    when={"as_posted": (True,)},
                    shown_by=("parcel_label", "scale"),
                ),
                Statement(
                    "absent.weights",
                    "cause",
                    _("the parcel label shows {label_weight}, and all that came weighs {came_weight}"),
                    82,
                    shown_by=("parcel_label", "scale"),
                ),
                Statement(
                    "absent.weight",
                    "cause",
                    _("the parcel label shows {label_weight}"),
                    46,
                    shown_by=("parcel_label",),
                ),
            )
        ),
        Statement("absent.rest", "ask", _("the other items are complete"), 30, when={"rest_fine": (True,)}),
        OWN_WORDS,
    ),
)

FEWER = Detail(
    id="partly_fewer",
    group="partly",
    label=_("Fewer pieces came than I ordered"),
    hint=_("Of one and the same item: 8 came instead of 10"),
    wording=("Quantity shortage", "Fewer pieces than ordered"),
    receipts=(Receipt.PARTLY,),
    part_first=True,
    asks={
        "promised": Ask(
            _("How many pieces should there be in all?"),
            Count(2),
            hint=_("Count every piece in every pack"),
            required=True,
        ),
        "missing": Ask(_("How many of them are missing?"), Count(), required=True),
        "seal": SEAL,
        "label_weight": LABEL_WEIGHT,
        "full_weight": Ask(
            _("What would all the pieces weigh?"),
            Measure(_KILOS),
            hint=_("Weigh the pieces that came and work it out"),
            folded=True,
        ),
        "rest_fine": REST_FINE,
    },
    share=Share("missing", "promised"),
    evidence=(
        Need("all_pieces", "required"),
        Need("parcel_label", "strong"),
        Need("opening_video", "strong"),
        Need("scale", "helpful"),
        Need("listing", "helpful"),
        Need("packing_list", "helpful"),
    ),
    traps=("another_parcel", "no_video_is_fine"),
    statements=(
        FirstOf(
            (
                Statement(
                    "fewer.all",
                    "defect",
                    _("none of the {promised} pieces of {my_order} {ordered_on} came"),
                    98,
                    when={"bad_is_all": (True,)},
                    shown_by=("all_pieces", "opening_video"),
                    backed_by=("packing_list", "listing", "order_page"),
                    short=_("none of the {promised} pieces of {my_order} came"),
                ),
                Statement(
                    "fewer.pieces",
                    "defect",
                    _("only {good_count} of {my_order} {ordered_on} came {on_day}"),
                    98,
                    when={"many": (True,)},
                    shown_by=("all_pieces", "opening_video"),
                    backed_by=("packing_list", "listing", "order_page"),
                    short=_("only {good_count} of {my_order} came"),
                ),
                Statement(
                    "fewer.count",
                    "defect",
                    _("only {good_count} of the {promised} pieces of {my_order} {ordered_on} came {on_day}"),
                    98,
                    shown_by=("all_pieces", "opening_video"),
                    backed_by=("packing_list", "listing", "order_page"),
                    short=_("only {good_count} of the {promised} pieces of {my_order} came"),
                ),
            )
        ),
        FirstOf(
            (
                Statement(
                    "fewer.lighter",
                    "cause",
                    _(
                        "the parcel label shows {label_weight}, but all pieces together would weigh {full_weight}, so "
                        "they were never in the parcel"
                    ),
                    82,
                    when={"too_light": (True,)},
                    shown_by=("parcel_label", "scale"),
                ),
                Statement(
                    "fewer.weights",
                    "cause",
                    _(
                        "the parcel label shows {label_weight}, but all pieces together would weigh {full_weight}"
                    ),
                    80,
                    shown_by=("parcel_label", "scale"),
                ),
                Statement(
                    "fewer.weight",
                    "cause",
                    _("the parcel label shows {label_weight}"),
                    40,
                    shown_by=("parcel_label",),
                ),
            )
        ),
        *sealed(),
        Statement(
            "fewer.rest", "ask", _("the pieces that came are in order"), 24, when={"rest_fine": (True,)}
        ),
        OWN_WORDS,
    ),
)

PARTS = Detail(
    id="partly_parts",
    group="partly",
    label=_("Parts or accessories are missing"),
    hint=_("For example the charger, the screws, the remote control"),
    wording=("Quantity shortage", "Parts or accessories missing"),
    receipts=(Receipt.PARTLY, Receipt.RECEIVED),
    asks={
        "part_name": Ask(
            _("What is missing?"),
            ShortText(40),
            hint=_("In English, for example: charger, left ear pad, two screws"),
            required=True,
        ),
        "usable": Ask(USABLE.label, USABLE.kind, required=True),
        "shown_in": Ask(
            _("Where is it promised?"),
            Choice(
                (
                    Option("text", _("In the text of the listing"), _("in the text of the listing")),
                    Option(
                        "picture", _("In the pictures of the listing"), _("in the pictures of the listing")
                    ),
                    Option("manual", _("On the box or in the manual"), _("in the manual")),
                    Option("unknown", _("I do not know")),
                )
            ),
        ),
        "part_price": Ask(_("What does the missing part cost elsewhere?"), Price(), folded=True),
        "whole_parcel": Ask(_("I looked through all the wrapping"), Tick(), folded=True),
    },
    price_of_part="part_price",
    evidence=(
        Need("all_pieces", "required"),
        Need("listing", "strong", {"shown_in": ("text", "picture", "unknown", None)}),
        Need("manual", "strong", {"shown_in": ("manual",)}),
        Need("opening_video", "strong"),
        Need("parcel_label", "helpful"),
        Need("packing_list", "helpful"),
    ),
    traps=("no_video_is_fine",),
    statements=(
        FirstOf(
            (
                Statement(
                    "parts.promised",
                    "defect",
                    _(
                        "{my_order} {ordered_on} came {on_day} without the {part_name} that is promised {shown_in}"
                    ),
                    98,
                    shown_by=("all_pieces", "opening_video"),
                    backed_by=("listing", "packing_list", "manual"),
                    short=_("{my_order} came without the {part_name}"),
                ),
                Statement(
                    "parts.missing",
                    "defect",
                    _("{my_order} {ordered_on} came {on_day} without the {part_name}"),
                    98,
                    shown_by=("all_pieces", "opening_video"),
                    backed_by=("listing", "packing_list"),
                    short=_("{my_order} came without the {part_name}"),
                ),
            )
        ),
        Statement(
            "parts.searched",
            "cause",
            _("I looked through all the wrapping"),
            28,
            when={"whole_parcel": (True,)},
        ),
        Statement(
            "parts.price", "cause", _("the part costs {part_price} elsewhere"), 34, shown_by=("quote",)
        ),
        Statement(
            "parts.unusable",
            "effect",
            _("{the_item} cannot be used without it"),
            64,
            when={"usable": ("no",)},
            join="and",
            after=("parts.promised", "parts.missing"),
        ),
        Statement(
            "parts.partly",
            "effect",
            _("{the_item} can be used only in part without it"),
            40,
            when={"usable": ("partly",), "how": PART},
            join="and",
            after=("parts.promised", "parts.missing"),
        ),
        OWN_WORDS,
    ),
)

DETAILS = (ITEM_ABSENT, FEWER, PARTS)
