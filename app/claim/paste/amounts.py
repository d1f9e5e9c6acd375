"""Reads amounts of money by their shape: a number with a currency's sign or code beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.claim.paste.pasted import Price
from app.claim.paste.signs import SIGNS
from app.claim.values.currencies import DECIMALS, decimals_of
from app.claim.values.money import NotAnAmount, parse_amount

PIECES = re.compile(r"[x×] ?(\d{1,4})$")
"""How many pieces, behind the price of one."""
_NUMBER = r"(?<!\d)\d++(?:[.,']\d++|[ ]\d{3}(?!\d))*+"


def _one_of(signs: Iterable[str]) -> str:
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


_SIGN, _CODE = _one_of(set(SIGNS) - set(DECIMALS)), _one_of(DECIMALS)
# A sign of letters ends where the word ends, or where "x2" says how many. Codes are words, too (TOP, CUP, ALL): they
# count only where nothing but that follows.
_PRICE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<sign_before>{_SIGN}) ?(?P<a>{_NUMBER})"
    rf"|(?P<b>{_NUMBER}) ?(?P<sign_after>{_SIGN})(?=$|\W|[x×] ?\d)"
    rf"|(?P<code_before>{_CODE}) ?(?P<c>{_NUMBER})(?=$| ?[x×] ?\d+$)"
    rf"|(?P<d>{_NUMBER}) ?(?P<code_after>{_CODE})(?=$| ?[x×] ?\d+$))"
)


def price_at_start(text: str) -> tuple[Price, str] | None:
    """The price that a text begins with, and what stands behind it; ``None`` too where it could mean two amounts."""
    match = _PRICE.match(text)
    if match is None:
        return None
    sign = next(filter(None, map(match.group, ("sign_before", "sign_after", "code_before", "code_after"))))
    currencies = SIGNS[sign]
    try:
        amount = parse_amount(next(filter(None, map(match.group, "abcd"))), max(currencies, key=decimals_of))
    except NotAnAmount:
        return None
    return Price(amount, sign, currencies), text[match.end() :].strip()


def holds_price(text: str) -> bool:
    """Whether anything like a price stands in a text."""
    return _PRICE.search(text) is not None
