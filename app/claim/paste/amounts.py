"""Reads amounts of money by their shape: a number with a currency's sign or code beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.claim.paste.pasted import Price
from app.claim.paste.signs import SIGNS
from app.claim.values.currencies import decimals_of
from app.claim.values.money import NotAnAmount, parse_amount

_NUMBER = r"(?<!\d)\d++(?:[.,']\d++|[ ]\d{3}(?!\d))*+"


def _one_of(signs: Iterable[str]) -> str:
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


# A sign of letters ends where the word ends, or where "x2" says how many.
_PRICE = re.compile(
    rf"(?:(?P<before>{_one_of(SIGNS)}) ?(?P<number>{_NUMBER})|"
    rf"(?P<lone>{_NUMBER}) ?(?P<after>{_one_of(SIGNS)})(?=$|\W|[x×] ?\d))"
)


def price_at_start(text: str) -> tuple[Price, str] | None:
    """The price that a text begins with, and what stands behind it; ``None`` too where it could mean two amounts."""
    match = _PRICE.match(text)
    if match is None:
        return None
    sign = match["before"] or match["after"]
    currencies = SIGNS[sign]
    try:
        amount = parse_amount(match["number"] or match["lone"], max(currencies, key=decimals_of))
    except NotAnAmount:
        return None
    return Price(amount, sign, currencies), text[match.end() :].strip()


def holds_price(text: str) -> bool:
    """Whether anything like a price stands in a text."""
    return _PRICE.search(text) is not None
