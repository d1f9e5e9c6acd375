"""Knows the details of a parcel without goods: empty, or with something worthless instead."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.questions import LABEL_WEIGHT, SEAL
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

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
        "own_weight": Ask(_("What does the parcel weigh on your own scale?"), Measure(("g", "kg", "lb", "oz"))),
    },
    evidence=(
        Need("parcel_label", "required"),
        Need("opening_video", "strong"),
        Need("parcel_outside", "strong"),
        Need("carrier_report", "strong"),
        Need("scale", "helpful"),
        Need("inner_wrap", "helpful"),
    ),
    traps=("keep_everything", "report_damage_soon", "no_video_is_fine"),
    clauses=(
        Either(
            (
                Clause("empty.seal", "defect", _("The parcel came {seal}, and there were no goods in it."), short=_("The parcel came {seal} and had no goods in it.")),
                Clause("empty.plain", "defect", _("I opened the parcel, and there were no goods in it."), short=_("There were no goods in the parcel.")),
            )
        ),
        Clause("empty.label", "defect", _("Its label shows a weight of {label_weight}."), weight=2),
        Clause("empty.scale", "defect", _("On my scale the parcel weighs {own_weight}."), weight=2),
        Clause("empty.effect", "effect", _("I have no goods from this parcel to return.")),
    ),
)  # fmt: skip

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
            Choice((
                Option("paper", _("Paper or cardboard"), "paper or cardboard"),
                Option("stones", _("Stones or sand"), "stones or sand"),
                Option("ring", _("A ring or other jewellery"), "a ring or other jewellery"),
                Option("seeds", _("Seeds"), "a bag of seeds"),
                Option("cloth", _("A piece of cloth"), "a piece of cloth"),
                Option("plastic", _("A piece of plastic"), "a piece of plastic"),
                Option("other", _("Another small thing"), "a small thing that I did not order"),
            )),
            required=True,
        ),
        "got_name": Ask(_("Say more exactly what it is"), ShortText(50), hint=_("In Latin letters, for example: silver ring with a blue stone")),
        "seal": SEAL,
        "label_weight": LABEL_WEIGHT,
        "label_names": Ask(_("What does the parcel label say is inside?"), ShortText(40), hint=_("Copy it in Latin letters, for example: toy")),
    },
    evidence=(
        Need("beside_order", "required"),
        Need("opening_video", "strong"),
        Need("parcel_label", "strong"),
        Need("parcel_outside", "helpful"),
        Need("carrier_report", "helpful"),
        Need("scale", "helpful"),
    ),
    traps=("keep_everything", "no_cheap_return", "no_video_is_fine"),
    clauses=(
        Clause("junk.got", "defect", _("Instead of {the_item}, the parcel contained this: {got}."), short=_("The parcel contained only this: {got}.")),
        Clause("junk.name", "defect", _("What came is this: {got_name}."), weight=2),
        Clause("junk.seal", "defect", _("When the parcel came it was {seal}."), weight=2),
        Clause("junk.weight", "defect", _("According to its label the parcel weighs {label_weight}."), weight=2),
        Clause("junk.label", "defect", _("As contents the parcel label names this: {label_names}."), weight=2),
        Clause("junk.effect", "effect", _("The item that I ordered was not in the parcel.")),
    ),
)  # fmt: skip

DETAILS = (EMPTY, JUNK)
