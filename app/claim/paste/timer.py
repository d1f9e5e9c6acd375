"""Reads the timer of a dispute: days and hours that are left, in a line that says what ends then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.claim.paste.lines import Line
from app.claim.paste.pasted import Read, agreed

_LEFT = re.compile(r"(?<!\w)(\d{1,3}) ?(?:d|days?)\b(?:,? (?:and )?(\d{1,2}) ?(?:h|hours?)\b)?")
_MOST_DAYS = 200
_STILL = ("left", "remain")
"""Days alone are a timer only beside one of these."""
_LIMITS = ("within", "after")
"""A line with one of these says how long something may take, not what is left."""


def timer(lines: Sequence[Line]) -> tuple[Read[int] | None, Read[int] | None]:
    """Days and hours that are left to open a dispute; no hours where only days are shown."""
    found = agreed(_timers(lines))
    if found is None:
        return None, None
    days, hours = found.value
    return Read(days, found.line), Read(hours, found.line) if hours is not None else None


def _timers(lines: Sequence[Line]) -> Iterator[Read[tuple[int, int | None]]]:
    for line in lines:
        left = time_left(line)
        if left:
            yield Read(left, line.raw)


def time_left(line: Line) -> tuple[int, int | None] | None:
    """Days and hours that a line says are left to open a dispute."""
    words = line.words
    match = _LEFT.search(words)
    if match is None or "dispute" not in words or any(word in words for word in _LIMITS):
        return None
    days, hours = int(match[1]), int(match[2]) if match[2] else None
    if hours is None and not any(word in words for word in _STILL):
        return None
    return (days, hours) if days <= _MOST_DAYS and (hours or 0) < 24 else None
