"""The page of situations that are no dispute: each with the one thing to do, its days, its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flask import url_for

from app.claim.advice import ADVICE
from app.claim.after.no_dispute import SITUATIONS, Situation, days_of, text_of, to_do
from app.claim.rulebook.rule import Source
from app.web.language import language
from app.web.request_context import local_day, now
from app.web.translate import day, rules, translate
from app.web.view_models.after import DayRow
from app.web.view_models.notes import Note
from app.web.view_models.parts import FormField, Link

_READ = ("not_sent", "money", "unopened", "no_button")
"""Pages to read about these situations."""


@dataclass(frozen=True, slots=True)
class SituationView:
    """One situation; ``known`` says whether a source speaks of it, ``meaning`` says the text in the page's language."""

    id: str
    title: str
    url: str
    open: bool
    do: str
    watch: list[str]
    days: list[DayRow]
    label: str
    text: str
    meaning: str | None
    known: bool
    sources: Sequence[Source]
    fields: Sequence[FormField]


@dataclass(frozen=True, slots=True)
class NoDisputePage:
    """All of them; the one that was asked for stands open."""

    template: ClassVar[str] = "no_dispute.html"
    notes: Sequence[Note]
    situations: list[SituationView]
    more: list[Link]


def no_dispute_page(
    chosen: str,
    seen: date | None,
    order_number: str | None,
    fields: Sequence[FormField],
    notes: Sequence[Note] = (),
) -> NoDisputePage:
    """The page; day and order number fill the situation that is open."""
    return NoDisputePage(
        notes,
        [
            _view(
                one,
                chosen,
                seen if one.id == chosen else None,
                order_number if one.id == chosen else None,
                fields,
            )
            for one in SITUATIONS.values()
        ],
        [Link(url_for("advice.page", name=name), translate(ADVICE[name].title)) for name in _READ],
    )


def _meaning(one: Situation, order_number: str | None, seen: date | None) -> str | None:
    """What the text says, with the same values; nothing on an English page."""
    if language().is_english:
        return None
    order = f" {order_number}" if order_number else ""
    when = translate("(I saw this on {day})", day=seen) if seen else ""
    return translate(one.text, order=order, seen=f" {when}".rstrip())


def _view(
    one: Situation, chosen: str, seen: date | None, order_number: str | None, fields: Sequence[FormField]
) -> SituationView:
    book, is_open = rules(), one.id == chosen
    today, days = local_day(now()), days_of(one, seen, book)
    keys = dict.fromkeys(key for rule in one.rules for key in book[rule].sources)
    return SituationView(
        one.id,
        translate(one.title),
        url_for("not_a_dispute.show", kind=one.id),
        is_open,
        translate(to_do(one, days, today)),
        [translate(words) for words in one.watch],
        [DayRow(day(when), translate(wait.label if when > today else wait.over)) for wait, when in days],
        translate(one.label),
        text_of(one, order_number, seen),
        _meaning(one, order_number, seen),
        bool(one.rules),
        [book.sources[key] for key in keys],
        fields if is_open else (),
    )
