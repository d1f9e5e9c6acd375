"""How waiting jobs are done: one thread takes one after the other, and stops when there is none."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.claim.evidence.edits import Cut
from app.claim.evidence.verdict import Verdict
from app.errors import NO_ROOM_ERRORS, CannotConvertVideo, FileLimitError, StorageError, StorageFullError
from app.evidence.checks import Limits, check
from app.evidence.video_conversion import Cancelled, cannot_convert, convert_video
from app.evidence.video_plan import plan_video
from app.services.claims import NoSuchClaim
from app.services.exhibit_files import ExhibitFiles
from app.store.claims import new_id
from app.store.jobs import JobStore, StoredJob

NO_ROOM, GONE, DISK_FULL, TROUBLE = "no_room", "gone", "disk_full", "trouble"
"""Why a job failed, where the video is not at fault."""

_BETWEEN_LOOKS = 2.0
_LAST_WORD = 5.0
_log = logging.getLogger(__name__)


class _Clock:
    """Counts on from the last moment that it was told: a thread outlives the request whose clock was read."""

    def __init__(self) -> None:
        self._told = (datetime.min.replace(tzinfo=UTC), 0.0)

    def tell(self, now: datetime) -> None:
        self._told = (now, time.monotonic())

    def now(self) -> datetime:
        moment, then = self._told
        return moment + timedelta(seconds=time.monotonic() - then)


class Worker:
    """Does the jobs of all visitors, one at a time; others like it may run in other processes."""

    def __init__(self, jobs: JobStore, exhibit_files: ExhibitFiles, limits: Limits) -> None:
        self._jobs = jobs
        self._exhibit_files = exhibit_files
        self._limits = limits
        self._name = new_id()
        self._clock = _Clock()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._asked = False
        self._stop = threading.Event()

    def wake(self, now: datetime) -> None:
        """See to it that waiting jobs are done; returns at once."""
        self._clock.tell(now)
        with self._lock:
            self._asked = True
            if self._thread is None and not self._stop.is_set():
                self._thread = threading.Thread(target=self._work, daemon=True, name="jobs")
                self._thread.start()

    def close(self) -> None:
        """Stop, and give back the job that is being done."""
        self._stop.set()
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join(_LAST_WORD)

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                job = self._jobs.take_next(self._name, self._clock.now())
                if job is not None:
                    self._do(job)
                elif not self._jobs.has_open():
                    if self._may_go():
                        return
                else:
                    # Another worker has one running, or left one behind that is not yet known to be dead.
                    self._stop.wait(_BETWEEN_LOOKS)
            except Exception as problem:
                # A storage that is away may be back later, and a thread that ends here would never be missed.
                _log.error("jobs wait: %s", type(problem).__name__)
                self._stop.wait(_BETWEEN_LOOKS)

    def _may_go(self) -> bool:
        with self._lock:
            asked, self._asked = self._asked, False
            if not asked:
                self._thread = None
            return not asked

    def _do(self, job: StoredJob) -> None:
        try:
            self._convert(job)
        except Cancelled:
            if self._stop.is_set():
                self._jobs.give_back(job.id, self._name)
            return
        except Exception as problem:
            # Whatever happened, the next job must get its turn. Logs hold no names of files.
            code = _code(problem)
            if code == TROUBLE:
                _log.error("a job failed: %s", type(problem).__name__)
            self._jobs.fail(job.id, self._name, code, self._clock.now())
            return
        self._jobs.finish(job.id, self._name, self._clock.now())

    def _convert(self, job: StoredJob) -> None:
        stored_files, original = self._exhibit_files.original(job.visitor, job.claim_id, job.exhibit_id)
        cut = Cut(job.params.get("start"), job.params.get("end"))
        plan = plan_video(Verdict.from_json(stored_files.verdict), self._limits, cut)
        if plan is None:
            raise cannot_convert("cannot_fit")
        pulse = _Pulse(self._jobs, job.id, self._name, self._clock, self._stop)
        with self._exhibit_files.incoming() as incoming, self._exhibit_files.local(original) as path:
            convert_video(path, incoming.path, self._limits, plan, pulse.note, pulse.is_over)
            verdict = check(incoming.path, "video.mp4", self._limits)
            if verdict.state != "ready":
                raise cannot_convert("damaged")
            if pulse.is_over():
                raise Cancelled
            now = self._clock.now()
            self._exhibit_files.put_converted(
                job.visitor, job.claim_id, job.exhibit_id, incoming, verdict, now
            )


@dataclass(slots=True)
class _Pulse:
    """A job's signs of life while its child works."""

    jobs: JobStore
    job_id: str
    worker: str
    clock: _Clock
    stop: threading.Event
    fraction: float = 0.0

    def note(self, fraction: float) -> None:
        self.fraction = fraction

    def is_over(self) -> bool:
        """Give a sign of life; true when nobody waits for the job any more."""
        if self.stop.is_set():
            return True
        try:
            return not self.jobs.progress(self.job_id, self.worker, self.fraction, self.clock.now())
        except StorageError:
            return False


def _code(problem: Exception) -> str:
    match problem:
        case CannotConvertVideo():
            return problem.code
        case FileLimitError():
            return NO_ROOM
        case NoSuchClaim() | FileNotFoundError():
            return GONE
        case StorageFullError():
            return DISK_FULL
        case OSError(errno=number) if number in NO_ROOM_ERRORS:
            return DISK_FULL
        case _:
            return TROUBLE
