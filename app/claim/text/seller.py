"""What the text says of the seller: the last act and the one before, as statements made from the table of acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.seller.act import SellerAct
from app.claim.seller.acts import ACTS
from app.claim.seller.reported import PLACES, report_at
from app.claim.text import english
from app.claim.text.phrases import Phrase, Phrases
from app.claim.text.statement import CAPTION, MUST, FirstOf, Sayable, Statement, placeholders
from app.claim.values.units import Money
from app.claim.words import Msg

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.answers import SellerReport

_LAST, _DONE = 24, 48
"""The last act of the seller weighs so much more than what came before; one with which the buyer complied, too."""
SUBJECT, _VERBS = "the seller ", ("asked me ", "wrote ")
"""What two acts in one sentence say once."""
_ASKS = (f"{SUBJECT}ask", f"{SUBJECT}want")
_NEITHER = "I agree to neither"
_ON_A_DAY = r" on \d+ [A-Z][a-z]{2} \d{4}\b"


def gather_seller(case: Case, found: Phrases) -> None:
    """Each report as whole clauses, one for each way to say its act that its facts allow; and two in one sentence."""
    exact: dict[str, Phrase] = {}
    for place in PLACES:
        report = report_at(case.claim.seller, place)
        if report is None or report.act is None:
            continue
        source = Address("seller", "act", place)
        found.know(place, report.act, source)
        if report.done:
            found.know(f"{place}_done", report.done, Address("seller", "done", place))
        facts = dict(_facts(case, report, place))
        for field, words in _rows(ACTS[report.act]):
            used = placeholders(words)
            if facts.keys() >= set(used) and (report.done or not _says_done(ACTS[report.act], field)):
                text = words.format(**{name: facts[name].text for name in used})
                sources = [address for name in used for address in facts[name].sources]
                gloss = Msg(words, {name: facts[name].gloss for name in used})
                found.put(_name(report.act, place, field), text, source, *sources, gloss=gloss)
                exact.setdefault(place, found.phrases[_name(report.act, place, field)])
    if "last" in exact:
        _behind_a_caption(exact["last"], found)
    if len(exact) == len(PLACES):
        _in_one_sentence(exact["before"], exact["last"], found)


def _behind_a_caption(last: Phrase, found: Phrases) -> None:
    """The last act as it hangs on a caption that says what the seller did before."""
    if last.text.startswith(SUBJECT):
        found.put("last_behind_caption", last.text.removeprefix(SUBJECT), *last.sources, gloss=last.gloss)


def _in_one_sentence(before: Phrase, last: Phrase, found: Phrases) -> None:
    """The two acts as parts of one sentence, where the seller does both and one reply answers both: "the seller told
    me to glue the lid and offers only 2.00 USD"."""
    (first, reply), (second, other) = (_apart(phrase.text) for phrase in (before, last))
    if not first.startswith(SUBJECT) or not second.startswith(SUBJECT):
        return
    asks = first.startswith(_ASKS) and second.startswith(_ASKS) and bool(reply and other)
    if "," in first or " and " in first or (reply and reply != other and not asks):
        return
    did = second.removeprefix(SUBJECT)
    for verb in _VERBS:
        if first.startswith(SUBJECT + verb):
            did = did.removeprefix(verb)
    same_day = re.search(_ON_A_DAY, first)
    if same_day and same_day[0] in f" {did}":
        did = f" {did}".replace(same_day[0], "", 1).strip()
    answer = _NEITHER if asks else other
    found.put("before_leading", first, *before.sources, gloss=before.gloss)
    found.put("last_also", did + (f"; {answer}" if answer else ""), *last.sources, gloss=last.gloss)


def _apart(clause: str) -> tuple[str, str]:
    """What the seller did, and the buyer's reply to it."""
    act, _mark, reply = clause.partition("; ")
    return act, reply


def seller_statements() -> Iterator[Sayable]:
    """Every act as something to say, at either place; with the most exact words that its facts allow."""
    before = tuple(_plain(act, "before", field) for act in ACTS.values() for field, _words in _rows(act))
    for act in ACTS.values():
        rows = [_plain(act, "before", field) for field, _words in _rows(act)]
        yield FirstOf(tuple(way for row in rows for way in (replace(row, leading="{before_leading}"), row)))
    after = tuple(statement.id for statement in before)
    for act in ACTS.values():
        rows = [_plain(act, "last", field) for field, _words in _rows(act)]
        yield FirstOf(
            tuple(
                way
                for row in rows
                for way in (
                    _also(row, "last_also", after),
                    _also(row, "last_behind_caption", (CAPTION,)),
                    row,
                )
            )
        )


def _also(row: Statement, phrase: str, after: tuple[str, ...]) -> Statement:
    return replace(row, words=f"{{{phrase}}}", alone=row.words, join="and_also", after=after)


def _facts(case: Case, report: SellerReport, place: str) -> Iterator[tuple[str, Phrase]]:
    """The facts of a report, by their names in the words of acts."""
    for name in ("day", "until"):
        day = getattr(report, name)
        if day is not None:
            yield f"act_{name}", Phrase(english.day(day), (Address("seller", name, place),), day)
    if report.sum is not None and case.claim.order.currency:
        money = Money(report.sum, case.claim.order.currency)
        yield "act_sum", Phrase(english.money(money), (Address("seller", "sum", place),), money)


def _rows(act: SellerAct) -> Iterator[tuple[str, str]]:
    """The ways to say an act, the most exact first: the fact that it says, and its marked words."""
    rows = (
        ("both", act.with_both),
        ("done", act.with_done),
        ("sum", act.with_sum),
        ("until", act.with_until),
        ("day", act.with_day),
    )
    yield from ((field, words) for field, words in rows if words)
    yield "", act.words


def _says_done(act: SellerAct, field: str) -> bool:
    return field == "done" or (field == "both" and "done" in act.fields)


def _name(act: str, place: str, field: str) -> str:
    return "_".join(filter(None, (place, act, field)))


def _plain(act: SellerAct, place: str, field: str) -> Statement:
    complied = _says_done(act, field)
    weight = act.weight + (_LAST if place == "last" else 0) + (_DONE if complied else 0)
    done: dict[str, tuple[object, ...]] = {f"{place}_done": (True,)} if complied else {}
    return Statement(
        ".".join(filter(None, ("seller", place, act.id, field))),
        "seller",
        f"{{{_name(act.id, place, field)}}}",
        min(weight, MUST - 1),
        when={place: (act.id,), **done},
        backed_by=("chat", "shop_page") if act.id == "gone" else ("chat",),
        topic=act.topic,
    )
