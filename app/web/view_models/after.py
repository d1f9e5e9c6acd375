"""What pages show of a claim's life after filing: the one thing to do, the list of events, the answer page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.after.carrier import carrier_letter
from app.claim.after.compare import compared
from app.claim.after.event import Letter, Step
from app.claim.after.events import EVENTS
from app.claim.after.facts import Happened
from app.claim.after.life import Life
from app.claim.after.next_step import Next, deadlines, next_step
from app.claim.after.rules_used import rules_of
from app.claim.dates.reminders import has_reminders
from app.claim.rulebook.rule import Source
from app.claim.text.after_letters import compose
from app.web.translate import day, rules, translate, translate_message
from app.web.urls import page_url
from app.web.view_models.answers import answer
from app.web.view_models.letter import LetterLine, letter_lines
from app.web.view_models.parts import Button, Link


@dataclass(frozen=True, slots=True)
class Now:
    """The one thing to do: the verb, where, until when, why, what happens otherwise."""

    do: str
    where: str
    until: str
    why: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One line of the timeline; ``facts`` are its answers in words."""

    title: str
    day: str
    facts: list[str]
    change_url: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day that is still to come, and what for."""

    day: str
    do: str


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """A finished text: whom it is for, the English, and what each sentence says in the page's language."""

    id: str
    label: str
    text: str
    lines: list[LetterLine]


@dataclass(frozen=True, slots=True)
class AfterBox:
    """The part of the claim page: what to do now once it is filed, and the way to the answer page."""

    now: Now | None
    url: str
    filed_url: str | None


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """The page that answers: now, what it means, what not to press, the text, the days, what happened."""

    template: ClassVar[str] = "after.html"
    now: Now
    means: str | None
    never: str | None
    compared: list[str]
    letter: ShownLetter | None
    carrier: ShownLetter | None
    days: list[DayRow]
    ics_url: str | None
    rows: list[EventRow]
    undo: Button | None
    add_url: str
    more: list[Link]
    sources: Sequence[Source]


def after_box(life: Life, claim_id: str) -> AfterBox:
    """The part of a claim page."""
    filed = url_for("after.add", claim_id=claim_id, event="filed")
    shown = now_of(next_step(life)) if life.happened else None
    return AfterBox(shown, url_for("after.show", claim_id=claim_id), None if life.is_filed else filed)


def answer_page(life: Life, claim_id: str) -> AnswerPage:
    """The answer page of a claim."""
    found, variant, days = next_step(life), life.variant, deadlines(life)
    carrier = carrier_letter(life)
    return AnswerPage(
        now_of(found),
        translate(variant.means) if variant else None,
        translate(variant.never) if variant else None,
        [translate_message(words) for words in compared(life)],
        shown_letter(life, found.letter) if found.letter else None,
        shown_letter(life, carrier) if carrier else None,
        [DayRow(day(one.day), translate(one.step.do)) for one in days],
        url_for("downloads.calendar", claim_id=claim_id) if has_reminders(life.case) else None,
        [event_row(life, one, claim_id) for one in life.happened],
        _undo(life, claim_id),
        url_for("after.choose", claim_id=claim_id),
        list(_more(life, claim_id)),
        sources(life, found),
    )


def now_of(found: Next) -> Now:
    """The one thing to do, in words."""
    if found.until is None:
        until = translate("We know of no last day for this.")
    elif found.is_today:
        until = translate("Today")
    else:
        until = translate("Until {day}, Pacific time", day=found.until)
    said = (translate_message(words) for words in (found.do, found.where, found.why, found.otherwise))
    do, where, why, otherwise = said
    return Now(do, where, until, why, otherwise)


def event_row(life: Life, one: Happened, claim_id: str) -> EventRow:
    """A line of the timeline."""
    claim, asks = life.case.claim, EVENTS[one.event].asks
    facts = [
        f"{translate(asks[name].label)} {answer(claim, asks[name], value)}"
        for name, value in one.answers().items()
        if name != "day"
    ]
    change = url_for("after.change", claim_id=claim_id, number=one.number)
    return EventRow(translate(EVENTS[one.event].label), day(one.day), facts, change)


def sources(life: Life, found: Next) -> list[Source]:
    """Where the rules behind what the page says were read."""
    book, step = rules(), _step_of(life, found)
    used = rules_of(life.variant, step)
    keys = dict.fromkeys(key for rule in used for key in book[rule].sources)
    return [book.sources[key] for key in keys]


def _step_of(life: Life, found: Next) -> Step | None:
    first = life.variant.step if life.variant else None
    while first is not None and first.id != found.id:
        first = first.then
    return first


def shown_letter(life: Life, letter: Letter) -> ShownLetter:
    """A finished text of this claim."""
    made = compose(life, letter)
    lines = letter_lines(made.sentences)
    return ShownLetter(f"letter-{letter.id}", translate(letter.label), made.text, lines)


def _undo(life: Life, claim_id: str) -> Button | None:
    newest = life.entered_last
    if newest is None:
        return None
    url = url_for("after.undo", claim_id=claim_id, number=newest.number)
    what = translate(EVENTS[newest.event].label)
    return Button(url, translate("Undo: {what}, {day}", what=what, day=newest.day))


def _more(life: Life, claim_id: str) -> Iterator[Link]:
    """Where to go from here: the message, the bank's letter, the claim itself."""
    yield Link(url_for("message.of_claim", claim_id=claim_id), translate("Read the message before you agree"))
    yield Link(url_for("after.bank_letter", claim_id=claim_id), translate("A letter to the bank, to print"))
    words = (
        translate("My claim and its text")
        if life.case.complete
        else translate("Write the whole claim, with its text")
    )
    yield Link(page_url(claim_id, life.case.open_page), words)
