"""The page of the facts that the chosen detail asks for, and of what passed with the seller."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address, fact
from app.claim.amount import is_single, pieces_at_stake
from app.claim.model.answers import AmountAnswers, How, SellerReport
from app.claim.model.claim import FACTS_MODELS
from app.claim.model.order_page import DayKind, OrderAnswers
from app.claim.pages.amount import LESS
from app.claim.pages.days import day_problems
from app.claim.pages.page import Asks, Group, Page, Problem, asks_in
from app.claim.questions.ask import Ask, Choice, Several
from app.claim.reasons.detail import Receipt
from app.claim.seller.acts import ACTS
from app.claim.seller.reported import PLACES
from app.claim.values.high import is_high
from app.claim.values.things import THINGS
from app.claim.words import Msg, _

PAID_WITH = Address("order", "paid_with")
_AWAITED = frozenset(Address("seller", "until", place) for place in PLACES)
"""Days that may be still to come: until when the seller wants to wait."""


def _facts(case: Case) -> Asks:
    """The detail's questions, without the one whose answer follows from the order."""
    detail = case.detail
    if detail is None:
        return {}
    followed = detail.share.bad if detail.share is not None and is_single(case) else ""
    many = (case.claim.order.set_pieces or case.claim.order.pieces or 1) > 1
    every = asks_in("facts", FACTS_MODELS[detail.id], detail.id)
    asks = {
        address: _fitting(case, ask)
        for address, ask in every.items()
        if address.name != followed and (many or not ask.only_many)
    }
    return {**asks, **_counted(case, asks)}


def _fitting(case: Case, ask: Ask) -> Ask:
    """The question without what cannot be said of such a thing; of one that is not on our list everything can."""
    thing = THINGS.get(case.claim.order.thing or "")
    if thing is None or not any(option.only_of for option in ask.options):
        return ask
    options = tuple(one for one in ask.options if not one.only_of or thing.group in one.only_of)
    return replace(ask, kind=Choice(options))


def _counted(case: Case, asks: Asks) -> Asks:
    """The question how many pieces are bad says of how many: it is not about those that the buyer holds."""
    detail, (_bad, whole) = case.detail, pieces_at_stake(case)
    if detail is None or detail.share is None or detail.share.whole != "pieces" or whole is None:
        return {}
    bad = fact(detail.id, detail.share.bad)
    if bad not in asks:
        return {}
    return {bad: replace(asks[bad], hint=asks[bad].hint or Msg(_("Of {whole}"), {"whole": whole}))}


def _worded(ask: Ask, place: str) -> Ask:
    """The question about an act in the words for its place."""
    return replace(ask, label=_("And before that?"), none=_("Nothing")) if place == "before" else ask


@cache
def _acts(receipt: Receipt | None) -> Asks:
    """The questions about the last two acts of the seller; the acts that make sense for what came."""
    fitting = {act.id for act in ACTS.values() if (receipt or Receipt.RECEIVED) in act.receipts}
    asks = dict[Address, Ask]()
    for place in ("last", "before"):
        asks |= asks_in("seller", SellerReport, place)
        act = Address("seller", "act", place)
        options = tuple(option for option in asks[act].options if option.value in fitting)
        asks[act] = _worded(replace(asks[act], kind=Choice(options)), place)
    return MappingProxyType(asks)


def _asks(case: Case) -> Asks:
    return {**_facts(case), **_acts(case.receipt), **_paid_with(case), **_less(case)}


def _paid_with(case: Case) -> Asks:
    """From a high value on it matters how the order was paid: a card or PayPal is a second way."""
    return {PAID_WITH: asks_in("order", OrderAnswers)[PAID_WITH]} if is_high(case.ceiling) else {}


def _less(case: Case) -> Asks:
    """Where the amount is plain, it is the last line of this page: all, unless the buyer wants less."""
    if case.detail is None or case.detail.all_only or case.keeps or case.receipt is Receipt.NOT_RECEIVED:
        return {}
    ask = asks_in("amount", AmountAnswers)[LESS]
    told = case.ceiling is not None and not _may_be_a_part(case)
    hint = Msg(_("Else all: {amount}"), {"amount": case.ceiling}) if told else ""
    return {LESS: replace(ask, hint=hint)}


def _may_be_a_part(case: Case) -> bool:
    """Whether another page may ask for a part without this tick: some pieces are bad or missing, or may be."""
    if case.claim.amount.how not in (None, How.ALL):
        return True
    bad, whole = pieces_at_stake(case)
    shared = case.detail is not None and case.detail.share is not None
    return shared and (bad is None or whole is None or bad < whole)


def _groups(case: Case) -> tuple[Group, ...]:
    facts = _facts(case)
    ticks = [a for a, ask in facts.items() if _is_long(ask)]
    open_facts = tuple(a for a, ask in facts.items() if not ask.folded and a not in ticks)
    folded = tuple(a for a, ask in facts.items() if ask.folded and a not in ticks)
    groups = (
        Group(open_facts),
        *(Group((address,), facts[address].label, optional=True) for address in ticks),
        Group(tuple(_acts(case.receipt)), _("What did the seller do last?"), optional=True),
        Group(folded, _("Anything else?"), optional=True),
        Group((*_paid_with(case), *_less(case))),
    )
    return tuple(group for group in groups if group.addresses)


def _is_long(ask: Ask) -> bool:
    """Boxes that nobody has to tick are many words: they wait behind their question."""
    return isinstance(ask.kind, Several) and not ask.required


def _proposals(case: Case, _currency: str) -> Mapping[Address, object]:
    """What the order page told already is not asked again."""
    detail, order = case.detail, case.claim.order
    if detail is None:
        return {}
    told = {fact(detail.id, name): getattr(order, answer) for name, answer in detail.told_by_order.items()}
    if detail.starts_clock and order.day_kind is DayKind.DELIVERED:
        told[fact(detail.id, detail.starts_clock)] = order.day
    return {address: value for address, value in told.items() if value is not None}


def _problems(case: Case, today: date) -> Iterable[Problem]:
    yield from day_problems(case, _asks(case), today, awaited=_AWAITED)
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
    asks=_asks,
    groups=_groups,
    proposals=_proposals,
    problems=_problems,
    gap=_("The facts."),
)
