"""A return was ordered: the label is good, bad, or there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import DAY, ask, say
from app.claim.after.declining import RETURN
from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.questions.ask import Ask, Choice, Day, Option
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

_ASKS = {
    "label": Ask(
        _("How is the return label?"),
        Choice(
            (
                Option("good", _("It is good")),
                Option("same", _("Sender and receiver are the same, and the post refuses it")),
                Option("refused", _("The post refuses it for another reason")),
                Option("none", _("There is none")),
            )
        ),
        required=True,
    ),
    "payer": Ask(
        _("Who is to pay the postage?"),
        Choice((Option("seller", _("The seller or AliExpress")), Option("me", _("I"))), compact=True),
        required=True,
        under=("label", ("none",)),
    ),
    "until": Ask(
        _("On which day does the return timer end?"), Day(), hint=_("The case shows it, if there is one.")
    ),
    "day": DAY,
}
_NEVER = _("Do not post it at your own cost, and to no address from the chat.")
_PAID = _("After the timer the seller is paid, and the case is closed.")
_WRITE = _("In the case, not only in the chat. Add the label as a picture and a photo from the post office.")
_ASK_IN_CASE = _("In the case, not only in the chat.")
_NEW_LABEL = (
    FirstOf(
        (
            ask(
                "new_label",
                _(
                    "please give me a correct, paid label and more time for the return, or refund {asked} "
                    "without return"
                ),
            ),
            ask(
                "new_label_plain",
                _(
                    "please give me a correct, paid label and more time for the return, or refund me without return"
                ),
            ),
        )
    ),
)
_TIME = Letter(
    "more_time",
    _("In the case, to AliExpress"),
    (say("time", _("the day for posting the return is over")),),
    (ask("time_ask", _("please give me a new day for the return")),),
    facts=0,
)


def _bad(key: str, words: str) -> Letter:
    return Letter(f"label_{key}", _("In the case and in the chat, today"), (say(key, words),), _NEW_LABEL)


def _write(key: str, do: str, where: str = _WRITE) -> Step:
    return Step(key, do, where, _("The timer of the return runs on, label or not."), _PAID)


_VARIANTS = (
    Variant(
        "good",
        _("The label is good"),
        _("Two things count now: the timer in the case, and proof of what was in the parcel."),
        _("Use no address from the chat, and put nothing in that is not asked for."),
        Step(
            "post",
            _("Post it with the label, and enter the number in the case"),
            _(
                "Film without a cut: goods, packing, weight, label. Put in a note of what was missing before. Wipe "
                "your data first. Keep the receipt."
            ),
            _("Count on {return_ship_by} from the order to return, or on the timer if it ends earlier."),
            _PAID,
            due="return_post",
            missed=_("posting it in time"),
            then=Step(
                "ask_time",
                _("Ask for more time in the case"),
                _("In the case, and in the chat with AliExpress."),
                _("Only AliExpress can give another day."),
                _PAID,
                letter=_TIME,
            ),
        ),
    ),
    Variant(
        "same",
        _("The label has the same sender and receiver"),
        _("Nobody can post it so. It happens, and it is not your fault."),
        _NEVER,
        _write("label_same", _("Ask for a new label in the case")),
        _bad(
            "same",
            _("the return label in this case has the same sender and receiver, so I cannot post {the_goods}"),
        ),
    ),
    Variant(
        "refused",
        _("The post refuses the label"),
        _("Ask the post office for a stamp or note, or take a photo at the counter."),
        _NEVER,
        _write("label_refused", _("Ask for a new label in the case")),
        _bad(
            "refused",
            _("the post office refuses the return label in this case, so I cannot post {the_goods}"),
        ),
    ),
    Variant(
        "no_label",
        _("No label, although the seller should pay"),
        _("Without a label you would pay, and get that back from nobody."),
        _NEVER,
        _write("label_none", _("Ask for the paid label in the case"), _ASK_IN_CASE),
        _bad("none", _("the return was ordered, but there is no paid label in this case")),
    ),
    Variant(
        "i_pay",
        _("No label, and you are to pay"),
        _("You would pay the postage and answer for the parcel until it arrives."),
        _("Do not post it before you have compared the postage with the sum."),
        _write(
            "refuse_pay",
            _("Ask for a paid label in the case, or for the refund without return"),
            _ASK_IN_CASE,
        ),
        RETURN,
    ),
)


def _pick(life: Life) -> str:
    label = life.fact("label")
    if label == "none":
        return "i_pay" if life.fact("payer") == "me" else "no_label"
    return str(label)


RETURN_ORDERED = Event(
    "return_ordered",
    _("I must send it back"),
    _("You must send it back"),
    "return",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="label",
)
