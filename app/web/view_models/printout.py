"""The whole claim on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.claim.draft import Draft
from app.services.record import Record
from app.web.view_models.answers import AnswerGroup, answer_groups
from app.web.view_models.checklist import ChecklistRow, checklist
from app.web.view_models.claim_text import ShownText, shown_text
from app.web.view_models.deadline import Deadline, deadline
from app.web.view_models.exhibits import ExhibitRow, uploaded_rows
from app.web.view_models.filing_card import CardRow, card
from app.web.view_models.notes import Note, trap_note
from app.web.view_models.replies import ReplyRow, reply_rows


@dataclass(frozen=True, slots=True)
class Printout:
    """What is printed."""

    template: ClassVar[str] = "print.html"
    shown: ShownText
    card: list[CardRow]
    deadline: Deadline
    exhibits: list[ExhibitRow]
    checklist: list[ChecklistRow]
    traps: list[Note]
    replies: list[ReplyRow]
    answers: list[AnswerGroup]


def printout(draft: Draft, record: Record, claim_id: str) -> Printout:
    """The claim with its standard text; paper has no links."""
    return Printout(
        shown_text(draft, "standard"),
        card(draft, "standard"),
        deadline(draft.case),
        uploaded_rows(record, claim_id),
        checklist(draft, claim_id),
        [trap_note(trap) for trap in draft.traps],
        reply_rows(draft.case),
        answer_groups(draft.case, None),
    )
