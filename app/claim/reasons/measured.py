"""Knows the details of "Not as described" that are measured: size, capacity or another number."""

from app.claim.questions.ask import Ask, Choice, Measure, Option, ShortText, Tick
from app.claim.reasons.detail import Detail, Measures, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, BAD_PIECES_IF_NOT_ALL
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

SIZE = Detail(
    id="nad_size",
    group="not_as_described",
    label=_("The size is different from the listing"),
    hint=_("It measures less or more than the size chart says"),
    wording=("Product not as described", "Size"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "dimension": Ask(
            _("What did you measure?"),
            Choice((
                Option("length", _("Length"), "length"),
                Option("width", _("Width"), "width"),
                Option("height", _("Height"), "height"),
                Option("diameter", _("Diameter"), "diameter"),
                Option("thickness", _("Thickness"), "thickness"),
                Option("chest", _("Chest, armpit to armpit"), "chest width"),
                Option("waist", _("Waist"), "waist"),
                Option("hips", _("Hips"), "hips"),
                Option("sleeve", _("Sleeve"), "sleeve"),
                Option("insole", _("Insole of the shoe"), "insole"),
            )),
            required=True,
        ),
        "listed": Ask(_("What does the listing say?"), Measure(("cm", "mm", "inch", "m")), required=True),
        "measured": Ask(_("What did you measure yourself?"), Measure(("cm", "mm", "inch", "m")), hint=_("Lay it flat beside a ruler; use the same unit"), required=True),
        "tolerance": Ask(_("Which difference does the listing allow?"), Measure(("cm", "mm", "inch")), hint=_("Sellers often write that a small difference is normal")),
        "fit": Ask(
            _("What does that mean for you?"),
            Choice((
                Option("small", _("Too small to use"), "too small to use"),
                Option("large", _("Too large to use"), "too large to use"),
                Option("limited", _("Usable, but not as planned"), "usable only in part"),
            )),
        ),
        "size_label": Ask(_("Which size is on its label?"), ShortText(15), hint=_("For example: XL")),
        "bad_pieces": BAD_PIECES_IF_NOT_ALL,
    },
    share=Share("bad_pieces"),
    flat=Measures("listed", "measured"),
    evidence=(
        Need("size_ruler", "required"),
        Need("size_chart", "required"),
        Need("size_label", "strong"),
        Need("whole_item", "helpful"),
        Need("worn", "helpful"),
        Need("quote", "helpful"),
    ),
    traps=("tolerance", "no_difference"),
    clauses=(
        Either(
            (
                Clause("size.difference", "defect", _("The listing gives {listed} for the {dimension}; I measured {measured}, a difference of {difference}."), short=_("The {dimension}: listed {listed}, measured {measured}.")),
                Clause("size.plain", "defect", _("The listing gives {listed} for the {dimension}; with a ruler I measured {measured}."), short=_("For the {dimension}: listed {listed}, measured {measured}.")),
            )
        ),
        Clause("size.tolerance", "defect", _("This is more than the {tolerance} that the listing allows."), weight=2, when={"over_tolerance": (True,)}),
        Clause("size.label", "defect", _("The size label says {size_label}."), weight=2),
        Clause("size.some", "defect", _("This concerns {bad_pieces} of the {pieces} pieces."), weight=2, when={"bad_is_all": (False,)}),
        Clause("size.fit", "effect", _("This size is {fit}.")),
    ),
)  # fmt: skip

UNITS = ("GB", "TB", "MB", "mAh", "Wh", "W", "V", "A", "lm", "g", "kg", "ml", "L", "h", "Hz", "MB/s")

CAPACITY = Detail(
    id="nad_capacity",
    group="not_as_described",
    label=_("Less memory, battery or power than promised"),
    hint=_("A number in the listing is not true: capacity, power, weight, speed"),
    wording=("Product not as described", "Capacity or specification"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "listed": Ask(_("What does the listing promise?"), Measure(UNITS), required=True),
        "measured": Ask(_("What did your test show?"), Measure(UNITS), required=True),
        "bad_pieces": Ask(_("How many pieces did you test with this result?"), BAD_PIECES.kind, required=True),
        "tool": Ask(
            _("What did you test it with?"),
            Choice((
                Option("h2testw", _("H2testw"), "the program H2testw"),
                Option("f3", _("F3"), "the program F3"),
                Option("program", _("Another test program"), "a test program"),
                Option("meter", _("A meter"), "a meter"),
                Option("scale", _("A scale"), "a scale"),
                Option("menu", _("The menu of the device"), "the menu of the device"),
                Option("label", _("I read its label"), "a look at the label"),
            )),
        ),
        "same_serial": Ask(_("All pieces carry the same serial number"), Tick()),
        "no_marking": Ask(_("The marking on the chip was removed"), Tick()),
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
    traps=("test_every_unit", "test_now", "no_difference"),
    clauses=(
        Either(
            (
                Clause("capacity.all_tool", "defect", _("{All_bad} {was_bad} tested with {tool}: the listing promises {listed}, the result is {measured}."), short=_("Promised {listed}, but the test with {tool} shows {measured}."), when={"bad_is_all": (True,)}),
                Clause("capacity.all", "defect", _("{All_bad} {was_bad} tested: the listing promises {listed}, the result is {measured}."), short=_("Promised {listed}, but the test shows {measured}."), when={"bad_is_all": (True,)}),
                Clause("capacity.some_tool", "defect", _("I tested {bad_pieces} of the {pieces} pieces with {tool}: the listing promises {listed}, the result is {measured}."), short=_("{bad_pieces} of {pieces} tested: promised {listed}, result {measured}.")),
                Clause("capacity.some", "defect", _("I tested {bad_pieces} of the {pieces} pieces: the listing promises {listed}, the result is {measured}."), short=_("{bad_pieces} of {pieces} pieces tested: promised {listed}, result {measured}.")),
            )
        ),
        Clause("capacity.serial", "defect", _("The pieces carry the same serial number."), weight=2, when={"same_serial": (True,)}),
        Clause("capacity.marking", "defect", _("The marking on the chip was removed."), weight=2, when={"no_marking": (True,)}),
        Clause("capacity.effect", "effect", _("This is not what the listing promises.")),
    ),
)  # fmt: skip

DETAILS = (SIZE, CAPACITY)
