"""Knows how the text so far is shown: its sentences, and what is still to come."""

from __future__ import annotations

from typing import Any

from app.claim.draft import Draft
from app.claim.questions.asked import missing
from app.claim.steps import StepId
from app.claim.text.sentences import Sentence
from app.claim.way import path
from app.claim.words import _
from app.web.extensions import locale
from app.web.translate import translate, translate_message

GAPS = {
    StepId.RECEIPT: _("Whether it came."),
    StepId.ORDER: _("The order and the price."),
    StepId.REASON: _("What is wrong."),
    StepId.FACTS: _("The facts."),
    StepId.AMOUNT: _("What I ask for."),
}
"""What the text still lacks, by the page that asks for it."""


def letter(draft: Draft) -> dict[str, Any]:
    """The text so far as a letter."""
    lines = draft.sentences["standard"]
    if not draft.complete:
        lines = tuple(line for line in lines if line.clause != "request.thanks")
    gaps = [
        translate(GAPS[step]) for step in path(draft.claim) if step in GAPS and missing(draft.claim, step)
    ]
    return {
        "label": translate("Your dispute text so far"),
        "sentences": [{"text": line.english, "gloss": gloss(line)} for line in lines],
        "gaps": gaps,
        "empty": not lines,
    }


def gloss(line: Sentence) -> str | None:
    """What a sentence says, in the page's language; nothing on an English page."""
    return None if locale().language == "en" else translate_message(line.msg)
