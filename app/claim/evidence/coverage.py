"""What of the story has no picture yet."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.draft import Draft
from app.claim.text.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sentences on what is wrong that no exhibit backs."""

    bare: tuple[Sentence, ...]


def coverage(draft: Draft) -> Coverage:
    """Hold the standard text against the exhibits and the answers.

    What is wrong counts as shown once any needed or strong piece of this reason's evidence is there: which of
    them shows which sentence only the buyer could say.
    """
    shown = any(item.shown_by for item in draft.checklist if item.weight != "helpful")
    said = () if shown else draft.sentences("standard")
    bare = tuple(line for line in said if line.slot == "defect" and not line.exhibits)
    return Coverage(bare[:1])
