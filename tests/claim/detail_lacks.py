"""What a detail still lacks, in words, so that a new one says what it needs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from app.claim.evidence.roles import ROLES
from app.claim.model.claim import FACTS_MODELS
from app.claim.model.order_page import DayKind
from app.claim.questions.ask import Ask, Choice, Count, Day, Measure, Several, ShortText, Tick, asks_of
from app.claim.reasons import GROUPS
from app.claim.reasons.detail import Detail
from app.claim.text import english
from app.claim.text.statement import FirstOf, Statement, placeholders
from app.claim.traps import TRAPS

_AGREEING = {prefix + name for prefix in ("", "bad_") for name in english.AGREEMENT}
_ORDER = {
    "order_number",
    "variant",
    "buyer_name",
    "order_date",
    "order_date_ago",
    "countdown_until",
    "item",
    "thing",
    "things",
    "the_item",
    "my_order",
}
_PIECES = {"bad", "bad_full", "bad_count", "whole_count", "good_count", "opening", "on_day", "ordered_on"}
_DAYS = {name for kind in DayKind for name in (kind.value, f"{kind.value}_ago")}
SHARED = (
    _AGREEING
    | _ORDER
    | _PIECES
    | _DAYS
    | {"total", "amount", "arithmetic", "postage_sum", "above_price", "known_where", "own_words"}
)
"""Phrases that an order fills for every detail."""
KNOWN = {
    "tells_of_seller",
    "keeps_it_for_a_part",
    "too_light",
    "as_posted",
    "receipt",
    "remedy",
    "how",
    "keeps",
    "many",
    "shipped",
    "bad_is_all",
}
"""Facts that conditions of every detail may look at."""
_OF_TRACKING = {"for_number", "tracking_code", "as_number", "known_where"}
_WEIGHED = {"too_light", "as_posted"}
_RANKS = ("required", "strong", "helpful")


def flat(detail: Detail) -> Iterator[Statement]:
    """Every statement, also each way to say one thing."""
    for item in detail.statements:
        yield from item.statements if isinstance(item, FirstOf) else (item,)


def phrases_of(detail: Detail) -> set[str]:
    """The phrases that its statements may use."""
    found = set(SHARED)
    for name, ask in detail.asks.items():
        found |= {name} if not isinstance(ask.kind, Tick) else set()
        found |= {f"{name}_ago"} if isinstance(ask.kind, Day) else set()
        found |= {f"counted_{name}"} if ask.names else set()
    found |= _OF_TRACKING if "tracking" in detail.asks else set()
    return found | ({"difference", "percent"} if _compares(detail) else set())


def facts_of(detail: Detail) -> set[str]:
    """The facts that its conditions may look at."""
    found = KNOWN | set(detail.asks)
    found |= {"several_differences"} if {"promised", "came"} <= set(detail.asks) else set()
    return found | ({"less", "over_tolerance"} if _compares(detail) else set())


def _compares(detail: Detail) -> bool:
    return {"listed", "measured"} <= set(detail.asks)


def lacks(detail: Detail, marked: frozenset[str]) -> list[str]:
    """All that it lacks; ``marked`` are the strings that translators get."""
    return sorted({fault for look in LOOKS for fault in look(detail)} | set(_marks(detail, marked)))


def words_of(detail: Detail) -> Iterator[str]:
    """Every string of it that a translator must get: for the pages, and as twins of the text's English."""
    yield from (detail.label, detail.hint)
    for ask in detail.asks.values():
        yield from (ask.label, str(ask.hint), ask.none)
        yield from (text for o in ask.options for text in (o.label, o.english, str(o.hint), o.group))
    yield from (text for s in flat(detail) for text in (s.words, s.alone, s.leading, s.short))


def _marks(detail: Detail, marked: frozenset[str]) -> Iterator[str]:
    yield from (f"a mark around {text!r}" for text in words_of(detail) if text and text not in marked)


def _frame(detail: Detail) -> Iterator[str]:
    if detail.group not in {group.id for group in GROUPS}:
        yield "a group of the list"
    if not detail.label or detail.label.endswith("."):
        yield "a label without a full stop"
    if not (detail.receipts and detail.remedies and all(detail.wording)):
        yield "receipts, remedies and AliExpress's wording"
    known = {trap.id for trap in TRAPS}
    yield from (f"a trap {name}" for name in detail.traps if name not in known)


def _evidence(detail: Detail) -> Iterator[str]:
    roles = [need.role for need in detail.evidence if not need.when]
    yield from (f"a role {need.role}" for need in detail.evidence if need.role not in ROLES)
    ranks = [_RANKS.index(need.weight) for need in detail.evidence]
    if (
        len(set(roles)) < 3
        or len(set(roles)) < len(roles)
        or ranks != sorted(ranks)
        or _most_required(detail) > 2
    ):
        yield "three roles or more, each once, the weightiest first, at most two of them required"
    for need in detail.evidence:
        for name, allowed in need.when.items():
            yield from _no_such_answer(detail, name, allowed)


def _most_required(detail: Detail) -> int:
    """How many roles are required with the answers that require most."""
    needed = [need for need in detail.evidence if need.weight == "required"]
    answers = {(name, one) for need in needed for name, allowed in need.when.items() for one in allowed}
    plain = sum(not need.when for need in needed)
    return plain + max(
        (sum(one in need.when.get(name, ()) for need in needed) for name, one in answers), default=0
    )


