"""The conversion of a video: what it would do, how far it is, and how to cut it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from app.web.urls import exhibit_act, near
from app.web.view_models.parts import FormField

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job for the page, and for the script that asks again while it is open."""

    open: bool
    words: str
    left: str
    fraction: float
    stop: str
    status_url: str
    again_url: str


@dataclass(frozen=True, slots=True)
class CutForm:
    """The form to cut the original; ``length`` says how long that is."""

    action: str
    fields: Sequence[FormField]
    length: str


@dataclass(frozen=True, slots=True)
class VideoWork:
    """What is done, or would be done, with a video; nothing of a photo."""

    job: JobRow | None = None
    plan: Sequence[str] = ()
    cut: CutForm | None = None

    @property
    def goes_on(self) -> bool:
        """Whether a job is at it: nothing else can be done meanwhile."""
        return self.job is not None and self.job.open


def video_work(
    e: Exhibit,
    files: StoredFiles | None,
    original: Verdict | None,
    claim_id: str,
    jobs: Sequence[JobStatus],
) -> VideoWork:
    """The job of a video, the plan before one, and the form to cut it."""
    if e.kind != "video" or files is None or original is None:
        return VideoWork()
    job = next((job for job in jobs if job.exhibit == e.id and job.state != "done"), None)
    row = _job(job, e.id, claim_id) if job else None
    if row and row.open:
        return VideoWork(row)
    waits = files.converted is None and original.fixable
    plan = services().jobs.plan_for(original) if waits else None
    msgs = plan.msgs if plan else ()
    return VideoWork(row, [translate_message(msg) for msg in msgs], _cut(e, original, claim_id))


def time_left(seconds: int | None) -> str:
    """About how long it still takes."""
    if seconds is None:
        return ""
    if seconds < _MINUTE:
        return translate("Less than {time} left", time=Quantity(1, "minutes"))
    return translate("About {time} left", time=Quantity(round(seconds / _MINUTE), "minutes"))


def _job(job: JobStatus, exhibit_id: str, claim_id: str) -> JobRow:
    return JobRow(
        job.is_open,
        translate_message(job.msg),
        time_left(job.seconds_left),
        round(job.fraction, 3),
        exhibit_act(claim_id, exhibit_id, "stop"),
        near("jobs.status", claim_id=claim_id, job=job.id),
        request.full_path.rstrip("?"),
    )


def _cut(e: Exhibit, original: Verdict, claim_id: str) -> CutForm:
    form = StepForm(CUT, dict.fromkeys(CUT))
    for field in form:
        field.id = f"{field.name}-{e.id}"
    return CutForm(exhibit_act(claim_id, e.id, "cut"), list(form), _length(original))


def _length(original: Verdict) -> str:
    if not original.seconds:
        return ""
    return translate("The original lasts {time}.", time=Quantity(round(original.seconds), "seconds"))
