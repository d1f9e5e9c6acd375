"""The text so far: its sentences, and what is still to come."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.draft import Draft
from app.claim.flow import missing
from app.claim.text.english import sentence_case
from app.claim.text.sentence import Sentence
from app.web.language import language
from app.web.translate import translate, translate_message


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
    gaps = [translate(page.gap) for page in draft.case.pages if page.gap and missing(draft.case, page)]
    lines = [LetterLine(line.english, gloss(line)) for line in draft.sentences("standard")]
    return Letter(translate("Your dispute text so far"), lines, gaps)


def gloss(line: Sentence) -> str | None:
    """What a sentence says, in the page's language; nothing on an English page."""
    return None if language().locale.language == "en" else sentence_case(translate_message(line.gloss)) + "."
