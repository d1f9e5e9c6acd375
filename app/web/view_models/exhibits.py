"""Exhibits as a list: number, what each shows, its size and state, and the way to its file."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.evidence.photo_labels import LABELLED, photo_labels
from app.claim.evidence.roles import ROLES
from app.claim.evidence.upload_order import in_upload_order
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.claim.text.brackets import labels
from app.claim.values.units import Size
from app.services.file_names import file_name
from app.services.record import Record, StoredFiles
from app.web.request_context import at_checking
from app.web.translate import format_value, translate
from app.web.urls import near
from app.web.view_models.verdicts import AWAY_SIGN, SIGNS, state_words


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """One exhibit; ``number`` is empty where the text names none, ``label`` says so then."""

    id: str
    number: str
    label: str
    title: str
    name: str
    size: str
    state: str
    sign: str
    word: str
    thumb_url: str | None
    save_url: str | None
    save_name: str


def exhibit_rows(record: Record, claim_id: str) -> list[ExhibitRow]:
    """All exhibits in upload order."""
    everything = in_upload_order(record.claim)
    numbers = labels(everything)
    # Loose files leave as they are: nothing names them by a number.
    labelled = {} if at_checking() else photo_labels(record.claim)
    rows = []
    for e in everything:
        number, files = numbers.get(e.id, ""), record.files_by_exhibit.get(e.id)
        verdict = Verdict.from_json(files.shown) if files else None
        kind = verdict.format if verdict else ""
        name = file_name(e, number, LABELLED if e.id in labelled else kind)
        rows.append(_row(e, files, verdict, number, name, claim_id))
    return rows


def uploaded_rows(record: Record, claim_id: str) -> list[ExhibitRow]:
    """The exhibits that belong to the claim, without those that the buyer left out."""
    left_out = {e.id for e in record.claim.exhibits if e.left_out}
    return [row for row in exhibit_rows(record, claim_id) if row.id not in left_out]


def _row(
    e: Exhibit, files: StoredFiles | None, verdict: Verdict | None, number: str, save_name: str, claim_id: str
) -> ExhibitRow:
    has_thumbnail = files is not None and files.thumbnail is not None
    return ExhibitRow(
        e.id,
        number,
        number or translate("No number"),
        translate(ROLES[e.role or "other"].label),
        e.name,
        format_value(Size(e.bytes)),
        e.state,
        SIGNS[e.state] if files or e.on_device else AWAY_SIGN,
        state_words(e, verdict),
        near("files.thumbnail", claim_id=claim_id, exhibit=e.id) if has_thumbnail else None,
        near("files.save", claim_id=claim_id, exhibit=e.id) if files else None,
        save_name,
    )
