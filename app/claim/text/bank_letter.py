"""The letter that asks a bank for the money back: order, payment, what is wrong, the dispute, the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import ask, say
from app.claim.after.event import Letter
from app.claim.text.after_letters import Written, compose
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life


def _after(key: str, words: str, **when: tuple[object, ...]) -> Statement:
    """What came after what is wrong: the dispute and the return."""
    return Statement(f"after.{key}", "ask", words, 100, when=when)


BANK_LETTER = Letter(
    "bank_letter",
    _("To the bank, after dispute and appeal"),
    (
        FirstOf(
            (
                say("bank_letter_day", _("on {paid_on} I paid {total} to AliExpress")),
                say("bank_letter_sum", _("I paid {total} to AliExpress")),
                say("bank_letter_plain", _("I paid for an order at AliExpress")),
            )
        ),
        say("bank_number", _("the order number is {order_number}")),
    ),
    (
        FirstOf(
            (
                _after(
                    "bank_decided",
                    _("I opened a dispute there, and it was decided on {decided_day} without a full refund"),
                    decided_result=("part", "nothing", "coupon"),
                ),
                _after("bank_filed", _("I opened a dispute there on {filed_day}")),
                _after("bank_dispute", _("I have a dispute there about it"), filed=(True,)),
            )
        ),
        FirstOf(
            (
                _after(
                    "bank_arrived",
                    _("I sent the goods back, and they arrived on {returned_day}"),
                    return_state=("arrived",),
                ),
                _after(
                    "bank_refused",
                    _("I sent the goods back, and the return was refused on {returned_day}"),
                    return_state=("refused",),
                ),
                _after("bank_sent", _("I sent the goods back on {returned_day}"), return_state=("travels",)),
                _after(
                    "bank_sent_plain", _("I sent the goods back"), return_state=("not_found", "one_missing")
                ),
            )
        ),
        _after(
            "bank_no_refund",
            _("the refund has not arrived"),
            return_state=("arrived", "refused", "not_found"),
        ),
        FirstOf(
            (
                ask("bank_back", _("please claim {asked} back for me")),
                ask("bank_back_plain", _("please claim this payment back for me")),
            )
        ),
    ),
    facts=4,
    most="long_text",
)


def bank_letter(life: Life) -> Written:
    """The letter with the claim's own facts; its exhibits are numbered as they follow it."""
    return compose(life, BANK_LETTER)
