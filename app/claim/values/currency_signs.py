"""The signs that order pages and people write for each currency, and which currencies a sign can mean."""

from __future__ import annotations

import unicodedata

from app.claim.values.currencies import DECIMALS
from app.claim.values.pasted import visible

_SIGNS: dict[str, str] = {
    "USD": "$ us$ $us u$s u$ $su $eeuu usd$ dollar dollars щд доллар доллара долларов",
    "EUR": "€ euro euros евро",
    "GBP": "£ uk£ gb£ £gb £ru stg pound pounds",
    "JPY": "¥ jp¥ 円 yen",
    "CNY": "¥ cn¥ ¥cn 元 rmb 人民币",
    "KRW": "₩ kr₩ 원 won",
    "INR": "₹ rs re ₨ रु rupee rupees",
    "BRL": "r$ br$ real reais",
    "RUB": "₽ руб рублей р rur рубль рубля",
    "UAH": "₴ грн гривня гривні гривень гривен",
    "PLN": "zł zl зл zloty zlotych złoty złote złotych",
    "CZK": "kč kc кч korun",
    "HUF": "ft forint",
    "RON": "lei leu",
    "BGN": "лв lv",
    "SEK": "kr skr krona kronor",
    "NOK": "kr nkr krone kroner",
    "DKK": "kr dkr krone kroner",
    "ISK": "kr ikr krónur kronur",
    "CHF": "fr sfr fs franken francs",
    "TRY": "₺ tl тл lira",
    "ILS": '₪ ש"ח ש״ח שח nis shekel shekels',
    "CAD": "$ ca$ $ca c$ can$ ka$ dollar dollars",
    "AUD": "$ a$ au$ $a $au aud$ dollar dollars",
    "NZD": "$ nz$ $nz $zn nzd$ dollar dollars",
    "SGD": "$ s$ sg$ $sg dollar dollars",
    "HKD": "$ hk$ $hk 元 dollar dollars",
    "TWD": "$ nt$ 元",
    "MXN": "$ mx$ $mx mex$ peso pesos",
    "CLP": "$ cl$ $cl ch$ peso pesos",
    "COP": "$ co$ $co col$ peso pesos",
    "ARS": "$ ar$ $ar peso pesos",
    "UYU": "$ uy$ $uy $u peso pesos",
    "DOP": "$ rd$ peso pesos",
    "PEN": "s/ sol soles",
    "BOB": "bs $b",
    "CRC": "₡ c",
    "GTQ": "q",
    "HNL": "l",
    "NIO": "c$",
    "PAB": "b/",
    "PYG": "₲ gs g",
    "VES": "bs bss",
    "CUP": "$ peso pesos",
    "THB": "฿ th฿ บาท บ b baht",
    "VND": "₫ đ vnđ",
    "IDR": "rp rupiah",
    "MYR": "rm",
    "PHP": "₱ p peso pesos",
    "PKR": "rs re ₨ ر روپے rupee rupees",
    "LKR": "rs re ₨ රු ரூ rupee rupees",
    "NPR": "rs re ₨ नेरू रु nrs rupee rupees",
    "MUR": "rs ₨ rupee rupees",
    "SCR": "rs ₨ sr",
    "BDT": "৳ tk taka",
    "KHR": "៛",
    "LAK": "₭",
    "MMK": "k ks",
    "MNT": "₮",
    "BND": "$ b$ bn$ $bn",
    "MOP": "mop$ p",
    "MVR": "ރ rf mvr",
    "BTN": "nu",
    "KZT": "₸ тг тенге тңг",
    "UZS": "so'm soʻm soʼm so‘m som sum сум сўм",
    "KGS": "сом som с",
    "TJS": "сом смн",
    "TMT": "m тмт",
    "AMD": "֏ др դր",
    "AZN": "₼ man",
    "GEL": "₾ ლ lari",
    "BYN": "br бр",
    "MDL": "l lei leu",
    "RSD": "din дин",
    "MKD": "ден den",
    "BAM": "km км",
    "ALL": "l lekë lek",
    "SAR": "رس ريال sr \u20c1",
    "AED": "دإ درهم dh dhs \u20c3",
    "QAR": "رق ريال qr",
    "KWD": "دك kd",
    "BHD": "دب bd",
    "OMR": "رع ريال ro",
    "JOD": "دأ jd",
    "IQD": "دع",
    "IRR": "رإ ریال \ufdfc",
    "YER": "ري ريال",
    "LBP": "لل £lb ll l£",
    "SYP": "لس ls £ £s",
    "EGP": "جم eg£ e£ £e le £ pound pounds",
    "MAD": "دم درهم dh dhs",
    "DZD": "دج da",
    "TND": "دت dt",
    "LYD": "دل ld",
    "MRU": "أم um",
    "SDG": "جس",
    "AFN": "؋ af",
    "ZAR": "r",
    "NGN": "₦ n",
    "KES": "ksh",
    "UGX": "ush",
    "TZS": "tsh",
    "GHS": "gh₵ ₵ ghs₵",
    "ETB": "br ብር",
    "XOF": "fcfa cfa f فرانکcfa සිෆ්එ",
    "XAF": "fcfa cfa f",
    "XPF": "cfpf cfp fcfp f",
    "RWF": "rf frw",
    "BIF": "fbu",
    "CDF": "fc",
    "DJF": "fdj",
    "GNF": "fg",
    "KMF": "cf fc",
    "MGA": "ar",
    "MWK": "mk k",
    "ZMW": "k zk",
    "BWP": "p",
    "LSL": "m l лсл",
    "SZL": "e l",
    "NAD": "$ n$ $na",
    "MZN": "mtn mt",
    "AOA": "kz",
    "STN": "db",
    "CVE": "esc",
    "GMD": "d",
    "SLE": "le",
    "LRD": "$ l$",
    "SOS": "s sh",
    "ERN": "nfk",
    "SSP": "£",
    "ZWG": "zig",
    "AWG": "afl",
    "XCG": "cg",
    "XCD": "$ ec$ $ec",
    "BBD": "$ bds$ bb$",
    "BSD": "$ bs$ b$",
    "BMD": "$ bm$ bd$ $bm",
    "BZD": "$ bz$ $bz",
    "JMD": "$ jm$ j$",
    "KYD": "$ ci$",
    "TTD": "$ tt$ $tt",
    "GYD": "$ g$",
    "SRD": "$ sr$ $sr",
    "HTG": "g",
    "FJD": "$ fj$ $fj",
    "SBD": "$ si$ $sb",
    "WST": "ws$ $ws t tala",
    "TOP": "t$",
    "PGK": "k",
    "VUV": "vt",
    "FKP": "£ £fk",
    "GIP": "£ £gi",
    "SHP": "£",
}
"""By currency, the commonest meaning of a shared sign first: small letters, without the spaces and points in it."""


def _by_sign() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {code.casefold(): (code,) for code in DECIMALS}
    for code, signs in _SIGNS.items():
        for sign in map(_plain, signs.split()):
            found[sign] = (*found.get(sign, ()), *(() if code in found.get(sign, ()) else (code,)))
    return found


def _plain(sign: str) -> str:
    """The sign as the table has it: "US $" and "us$" are one."""
    plain = unicodedata.normalize("NFKC", visible(sign)).casefold()
    return "".join(plain.replace(".", "").split())


_CURRENCIES = _by_sign()


def currencies_of(sign: str) -> tuple[str, ...]:
    """The currencies that a sign or code can mean, the commonest first; none for what is no sign. ("MXN $" is one.)"""
    plain = _plain(sign)
    if plain in _CURRENCIES:
        return _CURRENCIES[plain]
    code = plain[:3].upper()
    return (code,) if code in _CURRENCIES.get(plain[3:], ()) else ()
