"""AliExpress decided: all, a part, nothing, a coupon; the one appeal, and what is left after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import BANK, DAY, ask, say
from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.after.money import WAIT
from app.claim.questions.ask import Ask, Choice, Option, Price, Several, ShortText
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

_ASKS = {
    "result": Ask(
        _("What was decided?"),
        Choice(
            (
                Option("all", _("All that I asked for")),
                Option("part", _("A part")),
                Option("nothing", _("Nothing")),
                Option("coupon", _("A coupon")),
            )
        ),
        required=True,
    ),
    "sum": Ask(_("Which sum do you get?"), Price(), required=True, under=("result", ("part",))),
    "ground": Ask(
        _("Why?"),
        Choice(
            (
                Option("evidence", _("My evidence is not enough")),
                Option("paper", _("They want a paper that I do not have")),
                Option("paper_none", _("They want a paper. I asked for it in writing and did not get it")),
                Option("delivered", _("The tracking says delivered")),
                Option("unknown", _("Another reason, or none")),
            )
        ),
        required=True,
        under=("result", ("nothing",)),
    ),
    "new": Ask(
        _("What can you show that is new?"),
        Several(
            (
                Option("carrier_paper", _("A paper of the post or carrier"), _("a paper of the carrier")),
                Option("carrier_mail", _("E-mails of the carrier"), _("the e-mails of the carrier")),
                Option(
                    "my_request",
                    _("My written request for a paper"),
                    _("my written request for the paper"),
                ),
                Option("tracking", _("The tracking page"), _("the tracking page")),
                Option("test", _("A test"), _("a test")),
                Option("photo", _("A clearer photo"), _("a clearer photo")),
                Option(
                    "receipt",
                    _("The posting receipt"),
                    _("the posting receipt"),
                ),
            )
        ),
        under=("result", ("part", "nothing")),
    ),
    "shows": Ask(
        _("What does it show?"),
        ShortText(),
        hint=_("In English, such as: only 28 GB can be stored"),
        under=("result", ("part", "nothing")),
    ),
    "day": DAY,
}
_WHERE = _("At the finished case: the link Appeal. If there is none, in the chat with AliExpress.")
STANDS = _("The decision stays as it is.")
APPEAL = Letter(
    "appeal",
    _("Appeal"),
    (
        FirstOf(
            (
                say(
                    "appeal_paper_day",
                    _(
                        "I appeal the decision of {decided_day}; I asked for its paper in writing and did not get it"
                    ),
                    ground=("paper_none",),
                ),
                say(
                    "appeal_paper",
                    _("I appeal this decision; I asked for its paper in writing and did not get it"),
                    ground=("paper_none",),
                ),
                say("appeal_day", _("I appeal the decision of {decided_day}")),
                say("appeal", _("I appeal this decision")),
            )
        ),
    ),
    (
        FirstOf(
            (
                say("new_shows", _("as new evidence I add {new_things}; {shows}")),
                say("new", _("as new evidence I add {new_things}")),
            )
        ),
        FirstOf(
            (
                ask(
                    "other_part",
                    _("the decision gives {decided_sum} of {asked}, so I ask for the other {lacking}"),
                ),
                ask("appeal_asked", _("I ask for {asked}, as before")),
                ask("appeal_plain", _("I ask for the same as before")),
            )
        ),
    ),
    most="long_text",
)
_APPEAL = Step(
    "appeal",
    _("Appeal, once, with what is new"),
    _WHERE,
    _("Count on one appeal, within {appeal_window} of the decision. We take a day off for Pacific time."),
    STANDS,
    due="appeal",
    missed=_("the appeal"),
    then=BANK,
    letter=APPEAL,
)
_COLLECT = Step(
    "collect",
    _("Find one new thing, then appeal"),
    _WHERE,
    _("Without something new an appeal changes nothing, and you can count on one only."),
    STANDS,
    due="appeal",
    missed=_("the appeal"),
    then=BANK,
)
_NEVER = _("Do not appeal with nothing new, and do not open a second case for this item.")
_VARIANTS = (
    Variant(
        "all",
        _("You get all that you asked for"),
        _("The decision binds the seller, too. A no of the seller changes nothing now."),
        _("Press nothing more, and promise the seller nothing."),
        WAIT,
    ),
    Variant(
        "appeal",
        _("Too little, and you have something new"),
        _("A decision can be looked at once more, when there is something new to see."),
        _NEVER,
        _APPEAL,
        APPEAL,
    ),
    Variant(
        "collect",
        _("Too little, and nothing new yet"),
        _("A paper of the post, a test, a weight, a clearer photo: one of them answers the reason."),
        _NEVER,
        _COLLECT,
    ),
    Variant(
        "coupon",
        _("A coupon in place of money"),
        _("A coupon is not the money that you paid, and it ends after {coupon_expiry}."),
        _("Do not use the coupon before you have asked for the money."),
        Step(
            "no_coupon",
            _("Ask for the money in place of the coupon"),
            _WHERE,
            _("The refund should go back the way you paid."),
            STANDS,
            due="appeal",
            missed=_("the appeal"),
            then=BANK,
        ),
        Letter(
            "coupon_money",
            _("Appeal, or in the chat"),
            (say("coupon_given", _("this case gave me a coupon, but I paid with money")),),
            (
                FirstOf(
                    (
                        ask("way_paid", _("please refund {asked} the way I paid")),
                        ask("way_paid_plain", _("please refund me the way I paid")),
                    )
                ),
            ),
        ),
    ),
)


def _pick(life: Life) -> str:
    result = life.fact("result")
    if result in ("all", "coupon"):
        return str(result)
    if result == "part" and life.decision_is_enough:
        return "all"
    return "appeal" if life.fact("new") else "collect"


DECIDED = Event(
    "decided",
    _("AliExpress decided"),
    _("What was decided?"),
    "decided",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="result",
)
