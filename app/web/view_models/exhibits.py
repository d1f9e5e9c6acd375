"""Knows how an exhibit and the checklist are shown: number, size against the limit, verdict in words, what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import url_for

from app.claim.draft import Draft
from app.claim.evidence.checklist import ChecklistItem
from app.claim.evidence.look_alikes import near_duplicates
from app.claim.evidence.picture_parts import parts_of
from app.claim.evidence.roles import ROLES, may_repeat
from app.claim.evidence.upload_order import in_upload_order
from app.claim.evidence.verdict import Finding, Verdict
from app.claim.model.claim import Exhibit
from app.claim.text.brackets import labels
from app.claim.values.units import Size
from app.claim.words import _
from app.services.file_names import file_name
from app.services.jobs import JobStatus
from app.services.record import Record, Refused, StoredFiles
from app.web.exhibit_form import ASKS
from app.web.forms import StepForm
from app.web.rendering import static_url
from app.web.request_context import at_checking
from app.web.translate import format_value, rules, translate, translate_message
from app.web.urls import near
from app.web.view_models.video_jobs import film

SIGNS = {"ready": "✓", "fixable": "◐", "unusable": "✕"}
WORDS = {
    "ready": _("Ready"),
    "fixable": _("Not ready yet: we can make it ready"),
    "unusable": _("Cannot be used"),
}
WEIGHTS = {"required": _("Needed"), "strong": _("Strong proof"), "helpful": _("Helps")}
# The first that fits says what the button does to a file that is ready already.
CONVERT_WORDS = {
    "video_hidden": _("Take out what was cut off"),
    "photo_location": _("Remove the place and hidden notes"),
    "video_location": _("Remove the place and hidden notes"),
    "video_codec": _("Make it one that every player knows"),
    "turned": _("Turn it upright for good"),
    "broken_notes": _("Leave the broken note out"),
}
LIMITS = {"photo": "photo_limit", "video": "video_limit"}


def exhibits(
    record: Record,
    claim_id: str,
    jobs: Sequence[JobStatus] = (),
    described: Mapping[str, StepForm] | None = None,
) -> list[dict[str, Any]]:
    """All exhibits in upload order; ``jobs`` are the claim's, where they are shown, and ``described`` forms
    that were sent and did not fit, by exhibit."""
    everything = in_upload_order(record.claim)
    names = labels(everything)
    rows = [
        _exhibit(e, record.files_by_exhibit.get(e.id), names.get(e.id, ""), claim_id, place, len(everything))
        | film(e, record.files_by_exhibit.get(e.id), claim_id, jobs)
        for place, e in enumerate(everything)
    ]
    for row in rows:
        if described and row["id"] in described:
            row["edit"]["fields"] = list(described[row["id"]])
    _tell_look_alikes(record, rows)
    return rows


def checklist(draft: Draft, claim_id: str) -> list[dict[str, Any]]:
    """What carries weight for this reason."""
    return [_item(item, claim_id) for item in draft.checklist]


def refused(files: list[Refused]) -> list[dict[str, str]]:
    """The files of the last upload that were not taken, with words."""
    return [{"name": one.name, "words": _refused_words(Verdict.from_json(one.verdict))} for one in files]


def _refused_words(verdict: Verdict) -> str:
    # The file is not here any more: it cannot be checked again.
    if verdict.outdated:
        return translate(
            "An earlier version of this program did not take it. Add it again to see what it is now."
        )
    return verdict_words(verdict)


def verdict_words(verdict: Verdict) -> str:
    """The findings as one text."""
    parts = [text for finding in verdict.findings for text in (finding.message, finding.fix) if text]
    return " ".join(translate_message(part) for part in parts)


def findings(verdict: Verdict) -> list[dict[str, str | None]]:
    """The findings one by one."""
    return [
        {
            "severity": f.severity,
            "message": translate_message(f.message),
            "fix": translate_message(f.fix) if f.fix else None,
            "drawing": static_url(f"drawings/{f.meaning.drawing}.svg") if f.meaning.drawing else None,
        }
        for f in verdict.findings
    ]


def _tell_look_alikes(record: Record, shown: list[dict[str, Any]]) -> None:
    """Say at the later of two photos that it shows nearly the same."""
    here = [
        (place, record.files_by_exhibit.get(e.id)) for place, e in enumerate(in_upload_order(record.claim))
    ]
    judged = [(place, Verdict.from_json(stored_files.shown)) for place, stored_files in here if stored_files]
    roles = [e.role or "other" for e in in_upload_order(record.claim)]
    told: set[int] = set()
    for earlier, later in near_duplicates([verdict for _place, verdict in judged]):
        place, verdict = judged[later]
        # One word for one photo, however many others it looks like.
        if place in told or not may_repeat(roles[judged[earlier][0]], roles[place]):
            continue
        told.add(place)
        double = Verdict(verdict.kind, verdict.format, verdict.bytes, (Finding.of("near_duplicate", {}),))
        shown[place]["findings"] += findings(double)


def _exhibit(
    e: Exhibit, stored_files: StoredFiles | None, label: str, claim_id: str, place: int, count: int
) -> dict[str, Any]:
    limit = rules().number(LIMITS[e.kind])
    verdict = Verdict.from_json(stored_files.shown) if stored_files else None
    return {
        "id": e.id,
        "label": label or translate("No number"),
        "title": translate(ROLES[e.role or "other"].label),
        "caption": e.caption,
        "name": e.name,
        "size": format_value(Size(e.bytes)),
        "percent": min(100, e.bytes * 100 // limit),
        "over": e.bytes >= limit,
        "state": e.state,
        "sign": SIGNS[e.state] if stored_files or e.on_device else "○",
        "word": _word(e, verdict) if verdict else _away(e),
        "findings": findings(verdict) if verdict else [],
        "changed": _changed(stored_files) if stored_files else [],
        "save_name": file_name(e, label, verdict.format if verdict else ""),
        "loose": at_checking(),
        "edit": _edit(e, claim_id),
        "remove": {"action": _to(claim_id, e.id, "remove")},
        "up": {"action": _to(claim_id, e.id, "up")} if place else None,
        "down": {"action": _to(claim_id, e.id, "down")} if place < count - 1 else None,
    } | _files(e, stored_files, verdict, claim_id)


def _word(e: Exhibit, verdict: Verdict) -> str:
    """The verdict in words; a ready file that would be better another way says so."""
    if e.state == "ready" and any(finding.severity == "advice" for finding in verdict.findings):
        return translate("Ready, but could be better")
    return translate(WORDS[e.state])


def _away(e: Exhibit) -> str:
    """The verdict on a file that is not here."""
    if not e.on_device:
        return translate("The file is not here. Add it again.")
    if e.state == "ready":
        return translate("Ready, as told by your device. The video stays there.")
    return translate(
        "Too large, as told by your device: it must be under {video_limit}. Cut it on the device, or add it here: we can make it smaller."
    )


def _changed(stored_files: StoredFiles) -> list[str]:
    """What conversion did to the version that is used, and what went."""
    if stored_files.converted_verdict is None or stored_files.use_original:
        return []
    before, after = Verdict.from_json(stored_files.verdict), Verdict.from_json(stored_files.converted_verdict)
    lines = [
        translate(
            "Made from your original: {before} before, {after} now.",
            before=Size(before.bytes),
            after=Size(after.bytes),
        )
    ]
    if before.has_location and not after.has_location:
        lines.append(translate("The place where you took it was removed."))
    lines.append(translate("Hidden notes such as date and device were removed. Your original is kept."))
    return lines


def _files(
    e: Exhibit, stored_files: StoredFiles | None, verdict: Verdict | None, claim_id: str
) -> dict[str, Any]:
    """Links to the files, and what can be done with them."""
    if stored_files is None or verdict is None:
        return {"thumb_url": None, "save_url": None, "convert": None, "use_original": None, "parts": None}
    original = Verdict.from_json(stored_files.verdict)
    convert = use_original = None
    if verdict.outdated:
        convert = {"action": _to(claim_id, e.id, "check"), "label": translate("Check it again")}
    elif stored_files.converted is None and verdict.fixable:
        convert = {"action": _to(claim_id, e.id, "convert"), "label": _convert_label(original)}
    elif stored_files.converted is not None and stored_files.use_original:
        convert = {"action": _to(claim_id, e.id, "converted"), "label": translate("Use the mended one")}
    elif stored_files.converted is not None and original.state == "ready":
        use_original = {"action": _to(claim_id, e.id, "original"), "label": translate("Use the original")}
    return {
        "thumb_url": near("files.thumbnail", claim_id=claim_id, exhibit=e.id)
        if stored_files.thumbnail
        else None,
        "save_url": near("files.save", claim_id=claim_id, exhibit=e.id),
        "convert": convert,
        "use_original": use_original,
        "parts": _parts(e, original, claim_id),
    }


def _convert_label(verdict: Verdict) -> str:
    """A button says what it does."""
    codes = {finding.code for finding in verdict.findings}
    if verdict.state == "fixable":
        return (
            translate("Make it ready")
            if verdict.kind == "video"
            else translate("Make it ready, under {photo_limit}")
        )
    words = next(
        (text for code, text in CONVERT_WORDS.items() if code in codes), _("Turn it upright for good")
    )
    return translate(words)


def _parts(e: Exhibit, verdict: Verdict, claim_id: str) -> dict[str, Any] | None:
    """The numbered parts of a long screenshot, each a button; None for all others."""
    found = parts_of(verdict)
    if not found:
        return None
    return {
        "action": _to(claim_id, e.id, "part"),
        "choices": [
            {
                "number": part.number,
                "label": translate("Part {number} of {count}", number=part.number, count=part.count),
            }
            for part in found
        ],
    }


def _edit(e: Exhibit, claim_id: str) -> dict[str, Any]:
    """The questions about an exhibit; ``open`` while nobody has said what it shows."""
    return {
        "action": _to(claim_id, e.id, "edit"),
        "hidden": {},
        "fields": list(_edit_form(e)),
        "open": e.role == "other" and not e.caption,
    }


def _edit_form(e: Exhibit) -> StepForm:
    return describing(e.id, StepForm(ASKS, {"role": e.role, "caption": e.caption or None}))


def describing(exhibit_id: str, form: StepForm) -> StepForm:
    """The form with ids of its own among those of the other exhibits."""
    for field in form:
        field.id = f"{field.name}-{exhibit_id}"
    return form


def _item(item: ChecklistItem, claim_id: str) -> dict[str, Any]:
    url = url_for("evidence.show", claim_id=claim_id, role=item.role.id, _anchor="add")
    return {
        "id": item.role.id,
        "label": translate(item.role.label),
        "how": translate(item.role.how),
        "weight": item.weight,
        "weight_word": translate(WEIGHTS[item.weight]),
        "shown_by": item.shown_by,
        "state_word": translate("shown")
        if item.shown_by
        else translate("missing")
        if item.weight == "required"
        else translate("not there yet"),
        "pick": None if item.shown_by else {"url": url, "label": translate("Add")},
    }


def _to(claim_id: str, exhibit_id: str, act: str) -> str:
    return near("exhibits.change", claim_id=claim_id, exhibit=exhibit_id, act=act)
