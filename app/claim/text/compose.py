"""Knows how a dispute text is put together: clauses chosen by answers, in slot order, in three lengths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.model.claim import Claim, Length
from app.claim.text import common
from app.claim.text.clauses import SLOTS, Clause, Either, SlotName, placeholders
from app.claim.text.exhibit_sentences import attached, exhibit_sentences
from app.claim.text.sentences import Sentence
from app.claim.text.slots import Filling, fill
from app.claim.words import Msg

if TYPE_CHECKING:
    from app.claim.case import Case


def sentences(case: Case) -> tuple[Sentence, ...]:
    """Every sentence that these answers allow, in slot order; the same answers give the same sentences."""
    filling, detail = fill(case), case.detail
    own = detail.clauses if detail else ()
    said: list[Sentence] = []
    for place, item in enumerate(
        (*common.ORDER, *common.ARRIVAL, *own, *common.SELLER, common.NO_VIDEO, *common.REQUEST)
    ):
        clause = _first(item, filling)
        if clause is not None:
            of_detail = (Address("reason", "detail"),) if item in own else ()
            said.append(_say(clause, filling, place * _APART, of_detail))
    said += exhibit_sentences(case)
    return tuple(sorted(_without_repeats(said), key=lambda sentence: sentence.order))


def texts(case: Case) -> dict[Length, tuple[Sentence, ...]]:
    """The three texts as sentences; each within its limit (rules short_text, standard_text, long_text)."""
    claim, rules = case.claim, case.rules
    every = sentences(case)
    least, most = rules.number("standard_words_least"), rules.number("standard_words_most")
    characters, longest = rules.number("standard_text"), rules.number("long_text")
    standard = _standard(claim, every, characters, most)
    whole = _core(every, longest, longest)
    whole = _in_order([*whole, *_others(standard, whole)])
    return {
        "short": _shortest(every, rules.number("short_text")),
        "standard": _fill_up(case, standard, characters, least, most),
        "long": _add(whole, every, longest, longest),
    }


def _standard(
    claim: Claim, every: tuple[Sentence, ...], characters: int, most_words: int
) -> tuple[Sentence, ...]:
    """The sentences of the standard text; where no exhibit found room by itself, one short one names them all."""
    said = _add(_core(every, characters, most_words), every, characters, most_words)
    numbers = attached(claim)
    named = any(source.part == "exhibits" for line in said for source in line.sources)
    if numbers is None or named:
        return said
    for gone in (None, *_giving_way(said)):
        trial = _in_order([*(line for line in said if line is not gone), numbers])
        if _fits(trial, characters, most_words):
            return trial
    return said


def _giving_way(said: Iterable[Sentence]) -> list[Sentence]:
    """What can be left out to name the exhibits: the effect, then what was only added because there was room."""
    lesser = [line for line in said if line.weight > 1 or SLOTS[line.order[0]] == "effect"]
    return sorted(lesser, key=lambda line: (line.weight > 1, line.order))


def written(said: Iterable[Sentence], length: Length = "standard") -> str:
    """The sentences as one paragraph of plain ASCII."""
    return " ".join(sentence.short if length == "short" else sentence.english for sentence in said)


def words(text: str) -> int:
    """How many words a reader counts."""
    return len(text.split())


def _first(clause: Clause | Either, filling: Filling) -> Clause | None:
    options = clause.clauses if isinstance(clause, Either) else (clause,)
    return next((option for option in options if can_say(option, filling)), None)


def can_say(clause: Clause, filling: Filling) -> bool:
    """True when every slot has an answer and every condition holds."""
    return all(name in filling.slots for name in clause.needs()) and all(
        name in filling.facts and filling.facts[name][0] in allowed for name, allowed in clause.when.items()
    )


def _say(clause: Clause, filling: Filling, place: int, of_detail: tuple[Address, ...] = ()) -> Sentence:
    used = {name: filling.slots[name] for name in (*clause.needs(), *placeholders(clause.short))}
    text = {name: slot.text for name, slot in used.items()}
    sources = [source for slot in used.values() for source in slot.sources]
    sources += [filling.facts[name][1] for name in clause.when]
    return Sentence(
        clause.id,
        clause.text.format_map(text),
        clause.short.format_map(text),
        tuple(dict.fromkeys((*sources, *of_detail))),
        Msg(clause.text, dict(text)),
        clause.weight,
        (SLOTS.index(clause.slot), place),
    )


_APART = 10
"""So many places lie between two sentences, for those that are added later."""
_REQUESTS = {clause.id for clause in common.ASKING.clauses}
_RANK: dict[SlotName, int] = {"defect": 1, "effect": 1, "seller": 3}
_SPARED: tuple[SlotName, ...] = ("effect", "arrival")


def _without_repeats(said: list[Sentence]) -> Iterator[Sentence]:
    """All sentences but the lesser ones whose every answer a weightier sentence says already."""
    weighty = {source for sentence in said if sentence.weight == 1 for source in sentence.sources}
    return (s for s in said if s.weight == 1 or not s.msg.values or not weighty.issuperset(s.sources))


def _in_order(said: Iterable[Sentence]) -> tuple[Sentence, ...]:
    return tuple(sorted(said, key=lambda sentence: sentence.order))


def _others(every: Iterable[Sentence], kept: Iterable[Sentence]) -> Iterator[Sentence]:
    there = {sentence.clause for sentence in kept}
    return (sentence for sentence in every if sentence.clause not in there)


def _fits(said: Iterable[Sentence], characters: int, most_words: int) -> bool:
    text = written(said)
    return len(text) <= characters and words(text) <= most_words


def _core(every: tuple[Sentence, ...], characters: int, most_words: int) -> tuple[Sentence, ...]:
    """What must be said; where long names leave no room for it, without arrival and effect."""
    kept = tuple(sentence for sentence in every if sentence.weight == 1)
    for slot in _SPARED:
        if not _fits(kept, characters, most_words):
            kept = tuple(sentence for sentence in kept if SLOTS[sentence.order[0]] != slot)
    return kept


def _add(
    kept: tuple[Sentence, ...], every: tuple[Sentence, ...], characters: int, most_words: int
) -> tuple[Sentence, ...]:
    """These sentences, and what else there is room for: what weighs most first."""
    rest = sorted(_others(every, kept), key=_standing)
    for sentence in rest:
        trial = _in_order([*kept, sentence])
        if _fits(trial, characters, most_words):
            kept = trial
    return kept


def _standing(sentence: Sentence) -> tuple[int, int, tuple[int, int]]:
    """Where a sentence stands when there is room for a few: an exhibit, facts, the seller's own mistake, the rest."""
    place = 2 if sentence.clause in common.TELLING else _RANK.get(SLOTS[sentence.order[0]], 4)
    first = sentence.clause in ("exhibits.1", common.NO_VIDEO.id)
    return sentence.weight, 0 if first else place, sentence.order


def _fill_up(
    case: Case, said: tuple[Sentence, ...], characters: int, least: int, most: int
) -> tuple[Sentence, ...]:
    """A finished text that is very short gets sentences that are true of every claim, before the thanks."""
    if not any(sentence.clause in _REQUESTS for sentence in said):
        return said
    filling = fill(case)
    place = next(s.order[1] for s in said if s.clause == "request.thanks")
    for number, clause in enumerate(common.COURTESY):
        if words(written(said)) >= least:
            break
        if can_say(clause, filling):
            extra = replace(
                _say(clause, filling, place), order=(SLOTS.index("request"), place - _APART + 1 + number)
            )
            trial = _in_order([*said, extra])
            said = trial if _fits(trial, characters, most) else said
    return said


def _shortest(every: tuple[Sentence, ...], characters: int) -> tuple[Sentence, ...]:
    """Order, defect and request in their short forms; without the order when even that is too long."""
    kept = tuple(sentence for sentence in every if sentence.short)
    if len(written(kept, "short")) > characters:
        kept = tuple(sentence for sentence in kept if not sentence.clause.startswith("order."))
    return kept
