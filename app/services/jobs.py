"""What can be done with the conversion of a video, which takes long: plan, start, ask how far it is, cancel. And what
of a claim's files is being worked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.claim.evidence.edits import WHOLE, Cut
from app.claim.evidence.verdict import Verdict
from app.claim.words import Msg, _
from app.evidence.facts import Limits
from app.evidence.video_conversion import VIDEO_WORDS, cannot_convert
from app.evidence.video_plan import VideoPlan, plan_video
from app.services.checks import CheckService, WaitingFile
from app.services.claims import NoSuchClaim
from app.services.exhibit_files import ExhibitFiles
from app.services.video_work import CONVERT_VIDEO
from app.services.worker import DISK_FULL, GONE, NO_ROOM, TROUBLE, Worker
from app.store.jobs import JobStore
from app.store.stored_job import INTERRUPTED, JobState, StoredJob

_STATES: Final[dict[JobState, str]] = {
    "waiting": _("Your video waits for its turn. You can go on with your claim meanwhile."),
    "running": _("We make your video ready. You can go on with your claim meanwhile."),
    "done": _("Your video is ready. Your original stays as it is."),
    "cancelled": _("Stopped. Your original is still here."),
    "failed": _("Something went wrong here, not with your video. Start it again."),
}
_FAILURES: Final = {
    **VIDEO_WORDS,
    INTERRUPTED: _("The work on your video was interrupted. Start it again."),
    NO_ROOM: _("There is no room for the mended video in this claim. Remove a file, then start it again."),
    GONE: _("This video is not here any more."),
    DISK_FULL: _("The disk is full. Make some room, then start it again."),
    TROUBLE: _STATES["failed"],
}
# Before that, what passed says little about what is to come.
_KNOWN_FROM: Final = 0.05


@dataclass(frozen=True, slots=True)
class JobStatus:
    """A job as its owner sees it. ``fraction`` of 1 is done; ``seconds_left`` is about right, None when unknown."""

    id: str
    exhibit: str
    state: JobState
    fraction: float
    seconds_left: int | None
    msg: Msg

    @property
    def is_open(self) -> bool:
        """Whether asking again is worth it."""
        return self.state in ("waiting", "running")

    def to_json(self, say: Callable[[Msg], str]) -> dict[str, object]:
        """For the page's script; ``say`` puts words into the page's language."""
        return {
            "id": self.id,
            "exhibit": self.exhibit,
            "state": self.state,
            "open": self.is_open,
            "fraction": round(self.fraction, 3),
            "seconds_left": self.seconds_left,
            "words": say(self.msg),
        }


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What is being done with a claim's files: the last conversion of each video that has one, and the files that are
    not checked yet."""

    conversions: list[JobStatus]
    waiting: list[WaitingFile]


class JobService:
    """Jobs of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    def __init__(
        self,
        jobs: JobStore,
        exhibit_files: ExhibitFiles,
        checks: CheckService,
        worker: Worker,
        checked: Limits,
    ) -> None:
        """``worker`` converts videos."""
        self._jobs = jobs
        self._exhibit_files = exhibit_files
        self._checks = checks
        self._worker = worker
        self.checked = checked

    def plan(self, visitor: str, claim_id: str, exhibit_id: str, cut: Cut = WHOLE) -> VideoPlan | None:
        """What conversion would do with this exhibit, to show before it is started; None when it cannot be made to fit
        or is no video. Raises ``NoSuchClaim``."""
        stored_files, _original = self._exhibit_files.original(visitor, claim_id, exhibit_id)
        return self.plan_for(Verdict.from_json(stored_files.verdict), cut)

    def plan_for(self, verdict: Verdict, cut: Cut = WHOLE) -> VideoPlan | None:
        """The same for an original of this verdict, without a look at what is stored."""
        return plan_video(verdict, self.checked, cut)

    def start(self, visitor: str, claim_id: str, exhibit_id: str, cut: Cut, now: datetime) -> JobStatus:
        """Let a video be converted; one that is being converted already goes on as it is.

        Raises ``NoSuchClaim``, and ``CannotConvertVideo`` when there is nothing that would fit.
        """
        plan = self.plan(visitor, claim_id, exhibit_id, cut)
        if plan is None:
            raise cannot_convert("cannot_fit")
        params = {"start": cut.start, "end": cut.end, "takes": plan.takes}
        job = self._jobs.add(claim_id, visitor, exhibit_id, CONVERT_VIDEO, params, now)
        if job is None:
            raise NoSuchClaim(claim_id)
        self._worker.wake(now)
        return _status(job)

    def status(self, visitor: str, claim_id: str, job_id: str, now: datetime) -> JobStatus:
        """How far a job is. Raises ``NoSuchClaim``."""
        job = self._jobs.get(claim_id, visitor, job_id)
        if job is None or job.kind != CONVERT_VIDEO:
            raise NoSuchClaim(claim_id)
        if job.is_open:
            self._worker.wake(now)
        return _status(job)

    def of_claim(self, visitor: str, claim_id: str, now: datetime) -> list[JobStatus]:
        """The last conversion of every video that has one, oldest first; none for a claim that is not theirs."""
        return self.open_work(visitor, claim_id, now).conversions

    def open_work(self, visitor: str, claim_id: str, now: datetime) -> OpenWork:
        """All that is being done with the files of a claim; nothing for one that is not the visitor's."""
        jobs = self._jobs.list_for(claim_id, visitor)
        conversions = [job for job in jobs if job.kind == CONVERT_VIDEO]
        if any(job.is_open for job in conversions):
            self._worker.wake(now)
        waiting = self._checks.among(visitor, claim_id, jobs, now)
        return OpenWork([_status(job) for job in conversions], waiting)

    def cancel(self, visitor: str, claim_id: str, job_id: str, now: datetime) -> JobStatus:
        """Stop a job; one that has ended stays as it is. Raises ``NoSuchClaim``."""
        self._jobs.cancel(claim_id, visitor, job_id)
        return self.status(visitor, claim_id, job_id, now)

    def cancel_for(self, visitor: str, claim_id: str, exhibit_id: str) -> None:
        """Stop whatever is done with an exhibit."""
        for job in self._jobs.list_for(claim_id, visitor):
            if job.exhibit_id == exhibit_id and job.kind == CONVERT_VIDEO and job.is_open:
                self._jobs.cancel(claim_id, visitor, job.id)

    def wake(self, now: datetime) -> None:
        """Go on with what waits since the last time; for every start."""
        if self._jobs.has_open():
            self._worker.wake(now)
            self._checks.wake(now)

    def close(self) -> None:
        """Stop working."""
        self._worker.close()
        self._checks.worker.close()


def _status(job: StoredJob) -> JobStatus:
    # Nothing was heard of its worker for long: it waits for another one.
    left_alone = job.state == "running" and not job.has_worker
    state: JobState = "waiting" if left_alone else job.state
    words = _FAILURES.get(job.words_code or "", _STATES["failed"]) if state == "failed" else _STATES[state]
    fraction = 0.0 if state == "waiting" else 1.0 if state == "done" else job.fraction
    return JobStatus(job.id, job.exhibit_id, state, fraction, _seconds_left(job, state), Msg.of(words))


def _seconds_left(job: StoredJob, state: JobState) -> int | None:
    takes = job.params.get("takes")
    if state == "running" and job.running_for is not None and job.fraction >= _KNOWN_FROM:
        takes = job.running_for.total_seconds() / job.fraction
    if state not in ("waiting", "running") or not isinstance(takes, int | float):
        return None
    return max(1, round(takes * (1 - (job.fraction if state == "running" else 0.0))))
