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
    """The exhibits behind one statement; ``told`` are those whose words need not be said there, ``loose`` those that
    stand there because nothing that is said is about them."""

    exhibits: tuple[Exhibit, ...]
    told: frozenset[str]
    loose: frozenset[str] = frozenset()

    def row(
        self,
        exhibits: Sequence[Exhibit],
        plain: frozenset[str],
        text: str,
        names: Mapping[str, str],
        *,
        nouns: bool,
    ) -> str:
        """Some of these exhibits as a bracket: "Photo 1, Photo 2: test, also Photo 3: chat"; with ``nouns`` those
        that are not ``plain`` say what they are, loose ones always. One that the text names as its subject stands
        nowhere else."""
        named = [exhibit for exhibit in exhibits if not text.startswith(f"{names[exhibit.id]} ")]
        worded = [(e, self._words(e, plain) if nouns else self._least(e)) for e in named]
        proofs = [(names[e.id], words) for e, words in worded if e.id not in self.loose]
        others = [(names[e.id], words) for e, words in worded if e.id in self.loose]
        rows = _shortened(proofs)
        if others:
            rows.append(("also " if rows else "see ") + ", ".join(_shortened(others)))
        return ", ".join(rows)

    def _least(self, exhibit: Exhibit) -> str:
        """What is said where there is no room: of what proves nothing there, what it is."""
        return ROLES[exhibit.role or "other"].noun if exhibit.id in self.loose else ""

    def _words(self, exhibit: Exhibit, plain: frozenset[str]) -> str:
        if caption_form(exhibit) == "bracket":
            return typed_words(exhibit).replace(": ", ", ")
        return "" if exhibit.id in plain else ROLES[exhibit.role or "other"].noun


def placed(said: Sequence[Statement], exhibits: Sequence[Exhibit], own_words: str = "") -> dict[str, Bracket]:
    """For each statement of a text the exhibits that stand behind it; every exhibit stands somewhere, once."""
    behind: dict[str, list[Exhibit]] = {}
    told, loose = set[str](), set[str]()
    for exhibit in exhibits:
        if not is_numbered(exhibit) or not said:
            continue
        proven = _proven(said, exhibit, own_words.lower())
        statement, plain = proven or (_main(said), False)
        behind.setdefault(statement.id, []).append(exhibit)
        told |= {exhibit.id} if plain else set()
        loose |= {exhibit.id} if proven is None and caption_form(exhibit) != "bracket" else set()
    return {key: Bracket(tuple(group), frozenset(told), frozenset(loose)) for key, group in behind.items()}


def _main(said: Sequence[Statement]) -> Statement:
    """What is wrong: there stand the exhibits that nothing else is about."""
    plain = [statement for statement in said if not statement.exhibit] or list(said)
    return next((statement for statement in plain if statement.slot == "defect"), plain[0])


def _proven(said: Sequence[Statement], exhibit: Exhibit, own: str = "") -> tuple[Statement, bool] | None:
    """The statement that an exhibit proves, and whether it says what the exhibit is."""
    role = ROLES[exhibit.role or "other"]
    plain = [statement for statement in said if not statement.exhibit] or list(said)
    told = any(word in own for word in role.told_by)
    ways = (
        ((s for s in said if s.exhibit == exhibit.id), True),
        ((s for s in plain if role.id in s.shown_by), True),
        ((s for s in plain if role.id in s.backed_by), False),
        ((s for s in plain if told and s.words == OWN), True),
        ((s for s in plain if role.place in GENERAL and s.slot == role.place), False),
    )
    return next(((statement, says) for statements, says in ways for statement in statements), None)


def proving(said: Sequence[Statement], exhibits: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """The exhibits that prove one of these statements. A letter leaves out what it has no word for: the dispute names
    every file, and where nothing says so a number alone would stand behind what that file does not show."""
    return tuple(exhibit for exhibit in exhibits if _proven(said, exhibit) is not None)


OWN = "{own_words}"
"""What is said in the buyer's own words."""
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
