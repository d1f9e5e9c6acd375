"""Knows the details of "Does not work": dead from the start, or stopped."""

from app.claim.questions.ask import Ask, Choice, Option, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, OTHER_TRIED
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

EVIDENCE = (
    Need("test_video", "required"),
    Need("item_label", "strong"),
    Need("other_test", "strong"),
    Need("whole_item", "helpful"),
    Need("bad_together", "helpful"),
    Need("chat", "helpful"),
)

DEAD = Detail(
    id="dead",
    group="not_working",
    label=_("It does not work at all"),
    hint=_("It does not switch on, charge or start"),
    wording=("Does not work", "Does not switch on"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "test": Ask(
            _("What did you do to test it?"),
            Choice((
                Option("switch", _("I pressed the switch"), "pressed the switch"),
                Option("power", _("I connected it to power"), "connected the power"),
                Option("battery", _("I put in new or full batteries"), "put in full batteries"),
                Option("device", _("I connected it to a phone or computer"), "connected a phone or computer"),
                Option("fitted", _("I built it in where it belongs"), "finished the installation"),
            )),
            required=True,
        ),
        "result": Ask(
            _("What happened?"),
            Choice((
                Option("nothing", _("Nothing"), "nothing happened"),
                Option("light", _("Only a light came on"), "only a light came on"),
                Option("off", _("It went off at once"), "the power went off at once"),
                Option("error", _("It showed an error"), "an error was shown"),
                Option("not_found", _("The device does not find it"), "nothing was found"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "other_tried": OTHER_TRIED,
        "charged": Ask(_("The battery was full, or the power was on"), Tick()),
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("film_the_test", "test_every_unit"),
    clauses=(
        Either(
            (
                Clause("dead.all", "defect", _("{All_bad} failed in the test: I {test}, and {result}."), short=_("Failed in the test: I {test}, and {result}."), when={"bad_is_all": (True,)}),
                Clause("dead.some", "defect", _("{bad_pieces} of the {pieces} pieces failed in the test: I {test}, and {result}."), short=_("{bad_pieces} of {pieces} failed in the test: {result}.")),
            )
        ),
        Clause("dead.charged", "defect", _("The power was on or the battery was full."), weight=2, when={"charged": (True,)}),
        Clause("dead.tried", "defect", _("With {other_tried} the result is the same."), weight=2),
        Clause("dead.effect", "effect", _("{Bad_it} cannot be used at all.")),
    ),
)  # fmt: skip

STOPPED = Detail(
    id="stopped",
    group="not_working",
    label=_("It worked, then it stopped"),
    wording=("Does not work", "Stopped working"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "worked_for": Ask(
            _("How long did it work?"),
            Choice((
                Option("minutes", _("Some minutes"), "for some minutes"),
                Option("hours", _("Some hours"), "for some hours"),
                Option("day", _("About a day"), "for about a day"),
                Option("days", _("Some days"), "for some days"),
                Option("week", _("A week or longer"), "for a week or longer"),
            )),
            required=True,
        ),
        "now": Ask(
            _("What happens now?"),
            Choice((
                Option("dead", _("It does not switch on"), "no sign of power"),
                Option("off", _("It switches off again"), "an early switch-off"),
                Option("charge", _("It does not charge"), "no charging"),
                Option("still", _("It does not move"), "no movement"),
                Option("error", _("It shows an error"), "an error"),
            )),
            required=True,
        ),
        "bad_pieces": BAD_PIECES,
        "other_tried": OTHER_TRIED,
        "own_supply": Ask(_("I used the cable, charger or battery that came with it"), Tick()),
    },
    share=Share("bad_pieces"),
    evidence=EVIDENCE,
    traps=("film_the_test", "test_every_unit"),
    clauses=(
        Either(
            (
                Clause("stopped.all", "defect", _("{All_bad} worked {worked_for} and then stopped; the test now shows {now}."), short=_("Worked {worked_for}, then stopped; test: {now}."), when={"bad_is_all": (True,)}),
                Clause("stopped.some", "defect", _("{bad_pieces} of the {pieces} pieces worked {worked_for} and then stopped; the test now shows {now}."), short=_("{bad_pieces} of {pieces} worked {worked_for}, then stopped; test: {now}.")),
            )
        ),
        Clause("stopped.supply", "defect", _("I used the power supply that came with it."), weight=2, when={"own_supply": (True,)}),
        Clause("stopped.tried", "defect", _("I also tried {other_tried}, without success."), weight=2),
        Clause("stopped.effect", "effect", _("What has stopped can no longer be used.")),
    ),
)  # fmt: skip

DETAILS = (DEAD, STOPPED)
