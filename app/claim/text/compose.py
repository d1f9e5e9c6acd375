"""The dispute text of a case in its three lengths."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.claim.text import common
from app.claim.text.brackets import is_numbered, proving
from app.claim.text.exhibits import exhibit_statements, proves
from app.claim.text.gather import gather
from app.claim.text.phrases import Phrases
from app.claim.text.planner import Budget, Plan, Trials, in_order, plan, sayable, written
from app.claim.text.realise import Material, sentences, shortest
from app.claim.text.request import REQUEST
from app.claim.text.sentence import Sentence
from app.claim.text.shortening import shortenings, undated, without_order
from app.claim.text.statement import MUST, Statement

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Length


_MISSED = 40
"""From this weight on it is worth shorter words to say a statement, too; ours."""
_PROVEN = 6
"""What a file adds to the weight of a statement that it shows; ours."""


@dataclass(frozen=True)
class DisputeText:
    """What is said of a case; each length is composed when it is first asked for."""

    case: Case

    @cached_property
    def phrases(self) -> Phrases:
        """Every answer in English."""
        return gather(self.case)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All that these answers allow to say, in the order of a text."""
        own = self.case.detail.statements if self.case.detail else ()
        shown = tuple(exhibit_statements(self.case, self.phrases))
        proofs, beside = [s for s in shown if proves(s)], [s for s in shown if not proves(s)]
        facts = (*common.ORDER, *common.ARRIVAL, *proofs, *own, *beside)
        items = (*facts, *common.SELLER, *common.ASK, *REQUEST)
        roles = {exhibit.role or "other" for exhibit in self.case.exhibits if is_numbered(exhibit)}
        return in_order(_proven(statement, roles) for statement in sayable(items, self.phrases))

    @cached_property
    def standard(self) -> Plan:
        """Up to the length that a mediator reads at a glance."""
        rules = self.case.rules
        return self._plan(Budget(rules.number("standard_text_free"), rules.number("standard_text")))

    @cached_property
    def long(self) -> Plan:
        """All that a mediator may ask."""
        most = self.case.rules.number("long_text")
        return self._plan(Budget(most, most))

    def _plan(self, budget: Budget) -> Plan:
        """The text, in shorter words where what must be said has no room."""
        must = {statement.id for statement in self.statements if statement.weight >= MUST}
        for phrases in shortenings(self.phrases):
            made = self._said(phrases, budget)
            if must <= {clause.id for sentence in made.sentences for clause in sentence.clauses}:
                break
        return made

    @cached_property
    def _trials(self) -> Trials:
        """What was tried in all phrases: two lengths begin alike."""
        return Trials()

    def _said(self, phrases: Phrases, budget: Budget) -> Plan:
        """The text in these words; without what the order shows where that lets more be said."""
        trials = self._trials if phrases is self.phrases else Trials()
        full = plan(self.statements, Material(phrases, self.case.exhibits), budget, trials)
        if all(statement.weight < _MISSED for statement in full.left_out):
            return full
        bare = plan(
            undated(self.statements), Material(without_order(phrases), self.case.exhibits), budget, Trials()
        )
        return max(full, bare, key=lambda made: -sum(statement.weight for statement in made.left_out))

    @cached_property
    def short(self) -> tuple[Sentence, ...]:
        """What was ordered, what is wrong, what is wanted; in shorter words, then without the order, where that is too
        long."""
        most = self.case.rules.number("short_text")
        for phrases in shortenings(self.phrases):
            said = shortest(self.statements, phrases)
            if len(written(said)) <= most:
                return said
        return tuple(sentence for sentence in said if sentence.slot != "order")

    @cached_property
    def unsaid(self) -> tuple[Sentence, ...]:
        """What the standard text could have said but has no room for, weightiest first, one sentence each."""
        return tuple(
            sentence
            for statement in self.standard.left_out
            if statement.weight
            for sentence in sentences([statement], self._own_files(statement))
        )

    def _own_files(self, statement: Statement) -> Material:
        """What a sentence by itself is made of: it names the files that prove it, and no others."""
        every = self.case.exhibits
        return Material(self.phrases, proving([statement], every), numbered=every)

    def sentences(self, length: Length) -> tuple[Sentence, ...]:
        """The text of this length."""
        return (
            self.short
            if length == "short"
            else self.long.sentences
            if length == "long"
            else self.standard.sentences
        )


def _proven(statement: Statement, roles: Set[str]) -> Statement:
    """The statement, weightier where a file that goes along has one of these roles and shows it: what is proven
    decides."""
    if statement.weight >= MUST or roles.isdisjoint(statement.shown_by):
        return statement
    return replace(statement, weight=min(statement.weight + _PROVEN, MUST - 1))
