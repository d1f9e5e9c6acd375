"""The details of goods that do less: they work only in part, or a promised function is missing."""

from app.claim.questions.ask import Ask, Choice, Option, Several, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.not_working import EVIDENCE
from app.claim.reasons.questions import BAD_PIECES, CROSS_CHECK, OTHER_TRIED, USABLE
from app.claim.reasons.shared_statements import OWN_WORDS, effects, tried
from app.claim.text.statement import FirstOf, Statement
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
            Several(
                (
                    Option("function", _("A button or function does nothing"), _("a control does nothing")),
                    Option("connection", _("It loses the connection"), _("the connection breaks off")),
                    Option("screen", _("Lines or spots on the screen"), _("the screen has lines or spots")),
                    Option("no_sound", _("There is no sound"), _("there is no sound")),
                    Option("sound", _("The sound is distorted"), _("the sound is distorted")),
                    Option("battery", _("Battery is empty too soon"), _("the battery is empty too soon")),
                    Option("charge", _("It does not charge well"), _("it does not charge correctly")),
                    Option("hot", _("It gets too hot"), _("it gets hot")),
                    Option("leak", _("It leaks"), _("it leaks")),
                    Option("noise", _("It makes an unusual noise"), _("it makes an unusual noise")),
                    Option("stuck", _("It jams or does not close"), _("it jams")),
                )
            ),
            required=True,
        ),
        "what_fails": Ask(
            _("What exactly?"), ShortText(60), hint=_("In English, for example: the left button does nothing")
        ),
        "usable": USABLE,
        "bad_pieces": BAD_PIECES,
        "how_often": Ask(
            _("How often?"),
            Choice(
                (
                    Option("always", _("Every time"), _("every time")),
                    Option("often", _("Most times"), _("most times")),
                    Option("some", _("At times"), _("at times")),
                )
            ),
            folded=True,
        ),
        "other_tried": OTHER_TRIED,
        "cross_check": CROSS_CHECK,
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("film_the_test", "test_every_unit"),
    statements=(
        FirstOf(
            (
                Statement(
                    "faulty.exact",
                    "defect",
                    _("{opening} {bad_does} not work correctly; {what_fails}"),
                    98,
                    shown_by=("test_video", "detail_close"),
                    backed_by=("item_label", "listing"),
                    short=_("{bad_full} {bad_does} not work correctly, {what_fails}"),
                ),
                Statement(
                    "faulty.fault",
                    "defect",
                    _("{opening} {bad_does} not work correctly; {fault}"),
                    98,
                    shown_by=("test_video", "detail_close"),
                    backed_by=("item_label", "listing"),
                    short=_("{bad_full} {bad_does} not work correctly, {fault}"),
                ),
            )
        ),
        Statement("faulty.often", "cause", _("this happens {how_often}"), 36),
        *tried(),
        *effects("faulty.exact", "faulty.fault"),
        OWN_WORDS,
    ),
)

FUNCTION = Detail(
    id="nad_function",
    group="not_as_described",
    label=_("A function is missing"),
    hint=_("Also an older standard, such as USB 2 for USB 3"),
    wording=("Product not as described", "Function"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "function": Ask(
            _("Which function is missing?"),
            ShortText(40),
            hint=_("In English, for example: Bluetooth, waterproof to 5 m"),
            required=True,
        ),
        "promised_in": Ask(
            _("Where is it promised?"),
            Choice(
                (
                    Option("title", _("In the title"), _("in its title")),
                    Option("text", _("In the text"), _("in its text")),
                    Option("picture", _("In the pictures"), _("in its pictures")),
                )
            ),
            required=True,
        ),
        "usable": USABLE,
        "tested": Ask(
            _("How did you look for it?"),
            Several(
                (
                    Option("manual", _("I did what the manual says"), _("I did what the manual says")),
                    Option(
                        "menu", _("I looked through the whole menu"), _("I looked through the whole menu")
                    ),
                    Option("port", _("I tried another port or cable"), _("I tried another port or cable")),
                    Option(
                        "device", _("I tried it with another device"), _("I tried it with another device")
                    ),
                )
            ),
        ),
        "cross_check": CROSS_CHECK,
    },
    evidence=(
        Need("function_video", "required"),
        Need("listing", "required"),
        Need("item_label", "helpful"),
        Need("other_test", "helpful"),
    ),
    traps=("own_project", "film_the_test", "listing_may_change"),
    statements=(
        Statement(
            "function.missing",
            "defect",
            _("{opening} {bad_does} not have {function}, which the listing promises {promised_in}"),
            98,
            shown_by=("function_video", "detail_close"),
            backed_by=("listing", "manual", "item_label"),
            short=_("{bad_full} {bad_does} not have the promised {function}"),
        ),
        Statement("function.tested", "cause", _("{tested}, without any change"), 62),
        Statement("function.cross_check", "cause", _("{cross_check}"), 76, shown_by=("other_test",)),
        *effects("function.missing"),
        OWN_WORDS,
    ),
)

DETAILS = (FAULTY, FUNCTION)
