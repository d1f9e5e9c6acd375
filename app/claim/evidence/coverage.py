"""What of the story has no picture yet, and what found no room in the text."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.draft import Draft
from app.claim.text.sentence import Sentence
from app.claim.text.statement import Statement


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sentences on what is wrong that no exhibit backs, and statements that the standard text has no room for."""

    bare: tuple[Sentence, ...]
    left_out: tuple[Statement, ...]


def coverage(draft: Draft) -> Coverage:
    """Hold the standard text against the exhibits and the answers.

    What is wrong counts as shown once any needed or strong piece of this reason's evidence is there: which of
    them shows which sentence only the buyer could say.
    """
    shown = any(item.shown_by for item in draft.checklist if item.weight != "helpful")
    said = () if shown else draft.sentences("standard")
    bare = tuple(line for line in said if line.slot == "defect" and not line.exhibits)
    return Coverage(bare[:1], draft.dispute_text.standard.left_out)
