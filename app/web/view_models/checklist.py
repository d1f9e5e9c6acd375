"""The checklist: what carries weight for this reason, and what of it is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from app.claim.draft import Draft
from app.claim.evidence.checklist import ChecklistItem
from app.claim.words import _
from app.services.checks import WaitingFile
from app.web.translate import translate
from app.web.view_models.parts import Link

WEIGHTS = {"required": _("Needed"), "strong": _("Strong proof"), "helpful": _("Helps")}


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One piece of evidence; ``shown_by`` is the exhibit that shows it, ``pick`` the way to add one. It ``comes`` where
    a file that is to show it is being checked."""

    id: str
    label: str
    how: str
    weight: str
    weight_word: str
    shown_by: str | None
    state_word: str
    pick: Link | None
    comes: bool

    @property
    def missing(self) -> bool:
        """Whether it is still to be added."""
        return self.shown_by is None and not self.comes


def checklist(draft: Draft, claim_id: str, waiting: Sequence[WaitingFile] = ()) -> list[ChecklistRow]:
    """What carries weight for this reason; ``waiting`` are files that are being checked."""
    coming = {one.role for one in waiting if one.trouble is None}
    return [_row(item, claim_id, item.role.id in coming) for item in draft.checklist]


def _row(item: ChecklistItem, claim_id: str, comes: bool) -> ChecklistRow:
    url = url_for("evidence.show", claim_id=claim_id, role=item.role.id, _anchor="add")
    return ChecklistRow(
        item.role.id,
        translate(item.role.label),
        translate(item.role.how),
        item.weight,
        translate(WEIGHTS[item.weight]),
        item.shown_by,
        _state(item, comes),
        None if item.shown_by or comes else Link(url, translate("Add")),
        comes,
    )


def _state(item: ChecklistItem, comes: bool) -> str:
    if item.shown_by:
        return translate("shown")
    if comes:
        return translate("being checked")
    return translate("missing") if item.weight == "required" else translate("not there yet")
