"""The detail "Poor quality": what is seen on the workmanship, never a judgement of it."""

from app.claim.questions.ask import Ask, Measure, Option, Several, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, UNUSED, USABLE
from app.claim.reasons.shared_statements import OWN_WORDS, effects
from app.claim.reasons.shared_statements import UNUSED as UNUSED_GOODS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

_SHOWN = ("detail_close", "bad_together", "whole_item")

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
            Several(
                (
                    Option("seams", _("Open seams"), _("open seams")),
                    Option("threads", _("Loose threads"), _("loose threads")),
                    Option("holes", _("Holes"), _("holes")),
                    Option("glue", _("Glue marks"), _("glue marks")),
                    Option("stains", _("Stains"), _("stains")),
                    Option("edges", _("Sharp or rough edges"), _("rough edges")),
                    Option("smell", _("A strong chemical smell"), _("a strong chemical smell")),
                    Option("loose", _("Loose parts"), _("loose parts")),
                    Option(
                        "misfit", _("Parts that do not fit together"), _("parts that do not fit together")
                    ),
                    Option("colour", _("The colour comes off"), _("colour that comes off")),
                    Option("uneven", _("Crooked or uneven"), _("crooked parts")),
                    Option("used", _("It was used before"), _("marks of earlier use")),
                )
            ),
            required=True,
        ),
        "flaw_place": Ask(
            _("Where exactly?"), ShortText(60), hint=_("In English, for example: on the left sleeve")
        ),
        "flaw_size": Ask(_("How large is the place?"), Measure(("cm", "mm", "inch")), folded=True),
        "usable": USABLE,
        "bad_pieces": BAD_PIECES,
        "unused": UNUSED,
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
    statements=(
        FirstOf(
            (
                Statement(
                    "quality.place",
                    "defect",
                    _("{opening} {bad_has} {flaw} {flaw_place}"),
                    98,
                    shown_by=_SHOWN,
                    backed_by=("listing",),
                    short=_("{bad_full} came with {flaw}"),
                ),
                Statement(
                    "quality.flaw",
                    "defect",
                    _("{opening} {bad_has} {flaw}"),
                    98,
                    shown_by=_SHOWN,
                    backed_by=("listing",),
                    short=_("{bad_full} came with {flaw}"),
                ),
            )
        ),
        Statement("quality.size", "defect", _("the place measures {flaw_size}"), 50),
        UNUSED_GOODS,
        *effects("quality.place", "quality.flaw", "quality.size"),
        OWN_WORDS,
    ),
)

DETAILS = (POOR,)