def _no_such_answer(detail: Detail, name: str, allowed: tuple[object, ...]) -> Iterator[str]:
    """Answers that nobody can give."""
    kind = detail.asks[name].kind if name in detail.asks else None
    if not isinstance(kind, Choice | Several):
        yield f"a choice {name}"
        return
    values = {option.value for option in kind.options} | {None}
    yield from (f"an answer {one} to {name}" for one in allowed if one not in values)


def _names(detail: Detail) -> Iterator[str]:
    """Names of facts in tables beside the questions."""
    for name in filter(None, (detail.starts_clock,)):
        yield from _kind(detail, name, Day)
    counts = [detail.share.bad, detail.share.whole] if detail.share else []
    counts += [detail.came.came, detail.came.ordered] if detail.came else []
    for name in counts:
        if name != "pieces":
            yield from _kind(detail, name, Count)
    for name in (detail.flat.listed, detail.flat.measured) if detail.flat else ():
        yield from _kind(detail, name, Measure)


def _kind(detail: Detail, name: str, kind: type) -> Iterator[str]:
    if name not in detail.asks or not isinstance(detail.asks[name].kind, kind):
        yield f"a question {name} of kind {kind.__name__}"


def _questions(detail: Detail) -> Iterator[str]:
    bad = detail.share.bad if detail.share else ""
    needed = [name for name, ask in detail.asks.items() if ask.required and name != bad]
    if not 1 <= len(needed) <= 3:
        yield "one to three required facts besides the number of bad pieces"
    before: set[str] = set()
    for name, ask in detail.asks.items():
        if name in SHARED | KNOWN:
            yield f"another name for {name}"
        yield from _under(name, ask, detail, before)
        yield from _options(name, ask)
        if isinstance(ask.kind, ShortText) and not re.search("xample|[Aa]s in the listing", str(ask.hint)):
            yield f"an example for {name}"
        before.add(name)


def _under(name: str, ask: Ask, detail: Detail, before: set[str]) -> Iterator[str]:
    """A question stands under one before it, and under answers that this one takes."""
    if ask.under is None:
        return
    parent, allowed = ask.under
    if parent not in before or not set(allowed) <= _values(detail.asks[parent]):
        yield f"a question before {name} that it stands under"


def _values(ask: Ask) -> set[object]:
    return {option.value for option in ask.options} if ask.options else {True}


def _options(name: str, ask: Ask) -> Iterator[str]:
    said = [option.english for option in ask.options if option.english]
    columns = ([option.value for option in ask.options], [option.label for option in ask.options], said)
    if any(len(set(column)) < len(column) for column in columns):
        yield f"options of {name} that are told apart"
    if isinstance(ask.kind, Choice | Several) and not ask.options:
        yield f"options of {name}"


def _statements(detail: Detail) -> Iterator[str]:
    ids = Counter(statement.id for statement in flat(detail))
    yield from (f"one statement {key}" for key, times in ids.items() if times > 1)
    phrases = phrases_of(detail)
    for statement in flat(detail):
        texts = (statement.words, statement.alone, statement.short)
        used = {name for text in texts for name in placeholders(text)}
        yield from (f"a phrase {name} for {statement.id}" for name in used - phrases)
        yield from (f"a statement {key} before {statement.id}" for key in statement.after if key not in ids)
        roles = (*statement.shown_by, *statement.backed_by)
        yield from (f"a role {role} for {statement.id}" for role in roles if role not in ROLES)
        if not 1 <= statement.weight <= 100:
            yield f"a weight from 1 to 100 for {statement.id}"
        if bool(statement.join) != bool(statement.after):
            yield f"both a join and what {statement.id} hangs on"
        yield from (f"plain words for {statement.id}" for text in texts if text and not _is_clause(text))
        yield from _conditions(detail, statement)


def _is_clause(text: str) -> bool:
    """ASCII, no capital at the beginning, no full stop, no shouting."""
    begins = text[0].islower() or text[0] == "{" or text.startswith("I ")
    return text.isascii() and begins and not re.search(r"[.!:]$|!|\. ", text)


def _conditions(detail: Detail, statement: Statement) -> Iterator[str]:
    facts = facts_of(detail)
    for name, allowed in statement.when.items():
        if name not in facts:
            yield f"a fact {name} for {statement.id}"
        elif name in detail.asks and not set(allowed) <= _values(detail.asks[name]):
            yield f"an option of {name} for {statement.id}"


def _reach(detail: Detail) -> Iterator[str]:
    """Every question says something, decides what is said, or what is asked for."""
    used = {name for s in flat(detail) for name in (*s.needs(), *placeholders(s.short), *s.when)}
    used |= {name.removesuffix("_ago").removeprefix("counted_") for name in used} | {detail.starts_clock}
    english = (option.english for ask in detail.asks.values() for option in ask.options)
    used |= {name for text in english for name in placeholders(text)}
    used |= {"tracking"} if used & _OF_TRACKING else set()
    used |= {"looked_at"} if "known_where" in used else set()
    used |= {"label_weight", "real_weight", "full_weight", "came_weight"} if used & _WEIGHED else set()
    used |= {"listed", "measured"} if used & {"difference", "percent", "less"} else set()
    used |= {"tolerance"} if "over_tolerance" in used else set()
    used |= {detail.share.bad, detail.share.whole} if detail.share else set()
    yield from (f"a use of {name}" for name in detail.asks if name not in used)


def _is_kept(detail: Detail) -> Iterator[str]:
    kept = {name for name, _ask in asks_of(FACTS_MODELS[detail.id])} if detail.id in FACTS_MODELS else set()
    yield from (f"a place in the claim for {name}" for name in detail.asks if name not in kept)


LOOKS = (_frame, _evidence, _names, _questions, _statements, _reach, _is_kept)
