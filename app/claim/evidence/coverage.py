"""Knows what of the story has no picture, and which pictures the story does not use."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.address import exhibit_role
from app.claim.draft import Draft
from app.claim.model.claim import Length
from app.claim.text.exhibit_sentences import labels
from app.claim.text.sentences import Sentence

_TOLD = (2, 3)
"""Places of the slots that a picture can show: defect and effect (see ``clauses.SLOTS``)."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sentences that no exhibit backs, and exhibits ("Photo 4") that no sentence of the text names."""

    bare: tuple[Sentence, ...]
    unused: tuple[str, ...]


def coverage(draft: Draft, length: Length) -> Coverage:
    """Hold a text against the exhibits.

    What is wrong counts as shown once any needed or strong piece of this reason's evidence is there: which of
    them shows which sentence only the buyer could say.
    """
    said = draft.sentences[length]
    shown = any(slot.shown_by for slot in draft.checklist if slot.weight != "helpful")
    bare = () if shown else tuple(line for line in said if line.order[0] in _TOLD and line.weight == 1)
    named = {source for line in said for source in line.sources}
    names = labels(draft.claim.exhibits)
    unused = (
        ()
        if length == "short"
        else tuple(label for key, label in names.items() if exhibit_role(key) not in named)
    )
    return Coverage(bare, unused)
