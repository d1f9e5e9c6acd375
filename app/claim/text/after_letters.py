"""A letter after filing as sentences: its opening, the claim's own facts with their exhibits, its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.reasons.detail import Receipt
from app.claim.text.after_phrases import gather_after, wrong_statement
from app.claim.text.brackets import proving
from app.claim.text.compose import DisputeText
from app.claim.text.planner import in_order, sayable, written
from app.claim.text.realise import Material, sentences
from app.claim.text.sentence import Sentence
from app.claim.text.statement import Slot, Statement

if TYPE_CHECKING:
    from app.claim.after.event import Letter
    from app.claim.after.life import Life

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
    """The letter with as many of the claim's own facts as it has room for, by weight; with words in brackets, else with
    numbers only."""
    dispute = DisputeText(life.case)
    phrases = dispute.phrases
    facts = _facts(life, dispute.statements)
    gather_after(life, phrases)
    opening, closing = sayable(letter.opening, phrases), sayable(letter.closing, phrases)
    most = life.case.rules.number(letter.most)
    exhibits = life.case.exhibits
    chosen: list[Statement] = []
    made = sentences((*opening, *closing), Material(phrases, ()))
    for fact in sorted(facts, key=lambda s: -s.weight):
        if len(chosen) == letter.facts:
            break
        trial = [one for one in facts if one in chosen or one is fact]
        whole = (*in_order((*opening, *trial)), *closing)
        shown = proving(whole, exhibits)
        tried = (sentences(whole, Material(phrases, shown, nouns, exhibits)) for nouns in (True, False))
        found = next((said for said in tried if len(written(said)) <= most), None)
        if found is not None:
            chosen, made = trial, found
    return Written(made)


def _facts(life: Life, every: Sequence[Statement]) -> list[Statement]:
    """The weighty facts in the order of the dispute text; what is wrong in one clause where there are none."""
    slots = (*_SLOTS, "arrival") if life.case.receipt is Receipt.NOT_RECEIVED else _SLOTS
    facts = [s for s in every if s.slot in slots and s.weight >= _WEIGHTY]
    return facts if life.case.detail is not None and facts else list(wrong_statement(life))
