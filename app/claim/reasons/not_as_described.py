"""The details of "Not as described" that are seen: colour, material, design."""

from app.claim.questions.ask import Ask, Choice, Option, Several, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.palette import COLOURS, MATERIALS, TONES
from app.claim.reasons.questions import BAD_PIECES, UNUSED, USABLE
from app.claim.reasons.shared_statements import OWN_WORDS, effects
from app.claim.reasons.shared_statements import UNUSED as UNUSED_GOODS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

_SEEN = ("beside_listing", "whole_item", "bad_together", "detail_close")

COLOUR = Detail(
    id="nad_colour",
    group="not_as_described",
    label=_("The colour is different"),
    wording=("Product not as described", "Color"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "listed_colour": Ask(_("Which colour does the listing show?"), Choice(COLOURS), required=True),
        "got_colour": Ask(_("Which colour came?"), Choice(COLOURS + TONES), required=True),
        "bad_pieces": BAD_PIECES,
        "daylight": Ask(_("I compared them in daylight"), Tick()),
        "disclaimer": Ask(
            _("The listing says that colours may look different on a screen"), Tick(), folded=True
        ),
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("beside_listing", "required"),
        Need("listing", "strong"),
        Need("whole_item", "strong"),
        Need("bad_together", "helpful"),
    ),
    traps=("monitor_colour", "no_difference"),
    statements=(
        FirstOf(
            (
                Statement(
                    "colour.daylight",
                    "defect",
                    _(
                        "{opening} {bad_is} {got_colour} in daylight instead of the {listed_colour} in the listing"
                    ),
                    98,
                    when={"daylight": (True,)},
                    shown_by=_SEEN,
                    backed_by=("listing",),
                    short=_("{bad_full} {bad_is} {got_colour} instead of {listed_colour}"),
                ),
                Statement(
                    "colour.plain",
                    "defect",
                    _("{opening} {bad_is} {got_colour} instead of the {listed_colour} in the listing"),
                    98,
                    shown_by=_SEEN,
                    backed_by=("listing",),
                    short=_("{bad_full} {bad_is} {got_colour} instead of {listed_colour}"),
                ),
            )
        ),
        Statement(
            "colour.disclaimer",
            "cause",
            _("a screen does not turn one colour into another"),
            40,
            when={"disclaimer": (True,), "got_colour": tuple(colour.value for colour in COLOURS)},
        ),
        UNUSED_GOODS,
        OWN_WORDS,
    ),
)

