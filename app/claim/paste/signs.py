"""The signs of currencies as order pages print them, and the currencies (ISO 4217) that each can mean."""

from __future__ import annotations

from collections.abc import Mapping

from app.claim.values.currencies import DECIMALS

_DOLLARS = "USD CAD AUD MXN NZD SGD HKD TWD CLP COP ARS DOP"
_ROWS = (
    ("US $ | US$", "USD"),
    ("C$ | CA$ | CA $", "CAD"),
    ("A$ | AU$ | AU $", "AUD"),
    ("R$ | R $", "BRL"),
    ("MX$ | MX $", "MXN"),
    ("NZ$ | NZ $", "NZD"),
    ("S$ | SG$", "SGD"),
    ("HK$ | HK $", "HKD"),
    ("NT$ | NT $", "TWD"),
    ("$", _DOLLARS),
    ("€", "EUR"),
    ("£", "GBP"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("лв | лв.", "BGN"),
    ("kr | kr.", "SEK NOK DKK ISK"),
    ("₽ | руб | руб.", "RUB"),
    ("₴ | грн | грн.", "UAH"),
    ("₸", "KZT"),
    ("₪", "ILS"),
    ("₺ | TL", "TRY"),
    ("₩ | 원", "KRW"),
    ("JP¥ | JP ¥ | 円", "JPY"),
    ("¥", "JPY CNY"),
    ("₹", "INR"),
    ("Rs | Rs.", "INR PKR LKR"),
    ("Rp", "IDR"),
    ("RM", "MYR"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₱", "PHP"),
    ("₦", "NGN"),
    ("₾", "GEL"),
    ("৳", "BDT"),
    ("៛", "KHR"),
    ("₲", "PYG"),
)
SIGNS: Mapping[str, tuple[str, ...]] = {
    **{code: (code,) for code in DECIMALS},
    **{sign: tuple(codes.split()) for signs, codes in _ROWS for sign in signs.split(" | ")},
}
"""Each sign and code with the currencies that it can mean."""
