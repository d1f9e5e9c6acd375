"""The page of what the order page says: the item, its price, and the day that starts the clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address
from app.claim.model.order_page import DayKind, OrderAnswers
from app.claim.pages.days import day_problems
from app.claim.pages.page import Asks, Group, Page, Problem, asks_in, at
from app.claim.paste.answers import order_answers
from app.claim.questions.ask import Choice
from app.claim.reasons.detail import Receipt
from app.claim.words import Msg, _

_GROUPS = (
    Group(
        at(
            "order",
            "thing",
            "item_name",
            "paid",
            "currency",
            "shipping_included",
            "day_kind",
            "day",
            "timer_days",
            "free_return",
        )
    ),
    Group(
        at(
            "order",
            "pieces",
            "set_pieces",
            "shipping",
            "others",
        ),
        _("Pieces, other items, shipping"),
        optional=True,
    ),
    Group(
        at(
            "order",
            "order_number",
            "variant",
            "buyer_name",
            "order_date",
            "timer_hours",
            "other_day_kind",
            "other_day",
        ),
        _("Order number and more"),
        optional=True,
    ),
)
_KINDS: dict[Receipt | None, tuple[DayKind, ...]] = {
    Receipt.NOT_RECEIVED: (DayKind.COUNTDOWN_END, DayKind.DELIVERED, DayKind.COMPLETED, DayKind.CONFIRMED),
    None: tuple(DayKind),
}
_CAME = (DayKind.DELIVERED, DayKind.CONFIRMED, DayKind.COMPLETED)
"""The days that make sense for what came."""
_POINTLESS: dict[Receipt | None, tuple[Address, ...]] = {
    Receipt.NOT_RECEIVED: at("order", "free_return", "set_pieces"),
    Receipt.PARTLY: at("order", "free_return"),
}
"""Questions that make no sense for what came."""
_OF_THE_MISSING = {
    Address("order", "thing"): (
        _("What is missing, or incomplete?"),
        _("One item of the order."),
    ),
    Address("order", "pieces"): (
        _("How many pieces of it?"),
        _("As you ordered it."),
    ),
    Address("order", "paid"): (
        _("What did you pay for it?"),
        _("Not for the whole order"),
    ),
}
"""Other words (label, hint) for a parcel that came without the item, or with less of it: the price of its line is at
stake, not the order's."""


_PAID, _KIND = Address("order", "paid"), Address("order", "day_kind")


def _asks(case: Case) -> Asks:
    return _asked(case.receipt, bool(case.claim.order.shipping_included))


@cache
def _asked(receipt: Receipt | None, shipping_included: bool) -> Asks:
    every = asks_in("order", OrderAnswers)
    asked = {address: ask for address, ask in every.items() if address not in _POINTLESS.get(receipt, ())}
    kinds = tuple(kind.value for kind in _KINDS.get(receipt, _CAME))
    for name in ("day_kind", "other_day_kind"):
        address = Address("order", name)
        options = tuple(option for option in asked[address].options if option.value in kinds)
        asked[address] = replace(asked[address], kind=Choice(options, compact=True))
    del asked[Address("order", "paid_with")]
    if shipping_included:
        del asked[Address("order", "shipping")]
    if receipt is Receipt.PARTLY:
        for address, (label, hint) in _OF_THE_MISSING.items():
            asked[address] = replace(asked[address], label=label, hint=hint)
    return MappingProxyType(asked)


def _proposals(case: Case, currency: str) -> Mapping[Address, object]:
    """The day's kind only where one is usual: of what never came, the end of the countdown is as likely as a false
    delivery, and a day under the wrong name would be stated as a fact."""
    usual = {} if case.receipt is Receipt.NOT_RECEIVED else {_KIND: DayKind.DELIVERED}
    return {Address("order", "pieces"): 1, Address("order", "currency"): currency} | usual


def _problems(case: Case, today: date) -> Iterable[Problem]:
    order, received = case.claim.order, case.receipt is Receipt.RECEIVED
    yield from day_problems(case, _asks(case), today, awaited=_awaited(case))
    if order.paid == 0 or _unsettled(case):
        yield Problem(_PAID, Msg(_("Enter what you paid. It must be more than nothing.")))
    if order.day is not None and received and order.day_kind is DayKind.COUNTDOWN_END:
        words = Msg(_("The parcel came, so choose the day it was delivered, confirmed or completed"))
        yield Problem(_KIND, words)
    if order.day is not None and order.day_kind is None:
        yield Problem(_KIND, Msg(_("Choose what the order page says of that day")))


def _unsettled(case: Case) -> tuple[Address, ...]:
    """With nothing paid there is nothing to ask for."""
    return (_PAID,) if case.ceiling is not None and not case.ceiling.amount else ()


def _awaited(case: Case) -> frozenset[Address]:
    """The days that may still be to come: a delivery countdown ends later."""
    order = case.claim.order
    counts_down = order.day_kind is DayKind.COUNTDOWN_END or (
        order.day_kind is None and case.receipt is Receipt.NOT_RECEIVED
    )
    rows = (("day", counts_down), ("other_day", order.other_day_kind is DayKind.COUNTDOWN_END))
    return frozenset(Address("order", name) for name, awaited in rows if awaited)


ORDER = Page(
    "order",
    _("What does the order page say?"),
    asks=_asks,
    groups=lambda _case: _GROUPS,
    proposals=_proposals,
    problems=_problems,
    unsettled=_unsettled,
    gap=_("The order and the price."),
    from_paste=lambda case, pasted, typed, proposed: order_answers(case.receipt, pasted, typed, proposed),
)
