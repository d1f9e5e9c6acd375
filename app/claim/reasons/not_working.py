"""The details of goods that do not work: dead from the start, or stopped after a while."""

from app.claim.questions.ask import Ask, Choice, Day, Option, Several, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, CROSS_CHECK, OTHER_TRIED
from app.claim.reasons.shared_statements import OWN_WORDS, tried
from app.claim.text.statement import Statement
from app.claim.words import _

EVIDENCE = (
    Need("test_video", "required"),
    Need("other_test", "strong"),
    Need("item_label", "helpful"),
    Need("chat", "helpful"),
)

DEAD = Detail(
    id="dead",
    group="not_working",
    label=_("It does not work at all"),
    hint=_("It does not switch on, charge or connect"),
    wording=("Does not work", "Cannot be switched on"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "result": Ask(
            _("What happens when you try it?"),
            Several(
                (
                    Option("nothing", _("Nothing at all"), _("{bad_does} not start")),
                    Option(
                        "light",
                        _("Only a light comes on"),
                        _("show{bad_s} a light and {bad_does} nothing else"),
                    ),
                    Option("off", _("It switches off again at once"), _("switch{bad_es} off again at once")),
                    Option("no_charge", _("It does not charge"), _("{bad_does} not charge")),
                    Option("error", _("It shows an error"), _("show{bad_s} an error")),
                    Option(
                        "not_found", _("No other device finds it"), _("{bad_is} not found by other devices")
                    ),
                )
            ),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "other_tried": OTHER_TRIED,
        "cross_check": CROSS_CHECK,
        "charged": Ask(_("The battery was full, or the power was on"), Tick(), folded=True),
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("film_the_test", "test_every_unit", "test_now"),
    statements=(
        Statement(
            "dead.result",
            "defect",
            _("{opening} {result}"),
            98,
            shown_by=("test_video", "bad_together"),
            backed_by=("item_label",),
            short=_("{bad_full} {result}"),
        ),
        *tried(),
        Statement(
            "dead.charged", "cause", _("the power was on during the test"), 24, when={"charged": (True,)}
        ),
        OWN_WORDS,
    ),
)

STOPPED = Detail(
    id="stopped",
    group="not_working",
    label=_("It worked, then it stopped"),
    hint=_("It broke after minutes, days or weeks"),
    wording=("Does not work", "Stopped working"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "now": Ask(
            _("What happens now?"),
            Several(
                (
                    Option("dead", _("Nothing at all"), _("{bad_does} not start any more")),
                    Option("off", _("It switches off by itself"), _("switch{bad_es} off by {bad_itself}")),
                    Option("charge", _("It does not charge any more"), _("{bad_does} not charge any more")),
                    Option("still", _("It does not move any more"), _("{bad_does} not move any more")),
                    Option("error", _("It shows an error"), _("show{bad_s} an error")),
                )
            ),
            required=True,
        ),
        "worked_for": Ask(
            _("How long did it work?"),
            Choice(
                (
                    Option("minutes", _("Some minutes"), _("some minutes")),
                    Option("hours", _("Some hours"), _("some hours")),
                    Option("day", _("About a day"), _("about one day")),
                    Option("days", _("Some days"), _("some days")),
                    Option("week", _("About a week"), _("about a week")),
                    Option("weeks", _("Some weeks"), _("some weeks")),
                    Option("months", _("Some months"), _("some months")),
                )
            ),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "other_tried": OTHER_TRIED,
        "cross_check": CROSS_CHECK,
        "stopped_on": Ask(_("When did it stop?"), Day(), folded=True),
        "own_supply": Ask(_("I used the cable, charger or battery that came with it"), Tick(), folded=True),
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("film_the_test", "test_every_unit", "keep_everything"),
    statements=(
        Statement(
            "stopped.after",
            "defect",
            _("{opening} worked for only {worked_for} and now {now}"),
            98,
            shown_by=("test_video", "bad_together"),
            backed_by=("item_label",),
            short=_("{bad_full} worked for only {worked_for} and now {now}"),
        ),
        Statement("stopped.on", "defect", _("{bad_it} stopped on {stopped_on}"), 56),
        *tried(),
        Statement(
            "stopped.own_supply",
            "cause",
            _("I used only the power supply that came with {bad_them}"),
            46,
            when={"own_supply": (True,)},
        ),
        OWN_WORDS,
    ),
)

DETAILS = (DEAD, STOPPED)
