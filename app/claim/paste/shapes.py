"""The shapes of values: what a number of an order or parcel looks like, and whether a text begins with any value."""

from __future__ import annotations

import re

from app.claim.paste.amounts import price_at_start
from app.claim.paste.dates import date_at_start

ORDER_NUMBER = re.compile(r"\d{14,19}(?!\w)")
PARCEL_NUMBER = re.compile(r"(?=(?:[A-Z]*\d){6})[A-Z0-9]{8,35}(?!\w)")


def begins_with_value(text: str) -> bool:
    """Whether a price, a date or a number of order or parcel stands at the start."""
    numbers = (ORDER_NUMBER, PARCEL_NUMBER)
    return (
        any(shape.match(text) for shape in numbers)
        or price_at_start(text) is not None
        or date_at_start(text) is not None
    )
