"""Which statements a text makes: what must be said, then by weight, until the next one weighs less than it costs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.claim.text.phrases import Phrases
from app.claim.text.phrases import said as said_of
from app.claim.text.realise import Material, sentences
from app.claim.text.sentence import Sentence
from app.claim.text.statement import MUST, SLOTS, FirstOf, Sayable, Statement, placeholders

_DEAREST, _USUAL = 60, 60
"""What a statement of usual length (60 characters) must weigh where the text is full; ours, from texts that won."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a text may be, in characters: up to ``free`` whatever weighs anything is said; from there on a
    statement must weigh more the longer the text gets and the longer it is itself, up to ``ceiling``, which no text
    passes."""

    free: int
    ceiling: int

    def cost(self, before: int, after: int) -> int:
        """What a statement must weigh that makes a text this much longer."""
        if after <= self.free:
            return 1
        if after > self.ceiling:
            return 1_000
        fullness = (after - self.free) / (self.ceiling - self.free)
        return 1 + int(_DEAREST * fullness * (after - before) / _USUAL)


@dataclass(frozen=True, slots=True)
class Plan:
    """The sentences of a text, and what could have been said but found no room."""

    sentences: tuple[Sentence, ...]
    left_out: tuple[Statement, ...]


class Trials:
    """Texts of some statements, in the same phrases, as they were tried on the way to plans; each is written once."""

    def __init__(self) -> None:
        self._sentences: dict[tuple[object, ...], tuple[Sentence, ...]] = {}

    def sentences(self, chosen: Sequence[Statement], material: Material) -> tuple[Sentence, ...]:
        """The sentences of these statements, which live as long as these trials."""
        key = (material.nouns, *map(id, chosen))
        if key not in self._sentences:
            self._sentences[key] = sentences(chosen, material)
        return self._sentences[key]

    def length(self, chosen: Sequence[Statement], material: Material) -> int:
        """The length of that text in characters."""
        return len(written(self.sentences(chosen, material)))


def plan(every: Sequence[Statement], material: Material, budget: Budget, trials: Trials) -> Plan:
    """The text of these statements, which stand in the order of a text."""
    chosen, material = _choose(every, material, budget, trials)
    kept = [
        s
        for s in chosen
        if not (s.exhibit and _says_already(s, [o for o in chosen if o is not s], material, trials))
    ]
    if len(kept) < len(chosen):
        said_twice = {s.id for s in chosen} - {s.id for s in kept}
        every = [s for s in every if s.id not in said_twice]
        chosen, material = _choose(every, material, budget, trials)
    left = tuple(s for s in sorted(every, key=lambda s: -s.weight) if s not in chosen)
    return Plan(_fitting(chosen, material, budget, trials), left)


def _choose(
    every: Sequence[Statement], material: Material, budget: Budget, trials: Trials
) -> tuple[list[Statement], Material]:
    """What must be said, then by weight whatever weighs as much as it costs in a text of that length. Brackets give up
    their words before something weighty has to stay out; nothing is left out for something lighter."""
    chosen = [statement for statement in every if statement.weight >= MUST]
    length = trials.length(chosen, material)
    for statement in sorted((s for s in every if s.weight < MUST), key=lambda s: -s.weight):
        if statement.exhibit and _says_already(statement, chosen, material, trials):
            continue
        trial = [s for s in every if s in chosen or s is statement]
        longer = trials.length(trial, material)
        weighty = statement.weight >= _WEIGHTY
        if weighty and longer > budget.ceiling:
            short = replace(material, nouns=False)
            if trials.length(trial, short) <= budget.ceiling:
                chosen, material, length = trial, short, trials.length(trial, short)
                continue
        if (weighty and longer <= budget.ceiling) or statement.weight >= budget.cost(length, longer):
            chosen, length = trial, longer
    return _exchanged(chosen, every, material, budget, trials)


def _exchanged(
    chosen: list[Statement], every: Sequence[Statement], material: Material, budget: Budget, trials: Trials
) -> tuple[list[Statement], Material]:
    """The same text, where a weighty statement that found no room takes that of lighter ones, if these weigh less in
    all; and that of words in brackets."""
    for statement in sorted((s for s in every if s.weight < MUST), key=lambda s: -s.weight):
        if statement in chosen or statement.weight < _WEIGHTY:
            continue
        if statement.exhibit and _says_already(statement, chosen, material, trials):
            continue
        chosen, material = _given_room(statement, chosen, every, material, budget, trials)
    return chosen, material


def _given_room(
    statement: Statement,
    chosen: list[Statement],
    every: Sequence[Statement],
    material: Material,
    budget: Budget,
    trials: Trials,
) -> tuple[list[Statement], Material]:
    kept, given = list(chosen), 0
    for lighter in sorted(chosen, key=lambda s: s.weight):
        if given + lighter.weight >= statement.weight:
            break
        kept, given = [s for s in kept if s is not lighter], given + lighter.weight
        trial = [s for s in every if s in kept or s is statement]
        for made in (material, replace(material, nouns=False)):
            if trials.length(trial, made) <= budget.ceiling:
                return trial, made
    return chosen, material


_WEIGHTY = 60
"""From this weight on a statement is said wherever there is room, if need be in place of words in brackets; ours."""


def sayable(items: Iterable[Sayable], phrases: Phrases) -> tuple[Statement, ...]:
    """What these answers allow to say, each topic once, in the order of a text."""
    said = [found for item in items if (found := _first(item, phrases)) is not None]
    best: dict[str, Statement] = {}
    for statement in said:
        if statement.topic and statement.weight > best.get(statement.topic, _NOTHING).weight:
            best[statement.topic] = statement
    words = [said_of(s.words, phrases) for s in said]
    once = dict(zip(reversed(words), reversed(said), strict=True))
    kept = [
        s
        for s, its in zip(said, words, strict=True)
        if (not s.topic or best[s.topic] is s) and once[its] is s
    ]
    return in_order(kept)


def in_order(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements in the order of a text; within a slot as they come."""
    return tuple(sorted(said, key=lambda s: SLOTS.index(s.slot)))


