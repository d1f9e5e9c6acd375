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
                Statement(
                    "after.bank_decided",
                    "ask",
                    _("I opened a dispute there, and it was decided on {decided_day} without a full refund"),
                    100,
                    when={"decided_result": ("part", "nothing", "coupon")},
                ),
                Statement("after.bank_filed", "ask", _("I opened a dispute there on {filed_day}"), 100),
                Statement(
                    "after.bank_dispute",
                    "ask",
                    _("I have a dispute there about it"),
                    100,
                    when={"filed": (True,)},
                ),
            )
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
