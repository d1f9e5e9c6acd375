"""How a text names its exhibits: in brackets behind the fact that each proves, by the number under which it is
uploaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.claim.evidence.roles import ROLES
from app.claim.model.claim import Exhibit
from app.claim.text import english
from app.claim.text.captions import caption_form, typed_words
from app.claim.text.statement import Statement


def is_numbered(exhibit: Exhibit) -> bool:
    """Whether it goes along, and so has a number in the text: unusable files and those left out have none."""
    return exhibit.state != "unusable" and not exhibit.left_out


def labels(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """The number of each exhibit as the text names it ("Photo 1"), by id."""
    counts = {"photo": 0, "video": 0}
    named: dict[str, str] = {}
    for exhibit in exhibits:
        if is_numbered(exhibit):
            counts[exhibit.kind] += 1
            named[exhibit.id] = f"{exhibit.kind.capitalize()} {counts[exhibit.kind]}"
    return named


@dataclass(frozen=True, slots=True)
class Bracket:
    """The exhibits behind one statement; ``told`` are those whose words need not be said there."""

    exhibits: tuple[Exhibit, ...]
    told: frozenset[str]

    def behind(self, words: str, names: Mapping[str, str], *, nouns: bool) -> str:
        """The words with their bracket: "... (Photo 1, Photo 2: listing)", with ``nouns`` where they do not say what it
        is; an exhibit that they name already gets none."""
        named = [exhibit for exhibit in self.exhibits if not words.startswith(f"{names[exhibit.id]} ")]
        rows = _shortened([(names[e.id], self._words(e) if nouns else "") for e in named])
        return f"{words} ({', '.join(rows)})" if rows else words

    def _words(self, exhibit: Exhibit) -> str:
        if caption_form(exhibit) == "bracket":
            return typed_words(exhibit).replace(": ", ", ")
        return "" if exhibit.id in self.told else ROLES[exhibit.role or "other"].noun


def placed(said: Sequence[Statement], exhibits: Sequence[Exhibit]) -> dict[str, Bracket]:
    """For each statement of a text the exhibits that stand behind it; every exhibit stands somewhere, once."""
    behind: dict[str, list[Exhibit]] = {}
    told: dict[str, set[str]] = {}
    for exhibit in exhibits:
        if not is_numbered(exhibit) or not said:
            continue
        statement, plain = _place(said, exhibit)
        behind.setdefault(statement.id, []).append(exhibit)
        if plain:
            told.setdefault(statement.id, set()).add(exhibit.id)
    return {key: Bracket(tuple(group), frozenset(told.get(key, ()))) for key, group in behind.items()}


def _place(said: Sequence[Statement], exhibit: Exhibit) -> tuple[Statement, bool]:
    """The statement that an exhibit proves, or else what is wrong; and whether the statement says what it is."""
    proven = _proven(said, exhibit)
    if proven is not None:
        return proven
    said = [statement for statement in said if not statement.exhibit] or list(said)
    return next((s for s in said if s.slot == "defect"), said[0]), False


def _proven(said: Sequence[Statement], exhibit: Exhibit) -> tuple[Statement, bool] | None:
    role = ROLES[exhibit.role or "other"]
    for statement in said:
        if statement.exhibit == exhibit.id:
            return statement, True
    said = [statement for statement in said if not statement.exhibit] or list(said)
    for statement in said:
        if role.id in statement.shown_by:
            return statement, True
    for statement in said:
        if role.id in statement.backed_by:
            return statement, False
    own = [s for s in said if s.slot == role.place] if role.place in GENERAL else []
    return (own[0], False) if own else None


def proving(said: Sequence[Statement], exhibits: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """The exhibits that prove one of these statements. A letter leaves out what it has no word for: the dispute names
    every file, and where nothing says so a number alone would stand behind what that file does not show."""
    return tuple(exhibit for exhibit in exhibits if _proven(said, exhibit) is not None)


GENERAL = ("arrival", "seller", "request")
"""Slots whose statements any exhibit of that place supports."""


def _shortened(words: list[tuple[str, str]]) -> list[str]:
    """Labels of one kind that need the same words, or none, stand together: "Photos 1 and 2: chat"."""
    rows: dict[tuple[str, str], list[str]] = {}
    for label, said in words:
        rows.setdefault((label.split(" ")[0], said), []).append(label)
    return [_together(run) + (f": {said}" if said else "") for (_kind, said), run in rows.items()]


def _together(run: list[str]) -> str:
    if len(run) == 1:
        return run[0]
    kind, numbers = run[0].split(" ")[0], [label.split(" ")[1] for label in run]
    follow = [int(number) for number in numbers]
    if len(run) > 2 and follow == list(range(follow[0], follow[0] + len(run))):
        return f"{kind}s {numbers[0]} to {numbers[-1]}"
    return f"{kind}s {english.listing(numbers)}"
