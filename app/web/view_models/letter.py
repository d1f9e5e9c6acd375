"""The text so far: its sentences, and what is still to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.claim.draft import Draft
from app.claim.text.english import sentence_case
from app.claim.text.sentence import Sentence
from app.claim.words import Msg
from app.web.language import language
from app.web.translate import ENDS, translate, translate_message


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A sentence of the text; ``gloss`` says it in the page's language."""

    text: str
    gloss: str | None


@dataclass(frozen=True, slots=True)
class Letter:
    """The text as it grows; ``gaps`` are what it lacks."""

    label: str
    sentences: list[LetterLine]
    gaps: list[str]


def letter(draft: Draft) -> Letter:
    """The text so far as a letter."""
    gaps = [translate(page.gap) for page in draft.case.pages if page.gap and draft.case.missing_on(page)]
    return Letter(translate("Your dispute text so far"), letter_lines(draft.sentences("standard")), gaps)


def letter_lines(sentences: Iterable[Sentence]) -> list[LetterLine]:
    """The sentences of a text as a page shows them."""
    return [LetterLine(one.english, gloss(one)) for one in sentences]


def meaning(english: Msg | str) -> str | None:
    """What an English text says, in the page's language; nothing on an English page."""
    return None if language().is_english else translate_message(english)


def gloss(line: Sentence) -> str | None:
    """What a sentence says, in the page's language; nothing on an English page, nor where it is the buyer's own."""
    said = meaning(line.gloss)
    if said is None or line.english.startswith(sentence_case(said).rstrip(".")):
        return None
    return sentence_case(said) if said.endswith(ENDS) else f"{sentence_case(said)}."
