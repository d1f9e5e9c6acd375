"""A language that nobody speaks: every marked string of the house in brackets, with strange letters and longer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tests.translations.extracted import extracted

OPEN, CLOSE = "⟦", "⟧"
ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
RIGHT_TO_LEFT = str.maketrans("abdefghijklmnoqrstuwyz", "ابدهفغحيجكلمنوقرستةوىز")
LANGUAGES = {"eo": ACCENTED, "ar": RIGHT_TO_LEFT}
"""Two locales of the library that knows dates and numbers, one from left to right and one from right to left."""
SPOKEN = ("alt", "title", "aria-label", "placeholder", "label")
WORDS_FOR_SCRIPTS = re.compile(
    r"data-(done|failed|words|past|waiting|sending|checking|stopped|empty|kind|lost|kept"
    r"|photo-large|video-large|video-huge)$"
)
WORD = re.compile(r"[^\W\d_]{2,}")


@cache
def messages() -> tuple[str | tuple[str, ...], ...]:
    """Every string of code and templates that is marked for translation."""
    ids = [message.id for message in extracted() if message.id]
    return tuple(one if isinstance(one, str) else (one[0], one[1]) for one in ids)


def strange(text: str, letters: dict[int, int]) -> str:
    """The text in brackets, its letters changed, its placeholders kept, and two fifths longer."""
    parts = re.split(r"(\{[^{}]*\})", text)
    changed = "".join(part if part.startswith("{") else part.translate(letters) for part in parts)
    return f"{OPEN}{changed}{'~' * (len(text) * 2 // 5)}{CLOSE}"


def write_catalogues(folder: Path) -> None:
    """Both languages, as the application reads them."""
    for language, letters in LANGUAGES.items():
        catalogue = Catalog(locale=language)
        for message in messages():
            if isinstance(message, str):
                catalogue.add(message, strange(message, letters))
            else:
                one, many = message[0], message[1]
                catalogue.add((one, many), [strange(many, letters)] * catalogue.num_plurals)
        path = folder / language / "LC_MESSAGES"
        path.mkdir(parents=True)
        with (path / "messages.mo").open("wb") as file:
            write_mo(file, catalogue)


def plain(text: str) -> str:
    """What of a text stands in no brackets."""
    out, depth = [], 0
    for mark in text:
        depth += mark == OPEN
        if not depth:
            out.append(mark)
        depth -= mark == CLOSE
    return "".join(out)


def untranslated(tree: Element, known: Iterable[str]) -> list[str]:
    """What a reader of that language would find in English; ``known`` are values that are no words of the page."""
    values = sorted(known, key=len, reverse=True)
    found = []
    for text in seen_or_spoken(tree):
        rest = plain(text)
        for value in values:
            rest = rest.replace(value, " ")
        if WORD.search(rest):
            found.append(" ".join(text.split())[:120])
    return found


def seen_or_spoken(element: Element) -> Iterator[str]:
    """Everything that is seen or spoken, element by element; English by design is left out."""
    if not isinstance(element.tag, str) or _not_for_translation(element):
        return
    yield from (element.get(name) or "" for name in SPOKEN)
    yield from (
        value
        for name, value in element.items()
        if WORDS_FOR_SCRIPTS.match(name) and not value.startswith("/")
    )
    if element.tag not in ("script", "style"):
        yield element.text or ""
    for child in element:
        yield from seen_or_spoken(child)
        yield child.tail or ""


def _not_for_translation(element: Element) -> bool:
    classes = (element.get("class") or "").split()
    return (
        element.get("lang") == "en"
        or element.get("translate") == "no"
        or element.tag == "bdi"
        or element.get("id") == "currency"
        or "sources" in classes
    )
