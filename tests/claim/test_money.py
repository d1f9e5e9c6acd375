"""Amounts as people write them are understood; what could mean two things is asked back, all else refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.claim.values.money import AmbiguousAmount, NotAnAmount, parse_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12.50", "12.50"), ("12,50", "12.50"), ("1.234,56", "1234.56"), ("1,234.56", "1234.56"),
        ("1 234,56", "1234.56"), ("1\u00a0234,56", "1234.56"), ("1\u202f234,56", "1234.56"),
        ("1'234.50", "1234.50"), ("1’234.50", "1234.50"), ("1.234.567", "1234567"), ("1,234,567.8", "1234567.8"),
        ("7", "7"), ("0", "0"), ("0.5", "0.5"), ("12.5", "12.5"), ("  12.50 ", "12.50"), ("0,125", "0.125"),
        ("$12.50", "12.50"), ("US $12.50", "12.50"), ("US$12.50", "12.50"), ("12.50 USD", "12.50"), ("USD 12.50", "12.50"),
        ("€ 12,50", "12.50"), ("12,50 €", "12.50"), ("12,50zł", "12.50"), ("R$ 12,50", "12.50"), ("£3", "3"), ("12.50 US$", "12.50"),
    ],
)  # fmt: skip
def test_what_people_write(text: str, amount: str) -> None:
    decimals = 3 if "125" in text else 2
    assert parse_amount(text, decimals) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "readings"), [("1,234", ("1234", "1.234")), ("1.234", ("1234", "1.234")), ("12.345", ("12345", "12.345"))]
)  # fmt: skip
def test_what_could_mean_two_things_is_asked_back(text: str, readings: tuple[str, str]) -> None:
    with pytest.raises(AmbiguousAmount) as found:
        parse_amount(text)
    assert found.value.readings == tuple(map(Decimal, readings))


def test_currencies_without_decimals_have_no_doubt() -> None:
    assert parse_amount("1,234", 0) == 1234
    assert parse_amount("43.500", 0) == 43500
    with pytest.raises(NotAnAmount):
        parse_amount("12.50", 0)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "NaN", "nan", "Infinity", "inf", "1e9", "1E9", "1_000", "-5", "+5", "(5)", "１２.５０", "١٢", "1.2.3", "1,2,3",
        "1,23,456", "1.234,567", "12.", ".5", "1..2", "1,,2", "12,50.30", "1 23", "0x10", "12.50.00", "9999999999", "1.2345",
        "$", "free", "12 50 30", "US", "12.50 $$", "12\n50", "\x0012", "1,234.5678", "12'50", "1.234'567,8",
    ],
)  # fmt: skip
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)


@given(st.text(max_size=14))
def test_whatever_is_typed_gives_an_amount_or_words(text: str) -> None:
    try:
        amount = parse_amount(text)
    except NotAnAmount:
        return
    assert amount.is_finite()
    assert 0 <= amount < 10**9
    assert any(mark.isdigit() for mark in text)


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_every_way_to_group_means_the_same(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    swapped = english.translate(str.maketrans(",.", ".,"))
    spaced = english.replace(",", " ").replace(".", ",")
    swiss = english.replace(",", "'")
    assert {parse_amount(text) for text in (english, swapped, spaced, swiss, f"{amount:f}")} == {amount}
