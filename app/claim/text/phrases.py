"""The phrases that fill statements: each answer's English, its words for a gloss, and the answers it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.claim.address import Address
from app.claim.text.statement import placeholders

NOTHING = "\u200b"
"""The text of a phrase that says nothing; it leaves no trace in a sentence."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One piece of English, what a gloss in another language says for it, and the answers that it says."""

    text: str
    sources: tuple[Address, ...]
    gloss: object


@dataclass(slots=True)
class Phrases:
    """All phrases that these answers fill, and the raw values that conditions look at."""

    phrases: dict[str, Phrase] = field(default_factory=dict)
    facts: dict[str, tuple[tuple[object, ...], tuple[Address, ...]]] = field(default_factory=dict)

    def put(self, name: str, text: str | None, *sources: Address, gloss: object = None) -> None:
        """Fill a phrase, unless there is nothing to say. Without a gloss the text itself stands in a gloss."""
        if text:
            self.phrases[name] = Phrase(text, sources, text if gloss is None else gloss)

    def put_or_nothing(self, name: str, text: str | None, *sources: Address, gloss: object = "") -> None:
        """Fill a phrase that a statement can do without: where there is nothing to say it says nothing."""
        self.phrases[name] = Phrase(text, sources, gloss or text) if text else Phrase(NOTHING, (), "")

    def know(self, name: str, value: object, *sources: Address) -> None:
        """Keep a raw value for conditions; of several chosen values any may fit."""
        if value is not None:
            values = tuple(value) if isinstance(value, list | tuple) else (value,)
            self.facts[name] = (values, sources)

    def allows(self, name: str, allowed: tuple[object, ...]) -> bool:
        """Whether an answer is known and is one of these."""
        return name in self.facts and any(value in allowed for value in self.facts[name][0])


def said(words: str, phrases: Phrases) -> str:
    """The words with every phrase; one that says nothing leaves no trace."""
    filled = words
    for _round in range(2):  # an option's English may agree with the number of things, too
        filled = filled.format_map({name: phrases.phrases[name].text for name in placeholders(filled)})
    spaced = re.sub(r" ([,;.])", r"\1", " ".join(filled.replace(NOTHING, "").split()))
    return re.sub(r"\bthe (?:the|an?) ", "the ", spaced)  # an article that the buyer typed, too
