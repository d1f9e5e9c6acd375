"""What any locale writes for an amount in any currency is read back exactly, or asked back with the right reading."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal

from app.claim.values.currencies import DECIMALS
from app.claim.values.money import AmbiguousAmount, NotAnAmount, parse_amount

NOT_READ = ("tok",)
"""Toki Pona counts in hundreds (12 34,50), no language that order pages come in."""
LOCALES = tuple(name for name in locale_identifiers() if not name.startswith(NOT_READ))
SPOKEN = (
    "ar ar_EG bn cs da de de_CH en en_IN es fa fr fr_CA fr_TN he hi hu it ja ko mr "
    "my nl no pl pt_BR ro ru sv th tr uk vi zh zh_Hant"
)


def amounts(decimals: int, rng: Random) -> Iterator[Decimal]:
    """A few coins, a common price, a large one and a round one."""
    for most in (99, 99_999, 99_999_999):
        yield Decimal(rng.randint(1, most)).scaleb(-decimals)
    yield Decimal(rng.randint(1, 9_999))


def written(amount: Decimal, currency: str, locale: Locale) -> Iterator[str]:
    """The amount as the locale writes it: with sign or code, as accounts have it, in its own digits, as a bare
    number."""
    yield format_currency(amount, currency, locale=locale)
    yield format_currency(amount, currency, locale=locale, format_type="accounting")
    yield format_currency(amount, currency, "#,##0.00 ¤¤", locale=locale)
    if locale.default_numbering_system != "latn":
        yield format_currency(amount, currency, locale=locale, numbering_system="default")
    # Dinars always show their three decimals: without them 1.234 would be another amount.
    pattern = "#,##0.000" if DECIMALS[currency] == 3 else None
    yield format_decimal(amount, pattern, locale=locale)


def misread(locale: Locale, currency: str, rng: Random) -> Iterator[str]:
    """Every writing that is refused, read as another amount, or asked back without the right one."""
    for amount in amounts(DECIMALS[currency], rng):
        for text in written(amount, currency, locale):
            try:
                found: tuple[Decimal, ...] = (parse_amount(text, currency),)
            except AmbiguousAmount as asked:
                found = asked.readings
            except NotAnAmount as refused:
                yield f"{locale} {currency} {text!r} ({amount}): {refused}"
                continue
            if amount not in found:
                yield f"{locale} {currency} {text!r} ({amount}): {found}"


def test_spoken_languages_and_a_sample_of_the_others() -> None:
    rng = Random(20)
    pairs = [(name, rng.choice(list(DECIMALS))) for name in rng.sample(LOCALES, 300)]
    pairs += [(name, currency) for name in SPOKEN.split() for currency in rng.sample(list(DECIMALS), 12)]
    pairs += [(rng.choice(SPOKEN.split()), currency) for currency in DECIMALS]
    found = [row for name, currency in pairs for row in misread(Locale.parse(name), currency, rng)]
    assert not found, "\n".join(found)


@pytest.mark.long
@pytest.mark.parametrize("currency", DECIMALS)
def test_every_locale(currency: str) -> None:
    rng = Random(currency)
    found = [row for name in LOCALES for row in misread(Locale.parse(name), currency, rng)]
    assert not found, "\n".join(found[:20])


def test_a_misreading_is_seen() -> None:
    rng = Random(1)
    assert list(misread(Locale("tok"), "USD", rng))


WIDE = {ord(plain): chr(ord(plain) + 0xFEE0) for plain in "0123456789.,$"} | {
    ord("¥"): "￥",
    ord("£"): "￡",
    ord("₩"): "￦",
}
"""As phones with an East Asian keyboard write them."""


def disguised(text: str) -> Iterator[str]:
    """The same amount as it comes off a page: between marks of direction, with other spaces, in wide characters,
    behind its label."""
    yield f"\u200e{text}\u200f"
    yield f"\u2068\u200b{text}\ufeff\u2069"
    for space in "\u00a0\u2009\u202f\u2007\u3000":
        yield text.replace("\u00a0", " ").replace("\u202f", " ").replace(" ", space)
    yield text.translate(WIDE)
    yield f"Total:\u00a0{text}"
    yield f"Итого： {text}"


def read_as(text: str, currency: str) -> tuple[Decimal, ...]:
    """What a text is read as: one amount, or the two that it is asked back with."""
    try:
        return (parse_amount(text, currency),)
    except AmbiguousAmount as asked:
        return asked.readings


@pytest.mark.parametrize("currency", DECIMALS)
def test_a_disguise_changes_nothing(currency: str) -> None:
    rng = Random(currency)
    for name in rng.sample(SPOKEN.split(), 4):
        locale = Locale.parse(name)
        for amount in amounts(DECIMALS[currency], rng):
            for text in written(amount, currency, locale):
                meant = read_as(text, currency)
                assert {read_as(one, currency) for one in disguised(text)} == {meant}, text
