"""What stands in a field of closed choices: cards to choose from, or the lines of a list to pull down."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import combining, normalize

from app.claim.questions.ask import Choice
from app.web.language import once_per_language
from app.web.translate import translate


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One answer to choose; ``opens`` are the places of the fields under it that it opens. A hint with a value in it
    ``stands``; others show where they are chosen.
    """

    id: str
    value: str
    label: str
    hint: str
    group: str
    stands: bool
    checked: bool
    opens: str


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a list to pull down."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Lines under one heading; without a label they stand alone."""

    label: str | None
    lines: tuple[ListLine, ...]


@once_per_language
def list_groups(kind: Choice) -> tuple[ListGroup, ...]:
    """The options of a choice under their headings, in the page's language."""
    rows: dict[str, list[ListLine]] = {}
    for option in kind.options:
        rows.setdefault(option.group, []).append(ListLine(option.value, translate(option.label)))
    for group, lines in rows.items():
        if kind.by_name and group:
            lines.sort(key=lambda line: _spelt(line.label))
    return tuple(
        ListGroup(translate(group) if group else None, tuple(lines)) for group, lines in rows.items()
    )


def _spelt(label: str) -> str:
    """A label as an alphabet looks at it: without capitals and accents."""
    return "".join(mark for mark in normalize("NFKD", label.casefold()) if not combining(mark))
