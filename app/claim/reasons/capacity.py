"""The detail of "Not as described" where memory, a battery or another number is less than promised."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, OTHER_TRIED
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

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
        Need("test_result", "required", {"tool": (None, *_TOOLS)}),
        Need("meter", "required", {"tool": ("meter",)}),
        Need("scale", "required", {"tool": ("scale",)}),
        Need("item_label", "required", {"tool": ("label",)}),
        Need("listing", "strong"),
        Need("item_label", "strong"),
        Need("chip", "helpful"),
        Need("meter", "helpful"),
        Need("test_result", "helpful"),
        Need("test_video", "helpful"),
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

DETAILS = (CAPACITY,)
