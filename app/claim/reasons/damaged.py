"""Knows the details of "Damaged": broken, scratched or dented, wet or crushed."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, PARCEL, USABLE
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

EVIDENCE = (
    Need("damage_close", "required"),
    Need("opening_video", "strong"),
    Need("parcel_outside", "strong"),
    Need("whole_item", "strong"),
    Need("inner_wrap", "helpful"),
    Need("bad_together", "helpful"),
    Need("carrier_report", "helpful"),
)

BROKEN = Detail(
    id="damaged_broken",
    group="damaged",
    label=_("It is broken, cracked or bent"),
    hint=_("It came in pieces, or a part is broken"),
    wording=("Product damaged", "Broken"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "damage": Ask(
            _("What happened to it?"),
            Choice((
                Option("broken", _("Broken"), "broken"),
                Option("cracked", _("Cracked"), "cracked"),
                Option("bent", _("Bent or out of shape"), "bent out of shape"),
                Option("torn", _("Torn or cut"), "torn or cut"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "usable": USABLE,
        "part": Ask(_("Which part is broken?"), ShortText(40), hint=_("In Latin letters, for example: lid, handle, glass")),
        "parcel": PARCEL,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("report_damage_soon", "keep_everything"),
    clauses=(
        Either(
            (
                Clause("broken.all", "defect", _("{All_bad} {was_bad} {damage} when I opened the parcel."), short=_("{All_bad} came {damage}."), when={"bad_is_all": (True,)}),
                Clause("broken.some", "defect", _("{bad_pieces} of the {pieces} pieces {was_bad} {damage} when I opened the parcel."), short=_("{bad_pieces} of {pieces} pieces came {damage}.")),
            )
        ),
        Clause("broken.part", "defect", _("The broken part is this: {part}."), weight=2),
        Clause("broken.parcel", "defect", _("The parcel was {parcel}."), weight=2),
        Clause("broken.effect", "effect", _("With this damage {bad_it} {usable}.")),
    ),
)  # fmt: skip

SCRATCHED = Detail(
    id="damaged_scratched",
    group="damaged",
    label=_("It is scratched, dented or chipped"),
    wording=("Product damaged", "Scratched"),
    receipts=(Receipt.RECEIVED,),
    part_first=True,
    asks={
        "marks": Ask(
            _("What do you see?"),
            Choice((
                Option("scratches", _("Scratches"), "scratches"),
                Option("dents", _("Dents"), "dents"),
                Option("chips", _("Chipped edges"), "chipped edges"),
                Option("paint", _("Paint or coating is off"), "places without paint or coating"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "usable": USABLE,
        "longest": Ask(_("How long is the largest mark?"), Measure(("cm", "mm", "inch"))),
        "parcel": PARCEL,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("report_damage_soon", "lateness_is_no_reason"),
    clauses=(
        Either(
            (
                Clause("scratched.all", "defect", _("I opened the parcel and found {marks} on {the_item}."), short=_("Found on opening: {marks}."), when={"bad_is_all": (True,)}),
                Clause("scratched.some", "defect", _("I opened the parcel and found {marks} on {bad_pieces} of the {pieces} pieces."), short=_("{bad_pieces} of {pieces} pieces came with {marks}.")),
            )
        ),
        Clause("scratched.longest", "defect", _("The largest mark measures {longest}."), weight=2),
        Clause("scratched.parcel", "defect", _("The parcel came to me {parcel}."), weight=3),
        Clause("scratched.effect", "effect", _("With such marks {bad_it} {usable}.")),
    ),
)  # fmt: skip

WET = Detail(
    id="damaged_wet",
    group="damaged",
    label=_("It came wet, leaked, stained or crushed"),
    wording=("Product damaged", "Wet, stained or crushed"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "state": Ask(
            _("How did it come?"),
            Choice((
                Option("wet", _("Wet"), "wet"),
                Option("leaked", _("It leaked"), "leaking"),
                Option("stained", _("Stained or dirty"), "stained"),
                Option("mould", _("With mould"), "mouldy"),
                Option("crushed", _("Crushed flat"), "crushed"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "usable": USABLE,
        "parcel": PARCEL,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("report_damage_soon", "keep_everything"),
    clauses=(
        Either(
            (
                Clause("wet.all", "defect", _("{All_bad} {was_bad} {state} when I opened the parcel."), short=_("{All_bad} {was_bad} {state} on arrival."), when={"bad_is_all": (True,)}),
                Clause("wet.some", "defect", _("{bad_pieces} of the {pieces} pieces {was_bad} {state} when I took them out."), short=_("{bad_pieces} of {pieces} pieces {was_bad} {state} on arrival.")),
            )
        ),
        Clause("wet.parcel", "defect", _("The parcel itself was {parcel}."), weight=2),
        Clause("wet.effect", "effect", _("In this condition {bad_it} {usable}.")),
    ),
)  # fmt: skip

DETAILS = (BROKEN, SCRATCHED, WET)
