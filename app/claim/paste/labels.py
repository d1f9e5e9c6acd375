"""Finds the label that a text begins with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.claim.paste.folding import fold
from app.claim.paste.label_table import ROWS, Subject
from app.claim.paste.shapes import begins_with_value


@dataclass(frozen=True, slots=True)
class Label:
    """A label that was found: its subject, whether pages were seen to use it, and what stands behind it."""

    subject: Subject
    seen: bool
    rest: str


def _entries() -> Iterator[tuple[str, tuple[Subject, bool]]]:
    for _language, subject, seen, likely in ROWS:
        yield from ((fold(words), (subject, False)) for words in likely.split(" | ") if words)
        yield from ((fold(words), (subject, True)) for words in seen.split(" | ") if words)


def _table() -> Mapping[str, tuple[Subject, bool]]:
    """Every label without accents; one that was seen in any language counts as seen."""
    table: dict[str, tuple[Subject, bool]] = {}
    for words, entry in _entries():
        table[words] = max(entry, table.get(words, entry), key=lambda known: known[1])
    return table


LABELS = _table()
_MOST_WORDS = max(len(words.split()) for words in LABELS)


def label_of(text: str) -> Label | None:
    """The label that a text begins with, the longest that fits.

    Without a colon it is one only where a value or nothing follows: "Phone Holder" is no label.
    """
    words = text.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        found = LABELS.get(fold(" ".join(words[:count])).rstrip(":"))
        rest = " ".join(words[count:]).lstrip(":# ")
        if found and (words[count - 1].endswith(":") or not rest or begins_with_value(rest)):
            return Label(*found, rest=rest)
    return None
