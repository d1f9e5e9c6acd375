"""The page of what the order page says: the item, its price, and the day that starts the clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address
from app.claim.model.order_page import DayKind, OrderAnswers
from app.claim.pages.days import day_problems
from app.claim.pages.page import Asks, Group, Page, Problem, asks_in, at
from app.claim.reasons.detail import Receipt
from app.claim.words import Msg, _

_GROUPS = (
    Group(at("order", "thing", "item_name")),
    Group(at("order", "pieces", "currency", "paid", "shipping")),
    Group(at("order", "day_kind", "day", "free_return", "order_number")),
    Group(at("order", "set_pieces"), _("It is a set of several pieces"), optional=True),
    Group(
        at("order", "timer_days", "timer_hours", "other_day_kind", "other_day"),
        _("A timer is shown, or there is an earlier day"),
        optional=True,
    ),
    Group(at("order", "variant", "buyer_name", "order_date"), _("More, if you have it"), optional=True),
)
_POINTLESS: dict[Receipt | None, tuple[Address, ...]] = {
    Receipt.NOT_RECEIVED: at("order", "free_return", "set_pieces"),
    Receipt.PARTLY: at("order", "free_return"),
}
"""Questions that make no sense for what came."""
_OF_THE_MISSING = {
    Address("order", "thing"): (
        _("What is missing?"),
        _("Only the item that was not in the parcel, or came with less."),
    ),
    Address("order", "pieces"): (
        _("How many pieces of this item did you order?"),
        _("Only of the item that is missing, not of the whole order."),
    ),
    Address("order", "paid"): (
        _("What did you pay for this item, without shipping?"),
        _("Only for the item that is missing, not for the whole order. For example 12.50"),
    ),
}
"""Other words (label, hint) for a parcel that came without the item: its price is at stake, not the order's."""


def _asks(case: Case) -> Asks:
    every = asks_in("order", OrderAnswers)
    asked = {
        address: ask for address, ask in every.items() if address not in _POINTLESS.get(case.receipt, ())
    }
    if case.receipt is Receipt.PARTLY:
        for address, (label, hint) in _OF_THE_MISSING.items():
            asked[address] = replace(asked[address], label=label, hint=hint)
    return asked


def _proposals(case: Case, currency: str) -> Mapping[Address, object]:
    kind = DayKind.COUNTDOWN_END if case.receipt is Receipt.NOT_RECEIVED else DayKind.DELIVERED
    return {
        Address("order", "pieces"): 1,
        Address("order", "currency"): currency,
        Address("order", "day_kind"): kind,
    }


def _problems(case: Case, today: date) -> Iterable[Problem]:
    order, received = case.claim.order, case.receipt is Receipt.RECEIVED
    yield from day_problems(case, _asks(case), today, awaited=_awaited(case))
    if order.paid is not None and order.paid == 0:
        yield Problem(Address("order", "paid"), Msg(_("Enter what you paid. It must be more than nothing.")))
    if order.day is not None and received and order.day_kind is DayKind.COUNTDOWN_END:
        words = Msg(_("The parcel came, so choose the day it was delivered, confirmed or completed"))
        yield Problem(Address("order", "day_kind"), words)


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
    _("Open the order at AliExpress once and copy these from it."),
    asks=_asks,
    groups=lambda _case: _GROUPS,
    proposals=_proposals,
    problems=_problems,
    gap=_("The order and the price."),
)
