"""Amounts as people write and paste them are understood; what could mean two things is asked back, all else refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.claim.values.currencies import DECIMALS
from app.claim.values.currency_signs import currencies_of
from app.claim.values.money import AmbiguousAmount, NotAnAmount, OtherCurrency, parse_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12.50", "12.50"),
        ("12,50", "12.50"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u00a0234,56", "1234.56"),
        ("1\u202f234,56", "1234.56"),
        ("1\u2009234,56", "1234.56"),
        ("1'234.50", "1234.50"),
        ("1’234.50", "1234.50"),
        ("1.234.567", "1234567"),
        ("1,234,567.8", "1234567.8"),
        ("7", "7"),
        ("0", "0"),
        ("0.5", "0.5"),
        ("12.5", "12.5"),
        ("  12.50 ", "12.50"),
        ("1234,5", "1234.5"),
        ("1,23,456", "123456"),
        ("12,34,567.89", "1234567.89"),
        ("1\u066c234\u066b56", "1234.56"),
        ("１２.５０", "12.50"),
        ("１，２３４．５６", "1234.56"),
        ("\u0661\u0662", "12"),
        ("\u06f1\u06f2\u066b\u06f5", "12.5"),
        ("\u200f12.50\u200e", "12.50"),
        ("\ufeff12.50", "12.50"),
        ("1\u200b2.50", "12.50"),
        ("12.-", "12"),
        ("12.–", "12"),
        ("12,-", "12"),
        ("12,--", "12"),
        ("Total: 12.50", "12.50"),
        ("Total：12.50", "12.50"),
    ],
)
def test_what_people_write(text: str, amount: str) -> None:
    assert parse_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("$12.50", "USD", "12.50"),
        ("US $12.50", "USD", "12.50"),
        ("US$12.50", "USD", "12.50"),
        ("12.50 US$", "USD", "12.50"),
        ("USD 12.50", "USD", "12.50"),
        ("12.50 usd", "USD", "12.50"),
        ("USD$12.50", "USD", "12.50"),
        ("＄12.50", "USD", "12.50"),
        ("Total:US $8.72", "USD", "8.72"),
        ("$12.50 USD", "USD", "12.50"),
        ("US $1,234.56", "USD", "1234.56"),
        ("€ 12,50", "EUR", "12.50"),
        ("5,59€", "EUR", "5.59"),
        ("1.249,00€", "EUR", "1249"),
        ("£3", "GBP", "3"),
        ("129,46zł", "PLN", "129.46"),
        ("1 234,56 ZŁ", "PLN", "1234.56"),
        ("R$13,90", "BRL", "13.90"),
        ("R$61.25", "BRL", "61.25"),
        ("C$30.66", "CAD", "30.66"),
        ("CA$30.66", "CAD", "30.66"),
        ("12,50 $ CA", "CAD", "12.50"),
        ("AU$12.99", "AUD", "12.99"),
        ("AU $12.99", "AUD", "12.99"),
        ("A$12.99", "AUD", "12.99"),
        ("NZ$12.99", "NZD", "12.99"),
        ("MX$199.00", "MXN", "199"),
        ("MXN$199.00", "MXN", "199"),
        ("S$ 1.20", "SGD", "1.20"),
        ("HK$12", "HKD", "12"),
        ("NT$1,234.00", "TWD", "1234"),
        ("₹1,23,456.00", "INR", "123456"),
        ("INR 1,23,456.00", "INR", "123456"),
        ("Rs. 1,23,456.00", "INR", "123456"),
        ("Rs.12.50", "PKR", "12.50"),
        ("Rs 12", "LKR", "12"),
        ("Rp 12.500,00", "IDR", "12500"),
        ("RM12.50", "MYR", "12.50"),
        ("1 234,56 руб.", "RUB", "1234.56"),
        ("1 234,56 ₽", "RUB", "1234.56"),
        ("12,50 р.", "RUB", "12.50"),
        ("12,50 грн.", "UAH", "12.50"),
        ("₴12.50", "UAH", "12.50"),
        ("12,50 лв.", "BGN", "12.50"),
        ("1 234,56 тг", "KZT", "1234.56"),
        ("Fr. 12.50", "CHF", "12.50"),
        ("CHF 1’234.50", "CHF", "1234.50"),
        ("SFr. 12.–", "CHF", "12"),
        ("43,60kr", "SEK", "43.60"),
        ("kr 43,60", "NOK", "43.60"),
        ("43,60 kr.", "DKK", "43.60"),
        ("1.234 kr.", "ISK", "1234"),
        ("12,50 lei", "RON", "12.50"),
        ("12,50 Kč", "CZK", "12.50"),
        ("1 234,50 Ft", "HUF", "1234.50"),
        ("₺12,50", "TRY", "12.50"),
        ("12,50 TL", "TRY", "12.50"),
        ("₪12.34", "ILS", "12.34"),
        ("12.34 ש״ח", "ILS", "12.34"),
        ("฿1,234.00", "THB", "1234"),
        ("₫12.500", "VND", "12500"),
        ("12.500 đ", "VND", "12500"),
        ("₱12.50", "PHP", "12.50"),
        ("₦12.50", "NGN", "12.50"),
        ("￥1,234", "JPY", "1234"),
        ("¥1,234", "JPY", "1234"),
        ("JP¥1,234", "JPY", "1234"),
        ("1,234円", "JPY", "1234"),
        ("￥12.50", "CNY", "12.50"),
        ("12.50元", "CNY", "12.50"),
        ("₩11,110", "KRW", "11110"),
        ("11,110원", "KRW", "11110"),
        ("₩ 11,110", "KRW", "11110"),
        ("R 1 234,56", "ZAR", "1234.56"),
        ("R1,234.56", "ZAR", "1234.56"),
        ("S/ 12.50", "PEN", "12.50"),
        ("S/.12.50", "PEN", "12.50"),
        ("CLP$ 12.500", "CLP", "12500"),
        ("12.500", "CLP", "12500"),
        ("Ksh 12.50", "KES", "12.50"),
        ("SAR 12.50", "SAR", "12.50"),
        ("ر.س.\u200f \u0661\u0662\u066b\u0665\u0660", "SAR", "12.50"),
        ("12.50 د.إ.", "AED", "12.50"),
        ("KWD 1.234", "KWD", "1.234"),
        ("1.234", "KWD", "1.234"),
        ("د.ك.\u200f \u0661\u066b\u0662\u0663\u0664", "KWD", "1.234"),
        ("0,125", "BHD", "0.125"),
        ("12,345.678", "OMR", "12345.678"),
        ("1 234,567", "TND", "1234.567"),
        ("4.5", "JOD", "4.5"),
        ("Rs. 500/-", "INR", "500"),
        ("1,234/-", "PKR", "1234"),
        ("1.234,-", "EUR", "1234"),
        ("1.234,- kr", "NOK", "1234"),
        ("Total US $12.50", "USD", "12.50"),
        ("Subtotal€12,50", "EUR", "12.50"),
        ("Итого 1 234,56 руб.", "RUB", "1234.56"),
        ("12 рубля", "RUB", "12"),
        ("12,50 гривень", "UAH", "12.50"),
        ("12 pounds", "GBP", "12"),
        ("12.50 dollars", "CAD", "12.50"),
        ("12 złotych", "PLN", "12"),
        ("199 pesos", "MXN", "199"),
        ("199 kroner", "DKK", "199"),
    ],
)
def test_what_order_pages_print(text: str, currency: str, amount: str) -> None:
    assert parse_amount(text, currency) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "currency", "readings"),
    [
        ("1,234", "USD", ("1234", "1.234")),
        ("1.234", "EUR", ("1234", "1.234")),
        ("12.345", None, ("12345", "12.345")),
        ("US $1,234", "USD", ("1234", "1.234")),
        ("١،٢٣٤", "SAR", ("1234", "1.234")),
        ("1,234", "KWD", ("1234", "1.234")),
        ("KWD 12,345", "KWD", ("12345", "12.345")),
    ],
)
def test_what_could_mean_two_things_is_asked_back(
    text: str, currency: str | None, readings: tuple[str, str]
) -> None:
    with pytest.raises(AmbiguousAmount) as found:
        parse_amount(text, currency)
    assert found.value.readings == tuple(map(Decimal, readings))


def test_currencies_without_decimals_have_no_doubt() -> None:
    assert parse_amount("1,234", "KRW") == 1234
    assert parse_amount("43.500", "JPY") == 43500
    assert parse_amount("43.500,00", "JPY") == 43500
    with pytest.raises(NotAnAmount):
        parse_amount("12.50", "KRW")


@pytest.mark.parametrize(
    ("text", "currency", "meant"),
    [
        ("12,50 €", "USD", "EUR"),
        ("R$ 12,50", "USD", "BRL"),
        ("62000 KRW", "USD", "KRW"),
        ("$12.50", "EUR", "USD"),
        ("¥1,234", "KRW", "JPY"),
        ("12 k", "USD", "MMK"),
        ("KWD 1.234", "USD", "KWD"),
        ("€12 USD", "USD", "EUR"),
    ],
)
def test_another_currency_is_asked_back(text: str, currency: str, meant: str) -> None:
    with pytest.raises(OtherCurrency) as found:
        parse_amount(text, currency)
    assert found.value.currencies[0] == meant
    assert str(found.value) == f"Write the amount in {currency}: this one is in {found.value.sign}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "NaN",
        "nan",
        "Infinity",
        "inf",
        "1e9",
        "1E9",
        "1_000",
        "-5",
        "+5",
        "(5)",
        "−5",
        "5-",
        "- US $1",
        "1.2.3",
        "1,2,3",
        "1.234,567",
        "12.",
        ".5",
        "1..2",
        "1,,2",
        "12,50.30",
        "1 23",
        "0x10",
        "12.50.00",
        "9999999999",
        "1.2345",
        "1.23.456",
        "$",
        "free",
        "12 50 30",
        "US",
        "12.50 $$",
        "12\n50",
        "\x0012",
        "1,234.5678",
        "12'50",
        "1.234'567,8",
        "12 k",
        "12 m",
        "12²",
        "12⁵⁰",
        "½",
        "①②",
        "1\u0662.50",
        "\u0661\u06f2",
        "12 mil",
        "12万",
        "100 тыс",
        "12.50x2",
        "10x20cm",
        "12:50",
        "12 13",
        "01,234",
        "about 12",
        "12.50 US",
        "BTC 1",
        "2026-11-12",
        "12/11/2026",
        "12.50 = 13.00",
        "≈ $12",
        "about US $12",
        "total",
        "totally 12",
        "12 total 13",
        "5/-3",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_amount(text)


@given(st.text(max_size=14), st.sampled_from([None, *DECIMALS]))
def test_whatever_is_typed_gives_an_amount_or_words(text: str, currency: str | None) -> None:
    try:
        amount = parse_amount(text, currency)
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


def test_every_currency_is_known_by_its_code() -> None:
    assert all(currencies_of(code) == (code,) == currencies_of(code.lower()) for code in DECIMALS)


def test_a_sign_that_several_use_means_the_commonest_first() -> None:
    firsts = {sign: currencies_of(sign)[0] for sign in ("$", "¥", "£", "kr", "Rs.", "元", "lei", "dh")}
    assert firsts == {
        "$": "USD",
        "¥": "JPY",
        "£": "GBP",
        "kr": "SEK",
        "Rs.": "INR",
        "元": "CNY",
        "lei": "RON",
        "dh": "AED",
    }
