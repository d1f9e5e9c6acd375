"""The details of "Not as described" that are measured: size, capacity or another number."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Measures, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, OTHER_TRIED, UNUSED
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
            72,
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

UNITS = (
    "GB",
    "TB",
    "MB",
    "mAh",
    "Wh",
    "W",
    "V",
    "A",
    "lm",
    "g",
    "kg",
    "ml",
    "L",
    "h",
    "Hz",
    "MB/s",
    "Mbit/s",
    "Gbit/s",
    "rpm",
    "K",
)
_TOOLS = ("h2testw", "f3", "program", "menu")

CAPACITY = Detail(
    id="nad_capacity",
    group="not_as_described",
    label=_("Less memory, battery or power"),
    hint=_("A number in the listing is not true: capacity, power, weight, speed"),
    wording=("Product not as described", "Capacity or specification"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "listed": Ask(_("What does the listing promise?"), Measure(UNITS), required=True),
        "measured": Ask(_("What did you find?"), Measure(UNITS), required=True),
        "tool": Ask(
            _("How do you know?"),
            Choice(
                (
                    Option("h2testw", _("H2testw"), _("the program H2testw")),
                    Option("f3", _("F3"), _("the program F3")),
                    Option("program", _("Another test program"), _("a test program")),
                    Option("menu", _("The menu of the device"), _("the menu of the device")),
                    Option("meter", _("A meter"), _("a meter")),
                    Option("scale", _("A scale"), _("a scale")),
                    Option("label", _("I read its label")),
                )
            ),
        ),
        "bad_pieces": Ask(
            _("How many of them did you test with this result?"), BAD_PIECES.kind, required=True
        ),
        "measured_second": Ask(
            _("And of the second piece, if it differs?"), Measure(UNITS), folded=True, only_many=True
        ),
        "same_serial": Ask(_("All pieces carry the same serial number"), Tick(), folded=True, only_many=True),
        "no_marking": Ask(_("The marking on the chip was removed"), Tick(), folded=True),
        "inside": Ask(
            _("What is inside?"),
            ShortText(50),
            hint=_("In English, for example: a micro SD card"),
            folded=True,
        ),
        "other_tried": OTHER_TRIED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("test_result", "required"),
        Need("listing", "strong"),
        Need("item_label", "strong"),
        Need("chip", "helpful"),
        Need("meter", "helpful"),
        Need("bad_together", "helpful"),
    ),
    traps=("test_every_unit", "test_now", "no_difference", "screens_before_opening"),
    statements=(
        FirstOf(
            (
                Statement(
                    "capacity.two",
                    "defect",
                    _(
                        "{opening} {bad_has} {measured} and {measured_second} instead of the {listed} in "
                        "the listing, as {tool} reports"
                    ),
                    98,
                    when={"tool": (*_TOOLS, "meter", "scale")},
                    shown_by=("test_result", "meter", "scale", "bad_together"),
                    backed_by=("listing", "item_label"),
                    short=_(
                        "{bad_full} {bad_has} {measured} and {measured_second} instead of {listed}, as "
                        "{tool} reports"
                    ),
                ),
                Statement(
                    "capacity.percent",
                    "defect",
                    _(
                        "{opening} {bad_has} {measured} instead of the {listed} in the listing, "
                        "{percent} of it, as {tool} reports"
                    ),
                    98,
                    when={"tool": (*_TOOLS, "meter", "scale")},
                    shown_by=("test_result", "meter", "scale", "bad_together"),
                    backed_by=("listing", "item_label"),
                    short=_("{bad_full} {bad_has} {measured} instead of {listed}, as {tool} reports"),
                ),
                Statement(
                    "capacity.tool",
                    "defect",
                    _(
                        "{opening} {bad_has} {measured} instead of the {listed} in the listing, as {tool} reports"
                    ),
                    98,
                    when={"tool": (*_TOOLS, "meter", "scale")},
                    shown_by=("test_result", "meter", "scale", "bad_together"),
                    backed_by=("listing", "item_label"),
                    short=_("{bad_full} {bad_has} {measured} instead of {listed}, as {tool} reports"),
                ),
                Statement(
                    "capacity.label",
                    "defect",
                    _("the label of {opening} says {measured} instead of the {listed} in the listing"),
                    98,
                    when={"tool": ("label",)},
                    shown_by=("item_label", "bad_together"),
                    backed_by=("listing", "test_result"),
                    short=_("the label of {bad_full} says {measured} instead of {listed}"),
                ),
                Statement(
                    "capacity.plain",
                    "defect",
                    _("{opening} {bad_has} {measured} instead of the {listed} in the listing"),
                    98,
                    shown_by=("test_result", "meter", "item_label", "bad_together"),
                    backed_by=("listing",),
                    short=_("{bad_full} {bad_has} {measured} instead of {listed}"),
                ),
            )
        ),
        Statement("capacity.inside", "defect", _("inside there is {inside}"), 80, shown_by=("chip",)),
        Statement(
            "capacity.serial",
            "cause",
            _("{the_item} carry the same serial number"),
            78,
            when={"same_serial": (True,)},
            backed_by=("bad_together",),
        ),
        Statement(
            "capacity.marking",
            "cause",
            _("the marking on the chip was removed"),
            76,
            when={"no_marking": (True,)},
            shown_by=("chip",),
        ),
        Statement(
            "capacity.tried",
            "cause",
            _("the result was the same with {other_tried}"),
            60,
            shown_by=("other_test",),
        ),
        OWN_WORDS,
    ),
)

DETAILS = (SIZE, CAPACITY)
