"""The one money type of forms and save-file: exact, never negative, never a float."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from app.claim.values.money import NotAnAmount, parse_amount
from app.claim.words import Msg, _

_PLAIN = re.compile(r"[0-9]{1,9}(\.[0-9]{1,3})?")
_LARGEST = 10**9


def _from_json(value: object) -> object:
    """A number of a save-file or a form; a string in the file's own writing means one thing only."""
    if isinstance(value, str):
        return Decimal(value) if _PLAIN.fullmatch(value) else parse_amount(value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise NotAnAmount(Msg(_("Write the amount as text, for example 12.50")))
    amount = Decimal(value)
    if not amount.is_finite() or not 0 <= amount < _LARGEST or amount != round(amount, 3):
        raise NotAnAmount
    return amount


def _to_json(value: Decimal) -> str:
    return f"{value:f}"


Amount = Annotated[
    Decimal,
    BeforeValidator(_from_json),
    PlainSerializer(_to_json, return_type=str),
    WithJsonSchema({"type": "string", "pattern": rf"^{_PLAIN.pattern}$", "examples": ["12.50"]}),
]
"""An amount below a thousand million with up to three decimals; in JSON it is text."""
