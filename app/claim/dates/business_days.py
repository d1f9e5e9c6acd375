"""Counting in working days, Monday to Friday; holidays differ by country and are not known."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def after_business_days(day: date, count: int) -> date:
    """The day that lies so many working days later."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day
