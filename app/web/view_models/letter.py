"""Knows how the text so far is shown: its sentences, and what is still to come."""

from __future__ import annotations

from typing import Any

from app.claim.draft import Draft
from app.claim.flow import missing
from app.claim.text.english import sentence_case
from app.claim.text.sentence import Sentence
from app.web.extensions import locale
from app.web.translate import translate, translate_message


def letter(draft: Draft) -> dict[str, Any]:
    """The text so far as a letter."""
    lines = draft.sentences("standard")
    gaps = [translate(page.gap) for page in draft.case.pages if page.gap and missing(draft.case, page)]
    return {
        "label": translate("Your dispute text so far"),
        "sentences": [{"text": line.english, "gloss": gloss(line)} for line in lines],
        "gaps": gaps,
        "empty": not lines,
    }


def gloss(line: Sentence) -> str | None:
    """What a sentence says, in the page's language; nothing on an English page."""
    return None if locale().language == "en" else sentence_case(translate_message(line.gloss)) + "."
