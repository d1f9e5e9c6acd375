"""An amount is written one way wherever it is shown: on every page, in the text, on the card, in files to take
along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from flask import Flask
from flask_babel import force_locale

from app.claim.text import english
from app.claim.values.currencies import DECIMALS
from app.claim.values.units import Money
from app.web.translate import money
from tests.conftest import Clock, services_of
from tests.web.journey import SAVED, Journey, kept
from tests.web.reading import Reader

pytestmark = pytest.mark.long

PAGES = ("order", "remedy", "facts", "amount", "evidence", "claim", "print")
FILES = ("claim.txt", "deadlines.ics")


def places(journey: Journey) -> Iterator[tuple[str, str]]:
    """Every page and file of a claim, as it is read."""
    for name in PAGES:
        page = journey.reader.visit(journey.url(name))
        yield name, page.words
    for name in FILES:
        file = journey.reader.get(f"/claims/{journey.id}/{name}").response.get_data(as_text=True)
        yield name, file.replace("\r\n ", "").replace("\\,", ",")


@pytest.mark.parametrize(
    ("paid", "currency", "shown"),
    [
        ("62000", "KRW", "62,000 KRW"),
        ("1840", "USD", "1,840.00 USD"),
        ("1234.5", "KWD", "1,234.500 KWD"),
        ("18.4", "EUR", "18.40 EUR"),
    ],
)
def test_one_claim_in_every_place(
    reader: Reader, app: Flask, clock: Clock, paid: str, currency: str, shown: str
) -> None:
    order = {
        "thing": "cup",
        "pieces": 1,
        "paid": paid,
        "currency": currency,
        "day_kind": "delivered",
        "day": "2026-11-12",
    }
    facts = {"damaged_broken": {"damage": ["broken"], "usable": "no"}}
    saved = SAVED | {"version": 2, "order": order, "facts": facts, "amount": {"how": "all"}}
    journey = kept(reader, services_of(app), clock(), saved)
    seen: dict[str, set[str]] = {}
    for name, words in places(journey):
        plain = words.replace("\u00a0", " ").replace("\u202f", " ")
        digits = paid.replace(".", r"[.,]?")
        found = re.findall(rf"\d[\d., ]*\d {currency}|{currency} ?\d[\d.,]*|\b{digits}\d*\b", plain)
        seen[name] = {one for one in found if not one.startswith("12 Nov")}
    assert {name: amounts for name, amounts in seen.items() if amounts - {shown}} == {}
    assert {name for name, amounts in seen.items() if amounts} >= {"claim", "print", "claim.txt"}
    page = reader.visit(journey.url("claim"))
    assert shown in page.texts(id="text-standard")[0]
    assert page.texts(id="card-amount") == [shown.partition(" ")[0]]


@pytest.mark.parametrize("currency", DECIMALS)
def test_an_english_page_and_the_text_agree_on_every_currency(app: Flask, currency: str) -> None:
    with app.test_request_context("/"):
        for amount in ("0.5", "7", "999.999", "1234.5", "9999999"):
            value = Money(Decimal(amount), currency)
            assert money(value).replace("\u00a0", " ") == english.money(value)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "1,234,567.50 INR"),
        ("hi", "12,34,567.50 INR"),
        ("de", "1.234.567,50 INR"),
        ("fr", "1 234 567,50 INR"),
        ("de_CH", "1’234’567.50 INR"),
    ],
)
def test_a_page_writes_amounts_as_its_language_does(app: Flask, language: str, shown: str) -> None:
    with app.test_request_context("/"), force_locale(language):
        written = money(Money(Decimal("1234567.5"), "INR"))
    assert written.replace("\u00a0", " ").replace("\u202f", " ") == shown
