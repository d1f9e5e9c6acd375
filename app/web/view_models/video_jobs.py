"""Knows how the conversion of a video is shown: what it would do, how far it is, and how to cut it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import request

from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.claim.values.units import Quantity
from app.services.jobs import JobStatus
from app.services.record import StoredFiles
from app.web.exhibit_form import CUT
from app.web.forms import StepForm
from app.web.request_context import services
from app.web.translate import translate, translate_message
from app.web.urls import near

_MINUTE = 60


def film(
    e: Exhibit, stored_files: StoredFiles | None, claim_id: str, jobs: Sequence[JobStatus]
) -> dict[str, Any]:
    """The job of a video, the plan before one, and the form to cut it; nothing for photos."""
    nothing: dict[str, Any] = {"job": None, "plan": [], "cut": None}
    if e.kind != "video" or stored_files is None:
        return nothing
    job = next((job for job in jobs if job.exhibit == e.id), None)
    original = Verdict.from_json(stored_files.verdict)
    shown = _job(job, e.id, claim_id) if job and job.state != "done" else None
    if shown and shown["open"]:
        return nothing | {"job": shown, "convert": None}
    waits = stored_files.converted is None and original.fixable
    plan = services().jobs.plan_for(original) if waits else None
    return nothing | {
        "job": shown,
        "plan": [translate_message(msg) for msg in plan.msgs] if plan else [],
        "cut": _cut(e, stored_files, claim_id),
    }


def _job(job: JobStatus, exhibit_id: str, claim_id: str) -> dict[str, Any]:
    """A job for the page and for the script that asks again."""
    return job.to_json(translate_message) | {
        "percent": round(job.fraction * 100),
        "left": time_left(job.seconds_left),
        "stop": near("exhibits.change", claim_id=claim_id, exhibit=exhibit_id, act="stop"),
        "status_url": near("jobs.status", claim_id=claim_id, job=job.id),
        "again_url": request.full_path.rstrip("?"),
    }


def _length(stored_files: StoredFiles) -> str:
    seconds = Verdict.from_json(stored_files.verdict).seconds
    return (
        translate("The original lasts {time}.", time=Quantity(round(seconds), "seconds")) if seconds else ""
    )


def time_left(seconds: int | None) -> str:
    """About how long it still takes."""
    if seconds is None:
        return ""
    if seconds < _MINUTE:
        return translate("Less than {time} left", time=Quantity(1, "minutes"))
    return translate("About {time} left", time=Quantity(round(seconds / _MINUTE), "minutes"))


def _cut(e: Exhibit, stored_files: StoredFiles, claim_id: str) -> dict[str, Any]:
    """The form to cut the original, with its length."""
    form = StepForm(CUT, dict.fromkeys(CUT))
    for field in form:
        field.id = f"{field.name}-{e.id}"
    return {
        "action": near("exhibits.change", claim_id=claim_id, exhibit=e.id, act="cut"),
        "fields": list(form),
        "length": _length(stored_files),
    }
