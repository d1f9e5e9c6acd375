"""A letter after filing as sentences: its opening, the claim's own facts with their exhibits, its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.reasons.detail import Receipt
from app.claim.text.after_phrases import gather_after, wrong_statement
from app.claim.text.compose import DisputeText
from app.claim.text.phrases import Phrases
from app.claim.text.planner import sayable, written
from app.claim.text.realise import Material, sentences
from app.claim.text.sentence import Sentence
from app.claim.text.statement import Slot, Statement

if TYPE_CHECKING:
    from app.claim.after.event import Letter
    from app.claim.after.life import Life
    from app.claim.model.claim import Exhibit

_WEIGHTY = 60
_SLOTS: tuple[Slot, ...] = ("defect", "effect", "cause")


@dataclass(frozen=True, slots=True)
class Written:
    """A finished text: its sentences with their sources and glosses."""

    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The whole text, ready to paste."""
        return written(self.sentences)


def compose(life: Life, letter: Letter) -> Written:
    """The letter with as many of the claim's own facts as it has room for; exhibits stand behind these facts alone."""
    dispute = DisputeText(life.case)
    phrases = dispute.phrases
    facts = _facts(life, dispute.statements)
    gather_after(life, phrases)
    bare = Material(phrases, ())
    opening = sentences(sayable(letter.opening, phrases), bare)
    closing = sentences(sayable(letter.closing, phrases), bare)
    room = life.case.rules.number(letter.most) - len(written((*opening, *closing))) - 1
    return Written((*opening, *_told(facts, phrases, life.case.exhibits, letter.facts, room), *closing))


def _told(
    facts: Sequence[Statement], phrases: Phrases, exhibits: Sequence[Exhibit], most: int, room: int
) -> tuple[Sentence, ...]:
    """The facts in the order of the text: by weight as many as fit; with words in brackets, else with numbers only."""
    chosen: list[Statement] = []
    made: tuple[Sentence, ...] = ()
    for fact in sorted(facts, key=lambda s: -s.weight):
        if len(chosen) == most:
            break
        trial = [one for one in facts if one in chosen or one is fact]
        ways = (Material(phrases, exhibits), Material(phrases, exhibits, nouns=False))
        fitting = (said for said in (sentences(trial, way) for way in ways) if len(written(said)) < room)
        found = next(fitting, None)
        if found is not None:
            chosen, made = trial, found
    return made


def _facts(life: Life, every: Sequence[Statement]) -> list[Statement]:
    """The weighty facts in the order of the dispute text; what is wrong in one clause where there are none."""
    slots = (*_SLOTS, "arrival") if life.case.receipt is Receipt.NOT_RECEIVED else _SLOTS
    facts = [s for s in every if s.slot in slots and s.weight >= _WEIGHTY]
    return facts if life.case.detail is not None and facts else list(wrong_statement(life))
