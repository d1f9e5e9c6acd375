"""What stands in a seller's message: what it wants, sums and days, marked where they stand. Nothing is decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.claim.after.message_words import DAY, MEANINGS, PATTERNS, SUM, Meaning

MESSAGE_AT_MOST = 6000
"""Characters of a message that are read; ours."""
Kind = Meaning | str
_COMPILED = {
    meaning: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for meaning, patterns in PATTERNS.items()
}
_VALUES = {"sum": re.compile(SUM, re.IGNORECASE), "day": re.compile(DAY, re.IGNORECASE)}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the message; ``kind`` is a meaning, "sum" or "day", and empty for what means nothing to us."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The message in stretches, and what it wants, the most dangerous first."""

    spans: tuple[Span, ...]
    meanings: tuple[Meaning, ...]

    @property
    def sums(self) -> tuple[str, ...]:
        """The sums as they are written."""
        return tuple(span.text for span in self.spans if span.kind == "sum")

    @property
    def days(self) -> tuple[str, ...]:
        """The days and spans of time as they are written."""
        return tuple(span.text for span in self.spans if span.kind == "day")


def read_message(text: str) -> Reading:
    """Mark a message. What is longer than the limit is cut there."""
    text = text[:MESSAGE_AT_MOST]
    marks = sorted(_marks(text), key=lambda mark: (mark[0], -mark[1]))
    spans, at = [], 0
    for start, end, kind in marks:
        if start < at:
            continue
        if start > at:
            spans.append(Span(text[at:start]))
        spans.append(Span(text[start:end], kind))
        at = end
    if text[at:]:
        spans.append(Span(text[at:]))
    said = {kind for _start, _end, kind in marks}
    return Reading(tuple(spans), tuple(meaning for meaning in MEANINGS if meaning in said))


def _marks(text: str) -> Iterator[tuple[int, int, str]]:
    for meaning, patterns in _COMPILED.items():
        for pattern in patterns:
            yield from ((m.start(), m.end(), meaning) for m in pattern.finditer(text) if m[0])
    for kind, pattern in _VALUES.items():
        yield from ((m.start(), m.end(), kind) for m in pattern.finditer(text))