MATERIAL = Detail(
    id="nad_material",
    group="not_as_described",
    label=_("The material is different"),
    wording=("Product not as described", "Material"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "listed_material": Ask(_("Which material does the listing name?"), Choice(MATERIALS), required=True),
        "got_material": Ask(
            _("Which material came?"),
            Choice((*MATERIALS, Option("unknown", _("Another one, I cannot name it")))),
            required=True,
        ),
        "known_by": Ask(
            _("How do you know?"),
            Choice(
                (
                    Option("label", _("Its own label says so")),
                    Option("magnet", _("A magnet sticks to it")),
                    Option("rust", _("It rusts")),
                    Option("fades", _("It turns another colour")),
                    Option("weight", _("It weighs less than it should")),
                    Option("expert", _("A shop or expert tested it")),
                    Option("look", _("I see and feel it")),
                )
            ),
            required=True,
        ),
        "expert_found": Ask(
            _("What did the test find?"),
            ShortText(60),
            hint=_("For example: silver-plated brass"),
            under=("known_by", ("expert",)),
        ),
        "usable": Ask(USABLE.label, USABLE.kind),
    },
    evidence=(
        Need("listing", "required"),
        Need("composition_label", "strong"),
        Need("material_close", "strong"),
        Need("expert_paper", "strong", {"known_by": ("expert",)}),
        Need("beside_listing", "helpful"),
        Need("scale", "helpful", {"known_by": ("weight",)}),
    ),
    traps=("no_burn_test", "no_difference", "listing_may_change"),
    statements=(
        FirstOf(
            (
                Statement(
                    "material.label",
                    "defect",
                    _(
                        "the label of {opening} says {got_material} instead of the {listed_material} in the listing"
                    ),
                    98,
                    when={"known_by": ("label",)},
                    shown_by=("composition_label", "item_label", "material_close"),
                    backed_by=("listing",),
                    short=_("the label of {bad_full} says {got_material} instead of {listed_material}"),
                ),
                Statement(
                    "material.got",
                    "defect",
                    _(
                        "{opening} {bad_is} made of {got_material} instead of the {listed_material} in the listing"
                    ),
                    98,
                    shown_by=("material_close", "composition_label"),
                    backed_by=("listing",),
                    short=_("{bad_full} {bad_is} made of {got_material} instead of {listed_material}"),
                ),
                Statement(
                    "material.not",
                    "defect",
                    _("{opening} {bad_is} not made of the {listed_material} in the listing"),
                    98,
                    shown_by=("material_close", "composition_label"),
                    backed_by=("listing",),
                    short=_("{my_order} {is} not made of {listed_material}"),
                ),
            )
        ),
        FirstOf(
            (
                Statement(
                    "material.magnet",
                    "cause",
                    _("a magnet sticks to {them}"),
                    78,
                    when={"known_by": ("magnet",)},
                ),
                Statement("material.rust", "cause", _("{it} rust{s}"), 78, when={"known_by": ("rust",)}),
                Statement(
                    "material.fades",
                    "cause",
                    _("{it} turn{s} another colour"),
                    70,
                    when={"known_by": ("fades",)},
                ),
                Statement(
                    "material.weight",
                    "cause",
                    _("{it} weigh{s} less than that material would"),
                    66,
                    when={"known_by": ("weight",)},
                    shown_by=("scale",),
                ),
                Statement(
                    "material.found",
                    "cause",
                    _("an expert tested it and found {expert_found}"),
                    88,
                    when={"known_by": ("expert",)},
                    shown_by=("expert_paper",),
                ),
                Statement(
                    "material.expert",
                    "cause",
                    _("an expert tested it"),
                    60,
                    when={"known_by": ("expert",)},
                    shown_by=("expert_paper",),
                ),
            )
        ),
        *effects("material.label", "material.got", "material.not"),
        OWN_WORDS,
    ),
)

DESIGN = Detail(
    id="nad_design",
    group="not_as_described",
    label=_("It looks different"),
    hint=_("Another shape, print or part"),
    wording=("Product not as described", "Design or style"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "promised": Ask(
            _("What does the listing show?"),
            ShortText(60),
            hint=_("In English, for example: lace sleeves"),
            required=True,
        ),
        "came": Ask(
            _("What came instead?"),
            ShortText(60),
            hint=_("For example: plain net sleeves"),
            required=True,
        ),
        "differs": Ask(
            _("What is different?"),
            Several(
                (
                    Option("print", _("The print or pattern"), _("the print")),
                    Option("shape", _("The shape or cut"), _("the shape")),
                    Option("part", _("A part of it"), _("a part")),
                    Option("text", _("The text or logo"), _("the lettering")),
                    Option("face", _("The face or figure"), _("the face")),
                    Option("all", _("The whole look"), _("the whole look")),
                )
            ),
            folded=True,
        ),
        "usable": Ask(USABLE.label, USABLE.kind),
        "bad_pieces": BAD_PIECES,
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("beside_listing", "required"),
        Need("listing", "strong"),
        Need("whole_item", "strong"),
        Need("detail_close", "strong"),
        Need("quote", "helpful"),
        Need("size_ruler", "helpful"),
        Need("worn", "helpful"),
    ),
    traps=("listing_may_change", "no_difference"),
    statements=(
        FirstOf(
            (
                Statement(
                    "design.lists",
                    "defect",
                    _("the listing shows {promised}, but {opening} {bad_has} {came}"),
                    98,
                    when={"several_differences": (True,)},
                    shown_by=_SEEN,
                    backed_by=("listing", "size_ruler"),
                    short=_("{bad_full} {bad_has} {came}, not {promised}"),
                ),
                Statement(
                    "design.came",
                    "defect",
                    _("{opening} {bad_has} {came} instead of the {promised} in the listing"),
                    98,
                    shown_by=_SEEN,
                    backed_by=("listing", "size_ruler"),
                    short=_("{bad_full} {bad_has} {came}, not {promised}"),
                ),
            )
        ),
        UNUSED_GOODS,
        Statement("design.differs", "cause", _("the difference is in {differs}"), 22),
        *effects("design.lists", "design.came"),
        OWN_WORDS,
    ),
)

DETAILS = (COLOUR, MATERIAL, DESIGN)
