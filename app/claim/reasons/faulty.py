"""Knows the details of goods that do less: they work only in part, or a promised function is missing."""

from app.claim.questions.ask import Ask, Choice, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.not_working import EVIDENCE
from app.claim.reasons.questions import BAD_PIECES, OTHER_TRIED, USABLE
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

FAULTY = Detail(
    id="faulty",
    group="not_working",
    label=_("It works only in part"),
    hint=_("A button does nothing, it loses the connection, the picture has lines"),
    wording=("Does not work", "Works only in part"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "fault": Ask(
            _("What is the fault?"),
            Choice((
                Option("function", _("A button or function does nothing"), "one function does not respond"),
                Option("connection", _("It loses the connection"), "the connection breaks off"),
                Option("screen", _("Lines or spots on the screen"), "the screen has lines or spots"),
                Option("sound", _("Sound is missing or distorted"), "the sound is missing or distorted"),
                Option("battery", _("Battery is empty too soon"), "the battery is empty after a short time"),
                Option("charge", _("It charges badly or not"), "it does not charge correctly"),
                Option("hot", _("It gets too hot"), "it gets hot"),
                Option("leak", _("Water or air comes out"), "water or air comes out"),
                Option("noise", _("It makes an unusual noise"), "it makes an unusual noise"),
                Option("stuck", _("It jams or does not close"), "it jams or does not close"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "usable": USABLE,
        "how_often": Ask(
            _("How often?"),
            Choice((
                Option("always", _("Every time"), "in every test"),
                Option("often", _("Most times"), "in most tests"),
                Option("some", _("At times"), "in some tests"),
            )),
        ),
        "what_fails": Ask(_("What exactly?"), ShortText(60), hint=_("In Latin letters, for example: the left button")),
        "other_tried": OTHER_TRIED,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("film_the_test", "test_every_unit"),
    clauses=(
        Either(
            (
                Clause("faulty.all", "defect", _("I tested {the_item} with this result: {fault}."), short=_("Test result: {fault}."), when={"bad_is_all": (True,)}),
                Clause("faulty.some", "defect", _("{bad_pieces} of the {pieces} pieces gave this result in the test: {fault}."), short=_("{bad_pieces} of {pieces} pieces, test result: {fault}.")),
            )
        ),
        Clause("faulty.what", "defect", _("It concerns this: {what_fails}."), weight=2),
        Clause("faulty.often", "defect", _("This happens {how_often}."), weight=2),
        Clause("faulty.tried", "defect", _("I repeated the test with {other_tried}: same result."), weight=2),
        Clause("faulty.effect", "effect", _("With this fault {bad_it} {usable}.")),
    ),
)  # fmt: skip

FUNCTION = Detail(
    id="nad_function",
    group="not_as_described",
    label=_("A promised function is missing"),
    wording=("Product not as described", "Function"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "function": Ask(_("Which function is missing?"), ShortText(40), hint=_("In Latin letters, for example: Bluetooth, waterproof"), required=True),
        "promised_in": Ask(
            _("Where is it promised?"),
            Choice((
                Option("title", _("In the title"), "in the title"),
                Option("text", _("In the text"), "in the text"),
                Option("picture", _("In the pictures"), "in the pictures"),
            )),
            required=True,
        ),
        "usable": USABLE,
        "tested": Ask(
            _("How did you look for it?"),
            Choice((
                Option("manual", _("I did what the manual says"), "I did what the manual says, without result"),
                Option("menu", _("I looked through the whole menu"), "it is not in the menu"),
                Option("part", _("The button or part for it is not there"), "the button or part for it is not there"),
                Option("tried", _("I tried it"), "I tried it, without result"),
            )),
        ),
    },
    evidence=(
        Need("function_video", "required"),
        Need("listing", "required"),
        Need("manual", "helpful"),
        Need("item_label", "helpful"),
        Need("other_test", "helpful"),
    ),
    traps=("film_the_test", "listing_may_change"),
    clauses=(
        Clause("function.missing", "defect", _("The listing promises this function {promised_in}, but it is missing: {function}."), short=_("Promised in the listing, but missing: {function}.")),
        Clause("function.tested", "defect", _("This is how I know: {tested}."), weight=2),
        Clause("function.effect", "effect", _("Without this function {it} {usable}.")),
    ),
)  # fmt: skip

DETAILS = (FAULTY, FUNCTION)
