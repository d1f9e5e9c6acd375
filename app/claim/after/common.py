"""What several events ask and say: the day, the end of a letter, the ways that are left when others are over."""

from __future__ import annotations

from app.claim.after.event import Letter, Step
from app.claim.questions.ask import Ask, Day
from app.claim.text.statement import FirstOf, Sayable, Statement
from app.claim.words import _

DAY = Ask(_("On which day was that?"), Day(), required=True)
SILENCE = _("Your silence can count as a yes. Then the case ends with what they wrote.")


def say(key: str, words: str, **when: tuple[object, ...]) -> Statement:
    """Something that a letter always says where its facts are known."""
    return Statement(f"after.{key}", "order", words, 100, when=when)


def answer(key: str, words: str, **when: tuple[object, ...]) -> Statement:
    """What a letter answers to the seller; exhibits that show what the seller wrote stand behind it."""
    return Statement(f"after.{key}", "seller", words, 100, when=when)


def ask(key: str, words: str, **when: tuple[object, ...]) -> Statement:
    """What a letter asks for at its end."""
    return Statement(f"after.{key}", "request", words, 100, when=when)


STAYS: tuple[Sayable, ...] = (
    FirstOf(
        (
            ask("stays", _("my request stays at {asked}")),
            ask("stays_plain", _("my request stays as it is")),
        )
    ),
)
REFUND: tuple[Sayable, ...] = (
    FirstOf(
        (
            ask(
                "refund_only",
                _("please refund {asked} in this case, without return"),
                receipt=("received",),
                remedy=("refund_only",),
            ),
            ask("refund", _("please refund {asked} in this case")),
            ask("refund_plain", _("please refund me in this case")),
        )
    ),
)

OFFICE = Step(
    "office",
    _("Ask the consumer office of your country what it can do"),
    _("On its website, or by phone. It usually costs nothing."),
    _("Consumer offices have moved money in several countries. We know of no date for this."),
    _("Nothing more happens by itself."),
    due="none",
    letter=Letter(
        "office",
        _("To the consumer office"),
        (
            say("office", _("I bought goods at AliExpress and the order went wrong")),
            say(
                "office_case", _("I opened a dispute there, and it did not solve the problem"), filed=(True,)
            ),
        ),
        (ask("office_ask", _("please tell me what you can do and what I should do next")),),
    ),
)
BANK = Step(
    "bank",
    _("Ask your bank or PayPal for its own last day"),
    _("By phone or in its app. Asking starts nothing and costs nothing."),
    _(
        "A card usually has {card_window} from the day of payment, PayPal {paypal_window}. Each bank has its own limit."
    ),
    _("The bank's date passes, and this way is closed, too."),
    due="bank",
    missed=_("the bank's usual time"),
    then=OFFICE,
    letter=Letter(
        "ask_bank",
        _("To your bank or PayPal, as a question"),
        (
            FirstOf(
                (
                    say("bank_paid", _("I paid {total} to AliExpress on {paid_on}")),
                    say("bank_paid_sum", _("I paid {total} to AliExpress")),
                    say("bank_paid_plain", _("I paid for an order at AliExpress")),
                )
            ),
            say("bank_order", _("the order number is {order_number}")),
            say("bank_dispute", _("I have a dispute there about this order"), filed=(True,)),
        ),
        (
            ask("bank_ask", _("please tell me the last day on which I can ask for this payment back")),
            ask("bank_papers", _("please tell me which documents you need from me, too")),
        ),
        facts=0,
    ),
)
STUCK = Letter(
    "stuck",
    _("To AliExpress chat, when nobody answers"),
    (
        FirstOf(
            (
                say("stuck_day", _("I opened a dispute on {filed_day}, and it is not decided")),
                say("stuck", _("my dispute is open, and it is not decided")),
            )
        ),
    ),
    (ask("stuck_ask", _("please look at the case and tell me on which day it will be decided")),),
    facts=1,
)
