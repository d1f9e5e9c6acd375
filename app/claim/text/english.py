"""How values are written in the English text: days, money, numbers, lists, words that agree with a number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.claim.values.currencies import round_amount
from app.claim.values.units import Money

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""The months as every day of a text has them."""


def day(value: date) -> str:
    """12 Nov 2026: no order of numbers to mistake."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def money(value: Money) -> str:
    """18.40 USD or 43,900 KRW: the currency's own decimals, thousands marked."""
    return f"{round_amount(value.amount, value.currency):,f} {value.currency}"


def number(value: Decimal) -> str:
    """A measured number without needless zeros, thousands marked from 10,000 on: 34, 2.5, 10,000."""
    plain = f"{value:,f}" if abs(value) >= 10_000 else f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


AGREEMENT: dict[str, tuple[str, str]] = {
    "it": ("it", "they"),
    "them": ("it", "them"),
    "its": ("its", "their"),
    "is": ("is", "are"),
    "was": ("was", "were"),
    "has": ("has", "have"),
    "does": ("does", "do"),
    "s": ("s", ""),
    "es": ("es", ""),
    "itself": ("itself", "themselves"),
}
"""Words that agree with a number of things: (one, many). A gloss in another language leaves them out."""


def sentence_case(text: str) -> str:
    """First letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def no_braces(typed: str) -> str:
    """What was typed, as it can stand in a statement: there braces hold the names of phrases."""
    return typed.replace("{", "(").replace("}", ")")


def listing(parts: Sequence[str]) -> str:
    """ "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def clauses(parts: Sequence[str]) -> str:
    """Like ``listing``, where parts can be clauses: two with one subject say it once, "the brand does not know the
    number and says that it is not genuine"."""
    if len(parts) == _TWO and all(len(part.split()) > _CLAUSE for part in parts):
        subject = " ".join(parts[0].split()[:_TWO]) + " "
        if subject.startswith("the ") and parts[1].startswith(subject):
            return f"{parts[0]} and {parts[1].removeprefix(subject)}"
    return listing(parts)


_TWO, _CLAUSE = 2, 3
