"""Reads where the order stands: the status word right above its number or date, never a tab of the page."""

from __future__ import annotations

from collections.abc import Sequence

from app.claim.paste.days import is_bare_date
from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line
from app.claim.paste.page_words import STATUS_WORDS
from app.claim.paste.pasted import Read, Status

_NEAR = 4
_ANCHORS = (Subject.NUMBER, Subject.ORDER_DATE)


def status(lines: Sequence[Line]) -> Read[Status] | None:
    """The nearest status word within four lines above the order's first number or date."""
    anchors = (place for place, line in enumerate(lines) if line.is_about(*_ANCHORS) or is_bare_date(line))
    anchor = next(anchors, 0)
    for line in reversed(lines[max(0, anchor - _NEAR) : anchor]):
        word = STATUS_WORDS.get(line.words)
        if word is not None:
            return Read(word, line.raw)
    return None
