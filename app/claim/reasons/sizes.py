"""The detail of "Not as described" where a size is another one than listed."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText
from app.claim.reasons.detail import Detail, Measures, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, UNUSED
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.reasons.shared_statements import UNUSED as UNUSED_GOODS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

_LENGTHS = ("cm", "mm", "inch", "m")
_RULER = ("size_ruler", "bad_together", "whole_item")

SIZE = Detail(
    id="nad_size",
    group="not_as_described",
    label=_("The size is different"),
    hint=_("It measures less or more than the size chart says"),
    wording=("Product not as described", "Size"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "dimension": Ask(
            _("What did you measure?"),
            Choice(
                (
                    Option("length", _("Length"), _("length")),
                    Option("width", _("Width"), _("width")),
                    Option("height", _("Height"), _("height")),
                    Option("diameter", _("Diameter"), _("diameter")),
                    Option("thickness", _("Thickness"), _("thickness")),
                    Option("chest", _("Chest, armpit to armpit"), _("chest width"), only_of=("clothes",)),
                    Option(
                        "chest_round", _("Chest, all around"), _("chest circumference"), only_of=("clothes",)
                    ),
                    Option("waist", _("Waist"), _("waist width"), only_of=("clothes",)),
                    Option("hips", _("Hips"), _("hip width"), only_of=("clothes",)),
                    Option("sleeve", _("Sleeve"), _("sleeve"), only_of=("clothes",)),
                    Option("insole", _("Insole of the shoe"), _("insole"), only_of=("shoes",)),
                )
            ),
        ),
        "listed": Ask(_("What does the listing say?"), Measure(_LENGTHS), required=True),
        "measured": Ask(
            _("What did you measure yourself?"),
            Measure(_LENGTHS),
            hint=_("Lay it flat beside a ruler; use the same unit"),
            required=True,
        ),
        "fit": Ask(
            _("What does that mean for you?"),
            Choice(
                (
                    Option("small", _("Too small to use"), _("too small to use")),
                    Option("large", _("Too large to use"), _("too large to use")),
                    Option("limited", _("Usable, but not as planned")),
                )
            ),
        ),
        "tolerance": Ask(
            _("Which difference does the listing allow?"),
            Measure(("cm", "mm", "inch")),
            hint=_("Sellers often write that a small difference is normal"),
            folded=True,
        ),
        "size_label": Ask(
            _("Which size is on its label?"), ShortText(15), hint=_("For example: XL"), folded=True
        ),
        "bad_pieces": BAD_PIECES,
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    flat=Measures("listed", "measured"),
    evidence=(
        Need("size_ruler", "required"),
        Need("size_chart", "required"),
        Need("listing", "strong"),
        Need("size_label", "strong"),
        Need("whole_item", "helpful"),
        Need("worn", "helpful"),
        Need("quote", "helpful"),
    ),
    traps=("tolerance", "no_difference"),
    statements=(
        FirstOf(
            (
                Statement(
                    "size.shorter",
                    "defect",
                    _(
                        "the {dimension} of {opening} is {measured} instead of the {listed} in the "
                        "listing, {difference} less"
                    ),
                    98,
                    when={"less": (True,)},
                    shown_by=_RULER,
                    backed_by=("size_chart", "listing"),
                    short=_("the {dimension} of {bad_full} is {measured} instead of {listed}"),
                ),
                Statement(
                    "size.longer",
                    "defect",
                    _(
                        "the {dimension} of {opening} is {measured} instead of the {listed} in the "
                        "listing, {difference} more"
                    ),
                    98,
                    when={"less": (False,)},
                    shown_by=_RULER,
                    backed_by=("size_chart", "listing"),
                    short=_("the {dimension} of {bad_full} is {measured} instead of {listed}"),
                ),
                Statement(
                    "size.plain",
                    "defect",
                    _("the {dimension} of {opening} is {measured} instead of the {listed} in the listing"),
                    98,
                    shown_by=_RULER,
                    backed_by=("size_chart", "listing"),
                    short=_("the {dimension} of {bad_full} is {measured} instead of {listed}"),
                ),
                Statement(
                    "size.measure",
                    "defect",
                    _("{opening} measure{bad_s} {measured} instead of the {listed} in the listing"),
                    98,
                    shown_by=_RULER,
                    backed_by=("size_chart", "listing"),
                    short=_("{bad_full} measure{bad_s} {measured} instead of {listed}"),
                ),
            )
        ),
        Statement(
            "size.tolerance",
            "defect",
            _("is more than the {tolerance} that the listing allows"),
            78,
            when={"over_tolerance": (True,)},
            join="which",
            after=("size.shorter", "size.longer"),
            alone=_("the difference is more than the {tolerance} that the listing allows"),
        ),
        Statement(
            "size.fit",
            "effect",
            _("{bad_it} {bad_is} {fit}"),
            62,
            when={"fit": ("small", "large")},
            join="so",
            after=("size.shorter", "size.longer", "size.plain", "size.measure"),
            shown_by=("worn",),
        ),
        UNUSED_GOODS,
        Statement("size.label", "cause", _("the size label says {size_label}"), 44, shown_by=("size_label",)),
        OWN_WORDS,
    ),
)

DETAILS = (SIZE,)
