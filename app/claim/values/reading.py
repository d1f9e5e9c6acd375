"""The numbers that a row of digits and separators can mean, as people and programs write them in all countries."""

from __future__ import annotations

import re
from decimal import Decimal

from app.claim.values.pasted import plain_digits, visible

_SEPARATORS = str.maketrans(
    {**dict.fromkeys("’ʼ‘＇٬", "'"), **dict.fromkeys("،⹁，﹐", ","), **dict.fromkeys("．﹒", ".")}
)
"""Always for thousands: space and apostrophe. Always for decimals: ٫. For one or the other: point and comma."""
_GROUPED = re.compile(r"[1-9]\d{0,2}([ .,'])\d{3}(\1\d{3})*|[1-9]\d?([,'])(\d{2}\3)+\d{3}")
"""Thousands in threes (1 234 567), or the Indian way: twos before the last three (12,34,567)."""
_DECIMAL = re.compile(r"(\d[\d .,']*?)([.,٫])(\d+)")
_LONGEST = 9


def plain_number(text: str) -> str:
    """Its digits as 0 to 9, each of its separators as the plain one of its kind."""
    return plain_digits(text).translate(_SEPARATORS)


def readings(text: str) -> tuple[Decimal, ...]:
    """What the text can mean: nothing, one number, or two where one separator stands before exactly three digits.

    Of two the larger comes first: 1,234 is 1234 or 1.234. Digits of every script are read, those of one script in one
    number. More than nine digits before the decimals are no number of ours, nor is a sign or an exponent.
    """
    seen = visible(text)
    if len({ord(mark) - int(mark) for mark in seen if mark.isdecimal()}) != 1:
        return ()
    number = plain_number(seen)
    found = (_whole(number), _with_decimals(number))
    return tuple(one for one in found if one is not None and one < 10**_LONGEST)


def _whole(number: str) -> Decimal | None:
    """The number without decimals, its thousands marked in one way or not at all."""
    if number.isdigit() or _GROUPED.fullmatch(number):
        return Decimal(re.sub(r"\D", "", number))
    return None


def _with_decimals(number: str) -> Decimal | None:
    """The number with the last point or comma before its decimals; it cannot mark the thousands as well."""
    parts = _DECIMAL.fullmatch(number)
    if parts is None or parts[2] in parts[1]:
        return None
    whole = _whole(parts[1])
    return None if whole is None else Decimal(f"{whole}.{parts[3]}")
