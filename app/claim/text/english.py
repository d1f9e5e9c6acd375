"""Knows how values are written in the English dispute text: dates, money, counts, agreement with the number of pieces."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.claim.values.currencies import round_amount
from app.claim.values.units import Money

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date) -> str:
    """12 Nov 2026: no order of numbers to mistake."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def money(value: Money) -> str:
    """18.40 USD, with the currency's own decimals."""
    return f"{round_amount(value.amount, value.currency):f} {value.currency}"


def number(value: Decimal) -> str:
    """A measured number without needless zeros: 34, 2.5."""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


AGREEMENT: dict[str, tuple[str, str]] = {
    "it": ("it", "they"),
    "It": ("It", "They"),
    "it_back": ("it", "them"),
    "is": ("is", "are"),
    "was": ("was", "were"),
    "has": ("has", "have"),
    "does": ("does", "do"),
}
"""Words that agree with the number of pieces on the line: (one, many)."""


def all_of(count: int, one: str, many: str) -> str:
    """ "The mug", "Both mugs", "All 6 mugs"."""
    if count == 1:
        return f"The {one}"
    return f"Both {many}" if count == 2 else f"All {count} {many}"


def bad_ones(bad: int, whole: int) -> str:
    """What stands for the bad pieces: "it" or "they" when all are bad, else "this piece" or "these pieces"."""
    if bad >= whole:
        return "it" if whole == 1 else "they"
    return "this piece" if bad == 1 else "these pieces"


def sentence_case(text: str) -> str:
    """First letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def listing(parts: list[str]) -> str:
    """ "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
