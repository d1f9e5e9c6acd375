"""A year stands in a text where it begins to hold, and not with every day after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from app.claim.text.english import MONTHS
from app.claim.text.sentence import Sentence

_DAY = re.compile(rf"\b(\d{{1,2}} (?:{'|'.join(MONTHS)})) (\d{{4}})\b")


def years_once(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """The sentences; a day of the same year as the day before it is written without, also one that the buyer typed."""
    shown, said = "", []
    for sentence in sentences:
        english, shown = _shortened(sentence.english, shown)
        said.append(replace(sentence, english=english))
    return tuple(said)


def _shortened(english: str, shown: str) -> tuple[str, str]:
    """The sentence, and the year that holds after it."""
    parts, end = [], 0
    for match in _DAY.finditer(english):
        parts += [english[end : match.start()], match[1] if match[2] == shown else match[0]]
        shown, end = match[2], match.end()
    return "".join([*parts, english[end:]]), shown
