"""The page that asks how much is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address, fact
from app.claim.amount import AboveCeiling, asked, is_asked, proposed, share_of
from app.claim.model.answers import AmountAnswers, How
from app.claim.pages.page import Asks, Page, Problem, asks_in
from app.claim.questions.ask import Choice, Option
from app.claim.values.units import Money
from app.claim.words import Msg, _

HOW, LESS = Address("amount", "how"), Address("amount", "less")
NEEDED = {How.REPAIR: Address("amount", "repair_work"), How.DIFFERENCE: Address("amount", "worth")}
"""The number that a way to the amount cannot do without."""


def _asks(case: Case) -> Asks:
    """The ways to an amount that these answers allow; the numbers that a way needs stand under it."""
    every = asks_in("amount", AmountAnswers)
    how = every[HOW]
    shown = Choice(tuple(_with_sum(case, option) for option in how.options if How(option.value) in case.hows))
    numbers = [address for address in every if address not in (HOW, LESS)] if How.REPAIR in case.hows else []
    return {HOW: replace(how, kind=shown)} | {address: every[address] for address in numbers}


def _with_sum(case: Case, option: Option) -> Option:
    """A way to an amount with what it comes to, where that is known before any number is typed."""
    if case.ceiling is None:
        return option
    parts = {How.ALL: case.ceiling.amount, How.SHARE: share_of(case)}
    part = parts.get(How(option.value))
    if part is None:
        return option
    return replace(option, hint=Msg(_("{amount}"), {"amount": Money(part, case.ceiling.currency)}))


def _proposals(case: Case, _currency: str) -> Mapping[Address, object]:
    how = proposed(case)
    price = case.answer(fact(case.detail.id, case.detail.price_of_part)) if case.detail else None
    told = {NEEDED[How.REPAIR]: price} if price is not None and How.REPAIR in case.hows else {}
    return {HOW: how, **told} if how in case.hows else told


def _problems(case: Case, _today: date) -> Iterable[Problem]:
    try:
        asked(case)
    except AboveCeiling as above:
        address = NEEDED[How.DIFFERENCE if case.how is How.DIFFERENCE else How.REPAIR]
        words = _("It must be above nothing and at most {ceiling}, what you paid with shipping")
        yield Problem(address, Msg(words, {"ceiling": above.ceiling}))


def _unsettled(case: Case) -> tuple[Address, ...]:
    return (HOW,) if case.amount is None else ()


AMOUNT = Page(
    "amount",
    _("How much do you ask for?"),
    on_path=is_asked,
    asks=_asks,
    proposals=_proposals,
    problems=_problems,
    unsettled=_unsettled,
    gap=_("What I ask for."),
    within="facts",
)
