"""Knows how a dispute text is put together: clauses chosen by answers, in slot order, in three lengths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.claim import common, english
from app.claim.choices import current_detail
from app.claim.clauses import SLOTS, Clause, Either, SlotName, placeholders
from app.claim.model import Claim, Exhibit, Length
from app.claim.roles import ROLES
from app.claim.rules import Rulebook
from app.claim.slots import Filling, fill
from app.claim.words import Msg, _


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text: its English, the clause and the answers it came from, and its words for a gloss."""

    clause: str
    english: str
    short: str
    sources: tuple[str, ...]
    msg: Msg
    weight: int
    order: tuple[int, int]


def labels(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """The number of each exhibit as the text names it ("Photo 1"), by id; unusable files get none."""
    counts = {"photo": 0, "video": 0}
    named: dict[str, str] = {}
    for exhibit in exhibits:
        if exhibit.state != "unusable":
            counts[exhibit.kind] += 1
            named[exhibit.id] = f"{exhibit.kind.capitalize()} {counts[exhibit.kind]}"
    return named


def sentences(claim: Claim) -> tuple[Sentence, ...]:
    """Every sentence that these answers allow, in slot order; the same answers give the same sentences."""
    filling, detail = fill(claim), current_detail(claim)
    own = detail.clauses if detail else ()
    said: list[Sentence] = []
    for place, item in enumerate(
        (*common.ORDER, *common.ARRIVAL, *own, *common.SELLER, common.NO_VIDEO, *common.REQUEST)
    ):
        clause = _first(item, filling)
        if clause is not None:
            of_detail = ("reason.detail",) if item in own else ()
            said.append(_say(clause, filling, place * _APART, of_detail))
    said += _exhibits(claim)
    return tuple(sorted(_without_repeats(said), key=lambda sentence: sentence.order))


def texts(claim: Claim, rules: Rulebook) -> dict[Length, tuple[Sentence, ...]]:
    """The three texts as sentences; each within its limit (rules short_text, standard_text, long_text)."""
    every = sentences(claim)
    least, most = rules.number("standard_words_least"), rules.number("standard_words_most")
    characters, longest = rules.number("standard_text"), rules.number("long_text")
    standard = _standard(claim, every, characters, most)
    whole = _core(every, longest, longest)
    whole = _in_order([*whole, *_others(standard, whole)])
    return {
        "short": _shortest(every, rules.number("short_text")),
        "standard": _fill_up(claim, standard, characters, least, most),
        "long": _add(whole, every, longest, longest),
    }


def _standard(
    claim: Claim, every: tuple[Sentence, ...], characters: int, most_words: int
) -> tuple[Sentence, ...]:
    """The sentences of the standard text; where no exhibit found room by itself, one short one names them all."""
    said = _add(_core(every, characters, most_words), every, characters, most_words)
    attached = _attached(claim)
    named = any(source.endswith(".role") for line in said for source in line.sources)
    if attached is None or named:
        return said
    for gone in (None, *_giving_way(said)):
        trial = _in_order([*(line for line in said if line is not gone), attached])
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


def _say(clause: Clause, filling: Filling, place: int, of_detail: tuple[str, ...] = ()) -> Sentence:
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
_EXHIBITS = SLOTS.index("exhibits")
_REQUESTS = {clause.id for clause in common.ASKING.clauses}
_RANK: dict[SlotName, int] = {"defect": 1, "effect": 1, "seller": 3}
_SPARED: tuple[SlotName, ...] = ("effect", "arrival")
_SHOWS = _("{exhibit} shows {shown}.")
_SHOW = _("{exhibits} show {shown}.")
_SEE = _("See {exhibits}.")


def _exhibits(claim: Claim) -> Iterator[Sentence]:
    """A sentence for all exhibits that show the same thing, by their numbers; what proves most comes first."""
    names = labels(claim.exhibits)
    groups: dict[str, list[Exhibit]] = {}
    for exhibit in claim.exhibits:
        if exhibit.id in names:
            groups.setdefault(f"{exhibit.kind} {_shown(exhibit)}", []).append(exhibit)
    ranks = _ranks(claim, list(groups.values()))
    for place, group in enumerate(groups.values()):
        rank = ranks[place]
        numbers = [names[exhibit.id].split()[1] for exhibit in group]
        kind, many = group[0].kind.capitalize(), len(group) > 1
        text = _SHOW if many else _SHOWS
        named = f"{kind}s {english.listing(numbers)}" if many else f"{kind} {numbers[0]}"
        values = {"exhibits" if many else "exhibit": named, "shown": _shown(group[0])}
        said, sources = text.format_map(values), tuple(source for e in group for source in _said_by(e))
        order = (_EXHIBITS, place - 100)
        yield Sentence(
            f"exhibits.{rank + 1}", said, "", sources, Msg(text, dict(values)), 2 if rank < 3 else 3, order
        )


def _ranks(claim: Claim, groups: list[list[Exhibit]]) -> list[int]:
    """For each group its place by what it weighs for this reason, the weightiest 0; alike ones stay in order."""
    detail = current_detail(claim)
    needed = [need.role for need in detail.evidence] if detail else []
    weights = [needed.index(g[0].role) if g[0].role in needed else len(needed) for g in groups]
    order = sorted(range(len(groups)), key=lambda place: weights[place])
    return [order.index(place) for place in range(len(groups))]


def _attached(claim: Claim) -> Sentence | None:
    """All exhibits by their numbers, in a few words."""
    names = labels(claim.exhibits)
    if not names:
        return None
    parts = []
    for kind in ("photo", "video"):
        count = sum(label.lower().startswith(kind) for label in names.values())
        if count:
            parts.append(f"{kind} 1" if count == 1 else f"{kind}s 1 {'and' if count == 2 else 'to'} {count}")
    values = {"exhibits": english.listing(parts)}
    sources = tuple(f"exhibits.{key}.role" for key in names)
    return Sentence(
        "exhibits.all", _SEE.format_map(values), "", sources, Msg(_SEE, dict(values)), 1, (_EXHIBITS, 0)
    )


def _shown(exhibit: Exhibit) -> str:
    """What an exhibit shows, in English; a plain caption says it where no role does."""
    if exhibit.role == "other" and _plain(exhibit.caption):
        words = exhibit.caption.rstrip(".")
        return words[:1].lower() + words[1:] if words[1:2].islower() else words
    return ROLES[exhibit.role or "other"].shows


def _said_by(exhibit: Exhibit) -> Iterator[str]:
    yield f"exhibits.{exhibit.id}.role"
    if _shown(exhibit) != ROLES[exhibit.role or "other"].shows:
        yield f"exhibits.{exhibit.id}.caption"


def _plain(caption: str) -> bool:
    return bool(re.fullmatch(r"[\x20-\x7e]{3,60}", caption)) and "http" not in caption.lower()


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
    claim: Claim, said: tuple[Sentence, ...], characters: int, least: int, most: int
) -> tuple[Sentence, ...]:
    """A finished text that is very short gets sentences that are true of every claim, before the thanks."""
    if not any(sentence.clause in _REQUESTS for sentence in said):
        return said
    filling = fill(claim)
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
