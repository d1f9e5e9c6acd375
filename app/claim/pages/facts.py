"""The page of the facts that the chosen detail asks for, and of what passed with the seller."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import fact
from app.claim.amount import is_single, pieces_at_stake
from app.claim.model.answers import SellerAnswers
from app.claim.model.claim import FACTS_MODELS
from app.claim.pages.days import day_problems
from app.claim.pages.page import Asks, Group, Page, Problem, asks_in
from app.claim.questions.ask import asks_of
from app.claim.words import Msg, _


def _facts(case: Case) -> Asks:
    """The detail's questions, without the one whose answer follows from the order."""
    detail = case.detail
    if detail is None:
        return {}
    followed = detail.share.bad if detail.share is not None and is_single(case) else ""
    return {fact(detail.id, name): ask for name, ask in asks_of(FACTS_MODELS[detail.id]) if name != followed}


def _asks(case: Case) -> Asks:
    return {**_facts(case), **asks_in("seller", SellerAnswers)}


def _groups(case: Case) -> tuple[Group, ...]:
    seller = tuple(asks_in("seller", SellerAnswers))
    return (Group(tuple(_facts(case))), Group(seller, _("Did you write to the seller?"), optional=True))


def _problems(case: Case, today: date) -> Iterable[Problem]:
    yield from day_problems(case, _asks(case), today)
    yield from _pieces(case)
    yield from _counts(case)


def _pieces(case: Case) -> Iterable[Problem]:
    bad, whole = pieces_at_stake(case)
    if case.detail is not None and case.detail.share is not None and bad and whole and bad > whole:
        words = Msg(_("This is more than the {whole} that there are"), {"whole": whole})
        yield Problem(fact(case.detail.id, case.detail.share.bad), words)


def _counts(case: Case) -> Iterable[Problem]:
    """With as many items there as were ordered, none is missing."""
    if case.detail is None or case.detail.came is None:
        return
    came, ordered = case.facts.count(case.detail.came.came), case.facts.count(case.detail.came.ordered)
    if came is not None and ordered is not None and came >= ordered:
        words = Msg(_("Then nothing is missing. Count what came without the missing item."))
        yield Problem(fact(case.detail.id, case.detail.came.came), words)


FACTS = Page(
    "facts",
    _("What exactly?"),
    _("Numbers and facts are stronger than feelings."),
    asks=_asks,
    groups=_groups,
    problems=_problems,
    gap=_("The facts."),
)
