"""The money: all in, a part, nothing yet, or by another way than it was paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import BANK, DAY, ask, say
from app.claim.after.due import due_on
from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.questions.ask import Ask, Choice, Day, Option, Price
from app.claim.reasons.detail import Receipt
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.facts import Happened
    from app.claim.after.life import Life

_ASKS = {
    "state": Ask(
        _("Where is the money?"),
        Choice(
            (
                Option("in", _("All of it is here")),
                Option("part", _("A part is here")),
                Option("none", _("Nothing is here")),
                Option("other_way", _("It came another way: an account, a coupon, a balance")),
            )
        ),
        required=True,
    ),
    "sum": Ask(_("Which sum came?"), Price(), required=True, under=("state", ("part",))),
    "paid_with": Ask(
        _("How did you pay?"),
        Choice(
            (
                Option("card", _("Credit or debit card")),
                Option("paypal", _("PayPal")),
                Option("other", _("Another way")),
            )
        ),
        under=("state", ("part", "none")),
    ),
    "paid_on": Ask(_("On which day did you pay?"), Day(), under=("state", ("part", "none"))),
    "day": DAY,
}
_STATEMENT = _("On the statement, at the day of the first payment. With an expired card, ask its bank.")
_CHAT = _("In the chat with AliExpress, in the help centre of the app or the site.")
LATE = Letter(
    "money_late",
    _("To AliExpress chat"),
    (
        FirstOf(
            (
                say(
                    "late_day",
                    _("my dispute was decided on {decided_day}, but the money has not arrived"),
                    decided_result=("all", "part"),
                ),
                say("late", _("my refund has not arrived")),
            )
        ),
        say("late_number", _("the order number is {order_number}")),
    ),
    (
        ask(
            "reference",
            _("please send me the reference number of the refund, so that my bank can look for it"),
        ),
    ),
    facts=0,
)
ASK_CHAT = Step(
    "chat_money",
    _("Ask the chat for the refund's reference number"),
    _CHAT,
    _("{refund_arrival} are over. With the number your bank can look for it."),
    _("Nothing more happens by itself. The dates of bank and PayPal run on."),
    letter=LATE,
)
WAIT = Step(
    "wait_money",
    _("Wait for the money, and look at the day of the first payment"),
    _STATEMENT,
    _("It can take {refund_arrival}. Some banks take the payment away in place of adding one."),
    _("Nothing is lost by waiting until then."),
    due="refund",
    then=ASK_CHAT,
)
_DONE = Step(
    "done",
    _("Nothing more to do"),
    _("Keep the screenshots until the bank's statement is closed."),
    _("All that you asked for is here."),
    _("Nothing happens."),
    due="none",
)
_VARIANTS = (
    Variant(
        "in",
        _("All the money is here"),
        _("The case is over. Cashback for this order is cancelled with the refund."),
        _("Pay nothing because of a message alone, and open no second case for this item."),
        _DONE,
        stage="closed",
    ),
    Variant(
        "in_nothing_came",
        _("All the money is here, and the goods never came"),
        _("The case is over. Cashback for this order is cancelled with the refund."),
        _("If the goods come after all, tell the seller. Pay nothing because of a message alone."),
        _DONE,
        stage="closed",
    ),
    Variant(
        "part",
        _("A part of the money is here"),
        _("The rest can be on its way, or it was decided so. The case shows which sum was decided."),
        _("Do not open a second case for this item."),
        Step(
            "chat_rest",
            _("Ask the chat where the rest is"),
            _CHAT,
            _("The case shows the sum that was decided, and your statement shows what came."),
            _("Nothing more happens by itself. The dates of bank and PayPal run on."),
        ),
        Letter(
            "money_part",
            _("To AliExpress chat"),
            (
                FirstOf(
                    (
                        say("came_part", _("only {came} of the {asked} has arrived")),
                        say("came_sum", _("only {came} has arrived")),
                        say("came_plain", _("only a part of my refund has arrived")),
                    )
                ),
            ),
            (
                FirstOf(
                    (
                        ask(
                            "rest",
                            _("please tell me when the other {not_here} comes, and its reference number"),
                        ),
                        ask("rest_plain", _("please tell me when the rest comes, and its reference number")),
                    )
                ),
            ),
            facts=0,
        ),
    ),
    Variant(
        "none",
        _("Nothing is here yet"),
        _("The way back, and its time, depend on how you paid."),
        _("Do not ask your bank for a chargeback while the refund may be on its way."),
        WAIT,
    ),
    Variant(
        "none_undecided",
        _("Nothing is here, and no refund was decided"),
        _("Money comes only after a decision or an offer that was accepted. The case shows which it is."),
        _("Do not close the case because somebody says that the money is on its way."),
        Step(
            "look_decided",
            _("Look what the case says, and add it here: the decision, or your return"),
            _("In the case: is a refund shown as processed, or the return as arrived, and on which day?"),
            _("From that day the waiting time counts."),
            _("You may wait for money that nobody has sent."),
        ),
    ),
    Variant(
        "late",
        _("Nothing came, although you asked"),
        _("Now the bank's and PayPal's own dates count."),
        _("A chargeback may cost your AliExpress account. Keep it for a serious loss."),
        BANK,
    ),
    Variant(
        "other_way",
        _("It came another way"),
        _(
            "Cash, Western Union and bank transfers are refunded to an Alipay account; some payments go to a balance. "
            "The case says where."
        ),
        _("Do not use a coupon or balance before you know whether you want the money."),
        Step(
            "look_way",
            _("Look in the case where the refund went"),
            _("In the case, at the refund: it names the way."),
            _("You can ask for the way you paid only when you know which way it took."),
            _("The money may wait where you do not look."),
        ),
        Letter(
            "money_way",
            _("To AliExpress chat"),
            (say("way", _("my refund went another way than I paid")),),
            (ask("way_ask", _("please tell me where it is, and whether it can go back the way I paid")),),
            facts=0,
        ),
    ),
)


def _pick(life: Life) -> str:
    state = life.fact("state")
    if state == "none":
        if life.refund_from is None:
            return "none_undecided"
        over = due_on(life, "refund")
        return "late" if life.asked_for_money_before and over is not None and over <= life.day else "none"
    if state == "in" and life.case.receipt is Receipt.NOT_RECEIVED:
        return "in_nothing_came"
    return str(state)


def _leaves(new: Happened, before: Happened) -> bool:
    """No money yet: a return, its days and its text go on, and so does the appeal where nothing was granted."""
    if new.fact("state") != "none":
        return False
    return before.event in ("return_ordered", "returned") or before.fact("result") in ("nothing", "coupon")


MONEY = Event(
    "money",
    _("The money"),
    _("Where is the money?"),
    "money",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="state",
    leaves=_leaves,
)
