"""The currencies an order can be paid in, and how many decimals each has (as CLDR says). Names come from elsewhere."""

from decimal import ROUND_HALF_UP, Decimal

_BY_DECIMALS = {
    0: (
        "AFN ALL BIF CLP DJF GNF IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PYG RSD RWF SOS SYP UGX VND VUV XAF XOF "
        "XPF YER"
    ),
    2: (
        "AED AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP "
        "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR JMD KES "
        "KGS KHR KYD KZT LKR LRD LSL MAD MDL MKD MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
        "PGK PHP PKR PLN QAR RON RUB SAR SBD SCR SDG SEK SGD SHP SLE SRD SSP STN SZL THB TJS TMT TOP TRY TTD TWD TZS "
        "UAH USD UYU UZS VES WST XCD XCG ZAR ZMW ZWG"
    ),
    3: "BHD JOD KWD LYD OMR TND",
}
DECIMALS: dict[str, int] = dict(
    sorted((code, places) for places, codes in _BY_DECIMALS.items() for code in codes.split())
)
"""Every currency that is legal tender somewhere, by its ISO 4217 code, with the decimals of its amounts."""


def decimals_of(currency: str | None) -> int:
    """How many decimals amounts in this currency have; 2 where it is not known."""
    return DECIMALS.get(currency or "", 2)


def round_amount(amount: Decimal, currency: str) -> Decimal:
    """To the currency's smallest coin, half up."""
    return amount.quantize(Decimal(1).scaleb(-DECIMALS[currency]), ROUND_HALF_UP)
