"""The list of currencies and their decimals is what CLDR knows of the countries' money."""

from __future__ import annotations

from decimal import Decimal

from babel.core import get_global
from babel.numbers import get_currency_precision

from app.claim.values.currencies import DECIMALS, decimals_of, round_amount


def tender() -> set[str]:
    """Every currency that is legal tender somewhere now, by CLDR."""
    rows = [row for territory in get_global("territory_currencies").values() for row in territory]
    return {code for code, _start, end, legal in rows if legal and end is None}


def test_every_country_finds_its_currency() -> None:
    assert tender() - set(DECIMALS) == set()


def test_decimals_are_what_cldr_says() -> None:
    assert {code: get_currency_precision(code) for code in DECIMALS} == DECIMALS


def test_the_list_can_be_searched_by_eye() -> None:
    assert list(DECIMALS) == sorted(DECIMALS)


def test_amounts_are_rounded_to_the_smallest_coin() -> None:
    rounded = [round_amount(Decimal("1.2345"), code) for code in ("KRW", "USD", "KWD")]
    assert list(map(str, rounded)) == ["1", "1.23", "1.235"]
    assert decimals_of(None) == decimals_of("no such") == 2
