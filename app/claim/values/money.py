"""Knows how people write amounts of money, and refuses to guess where one could mean two things."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from app.claim.words import _

_SIGN = r"(?:[A-Z]{0,3} ?[$€£¥₩₽₴₪₹₺₫฿₱₦]|[A-Z]{3}|zł|kr|Kč|Ft|lei|円|원)"
_MARKS = re.compile(rf"^{_SIGN} ?| ?{_SIGN}$")
_GROUPS = re.compile(r"^\d{1,3}(?:[ .,']\d{3})+$")
_DIGITS = re.compile(r"^[0-9][0-9 .,']*$")
_LONGEST = 9
_PLAIN = re.compile(r"[0-9]{1,9}(\.[0-9]{1,3})?")


class NotAnAmount(ValueError):
    """The text is no amount; the message says how to write one."""


class AmbiguousAmount(NotAnAmount):
    """The text could mean two amounts; ``readings`` are both, the larger first."""

    def __init__(self, readings: tuple[Decimal, Decimal]) -> None:
        self.readings = readings
        super().__init__(
            _(
                "This could mean two amounts. Check the currency, and write it with two decimals, for example 1234.00"
            )
        )


def parse_amount(text: str, decimals: int = 2) -> Decimal:
    """The amount that a buyer wrote: 12.50, 12,50, 1.234,56, 1,234.56, 1 234,56 and 1'234.50.

    ``decimals`` is how many the currency has (0 for yen and won). Raises ``AmbiguousAmount`` for one
    separator before exactly three digits (1,234), where the currency has decimals, and ``NotAnAmount`` for all
    else that is no plain amount (NaN, 1e9, 1_000, signs, other scripts' digits).
    """
    plain = _MARKS.sub(
        "", " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").split())
    )
    if not _DIGITS.match(plain):
        raise NotAnAmount(_("Write the amount as on the order, for example 12.50"))
    whole, cents = _split(plain, decimals)
    whole = re.sub(r"[ .,']", "", whole)
    if len(whole) > _LONGEST or len(cents) > max(decimals, 2) or (cents.strip("0") and decimals == 0):
        raise NotAnAmount(_("Write the amount as on the order, for example 12.50"))
    return Decimal(f"{whole}.{cents}" if cents else whole)


def _split(plain: str, decimals: int) -> tuple[str, str]:
    """Whole part and decimals of a text of digits and separators."""
    separators = [mark for mark in plain if mark in ".,"]
    if not separators:
        return _whole(plain), ""
    last = separators[-1]
    head, _sep, tail = plain.rpartition(last)
    if len(separators) > 1 and all(mark == last for mark in separators):
        return _whole(plain), ""
    if len(separators) == 1 and len(tail) == 3 and not re.search(r"[ ']", head) and head != "0":
        if decimals == 0:
            return _whole(plain), ""
        raise AmbiguousAmount((Decimal(head + tail), Decimal(f"{head}.{tail}")))
    if not re.fullmatch(r"\d{1,3}", tail):
        raise NotAnAmount(_("Write the amount as on the order, for example 12.50"))
    return _whole(head), tail


def _whole(text: str) -> str:
    """A whole number, its thousands marked in one way or not at all."""
    if text.isdigit() or (_GROUPS.match(text) and len(set(re.sub(r"\d", "", text))) == 1):
        return text
    raise NotAnAmount(_("Write the amount as on the order, for example 12.50"))


def _from_json(value: object) -> object:
    """A number of a save-file or a form; a string in the file's own writing means one thing only."""
    if isinstance(value, str):
        return Decimal(value) if _PLAIN.fullmatch(value) else parse_amount(value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise NotAnAmount(_("Write the amount as text, for example 12.50"))
    amount = Decimal(value)
    if not amount.is_finite() or not 0 <= amount < 10**_LONGEST or amount != round(amount, 3):
        raise NotAnAmount(_("Write the amount as on the order, for example 12.50"))
    return amount


def _to_json(value: Decimal) -> str:
    return f"{value:f}"


Amount = Annotated[
    Decimal,
    BeforeValidator(_from_json),
    PlainSerializer(_to_json, return_type=str),
    WithJsonSchema({"type": "string", "pattern": rf"^{_PLAIN.pattern}$", "examples": ["12.50"]}),
]
"""The one money type of forms and save-file: never negative, never a float."""
