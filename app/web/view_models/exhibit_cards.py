"""Exhibits as cards: the verdict with what was found, what was changed, and what can be done with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.claim.evidence.look_alikes import near_duplicates
from app.claim.evidence.photo_labels import photo_labels
from app.claim.evidence.picture_parts import parts_of
from app.claim.evidence.roles import may_repeat
from app.claim.evidence.verdict import Finding, Verdict
from app.claim.model.claim import Exhibit
from app.claim.values.units import Size
from app.claim.words import _
from app.services.jobs import JobStatus
from app.services.record import Record, StoredFiles
from app.web.exhibit_form import ASKS, FilledIn, at_exhibit
from app.web.forms import StepForm
from app.web.request_context import at_checking
from app.web.translate import rules, translate
from app.web.urls import BESIDE, exhibit_act
from app.web.view_models.circle_form import CircleForm, circle_form
from app.web.view_models.exhibits import ExhibitRow, exhibit_rows
from app.web.view_models.parts import Button, FormField
from app.web.view_models.verdicts import FindingRow, finding_rows
from app.web.view_models.video_jobs import VideoWork, video_work

LIMITS = {"photo": "photo_limit", "video": "video_limit"}
# The first that fits says what the button does to a file that is ready already.
CONVERT_WORDS = {
    "video_hidden": _("Take out what was cut off"),
    "photo_location": _("Remove the place and hidden notes"),
    "video_location": _("Remove the place and hidden notes"),
    "video_codec": _("Make it one that every player knows"),
    "turned": _("Turn it upright for good"),
    "broken_notes": _("Leave the broken note out"),
}


@dataclass(frozen=True, slots=True)
class EditForm:
    """The questions about an exhibit; ``open`` while nobody has said what it shows, or where something is wrong."""

    action: str
    fields: Sequence[FormField]
    open: bool


@dataclass(frozen=True, slots=True)
class PartChoice:
    """A part of a long screenshot."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class PartsForm:
    """The form that makes parts of a long screenshot files of their own, each by its button."""

    action: str
    choices: list[PartChoice]


@dataclass(frozen=True, slots=True)
class ExhibitCard:
    """One exhibit with all that can be done with it; ``loose`` when it belongs to no claim.

    ``percent`` is its size against the limit. ``up`` and ``down`` are absent at the ends of the list.
    """

    row: ExhibitRow
    caption: str
    percent: int
    over: bool
    findings: list[FindingRow]
    changed: list[str]
    work: VideoWork
    convert: Button | None
    use_original: Button | None
    parts: PartsForm | None
    loose: bool
    circle: CircleForm | None
    edit: EditForm
    leave: Button | None
    remove: str
    up: str | None
    down: str | None


