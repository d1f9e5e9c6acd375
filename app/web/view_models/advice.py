"""A page of advice: what to do now, an English text to paste where one helps, and where it is known from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.advice import Advice
from app.claim.advice import Link as Door
from app.claim.advice import Say as AdviceText
from app.claim.advice import Section as AdviceSection
from app.claim.rulebook.rule import Source
from app.web.language import language
from app.web.translate import rules, translate
from app.web.view_models.claim import ORDERS
from app.web.view_models.parts import Link

SHORT = 3
"""So many sections can be overlooked without a list of them."""


@dataclass(frozen=True, slots=True)
class Say:
    """An English text to paste; ``meaning`` says it in the page's language, where that is another."""

    id: str
    label: str
    text: str
    meaning: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under its own heading; ``id`` is where a link to it leads."""

    id: str
    title: str
    paragraphs: list[str]
    steps: list[str]
    say: Say | None
    sources: list[Source]


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """The page; one that is longer than a phone's screen begins with ``jumps`` to its sections."""

    template: ClassVar[str] = "advice.html"
    lead: str
    go_on: Link | None
    jumps: list[Link]
    sections: list[Section]
    links: list[Link]


@dataclass(frozen=True, slots=True)
class Reader:
    """The claim of who reads the page: the sentence that says which order it is, and the way back to it."""

    about: str = ""
    go_on: Link | None = None


def advice_page(advice: Advice, values: Mapping[str, object], reader: Reader) -> AdvicePage:
    """A page of advice with these values in its words; its texts name the reader's order."""
    sections = [_section(one, place, values, reader.about) for place, one in enumerate(advice.sections)]
    return AdvicePage(
        translate(advice.lead, **values),
        reader.go_on,
        [Link(f"#{one.id}", one.title) for one in sections] if len(sections) > SHORT else [],
        sections,
        [_link(link) for link in advice.links if not (reader.go_on and link.to == "start")],
    )


def _section(section: AdviceSection, place: int, values: Mapping[str, object], about: str) -> Section:
    book, text = rules(), section.say
    keys = dict.fromkeys(key for rule in section.rules for key in book[rule].sources)
    said = _said(text, f"say-{place}", about) if text else None
    return Section(
        f"part-{place}",
        translate(section.title, **values),
        [translate(words, **values) for words in section.paragraphs],
        [translate(words, **values) for words in section.steps],
        said,
        [book.sources[key] for key in keys],
    )


def _said(text: AdviceText, place: str, about: str) -> Say:
    meaning = None if language().is_english else translate(text.text)
    return Say(place, translate(text.label), f"{text.text} {about}".strip(), meaning)


def _link(door: Door) -> Link:
    doors = {
        "filming": url_for("filming.show"),
        "start": url_for("start.home"),
        "where": url_for("where.show"),
        "rules": url_for("advice.rules"),
        "my_orders": ORDERS,
    }
    return Link(doors.get(door.to) or url_for("advice.page", name=door.to), translate(door.label))