_NOTHING = Statement("", "order", "", 0)


def can_say(statement: Statement, phrases: Phrases) -> bool:
    """True when every phrase has an answer and every condition holds."""
    known = phrases.phrases
    for words in statement.forms:
        for name in placeholders(words):
            if name not in known:
                return False
    return all(phrases.allows(name, allowed) for name, allowed in statement.when.items())


def _first(item: Sayable, phrases: Phrases) -> Statement | None:
    options = item.statements if isinstance(item, FirstOf) else (item,)
    return next((option for option in options if can_say(option, phrases)), None)


def _fitting(
    chosen: Sequence[Statement], material: Material, budget: Budget, trials: Trials
) -> tuple[Sentence, ...]:
    """The sentences; where long names leave no room, with numbers only, then without what weighs least."""
    for made in (material, replace(material, nouns=False)):
        said = trials.sentences(chosen, made)
        if len(written(said)) <= budget.ceiling:
            return said
    spared = min(chosen, key=lambda s: (s.weight, s.slot in ("defect", "request")))
    if len(chosen) == 1:
        return said
    return _fitting([s for s in chosen if s is not spared], material, budget, trials)


def _says_already(
    statement: Statement, chosen: Sequence[Statement], material: Material, trials: Trials
) -> bool:
    """Whether a caption only repeats what the text says."""
    words = said_of(statement.words, material.phrases).lower()
    return statement.weight < MUST and _repeats(words, written(trials.sentences(chosen, material)).lower())


def _repeats(words: str, sentence: str) -> bool:
    """Whether most of these words stand in the sentence already; a number that does not is news."""
    parts = [word for word in words.split() if len(word) > _SMALL]
    said = set(re.findall(r"[0-9]+", sentence))
    if any(number not in said for number in re.findall(r"[0-9]+", words)):
        return False
    return bool(parts) and sum(word in sentence for word in parts) >= _MOST * len(parts)


_SMALL, _MOST = 3, 0.7


def written(said: Iterable[Sentence]) -> str:
    """The sentences as one paragraph."""
    return " ".join(sentence.english for sentence in said)
