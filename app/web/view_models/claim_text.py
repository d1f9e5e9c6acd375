"""The finished text in one of its lengths: how long it is, its sentences with their answers, what had no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.claim.address import Address
from app.claim.draft import Draft
from app.claim.model.claim import Length
from app.claim.text.sentence import Sentence
from app.claim.words import _
from app.web.translate import rules, translate
from app.web.view_models.letter import gloss

NAMES: dict[Length, str] = {"short": _("Short"), "standard": _("Standard"), "long": _("Long")}
LIMITS: dict[Length, str] = {"short": "short_text", "standard": "standard_text", "long": "long_text"}


@dataclass(frozen=True, slots=True)
class LengthLink:
    """One of the lengths that the text can be looked at in."""

    label: str
    url: str
    selected: bool


@dataclass(frozen=True, slots=True)
class ShownText:
    """The text in the length that was asked for; ``count`` says how long it is."""

    id: str
    label: str
    text: str
    count: str


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence, what it says in the page's language, and the questions that it came from."""

    text: str
    gloss: str | None
    why: str | None


def offered(draft: Draft, wanted: Length) -> Length:
    """The length that is shown: the standard one where the wanted one says no more."""
    return wanted if wanted in draft.lengths else "standard"


def shown_text(draft: Draft, length: Length) -> ShownText:
    """The text in this length."""
    text, limit = draft.text(length), rules().number(LIMITS[length])
    count = translate("{count} of {limit}", count=len(text), limit=limit)
    return ShownText(f"text-{length}", translate(NAMES[length]), text, count)


def sentences(draft: Draft, length: Length) -> list[SentenceRow]:
    """Each sentence with what it says and the answers that it came from."""
    return _sentence_rows(draft, draft.sentences(length))


def unsaid(draft: Draft, length: Length) -> list[SentenceRow]:
    """What the standard text has no room for; a text of the buyer's own is the buyer's own choice."""
    if length != "standard" or length in draft.claim.edited:
        return []
    return _sentence_rows(draft, draft.dispute_text.unsaid)


def _sentence_rows(draft: Draft, lines: Sequence[Sentence]) -> list[SentenceRow]:
    labels = {address: ask.label for asks in draft.case.asks.values() for address, ask in asks.items()}
    return [SentenceRow(line.english, gloss(line), _why(labels, line.sources)) for line in lines]


def _why(labels: dict[Address, str], sources: tuple[Address, ...]) -> str | None:
    """The questions behind a sentence, by their labels."""
    found = [translate(labels[source]) for source in sources if source in labels]
    if any(source.part == "exhibits" for source in sources):
        found.append(translate("What does it show?"))
    return " · ".join(dict.fromkeys(found)) or None


def length_links(urls: dict[Length, str], selected: Length) -> list[LengthLink]:
    return [LengthLink(translate(NAMES[key]), url, key == selected) for key, url in urls.items()]
