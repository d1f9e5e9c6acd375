"""A letter after filing as sentences: its opening, the claim's own facts with their exhibits, its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
_SLOTS: tuple[Slot, ...] = ("defect", "effect")


@dataclass(frozen=True, slots=True)
class Written:
    """A finished text: its sentences with their sources and glosses."""

    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The whole text, ready to paste."""
        return written(self.sentences)


def compose(life: Life, letter: Letter) -> Written:
    """The letter in its fullest form that keeps to its limit; exhibits stand behind the claim's own facts alone."""
    dispute = DisputeText(life.case)
    phrases = dispute.phrases
    facts = _facts(life, dispute.statements)[: letter.facts]
    if letter.facts > 1:
        facts += [statement for statement in dispute.statements if statement.exhibit]
    gather_after(life, phrases)
    bare = Material(phrases, ())
    opening = sentences(sayable(letter.opening, phrases), bare)
    closing = sentences(sayable(letter.closing, phrases), bare)
    most = life.case.rules.number(letter.most)
    made: tuple[Sentence, ...] = ()
    for chosen, material in _shorter(facts, phrases, life.case.exhibits):
        made = (*opening, *sentences(chosen, material), *closing)
        if len(written(made)) <= most:
            break
    return Written(made)


def _shorter(
    facts: Sequence[Statement], phrases: Phrases, exhibits: Sequence[Exhibit]
) -> Iterator[tuple[Sequence[Statement], Material]]:
    """The facts with words in brackets, with numbers only, then one fact less each time."""
    for count in range(len(facts), 0, -1):
        yield facts[:count], Material(phrases, exhibits)
        yield facts[:count], Material(phrases, exhibits, nouns=False)
    yield (), Material(phrases, ())


def _facts(life: Life, every: Sequence[Statement]) -> list[Statement]:
    """The weightiest facts in the order of the dispute text; what is wrong in one clause where there are none."""
    slots = (*_SLOTS, "arrival") if life.case.receipt is Receipt.NOT_RECEIVED else _SLOTS
    facts = [s for s in every if s.slot in slots and s.weight >= _WEIGHTY]
    return facts if life.case.detail is not None and facts else list(wrong_statement(life))
