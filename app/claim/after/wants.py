"""What a seller wants of the buyer: to wait, to close, to confirm, to post it, and so on; or refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.claim.after.common import DAY, STAYS, answer, ask
from app.claim.after.declining import RETURN
from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.after.offer import PLATFORMS
from app.claim.questions.ask import Ask, Choice, Day, Option
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.facts import Happened
    from app.claim.after.life import Life

_ASKS = {
    "which": Ask(
        _("What does the seller want?"),
        Choice(
            (
                Option("refuse", _("Nothing: the seller refuses to pay")),
                Option("wait", _("That I wait")),
                Option("close", _("That I close or cancel the dispute")),
                Option("confirm", _("That I confirm receipt")),
                Option("cancel", _("That I cancel the order")),
                Option("post", _("That I send it back at my cost")),
                Option("test", _("That I test it again")),
                Option("small", _("That I ask for a small sum")),
                Option("new_case", _("That I open another dispute")),
            )
        ),
        required=True,
    ),
    "until": Ask(_("Until when?"), Day(), under=("which", ("wait",))),
    "case": Ask(
        _("Is there a dispute?"),
        Choice((Option("open", _("Yes, it is open")), Option("none", _("No, there is none yet")))),
        required=True,
    ),
    "day": DAY,
}
_CASE = _("In the case, as a message there. Write nothing that matters only in the chat.")
_UNHEARD = _("AliExpress then sees no answer of yours when it decides.")
_STAYS_OPEN = _("The case stays open, but AliExpress sees no answer of yours when it decides.")


def _letter(key: str, *opening: str) -> Letter:
    first, *others = (answer(f"{key}_{place}", words) for place, words in enumerate(opening))
    said = (FirstOf((first, *others)),) if others else (first,)
    return Letter(f"answer_{key}", _("In the case, in answer to it"), said, STAYS)


def _no(key: str, do: str, why: str, otherwise: str = _UNHEARD) -> Step:
    return Step(f"no_{key}", do, _CASE, why, otherwise)


_VARIANTS = (
    Variant(
        "refuse",
        _("The seller refuses to pay"),
        _("A refusal is not the end: without an agreement AliExpress decides."),
        _("Do not cancel the case, and do not lower your sum."),
        Step(
            "escalate",
            _("Check text, sum and files, then press Escalate if you see it"),
            _("In the case. The app may not show the button: open the desktop site in a browser."),
            _("Once the case is with AliExpress, count on changing nothing."),
            _("Without the button it goes to AliExpress by itself, often after {platform_step_in}."),
        ),
        Letter(
            "mediator",
            _("In the case, a summary for AliExpress"),
            (answer("refuses", _("the seller refuses the refund that I ask for")),),
            (ask("on_evidence", _("please decide this case on the evidence in it")), *STAYS),
        ),
    ),
    Variant(
        "wait",
        _("The seller wants you to wait"),
        _("Waiting helps only the seller: your time runs, and it does not stop for a promise."),
        _("Do not press Cancel, and agree to no later day."),
        _no(
            "wait",
            _("Say no to waiting, and leave the case open"),
            _("No promise stops the clock of your order."),
        ),
        _letter(
            "wait",
            _("the seller asks me to wait until {until}, but I do not agree"),
            _("the seller asks me to wait, but I do not agree"),
        ),
    ),
    Variant(
        "close",
        _("The seller wants you to close the dispute"),
        _("A seller who wants to pay can accept the case: then it closes by itself."),
        _("Do not press Cancel, for no promise and no sum."),
        _no(
            "close",
            _("Say no, and leave the case open"),
            _("There is one dispute for this item."),
            _STAYS_OPEN,
        ),
        _letter(
            "close", _("the seller asks me to close this case, but it stays open until the refund is made")
        ),
    ),
    Variant(
        "confirm",
        _("The seller wants you to confirm receipt"),
        _("Confirming says that all is in order. That is for the seller's good alone."),
        _("Do not press Confirm receipt."),
        _no(
            "confirm",
            _("Say no, and confirm nothing"),
            _("It can start your last days, or end your protection."),
        ),
        _letter("confirm", _("the seller asks me to confirm receipt, but I do not agree")),
    ),
    Variant(
        "cancel",
        _("The seller wants you to cancel the order"),
        _("With a reason such as “I no longer want it” the blame is yours."),
        _("Do not take a reason that is not true, and do not cancel an open dispute."),
        _no(
            "cancel",
            _("Cancel only with the true reason, otherwise say no"),
            _("A false reason helps the seller, not you."),
        ),
        _letter("cancel", _("the seller asks me to cancel, and I cancel only with the true reason")),
    ),
    Variant(
        "post",
        _("The seller wants it back at your cost"),
        _("The postage would be yours, and you answer for the parcel until it arrives."),
        _("Post nothing outside the case, and to no address from the chat."),
        _no(
            "post",
            _("Say no, or ask for a paid label in the case"),
            _("Sellers seldom pay postage afterwards."),
        ),
        RETURN,
    ),
    Variant(
        "test",
        _("The seller wants another test"),
        _("It can be fair, or a way to let time pass."),
        _("Do not close the case while you test."),
        Step(
            "test",
            _("Do the test once, film it without a cut, and upload it"),
            _("In the case, as evidence. Not only in the chat."),
            _("A short film shows more than words."),
            _UNHEARD,
        ),
        _letter("test", _("the seller asks for another test, and I add what it shows to this case")),
    ),
    Variant(
        "small",
        _("The seller wants you to ask for a small sum"),
        _("That would use up your only dispute, for this small sum."),
        _("Do not lower your sum, and open no dispute for it."),
        _no("small", _("Say no, and keep your sum"), _("There is one dispute for this item.")),
        _letter("small", _("the seller asks me to ask for less, but I do not agree")),
    ),
    Variant(
        "new_case",
        _("The seller wants another dispute"),
        _("An open dispute that is cancelled may not be opened again."),
        _("Do not cancel the one that you have."),
        _no(
            "new_case",
            _("Say no, and leave this case open"),
            _("There is one dispute for this item."),
            _STAYS_OPEN,
        ),
        _letter("new_case", _("the seller asks me to open another case, but this one stays open")),
    ),
)


def _pick(life: Life) -> str:
    return str(life.fact("which"))


def _in_case(facts: Mapping[str, object]) -> bool:
    return facts.get("case") != "none"


def _leaves(new: Happened, before: Happened) -> bool:
    """A refusal of the seller answers no proposal of AliExpress: that still waits for the buyer's own answer."""
    return new.fact("which") == "refuse" and before.fact("by") in PLATFORMS


WANTS = Event(
    "wants",
    _("The seller wants something, or refuses"),
    _("What does the seller want?"),
    "answer",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="which",
    in_case=_in_case,
    leaves=_leaves,
)