def exhibit_cards(
    record: Record, claim_id: str, jobs: Sequence[JobStatus], filled: FilledIn | None = None
) -> list[ExhibitCard]:
    """All exhibits in upload order; ``filled`` are forms that were sent and did not fit."""
    rows = exhibit_rows(record, claim_id)
    verdicts = {
        row.id: Verdict.from_json(record.files_by_exhibit[row.id].shown)
        for row in rows
        if row.id in record.files_by_exhibit
    }
    doubles = _look_alikes({e.id: e.role or "other" for e in record.claim.exhibits}, verdicts)
    cards, filled = [], filled or {}
    for place, row in enumerate(rows):
        e, files, verdict = record.exhibit(row.id), record.files_by_exhibit.get(row.id), verdicts.get(row.id)
        assert e is not None
        original = _original(files, verdict)
        limit, work = rules().number(LIMITS[e.kind]), video_work(e, files, original, claim_id, jobs)
        convert, use_original = _versions(e.id, files, verdict, original, claim_id)
        card = ExhibitCard(
            row,
            e.caption,
            min(100, e.bytes * 100 // limit),
            e.bytes >= limit,
            [*(finding_rows(verdict) if verdict else ()), *doubles.get(e.id, ())],
            _changed(files, original, verdict),
            work,
            None if work.goes_on else convert,
            use_original,
            _parts(original, e.id, claim_id),
            at_checking(),
            _circle(record, row, claim_id, filled.get((e.id, "circle"))),
            _edit(e, claim_id, filled.get((e.id, "edit"))),
            _leave(e, claim_id),
            exhibit_act(claim_id, e.id, "remove"),
            _move(rows[place - 1], claim_id, e.id, "up") if place else None,
            _move(rows[place + 1], claim_id, e.id, "down") if place < len(rows) - 1 else None,
        )
        cards.append(card)
    return cards


def _move(beside: ExhibitRow, claim_id: str, exhibit_id: str, act: str) -> str:
    return exhibit_act(claim_id, exhibit_id, act, **{BESIDE: beside.id})


def _look_alikes(roles: Mapping[str, str], verdicts: Mapping[str, Verdict]) -> dict[str, list[FindingRow]]:
    """What is said at the later of two photos that show nearly the same: once, however many others it looks like."""
    ids, found = list(verdicts), dict[str, list[FindingRow]]()
    for earlier, later in near_duplicates(list(verdicts.values())):
        one = verdicts[ids[later]]
        if ids[later] not in found and may_repeat(roles[ids[earlier]], roles[ids[later]]):
            double = Verdict(one.kind, one.format, one.bytes, (Finding.of("near_duplicate", {}),))
            found[ids[later]] = finding_rows(double)
    return found


def _leave(e: Exhibit, claim_id: str) -> Button | None:
    """To keep a file out of the claim without losing it, or to take it in again."""
    if e.state == "unusable":
        return None
    if e.left_out:
        return Button(exhibit_act(claim_id, e.id, "take-in"), translate("Use it again"))
    return Button(exhibit_act(claim_id, e.id, "leave-out"), translate("Leave it out"))


def _original(files: StoredFiles | None, shown: Verdict | None) -> Verdict | None:
    """The verdict on the original, which is often the version that is shown."""
    if files is None or files.shown is files.verdict:
        return shown
    return Verdict.from_json(files.verdict)


def _changed(files: StoredFiles | None, before: Verdict | None, after: Verdict | None) -> list[str]:
    """What conversion did to the version that is used, and what went."""
    if files is None or before is None or after is None or files.shown is files.verdict:
        return []
    sizes = {"before": Size(before.bytes), "after": Size(after.bytes)}
    lines = [translate("Made from your original: {before} before, {after} now.", **sizes)]
    if before.has_location and not after.has_location:
        lines.append(translate("The place where you took it was removed."))
    lines.append(translate("Hidden notes such as date and device were removed. Your original is kept."))
    return lines


def _versions(
    exhibit_id: str,
    files: StoredFiles | None,
    shown: Verdict | None,
    original: Verdict | None,
    claim_id: str,
) -> tuple[Button | None, Button | None]:
    """The buttons that make or choose another version: what we make of it, and the original."""
    if files is None or shown is None or original is None:
        return None, None
    if shown.outdated:
        return Button(exhibit_act(claim_id, exhibit_id, "check"), translate("Check it again")), None
    if files.converted is None:
        convert = Button(exhibit_act(claim_id, exhibit_id, "convert"), _convert_label(original))
        return convert if shown.fixable else None, None
    if files.use_original:
        return Button(exhibit_act(claim_id, exhibit_id, "converted"), translate("Use the mended one")), None
    use_original = Button(exhibit_act(claim_id, exhibit_id, "original"), translate("Use the original"))
    return None, use_original if original.state == "ready" else None


def _convert_label(verdict: Verdict) -> str:
    """A button says what it does."""
    if verdict.state == "fixable" and verdict.kind == "video":
        return translate("Make it ready")
    if verdict.state == "fixable":
        return translate("Make it ready, under {photo_limit}")
    codes = {finding.code for finding in verdict.findings}
    fitting = (words for code, words in CONVERT_WORDS.items() if code in codes)
    return translate(next(fitting, _("Turn it upright for good")))


def _parts(original: Verdict | None, exhibit_id: str, claim_id: str) -> PartsForm | None:
    """The numbered parts of a long screenshot; None for all others."""
    found = parts_of(original) if original else ()
    if not found:
        return None
    choices = [
        PartChoice(part.number, translate("Part {number} of {count}", number=part.number, count=part.count))
        for part in found
    ]
    return PartsForm(exhibit_act(claim_id, exhibit_id, "part"), choices)


def _circle(record: Record, row: ExhibitRow, claim_id: str, sent: StepForm | None) -> CircleForm | None:
    """The form at a photo that leaves with its number; None for all other files."""
    e = record.exhibit(row.id)
    if e is None or row.thumb_url is None or row.id not in photo_labels(record.claim):
        return None
    return circle_form(e, claim_id, row.thumb_url, sent)


def _edit(e: Exhibit, claim_id: str, sent: StepForm | None) -> EditForm:
    form = sent or at_exhibit(e.id, StepForm(ASKS, {"role": e.role, "caption": e.caption or None}))
    is_open = (e.role == "other" and not e.caption) or any(field.errors for field in form)
    return EditForm(exhibit_act(claim_id, e.id, "edit"), list(form), is_open)
