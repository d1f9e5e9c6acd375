"""A price that is known only with its shipping: one tick, and no shipping is added."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.claim.address import Address
from app.claim.amount import asked, ceiling
from app.claim.case import Case
from app.claim.pages.order import ORDER

from .ways import case_of, claim_of

PAID: dict[str, Any] = {"thing": "cup", "pieces": 1, "paid": "30.00", "currency": "USD"}
TICK, SHIPPING = Address("order", "shipping_included"), Address("order", "shipping")


def ordered(**order: Any) -> Case:
    return case_of(claim_of("received", "damaged_broken", order=PAID | order, amount={"how": "all"}))


@pytest.mark.parametrize(
    ("order", "most"),
    [
        ({}, "30.00"),
        ({"shipping": "4.00"}, "34.00"),
        ({"shipping": "4.00", "shipping_included": False}, "34.00"),
        ({"shipping_included": True}, "30.00"),
        ({"shipping": "4.00", "shipping_included": True}, "30.00"),
    ],
)
def test_shipping_is_added_once(order: dict[str, Any], most: str) -> None:
    case = ordered(**order)
    top, amount = ceiling(case.claim), asked(case)
    assert top is not None
    assert amount is not None
    assert top.amount == amount.money.amount == Decimal(most)


def test_the_tick_stands_open_right_behind_price_and_currency() -> None:
    first = ORDER.grouped(ordered())[0]
    assert not first.optional
    price = first.addresses.index(Address("order", "paid"))
    assert first.addresses[price + 1 : price + 3] == (Address("order", "currency"), TICK)


@pytest.mark.parametrize(("ticked", "asked_for"), [(None, True), (False, True), (True, False)])
def test_shipping_is_asked_for_only_where_the_price_is_without_it(
    ticked: bool | None, asked_for: bool
) -> None:
    asks = ORDER.asks(ordered(shipping_included=ticked, shipping="4.00"))
    assert TICK in asks
    assert (SHIPPING in asks) is asked_for
