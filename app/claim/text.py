"""Knows how a dispute text is put together: clauses chosen by answers, in slot order, in three lengths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.claim import common
from app.claim.clauses import SLOTS, Clause, Either, placeholders
from app.claim.model import Claim, Exhibit, Length
from app.claim.roles import ROLES
from app.claim.rules import Rulebook
from app.claim.slots import Filling, fill
from app.claim.steps import current_detail
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
            said.append(_say(clause, filling, place))
    said += _exhibits(claim)
    return tuple(sorted(said, key=lambda sentence: sentence.order))


def texts(claim: Claim, rules: Rulebook) -> dict[Length, tuple[Sentence, ...]]:
    """The three texts as sentences; each within its limit (rules short_text, standard_text, long_text)."""
    every = sentences(claim)
    least, most = rules.number("standard_words_least"), rules.number("standard_words_most")
    standard = _fit(every, rules.number("standard_text"), most)
    standard = _fill_up(claim, standard, rules.number("standard_text"), least, most)
    return {
        "short": _shortest(every, rules.number("short_text")),
        "standard": standard,
        "long": _fit(every, rules.number("long_text"), rules.number("long_text")),
    }


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


def _say(clause: Clause, filling: Filling, place: int) -> Sentence:
    used = {name: filling.slots[name] for name in (*clause.needs(), *placeholders(clause.short))}
    text = {name: slot.text for name, slot in used.items()}
    sources = [source for slot in used.values() for source in slot.sources]
    sources += [filling.facts[name][1] for name in clause.when]
    return Sentence(
        clause.id,
        clause.text.format_map(text),
        clause.short.format_map(text),
        tuple(dict.fromkeys(sources)),
        Msg(clause.text, dict(text)),
        clause.weight,
        (SLOTS.index(clause.slot), place),
    )


_SHOWS = _("{exhibit} shows {shown}.")


def _exhibits(claim: Claim) -> Iterator[Sentence]:
    """A sentence for each exhibit, by number; the first ones weigh more, so they come first."""
    names = labels(claim.exhibits)
    for place, exhibit in enumerate(e for e in claim.exhibits if e.id in names):
        shown = ROLES[exhibit.role or "other"].shows
        if exhibit.role == "other" and _plain(exhibit.caption):
            shown = exhibit.caption.rstrip(".")
        values = {"exhibit": names[exhibit.id], "shown": shown}
        source = (f"exhibits.{exhibit.id}.role",)
        weight = 2 if place < 3 else 3
        yield Sentence(
            f"exhibits.{place + 1}",
            _SHOWS.format_map(values),
            "",
            source,
            Msg(_SHOWS, dict(values)),
            weight,
            (5, place - 100),
        )


def _plain(caption: str) -> bool:
    return bool(re.fullmatch(r"[\x20-\x7e]{3,60}", caption)) and "http" not in caption.lower()


def _fit(every: tuple[Sentence, ...], characters: int, most_words: int) -> tuple[Sentence, ...]:
    """What must be said, then what else there is room for: by weight, exhibits before the rest."""
    kept = [sentence for sentence in every if sentence.weight == 1]
    rest = sorted((s for s in every if s.weight > 1), key=lambda s: (s.weight, s.order[0] != 5, s.order))
    for sentence in rest:
        trial = sorted([*kept, sentence], key=lambda s: s.order)
        text = written(trial)
        if len(text) <= characters and words(text) <= most_words:
            kept = trial
    return tuple(kept)


def _fill_up(
    claim: Claim, said: tuple[Sentence, ...], characters: int, least: int, most: int
) -> tuple[Sentence, ...]:
    """A finished text that is very short gets sentences that are true of every claim, before the thanks."""
    if not any(
        sentence.clause.startswith("request.") and sentence.clause != "request.thanks" for sentence in said
    ):
        return said
    filling = fill(claim)
    for number, clause in enumerate(common.COURTESY):
        if words(written(said)) >= least:
            break
        if can_say(clause, filling):
            place = min(s.order[1] for s in said if s.clause == "request.thanks")
            extra = _say(clause, filling, place)
            extra = Sentence(
                extra.clause, extra.english, "", extra.sources, extra.msg, 1, (6, place - 50 + number)
            )
            trial = tuple(sorted([*said, extra], key=lambda s: s.order))
            said = trial if len(written(trial)) <= characters and words(written(trial)) <= most else said
    return said


def _shortest(every: tuple[Sentence, ...], characters: int) -> tuple[Sentence, ...]:
    """Order, defect and request in their short forms; without the order when even that is too long."""
    kept = tuple(sentence for sentence in every if sentence.short)
    if len(written(kept, "short")) > characters:
        kept = tuple(sentence for sentence in kept if not sentence.clause.startswith("order."))
    return kept
