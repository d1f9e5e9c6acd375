"""Reads dates by their shape, and none that could be two days."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.claim.paste.folding import fold
from app.claim.paste.months import month

_WORD = r"[^\W\d_]+"
_END = r"(?![\d:])(?! ?[-–] ?\w)"
Parts = tuple[int | None, int | None, int]
"""Year, month, day; the year may be missing, and a month that is none is ``None``."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at the start of a text. ``whole`` means that nothing follows it."""

    year: int | None
    month: int
    day: int
    whole: bool

    def at(self, now: date) -> date | None:
        """The day; without a year the last such day up to ``now``. ``None`` for a day that no calendar has."""
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        days = (_day(year, self.month, self.day) for year in range(now.year, now.year - 5, -1))
        return next((day for day in days if day and day <= now), None)


def date_at_start(text: str) -> FoundDate | None:
    """The date that a text begins with, if it can be read in one way only."""
    folded = fold(text)
    for shape, parts in _SHAPES:
        match = shape.match(folded)
        if match is None:
            continue
        year, number, day = parts(match)
        if number is not None and 1 <= number <= 12 and 1 <= day <= 31:
            return FoundDate(year, number, day, folded[match.end() :].strip(" .г") == "")
    return None


def is_past(day: date, now: date) -> bool:
    """Whether a day has come somewhere on Earth."""
    return day <= now + timedelta(days=1)


def _day(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None


def _month_first(match: re.Match[str]) -> Parts:
    return int(match[3]) if match[3] else None, month(match[1]), int(match[2])


def _day_first(match: re.Match[str]) -> Parts:
    return int(match[3]) if match[3] else None, month(match[2]), int(match[1])


def _year_first(match: re.Match[str]) -> Parts:
    return int(match[1]), int(match[2]), int(match[3])


def _dotted(match: re.Match[str]) -> Parts:
    """Dots stand between day and month in this order only."""
    return int(match[3]), int(match[2]), int(match[1])


def _either_way(match: re.Match[str]) -> Parts:
    """Day and month in an order that is known only where one of them cannot be a month."""
    first, second = int(match[1]), int(match[3])
    if first > 12 or first == second:
        return int(match[4]), second, first
    return int(match[4]), first if second > 12 else None, second


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Parts]], ...] = (
    (re.compile(rf"({_WORD})\.? (\d{{1,2}})(?:,? ?(\d{{4}}))?{_END}"), _month_first),
    (re.compile(rf"(\d{{1,2}})\.? (?:de )?({_WORD})[.'׳]?(?:,? (?:de )?(\d{{4}}))?{_END}"), _day_first),
    (re.compile(r"(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日"), _year_first),
    (re.compile(r"(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일"), _year_first),
    (re.compile(r"(\d{4})[-./] ?(\d{1,2})[-./] ?(\d{1,2})(?!\d)"), _year_first),
    (re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)"), _dotted),
    (re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)"), _either_way),
)
