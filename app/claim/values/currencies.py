"""Knows the currencies an order can be paid in and how many decimals each has (ISO 4217). Names come from elsewhere."""

from decimal import ROUND_HALF_UP, Decimal

DECIMALS = {
    **dict.fromkeys(
        (
            "USD EUR GBP AUD CAD BRL PLN CZK HUF RON BGN SEK NOK DKK CHF ILS TRY UAH RUB MXN ZAR NZD SGD".split()
        ),
        2,
    ),
    **dict.fromkeys(
        ("HKD TWD THB MYR PHP INR IDR SAR AED QAR EGP MAD NGN KES GEL KZT UZS PEN COP ARS DOP LKR".split()), 2
    ),
    **dict.fromkeys(("PKR BDT KHR".split()), 2),
    **dict.fromkeys(("JPY KRW CLP VND ISK PYG XOF".split()), 0),
    **dict.fromkeys(("KWD BHD JOD OMR TND".split()), 3),
}


def round_amount(amount: Decimal, currency: str) -> Decimal:
    """To the currency's smallest coin, half up."""
    return amount.quantize(Decimal(1).scaleb(-DECIMALS[currency]), ROUND_HALF_UP)
