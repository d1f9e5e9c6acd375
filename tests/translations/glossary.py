"""The terms of a language that are said the same way everywhere: a small file beside its catalogue."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from app.translations.faults import translations

FILE = "glossary.toml"


@dataclass(frozen=True, slots=True)
class Term:
    """An English term (a pattern of whole words), and the words of which a translation has one.

    ``besides`` are messages that say it in another way, by how they begin.
    """

    english: str
    said: tuple[str, ...]
    besides: tuple[str, ...] = ()


def terms(folder: Path, language: str) -> list[Term]:
    """The glossary of a language."""
    rows = tomllib.loads((folder / language / FILE).read_text("utf-8"))["term"]
    return [Term(row["english"], tuple(row["said"]), tuple(row.get("besides", ()))) for row in rows]


def strays(catalogue: Catalog, term: Term) -> Iterator[tuple[str, str]]:
    """Messages that have the term in English and not in their translation."""
    found = re.compile(rf"\b(?:{term.english})\b", re.IGNORECASE)
    for message in catalogue:
        english = message.id if isinstance(message.id, str) else message.id[-1]
        # Names of placeholders are no words.
        if not found.search(re.sub(r"\{[^{}]*\}", " ", english)) or english.startswith(term.besides):
            continue
        for said in translations(message):
            if not any(word.lower() in said.lower() for word in term.said):
                yield english, said
