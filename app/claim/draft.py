"""What is shown of a case: traps, checklist, and the dispute text in its lengths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.claim.case import Case
from app.claim.evidence.checklist import ChecklistItem
from app.claim.model.claim import LENGTHS, Claim, Length
from app.claim.text.compose import DisputeText
from app.claim.text.planner import written
from app.claim.text.sentence import Sentence
from app.claim.traps import threatening
from app.claim.traps.trap import Trap


@dataclass(frozen=True)
class Draft:
    """All that pages, commands and downloads show of a case; each part is worked out when it is first asked for."""

    case: Case

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.case.claim

    @cached_property
    def traps(self) -> tuple[Trap, ...]:
        """The mistakes that threaten, the gravest first."""
        return threatening(self.case)

    @property
    def checklist(self) -> tuple[ChecklistItem, ...]:
        """The evidence that the claim asks for, weightiest first."""
        return self.case.checklist

    @cached_property
    def dispute_text(self) -> DisputeText:
        """The text with its statements and plans."""
        return DisputeText(self.case)

    def sentences(self, length: Length) -> tuple[Sentence, ...]:
        """The text of this length as sentences with their sources."""
        return self.dispute_text.sentences(length)

    def generated(self, length: Length) -> str:
        """The text as we write it."""
        return written(self.sentences(length))

    @cached_property
    def lengths(self) -> tuple[Length, ...]:
        """The lengths that differ: a long text that says no more than the standard one is not offered."""
        same = self.sentences("long") == self.sentences("standard")
        return tuple(
            length
            for length in LENGTHS
            if not (length == "long" and same and "long" not in self.claim.edited)
        )

    def text(self, length: Length) -> str:
        """The text to paste: the buyer's own version where there is one."""
        edited = self.claim.edited.get(length)
        return edited.text if edited is not None else self.generated(length)

    def texts(self) -> dict[Length, str]:
        """All three lengths."""
        return {length: self.text(length) for length in LENGTHS}
