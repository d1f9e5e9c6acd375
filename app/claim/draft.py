"""Knows what a claim amounts to at one moment: window, recommendation, amount, traps, checklist, texts, weak points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.claim.amount import Asked, settled
from app.claim.choices import current_detail, current_remedy
from app.claim.dates.window import Window, window
from app.claim.evidence.checklist import Slot, checklist
from app.claim.model.claim import LENGTHS, Claim, Length
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.remedy import Recommendation, recommend
from app.claim.rulebook.rule import Rulebook
from app.claim.steps import StepId
from app.claim.text.compose import texts, written
from app.claim.text.sentences import Sentence
from app.claim.traps import Trap, threatening
from app.claim.way import first_open


@dataclass(frozen=True, slots=True)
class Draft:
    """All that pages, commands and downloads show of a claim, worked out once."""

    claim: Claim
    detail: Detail | None
    window: Window
    recommended: Recommendation
    remedy: Remedy | None
    amount: Asked | None
    traps: tuple[Trap, ...]
    checklist: tuple[Slot, ...]
    sentences: Mapping[Length, tuple[Sentence, ...]]
    open_step: StepId

    @property
    def complete(self) -> bool:
        """True when no required question is open."""
        return self.open_step is StepId.CLAIM

    @property
    def situation(self) -> str:
        """The claim in one word for machines: its detail, else its receipt, else "new"."""
        receipt: Receipt | None = self.claim.receipt.receipt
        return self.detail.id if self.detail else receipt.value if receipt else "new"

    def generated(self, length: Length) -> str:
        """The text as we write it."""
        return written(self.sentences[length], length)

    def text(self, length: Length) -> str:
        """The text to paste: the buyer's own version where there is one."""
        edited = self.claim.edited.get(length)
        return edited.text if edited is not None else self.generated(length)

    def texts(self) -> dict[Length, str]:
        """All three lengths."""
        return {length: self.text(length) for length in LENGTHS}


def draft(claim: Claim, rules: Rulebook, now: datetime) -> Draft:
    """Work out everything for a claim at ``now`` (aware)."""
    detail = current_detail(claim)
    frame = window(claim, detail, rules, now)
    return Draft(
        claim,
        detail,
        frame,
        recommend(claim),
        current_remedy(claim),
        settled(claim, detail),
        threatening(claim, frame),
        checklist(claim),
        texts(claim, rules),
        first_open(claim),
    )
