"""Filed: look every day, expect an answer, ask when nobody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import DAY, SILENCE, STUCK
from app.claim.after.event import Event, Step, Variant
from app.claim.questions.ask import Ask, Price
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.facts import Happened
    from app.claim.after.life import Life

_CHAT = Step(
    "ask_chat",
    _("Ask AliExpress in the chat to look at the case"),
    _("In the help centre of the app or the site. Nothing is promised there."),
    _("{seller_answer_latest} are over, the longest time that any source names for the seller's answer."),
    _("The case may still be decided by itself. Plan on {decision} in all."),
    letter=STUCK,
)
_LONGER = Step(
    "look_longer",
    _("Look at the case every day, and press Escalate if you see it"),
    _("In the case. The app may not show the button: open the desktop site in a browser."),
    _("After that count on changing nothing, so check text, sum and files first."),
    _("It usually goes to AliExpress by itself, often after {platform_step_in}."),
    due="answer_latest",
    then=_CHAT,
    letter=STUCK,
)
LOOK = Step(
    "look_daily",
    _("Look at the case once a day"),
    _("In the case: My Orders, then the order, then the dispute. An e-mail comes with the decision, too."),
    _(
        "The seller should answer within {seller_answer_expected}. Until it goes to AliExpress you can still change "
        "the case."
    ),
    SILENCE,
    due="answer",
    then=_LONGER,
)


def _pick(_life: Life) -> str:
    return "waiting"


def _leaves(_new: Happened, before: Happened) -> bool:
    """Whatever happened in a case shows that it was open already."""
    return before.fact("by") != "chat" and before.fact("case") != "none"


FILED = Event(
    "filed",
    _("I opened the dispute"),
    _("You opened the dispute"),
    "open",
    {
        "day": DAY,
        "amount": Ask(_("How much did you ask for?"), Price(), hint=_("Empty means all that you paid.")),
    },
    (
        Variant(
            "waiting",
            _("The dispute is open, and nobody has answered"),
            _("It is the seller's turn. Nothing has to be pressed now."),
            _("Do not cancel the case, and do not confirm receipt, whatever is promised for it."),
            LOOK,
        ),
    ),
    _pick,
    leaves=_leaves,
)
