"""The checklist: what carries weight for this reason, and what of it is there."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from app.claim.draft import Draft
from app.claim.evidence.checklist import ChecklistItem
from app.claim.words import _
from app.web.translate import translate
from app.web.view_models.parts import Link

WEIGHTS = {"required": _("Needed"), "strong": _("Strong proof"), "helpful": _("Helps")}


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One piece of evidence; ``shown_by`` is the exhibit that shows it, ``pick`` the way to add one."""

    id: str
    label: str
    how: str
    weight: str
    weight_word: str
    shown_by: str | None
    state_word: str
    pick: Link | None


def checklist(draft: Draft, claim_id: str) -> list[ChecklistRow]:
    """What carries weight for this reason."""
    return [_row(item, claim_id) for item in draft.checklist]


def _row(item: ChecklistItem, claim_id: str) -> ChecklistRow:
    url = url_for("evidence.show", claim_id=claim_id, role=item.role.id, _anchor="add")
    return ChecklistRow(
        item.role.id,
        translate(item.role.label),
        translate(item.role.how),
        item.weight,
        translate(WEIGHTS[item.weight]),
        item.shown_by,
        _state(item),
        None if item.shown_by else Link(url, translate("Add")),
    )


def _state(item: ChecklistItem) -> str:
    if item.shown_by:
        return translate("shown")
    return translate("missing") if item.weight == "required" else translate("not there yet")
