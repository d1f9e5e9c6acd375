"""Knows the details of a parcel that came with less: this item absent, fewer pieces, parts missing."""

from app.claim.questions.ask import Ask, Choice, Count, Measure, Option, ShortText, Tick
from app.claim.reasons.detail import CameOf, Detail, Need, Receipt, Remedy, Share
from app.claim.reasons.questions import LABEL_WEIGHT, REST_FINE, SEAL
from app.claim.text.clauses import Clause
from app.claim.words import _

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
            Choice((
                Option("one", _("No, it was one parcel"), "was sent as one parcel"),
                Option("all_here", _("No, all parcels are here"), "came in several parcels, and all are here"),
                Option("maybe", _("Yes, or I do not know")),
            )),
        ),
        "seal": SEAL,
        "label_weight": LABEL_WEIGHT,
        "rest_fine": REST_FINE,
    },
    evidence=(
        Need("all_pieces", "required"),
        Need("opening_video", "strong"),
        Need("parcel_label", "strong"),
        Need("order_page", "strong"),
        Need("packing_list", "helpful"),
        Need("scale", "helpful"),
    ),
    traps=("another_parcel", "one_line_only", "no_video_is_fine"),
    clauses=(
        Clause("absent.count", "defect", _("I counted {lines_came} of {lines_ordered} items in the parcel; {the_item} {was} not in it."), short=_("This item was not in the parcel: {lines_came} of {lines_ordered} items came.")),
        Clause("absent.parcels", "defect", _("The order {parcels}."), weight=2),
        Clause("absent.seal", "defect", _("On arrival the parcel was {seal}."), weight=2),
        Clause("absent.weight", "defect", _("The weight on the parcel label is {label_weight}."), weight=2),
        Clause("absent.rest", "effect", _("The other items are complete."), weight=2, when={"rest_fine": (True,)}),
        Clause("absent.effect", "effect", _("I do not have this item.")),
    ),
)  # fmt: skip

FEWER = Detail(
    id="partly_fewer",
    group="partly",
    label=_("Fewer pieces came than I ordered"),
    hint=_("Of one and the same item: 8 came instead of 10"),
    wording=("Quantity shortage", "Fewer pieces than ordered"),
    receipts=(Receipt.PARTLY,),
    part_first=True,
    asks={
        "promised": Ask(_("How many pieces should there be in all?"), Count(2), hint=_("Count every piece in every pack"), required=True),
        "missing": Ask(_("How many of them are missing?"), Count(), required=True),
        "seal": SEAL,
        "label_weight": LABEL_WEIGHT,
        "full_weight": Ask(_("What would all the pieces weigh?"), Measure(("g", "kg", "lb", "oz")), hint=_("Weigh the pieces that came and work it out")),
        "rest_fine": REST_FINE,
    },
    share=Share("missing", "promised"),
    evidence=(
        Need("all_pieces", "required"),
        Need("opening_video", "strong"),
        Need("parcel_label", "strong"),
        Need("scale", "helpful"),
        Need("listing", "helpful"),
        Need("packing_list", "helpful"),
    ),
    traps=("another_parcel", "no_video_is_fine"),
    clauses=(
        Clause("fewer.count", "defect", _("There should be {promised} pieces, and {missing} of them {was_bad} not in the parcel."), short=_("{missing} of {promised} pieces {was_bad} not in the parcel.")),
        Clause("fewer.weights", "defect", _("The parcel label shows {label_weight}; all pieces together would weigh {full_weight}."), weight=2),
        Clause("fewer.seal", "defect", _("The parcel came to me {seal}."), weight=2),
        Clause("fewer.rest", "effect", _("The pieces that came are in order."), weight=2, when={"rest_fine": (True,)}),
    ),
)  # fmt: skip

PARTS = Detail(
    id="partly_parts",
    group="partly",
    label=_("Parts or accessories are missing"),
    hint=_("For example the charger, the screws, the remote control"),
    wording=("Quantity shortage", "Parts or accessories missing"),
    receipts=(Receipt.PARTLY, Receipt.RECEIVED),
    asks={
        "part": Ask(
            _("What is missing?"),
            Choice((
                Option("cable", _("Cable"), "the cable"),
                Option("charger", _("Charger or power supply"), "the charger or power supply"),
                Option("battery", _("Battery"), "the battery"),
                Option("remote", _("Remote control"), "the remote control"),
                Option("screws", _("Screws or mounting parts"), "the screws or mounting parts"),
                Option("lid", _("Lid or cover"), "the lid or cover"),
                Option("tool", _("Tool or attachment"), "a tool or attachment"),
                Option("piece", _("A piece of the set"), "a piece of the set"),
                Option("other", _("Another part"), "an accessory"),
            )),
            required=True,
        ),
        "without": Ask(
            _("Can you use it without this part?"),
            Choice((
                Option("no", _("No"), "cannot be used"),
                Option("partly", _("Only in part"), "can be used only in part"),
                Option("yes", _("Yes"), "can be used, but the set is not complete"),
            )),
            required=True,
        ),
        "part_name": Ask(_("Name the part"), ShortText(40), hint=_("In Latin letters, for example: left ear pad")),
        "shown_in": Ask(
            _("Where is this part promised?"),
            Choice((
                Option("text", _("In the text of the listing"), "in the text of the listing"),
                Option("picture", _("In the pictures of the listing"), "in the pictures of the listing"),
                Option("manual", _("On the box or in the manual"), "on the box or in the manual"),
                Option("unknown", _("I do not know")),
            )),
        ),
        "whole_parcel": Ask(_("I looked through all the wrapping"), Tick()),
    },
    evidence=(
        Need("all_pieces", "required"),
        Need("opening_video", "strong"),
        Need("listing", "strong"),
        Need("parcel_label", "helpful"),
        Need("packing_list", "helpful"),
    ),
    traps=("no_video_is_fine",),
    clauses=(
        Clause("parts.missing", "defect", _("The parcel came, but this part was missing: {part}."), short=_("Missing in the parcel: {part}.")),
        Clause("parts.name", "defect", _("The exact part is this: {part_name}."), weight=2),
        Clause("parts.promised", "defect", _("This part is promised {shown_in}."), weight=2),
        Clause("parts.searched", "defect", _("I looked through all the wrapping."), weight=3, when={"whole_parcel": (True,)}),
        Clause("parts.effect", "effect", _("Without this part {it} {without}.")),
    ),
)  # fmt: skip

DETAILS = (ITEM_ABSENT, FEWER, PARTS)
