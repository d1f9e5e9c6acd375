"""What a paste answers on the page of the order: never over a typed answer, and what belongs together comes
together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.claim.address import Address
from app.claim.paste.answers import order_answers
from app.claim.paste.reading import read_paste
from app.claim.reasons.detail import Receipt

from .test_samples import SAMPLES

PRESET = {"pieces": 1, "currency": "USD", "day_kind": "delivered"}
PRICED = "Completed\nDetails\nBrook Store\nMug\nUS $4.00x2\nTotal: US $9.50"


def answers(
    text: str,
    typed: dict[str, object] | None = None,
    receipt: Receipt = Receipt.RECEIVED,
    currency: str = "USD",
) -> dict[str, tuple[object, str]]:
    """What a text, or the sample of that name, answers: values and words by the fields' names."""
    sample = SAMPLES / f"{text}.txt"
    read = read_paste(
        text if "\n" in text or not sample.exists() else sample.read_text("utf-8"), date(2026, 11, 24)
    )
    given = {Address("order", name): value for name, value in (typed or {}).items()}
    preset = {Address("order", name): value for name, value in (PRESET | {"currency": currency}).items()}
    found = order_answers(receipt, read, given, preset)
    return {address.name: (answer.value, answer.mark.text) for address, answer in found.items()}


def values(text: str, **options: Any) -> dict[str, object]:
    """As ``answers``, the values alone."""
    return {name: value for name, (value, _words) in answers(text, **options).items()}


def test_one_order_answers_nearly_all() -> None:
    assert values("o01_list_one_order") == {
        "order_number": "8214000000000101",
        "order_date": date(2026, 9, 21),
        "item_name": "Precision Screwdriver Set 24 in 1",
        "variant": "Blue, 24 in 1",
        "pieces": 2,
        "currency": "USD",
        "paid": Decimal("8.72"),
        "free_return": True,
    }
    assert answers("o01_list_one_order")["item_name"][1] == "Read from your paste, shortened"


def test_nothing_typed_is_answered_again() -> None:
    every = answers("e05_completed_euro")
    for name in every:
        for value in ("typed", None):
            assert name not in answers("e05_completed_euro", {name: value}), name
    assert answers("e05_completed_euro", dict.fromkeys(every)) == {}


def test_the_total_less_the_shipping() -> None:
    found = answers("o27_german_detail")
    assert found["paid"] == (Decimal("4.36"), "Read from your paste: the total less the shipping")
    assert found["shipping"] == (Decimal("1.99"), "Read from your paste")
    free = answers("e05_completed_euro")
    assert free["paid"] == (Decimal("1199.00"), "Read from your paste")
    assert free["shipping"] == (Decimal(0), "Read from your paste")


def test_a_total_that_may_hold_shipping_says_so() -> None:
    assert answers(PRICED)["paid"] == (
        Decimal("9.50"),
        "Read from your paste: the total. Shipping may be in it.",
    )
    assert answers(PRICED.replace("9.50", "8.00"))["paid"] == (Decimal("8.00"), "Read from your paste")


@pytest.mark.parametrize("more", ["\nShipping: US $9.50", "\nShipping: US $12.00"])
def test_no_price_that_is_nothing(more: str) -> None:
    assert "paid" not in values(PRICED + more)


def test_several_items_have_no_price_and_no_name() -> None:
    found = values("e04_detail_two_items")
    assert found == {
        "order_number": "8214000000000505",
        "order_date": date(2026, 11, 2),
        "currency": "USD",
        "others": True,
    }


@pytest.mark.parametrize(
    ("typed", "preset", "filled"),
    [
        ({}, "EUR", {"currency": "USD", "paid": Decimal("9.50")}),
        ({"currency": "USD"}, "EUR", {"paid": Decimal("9.50")}),
        ({"currency": "EUR"}, "EUR", {}),
        ({"paid": Decimal(3)}, "EUR", {}),
        ({"paid": None}, "EUR", {}),
        ({"shipping": Decimal(3)}, "USD", {}),
    ],
)
def test_price_and_currency_only_together(
    typed: dict[str, object], preset: str, filled: dict[str, object]
) -> None:
    found = values(PRICED, typed=typed, currency=preset)
    assert {name: found[name] for name in ("currency", "paid", "shipping") if name in found} == filled


@pytest.mark.parametrize(
    ("sign", "preset", "currency"),
    [("$", "CAD", "CAD"), ("$", "EUR", None), ("kr ", "SEK", "SEK"), ("¥", "USD", None)],
)
def test_a_sign_of_several_currencies_is_asked(sign: str, preset: str, currency: str | None) -> None:
    found = answers(PRICED.replace("US $", sign), currency=preset)
    assert found["currency"] == (currency, "Your paste shows only {sign}: check the currency")
    assert found["paid"][0] == Decimal("9.50")


def test_the_day_and_its_kind() -> None:
    assert values("o34_delivered_and_confirmed")["day_kind"] == "delivered"
    both = answers("o34_delivered_and_confirmed", {"day_kind": "confirmed"})
    assert both["day"][0] == date(2026, 11, 5)
    assert "day_kind" not in both
    assert "day" not in answers("o34_delivered_and_confirmed", {"day_kind": "completed"})
    assert answers("o11_tracking_delivered")["day"] == (
        date(2026, 7, 28),
        "Read from your paste, which shows no year: check it",
    )


def test_the_end_of_the_countdown_only_while_nothing_came() -> None:
    missing = values("o18_refund_if_not_delivered", receipt=Receipt.NOT_RECEIVED)
    assert (missing["day_kind"], missing["day"]) == ("countdown_end", date(2026, 9, 4))
    assert "day" not in values("o18_refund_if_not_delivered")
    assert "day" not in values("o18_refund_if_not_delivered", receipt=Receipt.PARTLY)


def test_timer_and_name_stand_for_the_buyers_own() -> None:
    assert values("o19_timer")["timer_hours"] == 4
    assert not values("o19_timer", typed={"timer_days": 3}).keys() & {"timer_days", "timer_hours"}
    assert "item_name" not in values("o01_list_one_order", typed={"thing": "cup"})


def test_words_that_no_field_takes_are_left_out() -> None:
    assert "variant" not in values("e09_russian")
    long = PRICED.replace("Mug", "M" * 41)
    assert "item_name" not in values(long)
    assert (
        values(long.replace("Brook Store\n", "Brook Store\nMug\n").replace("M" * 41, "x" * 39))["item_name"]
        == "Mug"
    )
