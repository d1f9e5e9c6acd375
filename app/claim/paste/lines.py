"""A paste as lines: without what cannot be seen, without the goods that the page advertises, split prices joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.claim.paste.folding import fold
from app.claim.paste.label_table import Subject
from app.claim.paste.labels import Label, label_of
from app.claim.paste.page_words import ENDS
from app.claim.paste.signs import SIGNS

_LONGEST = 2000
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_SEPARATORS = str.maketrans("٫٬’", ".,'")
_COLON = re.compile(r"(?<!\d)\s*:\s*(?!//)")
_DIGITS = re.compile(r"[\d.,]+")
_CENTS = re.compile(r"[.,]\d\d$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, to be read in four ways.

    ``raw`` is as pasted; ``plain`` has wide forms and all digits made plain and a space behind a colon; ``words`` is
    that for comparing; ``labels`` are those that it begins with, and those behind a bar in it.
    """

    raw: str
    plain: str
    words: str
    labels: tuple[Label, ...]

    def is_about(self, *subjects: Subject) -> bool:
        """Whether it has a label of one of these subjects; of any subject when none is named."""
        return any(not subjects or label.subject in subjects for label in self.labels)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that speak of the order, empty ones left out."""
    seen = (_seen(line) for line in text.splitlines())
    whole = _joined([line for line in seen if line])
    return tuple(_until_end(map(_line, whole)))


def behind(lines: Sequence[Line], subject: Subject, *, seen: bool = False) -> Iterator[tuple[str, Line]]:
    """What stands behind the labels of a subject, with its line: on the label's own line, or alone on the next.

    ``seen`` leaves out the labels that are only likely: they count before a date, number or amount alone.
    """
    for place, line in enumerate(lines):
        for label in line.labels:
            if label.subject is not subject or (seen and not label.seen):
                continue
            if label.rest:
                yield label.rest, line
            elif place + 1 < len(lines):
                yield lines[place + 1].plain, lines[place + 1]


def _line(raw: str) -> Line:
    plain = _plain(raw)
    labels = (label_of(part) for part in plain.split("|"))
    return Line(raw, plain, fold(plain), tuple(label for label in labels if label))


def _seen(line: str) -> str:
    marks = (mark for mark in line if mark == "\t" or unicodedata.category(mark) not in _UNSEEN)
    return " ".join("".join(marks).split())


def _plain(line: str) -> str:
    wide = unicodedata.normalize("NFKC", line[:_LONGEST]).translate(_SEPARATORS)
    digits = "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in wide)
    return " ".join(_COLON.sub(": ", digits).split())


def _until_end(lines: Iterable[Line]) -> Iterator[Line]:
    """Up to the words under which other goods and the page's foot stand; in the menu above the order they end
    nothing."""
    begun = False
    for line in lines:
        begun = begun or any(label.rest for label in line.labels)
        if begun and line.words in ENDS:
            return
        yield line


def _joined(lines: list[str]) -> Iterator[str]:
    """A price that was drawn digit by digit stands in lines of its own: a sign, then digits and separators."""
    place = 0
    while place < len(lines):
        whole, place = lines[place], place + 1
        if whole in SIGNS:
            while place < len(lines) and _DIGITS.fullmatch(lines[place]) and not _CENTS.search(whole):
                whole, place = whole + lines[place], place + 1
        yield whole
