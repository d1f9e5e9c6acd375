"""Reads the days: of the order, and of what happened to the parcel and the order since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from app.claim.paste.dates import date_at_start, is_past
from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line, behind
from app.claim.paste.page_words import STATUS_WORDS
from app.claim.paste.pasted import Read, agreed


def order_dates(lines: Sequence[Line], now: date) -> list[Read[date]]:
    """Every day of an order: behind its label, or bare under a status word, as phones show it."""
    named = [Read(day, line.raw) for day, line in _dated(lines, Subject.ORDER_DATE, now) if is_past(day, now)]
    return named or list(_bare(lines, now))


def day_of(lines: Sequence[Line], subject: Subject, now: date) -> Read[date] | None:
    """The day on which something happened; without a year in the text, the last such day up to now."""
    return agreed(
        Read(day, line.raw, year_assumed=found.year is None)
        for text, line in behind(lines, subject)
        if (found := date_at_start(text)) and (day := found.at(now)) and is_past(day, now)
    )


def countdown_end(lines: Sequence[Line], now: date) -> Read[date] | None:
    """The last day on which the parcel must come, as the page promises it. It is seldom past, and has its year."""
    return agreed(Read(day, line.raw) for day, line in _dated(lines, Subject.COUNTDOWN_END, now))


def is_bare_date(line: Line) -> bool:
    """Whether a line is a date with its year, and nothing else."""
    found = date_at_start(line.plain)
    return found is not None and found.whole and found.year is not None


def _dated(lines: Sequence[Line], subject: Subject, now: date) -> Iterator[tuple[date, Line]]:
    """The whole dates behind a label."""
    for text, line in behind(lines, subject):
        found = date_at_start(text)
        day = found.at(now) if found and found.year is not None else None
        if day:
            yield day, line


def _bare(lines: Sequence[Line], now: date) -> Iterator[Read[date]]:
    for above, line in pairwise(lines):
        if above.words in STATUS_WORDS and is_bare_date(line):
            found = date_at_start(line.plain)
            day = found.at(now) if found else None
            if day and is_past(day, now):
                yield Read(day, line.raw)
