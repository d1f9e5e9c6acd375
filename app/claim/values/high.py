"""From which sum on a claim is worth a second way: about 50 US dollars in each currency, roughly; ours."""

from decimal import Decimal

from app.claim.values.units import Money

_ABOUT_50_USD: dict[str, int] = {
    "USD": 50, "EUR": 45, "GBP": 40, "CHF": 45, "AUD": 75, "CAD": 70, "NZD": 85, "SGD": 65, "KRW": 70_000, "JPY": 7_500,
    "CNY": 350, "HKD": 390, "TWD": 1_600, "THB": 1_700, "INR": 4_300, "IDR": 800_000, "MYR": 220, "PHP": 2_900,
    "VND": 1_250_000, "BRL": 280, "MXN": 950, "CLP": 47_000, "COP": 200_000, "PEN": 185, "ARS": 60_000, "PLN": 190,
    "CZK": 1_100, "HUF": 18_000, "RON": 230, "BGN": 90, "SEK": 500, "NOK": 530, "DKK": 340, "ISK": 6_500, "UAH": 2_100,
    "RUB": 4_500, "KZT": 26_000, "TRY": 2_000, "ILS": 185, "AED": 185, "SAR": 190, "QAR": 180, "KWD": 15, "BHD": 19,
    "OMR": 19, "JOD": 35, "EGP": 2_500, "MAD": 500, "ZAR": 900, "NGN": 75_000, "KES": 6_500, "GHS": 600, "PKR": 14_000,
    "BDT": 6_000, "LKR": 15_000,
}  # fmt: skip


def is_high(money: Money | None) -> bool:
    """Whether it matters how the order was paid; not known for a currency without a row."""
    limit = _ABOUT_50_USD.get(money.currency) if money else None
    return money is not None and limit is not None and money.amount >= Decimal(limit)
