"""What a save-file may not bring in, because no form takes it: each with its place. A file may come from anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.claim.address import Address, read
from app.claim.after.timeline import missing
from app.claim.model.claim import FACTS_MODELS, Claim
from app.claim.model.order_page import OrderAnswers
from app.claim.questions.ask import Ask, Measure, Measured, ShortText, asks_of, in_our_time
from app.claim.rulebook.rule import Rulebook
from app.claim.text.own_text import own_text_problems
from app.claim.values.latin import NotEnglish, latin, reads_the_same
from app.claim.values.writable import is_plain, writable
from app.claim.versions.problem import Problem
from app.claim.words import Msg, _

TOO_LONG: Final = 10**18
"""Any number of so many digits reads as this one."""
_LARGEST_NUMBER: Final = 10**15
"""More than the largest video that can be told, and less than what a database or a script holds exactly."""
_NAME: Final = re.compile(r"[A-Za-z0-9_]{1,64}")
_UNSEEN: Final = _("holds characters that cannot be seen or written. Take them out")


def whole_number(digits: str) -> int:
    """A number as it stands in a file; a longer one than any claim has is not worked out."""
    return int(digits) if len(digits) <= len(str(TOO_LONG)) else TOO_LONG


def unreadable(data: object, place: str = "") -> Iterator[Problem]:
    """Values that no version of a claim has, whatever their field: names, characters and numbers out of bounds."""
    match data:
        case dict():
            for name, value in data.items():
                if not _NAME.fullmatch(name):
                    yield Problem(place or "file", _("holds a field whose name no claim has"))
                else:
                    yield from unreadable(value, f"{place}.{name}" if place else name)
        case list():
            for number, value in enumerate(data):
                yield from unreadable(value, f"{place}.{number}" if place else str(number))
        case str() if writable(data) != data:
            yield Problem(place or "file", _UNSEEN)
        case int() if abs(data) > _LARGEST_NUMBER:
            yield Problem(place or "file", _("is a larger number than any claim has"))


def untaken(claim: Claim, rules: Rulebook) -> Iterator[Problem]:
    """Answers that the model can keep and that no form takes."""
    yield from _of_exhibits(claim)
    yield from _of_own_texts(claim, rules)
    yield from _of_events(claim)
    for address, ask in _asked(claim):
        value = read(claim, address)
        if isinstance(value, Measured) and isinstance(ask.kind, Measure) and value.unit not in ask.kind.units:
            yield Problem(f"{address}.unit", _("is no unit of this question"))


def _of_exhibits(claim: Claim) -> Iterator[Problem]:
    for number, exhibit in enumerate(claim.exhibits):
        place = f"exhibits.{number}"
        yield from _unseen(f"{place}.name", exhibit.name)
        yield from _unseen(f"{place}.caption", exhibit.caption)
        yield from _english(f"{place}.caption", exhibit.caption)


def _of_own_texts(claim: Claim, rules: Rulebook) -> Iterator[Problem]:
    for length, edited in claim.edited.items():
        yield from _unseen(f"edited.{length}.basis", edited.basis)
        yield from _unseen(f"edited.{length}.text", edited.text)
        for words in own_text_problems(edited.text, rules):
            yield Problem(f"edited.{length}.text", words, _said(words, rules))


def _of_events(claim: Claim) -> Iterator[Problem]:
    for number, happened in enumerate(claim.after):
        for name in missing(happened.event, happened.answers()):
            yield Problem(f"after.{number}.facts.{happened.event}.{name}", _("is missing"))
    moments = [(f"events.{number}.at", event.at) for number, event in enumerate(claim.events)]
    moments += [(f"after.{number}.at", happened.at) for number, happened in enumerate(claim.after)]
    for place, moment in moments:
        try:
            in_our_time(moment)
        except ValueError as error:
            yield Problem(place, str(error))


def rewritten(claim: Claim, data: Mapping[str, Any]) -> tuple[Address, ...]:
    """The words of ``data`` that stand in the claim in other letters, as a text in English needs them."""
    return tuple(
        address
        for address, ask in _asked(claim)
        if isinstance(ask.kind, ShortText) and _differs(_given(data, address), read(claim, address))
    )


def _asked(claim: Claim) -> Iterator[tuple[Address, Ask]]:
    for name, ask in asks_of(OrderAnswers):
        yield Address("order", name), ask
    for of, model in FACTS_MODELS.items():
        if claim.facts_of(of) is not None:
            yield from ((Address("facts", name, of), ask) for name, ask in asks_of(model))


def _given(data: Mapping[str, Any], address: Address) -> object:
    part = data.get(address.part, {})
    return (part.get(address.of, {}) if address.of else part).get(address.name)


def _differs(given: object, kept: object) -> bool:
    return isinstance(given, str) and isinstance(kept, str) and not reads_the_same(given, kept)


def _unseen(place: str, text: str) -> Iterator[Problem]:
    if not is_plain(text):
        yield Problem(place, _UNSEEN)


def _english(place: str, text: str) -> Iterator[Problem]:
    try:
        latin(text)
    except NotEnglish as strange:
        yield Problem(place, strange.words, str(strange))


def _said(words: Msg, rules: Rulebook) -> str:
    """A message with the rules' numbers in it, for whoever has no page to say it on."""
    known = {"long_text": rules.number("long_text")}
    return words.text.format_map({**known, **words.values}).rstrip(".")
