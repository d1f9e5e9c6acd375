"""It was sent back: it travels, arrived, was refused, is not found, or one item is said to be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import BANK, DAY, ask, say
from app.claim.after.decided import STANDS
from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.questions.ask import Ask, Choice, Code, Option, Price, Several
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

_ASKS = {
    "state": Ask(
        _("Where is the return?"),
        Choice(
            (
                Option("travels", _("It is on its way")),
                Option("arrived", _("It arrived, and no money came")),
                Option("refused", _("It was refused")),
                Option("not_found", _("They do not find it")),
                Option("one_missing", _("They say that an item is missing")),
            )
        ),
        required=True,
    ),
    "number": Ask(
        _("Number of the return"), Code(), under=("state", ("travels", "arrived", "refused", "not_found"))
    ),
    "sum": Ask(_("Price of what was not paid"), Price(), required=True, under=("state", ("one_missing",))),
    "proof": Ask(
        _("What can you show?"),
        Several(
            (
                Option(
                    "receipt",
                    _("The posting receipt with its weight"),
                    _("the posting receipt with the weight"),
                ),
                Option("film", _("A film of the packing"), _("a film of the packing")),
                Option(
                    "box_photo", _("A photo of all items in the box"), _("a photo of all items in the box")
                ),
                Option("tracking", _("The tracking page"), _("the tracking page of the return")),
            )
        ),
    ),
    "day": Ask(
        DAY.label,
        DAY.kind,
        hint=_(
            "On its way: the day of posting. Otherwise the day it arrived, or was refused, or you were told."
        ),
        required=True,
    ),
}
_CASE = _("In the case. If it is finished, in the chat with AliExpress.")
_HERE = _("The case may be closed against you, as if nothing had come back.")
_SENT = FirstOf(
    (
        say("sent_number", _("I sent {the_goods} back with the number {number}")),
        say("sent", _("I sent {the_goods} back")),
    )
)
_PROOF = say("proof", _("my proof is {proof_things}"))
_PAY = FirstOf((ask("pay", _("please refund {asked}")), ask("pay_plain", _("please refund me"))))
_ARRIVED = Letter(
    "return_arrived",
    _("In the case or in the chat"),
    (
        _SENT,
        FirstOf(
            (
                say(
                    "arrived_day", _("the return has arrived, on {returned_day}, but the money has not come")
                ),
                say("arrived", _("the return has arrived, but the money has not come")),
            )
        ),
        _PROOF,
    ),
    (_PAY,),
)
_VARIANTS = (
    Variant(
        "travels",
        _("The return is on its way"),
        _("The number must stand in the case: without it nobody sees that you posted it."),
        _("Do not close the case before the money is here."),
        Step(
            "enter_number",
            _("Enter the number in the case, then look at the tracking"),
            _("In the case, at the return. Come back here on the day it arrives."),
            _("How long a return travels is in no source that we know."),
            _HERE,
            due="none",
        ),
    ),
    Variant(
        "arrived",
        _("It arrived, and no money came"),
        _("After a return the money can take longer than after a decision."),
        _("Do not open a second case for it."),
        Step(
            "wait_return",
            _("Wait for the money"),
            _("On the statement, at the day of the first payment."),
            _("After a return it can take {refund_arrival_return} from its arrival."),
            _("Nothing is lost by waiting until then."),
            due="refund_return",
            then=Step(
                "ask_return",
                _("Ask for the money, with what you can show"),
                _CASE,
                _("{refund_arrival_return} are over."),
                _HERE,
                letter=_ARRIVED,
            ),
        ),
    ),
    Variant(
        "refused",
        _("The return was refused"),
        _("A parcel that is refused goes back or gets lost, and the timer may run on."),
        _("Do not send it a second time at your own cost."),
        Step(
            "say_refused",
            _("Write in the case that it was refused"),
            _("In the case, with the tracking page and the posting receipt."),
            _("AliExpress sees only what stands in the case."),
            _HERE,
        ),
        Letter(
            "return_refused",
            _("In the case, to AliExpress"),
            (_SENT, say("was_refused", _("the return was refused")), _PROOF),
            (_PAY,),
        ),
    ),
    Variant(
        "not_found",
        _("They do not find the return"),
        _("The posting receipt and the tracking say where it is. Now they count."),
        _("Do not send anything again, and close nothing."),
        Step(
            "show_receipt",
            _("Show the number and the receipt in the case"),
            _("In the case, with the tracking page and the posting receipt."),
            _("AliExpress sees only what stands in the case."),
            _HERE,
        ),
        Letter(
            "return_not_found",
            _("In the case, to AliExpress"),
            (_SENT, say("not_found", _("I am told that the return is not found")), _PROOF),
            (ask("look_number", _("please look for this number at your carrier")), _PAY),
        ),
    ),
    Variant(
        "one_missing",
        _("An item is said to be missing"),
        _("The weight of the parcel shows what was in it. A refusal to pay for it counts as a decision."),
        _("Do not open a second case for it, and ask for nothing but this item."),
        Step(
            "appeal_return",
            _("Appeal, with the receipt and the weight"),
            _("At the finished case: the link Appeal. If there is none, in the chat with AliExpress."),
            _("Count on one appeal, within {appeal_window}. We take a day off for Pacific time."),
            STANDS,
            due="appeal",
            missed=_("the appeal"),
            then=BANK,
        ),
        Letter(
            "return_short",
            _("Appeal, or in the case"),
            (
                FirstOf(
                    (
                        say(
                            "one_parcel",
                            _("I sent all the items back in one parcel, but one of them was not counted"),
                            proof=("box_photo",),
                        ),
                        say("not_counted", _("I sent the items back, but one of them was not counted")),
                    )
                ),
                _PROOF,
                say(
                    "weight",
                    _("please compare the weight on the receipt with that of one item"),
                    proof=("receipt",),
                ),
            ),
            (
                FirstOf(
                    (
                        ask("this_item", _("I ask for {missing_sum}, the price of this item")),
                        ask("this_item_plain", _("please pay for this item, too")),
                    )
                ),
            ),
            most="long_text",
        ),
    ),
)


def _pick(life: Life) -> str:
    return str(life.fact("state"))


RETURNED = Event(
    "returned",
    _("I sent it back"),
    _("Where is the return?"),
    "returned",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="state",
)
