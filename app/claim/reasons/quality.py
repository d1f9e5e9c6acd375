"""Knows the detail "Poor quality": what is seen on the workmanship, never a judgement of it."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, USABLE
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

POOR = Detail(
    id="poor_quality",
    group="quality",
    label=_("It is badly made"),
    hint=_("Open seams, glue marks, sharp edges, a strong smell"),
    wording=("Quality problem", "Poor quality"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "flaw": Ask(
            _("What do you see?"),
            Choice((
                Option("seams", _("Open seams or loose threads"), "open seams or loose threads"),
                Option("holes", _("Holes or thin places"), "holes or thin places"),
                Option("glue", _("Glue marks or stains"), "glue marks or stains"),
                Option("edges", _("Sharp or rough edges"), "sharp or rough edges"),
                Option("smell", _("A strong chemical smell"), "a chemical smell"),
                Option("loose", _("Parts are loose or do not fit together"), "parts that are loose or do not fit together"),
                Option("colour", _("The colour comes off"), "colour that comes off"),
                Option("uneven", _("Crooked or uneven"), "crooked or uneven parts"),
                Option("used", _("It was used before"), "marks of earlier use"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "usable": USABLE,
        "flaw_place": Ask(_("Where exactly?"), ShortText(50), hint=_("In Latin letters, for example: left sleeve, under the lid")),
        "flaw_size": Ask(_("How large is the place?"), Measure(("cm", "mm", "inch"))),
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("detail_close", "required"),
        Need("whole_item", "strong"),
        Need("listing", "strong"),
        Need("bad_together", "helpful"),
        Need("quote", "helpful"),
    ),
    traps=("quality_needs_facts", "lateness_is_no_reason"),
    clauses=(
        Either((
            Clause("quality.all", "defect", _("When I checked {the_item} I found {flaw}."), short=_("Found on it: {flaw}."), when={"bad_is_all": (True,)}),
            Clause("quality.some", "defect", _("I found {flaw} on {bad_pieces} of the {pieces} pieces."), short=_("On {bad_pieces} of {pieces} pieces: {flaw}.")),
        )),
        Clause("quality.place", "defect", _("The place is here: {flaw_place}."), weight=2),
        Clause("quality.size", "defect", _("The place measures {flaw_size}."), weight=2),
        Clause("quality.effect", "effect", _("In this state {bad_it} {usable}.")),
    ),
)  # fmt: skip

DETAILS = (POOR,)
