"""What keeps a catalogue from being whole, and what is wrong with a translation beside its English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel.messages.catalog import Catalog, Message

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_ENDS: Mapping[str, str] = {
    ".": ".。",
    "?": "?؟？",
    ":": ":：",
    "!": "!！",
    ",": ",،",
}
"""The marks that end a text, each with what other scripts write for it."""
_CLOSING = "\"'”’»)」"


@dataclass(frozen=True, slots=True)
class Gaps:
    """Messages that a catalogue lacks, those that somebody has to look at again, and those that nothing says."""

    missing: tuple[str, ...]
    fuzzy: tuple[str, ...]
    unused: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.fuzzy or self.unused)


def gaps(catalogue: Catalog, template: Catalog | None = None) -> Gaps:
    """What keeps it from being whole; without a template, as far as its own entries tell."""
    entries = [message for message in catalogue if message.id]
    known, wanted = {_key(m) for m in entries}, [m for m in template or entries if m.id]
    empty = {_key(m) for m in entries if not all(translations(m))}
    asked = {_key(m) for m in wanted}
    return Gaps(
        tuple(key for key in map(_key, wanted) if key not in known or key in empty),
        tuple(_key(m) for m in entries if m.fuzzy),
        (
            *(_key(m) for m in entries if _key(m) not in asked),
            *(_key(m) for m in catalogue.obsolete.values()),
        ),
    )


def translations(message: Message) -> tuple[str, ...]:
    """What is said for a message: one text, or one for each plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def faults(message: Message) -> Iterator[str]:
    """What is wrong with what is said for a message."""
    english = _english(message)
    for said in translations(message):
        if not _same_placeholders(message, said):
            yield f"{english!r}: other placeholders: {said!r}"
        if re.search(r"[ \u00a0]{2}", said) or (said != said.strip() and english == english.strip()):
            yield f"{english!r}: a needless space: {said!r}"
        if end_of(english) != end_of(said):
            yield f"{english!r}: another end: {said!r}"


def end_of(text: str) -> str:
    """The kind of mark that a text ends with; none for a letter or a placeholder."""
    last = text.rstrip().rstrip(_CLOSING)[-1:]
    return next((kind for kind, marks in _ENDS.items() if last and last in marks), "")


def _same_placeholders(message: Message, said: str) -> bool:
    """Plural forms for a single thing may leave the number out."""
    named, wanted = set(_PLACEHOLDER.findall(said)), set(_PLACEHOLDER.findall(_english(message)))
    return named <= wanted if message.pluralizable else named == wanted


def _english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[-1]


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]
