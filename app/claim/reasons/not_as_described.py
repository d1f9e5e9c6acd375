"""Knows the details of "Not as described" that are seen: colour, material, design."""

from app.claim.questions.ask import Ask, Choice, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.palette import COLOURS, MATERIALS, TONES
from app.claim.reasons.questions import BAD_PIECES_IF_NOT_ALL
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

COLOUR = Detail(
    id="nad_colour",
    group="not_as_described",
    label=_("The colour is different from the pictures"),
    wording=("Product not as described", "Color"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "listed_colour": Ask(_("Which colour does the listing show?"), Choice(COLOURS), required=True),
        "got_colour": Ask(_("Which colour came?"), Choice(COLOURS + TONES), required=True),
        "daylight": Ask(_("I compared them in daylight"), Tick()),
        "disclaimer": Ask(_("The listing says that colours may look different on a screen"), Tick()),
        "bad_pieces": BAD_PIECES_IF_NOT_ALL,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("beside_listing", "required"),
        Need("listing", "strong"),
        Need("whole_item", "strong"),
        Need("bad_together", "helpful"),
    ),
    traps=("monitor_colour", "no_difference"),
    clauses=(
        Clause("colour.seen", "defect", _("The listing shows {listed_colour} as the colour; what came is {got_colour}."), short=_("Colour in the listing: {listed_colour}; received: {got_colour}.")),
        Clause("colour.daylight", "defect", _("I compared the colours in daylight."), weight=2, when={"daylight": (True,)}),
        Clause("colour.screen", "defect", _("This is another colour, not a difference between screens."), weight=2, when={"disclaimer": (True,), "got_colour": tuple(colour.value for colour in COLOURS)}),
        Clause("colour.some", "defect", _("The wrong colour concerns {bad_pieces} of the {pieces} pieces."), weight=2, when={"bad_is_all": (False,)}),
        Clause("colour.effect", "effect", _("I did not order this colour.")),
    ),
)  # fmt: skip

MATERIAL = Detail(
    id="nad_material",
    group="not_as_described",
    label=_("The material is different"),
    wording=("Product not as described", "Material"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "listed_material": Ask(_("Which material does the listing name?"), Choice(MATERIALS), required=True),
        "got_material": Ask(_("Which material came?"), Choice((*MATERIALS, Option("unknown", _("Another one, I cannot name it")))), required=True),
        "known_by": Ask(
            _("How do you know?"),
            Choice((
                Option("label", _("Its own label says so"), "its own label"),
                Option("magnet", _("A magnet sticks to it"), "a magnet sticks to it"),
                Option("rust", _("It rusts or turns another colour"), "it rusts or changes colour"),
                Option("weight", _("It weighs less than it should"), "its weight"),
                Option("expert", _("A shop or expert tested it"), "the test of an expert"),
                Option("look", _("I see and feel it"), "its look and feel"),
            )),
            required=True,
        ),
    },
    evidence=(
        Need("listing", "required"),
        Need("composition_label", "strong"),
        Need("material_close", "strong"),
        Need("beside_listing", "helpful"),
        Need("expert_paper", "helpful"),
    ),
    traps=("no_burn_test", "no_difference", "listing_may_change"),
    clauses=(
        Either(
            (
                Clause("material.named", "defect", _("The listing names {listed_material}; the material that came is {got_material}, shown by this: {known_by}."), short=_("Listed: {listed_material}; received: {got_material}.")),
                Clause("material.other", "defect", _("The listing names {listed_material}; the material that came is another, shown by this: {known_by}."), short=_("The listing names {listed_material}; another material came.")),
            )
        ),
        Clause("material.effect", "effect", _("I paid for the material in the listing.")),
    ),
)  # fmt: skip

DESIGN = Detail(
    id="nad_design",
    group="not_as_described",
    label=_("It looks different from the pictures"),
    hint=_("Another shape, print, pattern or detail"),
    wording=("Product not as described", "Design or style"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "differs": Ask(
            _("What is different?"),
            Choice((
                Option("print", _("The print or pattern"), "the print or pattern"),
                Option("shape", _("The shape or cut"), "the shape or cut"),
                Option("detail", _("A detail"), "a detail"),
                Option("text", _("The text or logo"), "the text or logo"),
                Option("face", _("The face or figure"), "the face or figure"),
                Option("all", _("The whole look"), "the whole look"),
            )),
            required=True,
        ),
        "what_differs": Ask(_("What exactly?"), ShortText(50), hint=_("In Latin letters, for example: buttons instead of a zip"), required=True),
        "bad_pieces": BAD_PIECES_IF_NOT_ALL,
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
    traps=("listing_may_change",),
    clauses=(
        Either(
            (
                Clause("design.some", "defect", _("In {bad_pieces} of the {pieces} pieces {differs} is not as in the listing: {what_differs}."), short=_("{bad_pieces} of {pieces} not as in the listing: {what_differs}."), when={"bad_is_all": (False,)}),
                Clause("design.differs", "defect", _("Compared with the listing, {differs} is different: {what_differs}."), short=_("Not as in the listing: {what_differs}.")),
            )
        ),
        Clause("design.effect", "effect", _("This is not what the pictures show.")),
    ),
)  # fmt: skip

DETAILS = (COLOUR, MATERIAL, DESIGN)
