"""The details of "It came damaged": broken, scratched or dented, wet or crushed."""

from app.claim.questions.ask import Ask, Measure, Option, Several, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, PARCEL, UNUSED, USABLE
from app.claim.reasons.shared_statements import OWN_WORDS, effects, parcel_outside
from app.claim.reasons.shared_statements import UNUSED as UNUSED_GOODS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

EVIDENCE = (
    Need("damage_close", "required"),
    Need("whole_item", "strong"),
    Need("parcel_outside", "strong"),
    Need("opening_video", "strong"),
    Need("inner_wrap", "helpful"),
    Need("bad_together", "helpful"),
    Need("carrier_report", "helpful"),
)
_BACKED = ("listing", "parcel_outside", "inner_wrap")
_SHOWN = ("damage_close", "bad_together", "detail_close", "whole_item", "opening_video")

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
            Several(
                (
                    Option("broken", _("Broken"), _("broken")),
                    Option("cracked", _("Cracked or split"), _("cracked")),
                    Option("bent", _("Bent out of shape"), _("bent out of shape")),
                    Option("torn", _("Torn or cut"), _("torn")),
                    Option("loose", _("Parts came off"), _("in parts that came off")),
                )
            ),
            required=True,
        ),
        "part": Ask(
            _("Which part, and how?"),
            ShortText(60),
            hint=_("For example: the lid is split in two"),
        ),
        "usable": USABLE,
        "bad_pieces": BAD_PIECES,
        "parcel": PARCEL,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("report_damage_soon", "keep_everything"),
    statements=(
        FirstOf(
            (
                Statement(
                    "broken.part",
                    "defect",
                    _("{bad_full} came damaged {on_day}; {part}"),
                    98,
                    when={"damage": ("broken", "cracked", "bent", "torn", "loose")},
                    shown_by=_SHOWN,
                    backed_by=_BACKED,
                    short=_("{bad_full} came damaged; {part}"),
                ),
                Statement(
                    "broken.damage",
                    "defect",
                    _("{opening} {bad_was} {damage} when I opened the parcel"),
                    98,
                    shown_by=_SHOWN,
                    backed_by=_BACKED,
                    short=_("{bad_full} came {damage}"),
                ),
            )
        ),
        *parcel_outside(),
        *effects("broken.damage", "broken.part"),
        OWN_WORDS,
    ),
)

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
            Several(
                (
                    Option("scratches", _("Scratches"), _("scratches")),
                    Option("dents", _("Dents"), _("dents")),
                    Option("chips", _("Chipped edges"), _("chipped edges")),
                    Option("paint", _("Paint or coating is off"), _("places without coating")),
                )
            ),
            required=True,
        ),
        "place": Ask(_("Where exactly?"), ShortText(50), hint=_("In English, for example: on the screen")),
        "longest": Ask(_("How long is the largest mark?"), Measure(("cm", "mm", "inch")), folded=True),
        "usable": USABLE,
        "bad_pieces": BAD_PIECES,
        "parcel": PARCEL,
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("report_damage_soon", "lateness_is_no_reason"),
    statements=(
        FirstOf(
            (
                Statement(
                    "scratched.longest",
                    "defect",
                    _("{opening} {bad_has} {marks}, the largest {longest} long"),
                    98,
                    shown_by=_SHOWN,
                    backed_by=_BACKED,
                    short=_("{bad_full} came with {marks}"),
                ),
                Statement(
                    "scratched.marks",
                    "defect",
                    _("{opening} {bad_has} {marks}"),
                    98,
                    shown_by=_SHOWN,
                    backed_by=_BACKED,
                    short=_("{bad_full} came with {marks}"),
                ),
            )
        ),
        Statement("scratched.place", "defect", _("the marks are {place}"), 66),
        UNUSED_GOODS,
        *parcel_outside(),
        *effects("scratched.longest", "scratched.marks", "scratched.place"),
        OWN_WORDS,
    ),
)

WET = Detail(
    id="damaged_wet",
    group="damaged",
    label=_("The item came wet, leaking, stained or crushed"),
    wording=("Product damaged", "Wet, stained or crushed"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "state": Ask(
            _("How did it come?"),
            Several(
                (
                    Option("wet", _("Wet"), _("wet")),
                    Option("leaked", _("It leaked"), _("leaking")),
                    Option("stained", _("Stained or dirty"), _("stained")),
                    Option("mould", _("With mould"), _("mouldy")),
                    Option("crushed", _("Crushed flat"), _("crushed")),
                )
            ),
            required=True,
        ),
        "usable": USABLE,
        "bad_pieces": BAD_PIECES,
        "parcel": PARCEL,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("report_damage_soon", "keep_everything"),
    statements=(
        Statement(
            "wet.state",
            "defect",
            _("{opening} {bad_was} {state} when I opened the parcel"),
            98,
            shown_by=_SHOWN,
            backed_by=_BACKED,
            short=_("{bad_full} came {state}"),
        ),
        *parcel_outside(),
        *effects("wet.state"),
        OWN_WORDS,
    ),
)

DETAILS = (BROKEN, SCRATCHED, WET)
