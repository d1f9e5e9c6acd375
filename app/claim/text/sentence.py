"""What a sentence of a text is: its English, its clauses with the answers they came from, and its words for a gloss."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.address import Address
from app.claim.text.statement import Slot
from app.claim.words import Msg


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement as it was said: its id, its place, the answers that it says, and its gloss."""

    id: str
    slot: Slot
    sources: tuple[Address, ...]
    gloss: Msg


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its English, its clauses, and the exhibits that it names (by id)."""

    english: str
    clauses: tuple[Clause, ...]
    gloss: Msg
    exhibits: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[Address, ...]:
        """The answers that it says, each once."""
        return tuple(dict.fromkeys(source for clause in self.clauses for source in clause.sources))

    @property
    def slot(self) -> Slot:
        """The place of its first clause."""
        return self.clauses[0].slot
