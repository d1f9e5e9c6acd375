"""How waiting jobs are done: a few threads take one after the other, and stop when there is none."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from app.errors import NO_ROOM_ERRORS, CannotConvertVideo, FileLimitError, StorageError, StorageFullError
from app.evidence.child_process import Cancelled
from app.services.claims import NoSuchClaim
from app.store.claims import new_id
from app.store.jobs import JobStore
from app.store.stored_job import StoredJob, Turns

NO_ROOM, GONE, DISK_FULL, TROUBLE = "no_room", "gone", "disk_full", "trouble"
"""Why a job failed, where the file is not at fault."""

_BETWEEN_LOOKS = 2.0
_BETWEEN_QUESTIONS = 0.1
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


@dataclass(slots=True)
class Pulse:
    """A job's signs of life while it is done; ``worker`` is who does it."""

    jobs: JobStore
    job_id: str
    worker: str
    now: Callable[[], datetime]
    stop: threading.Event
    fraction: float = 0.0

    def note(self, fraction: float) -> None:
        """So much of 1 is done."""
        self.fraction = fraction

    def is_over(self) -> bool:
        """Give a sign of life; true when nobody waits for the job any more."""
        if self.stop.is_set():
            return True
        try:
            return not self.jobs.progress(self.job_id, self.worker, self.fraction)
        except StorageError:
            return False


class Work(Protocol):
    """What is done with the jobs of one kind."""

    @property
    def kind(self) -> str:
        """The kind."""

    @property
    def turns(self) -> Turns:
        """Whose turn is next."""

    def do(self, job: StoredJob, pulse: Pulse) -> None:
        """Do a job, and end it. What it raises ends the job with a word; ``Cancelled`` leaves it to who has it now."""


class Worker:
    """Does the jobs of one kind of all visitors; others like it may run in other processes."""

    def __init__(self, jobs: JobStore, work: Work, most: int) -> None:
        """``most`` is how many jobs this worker does at once."""
        self._jobs = jobs
        self._work = work
        self._most = most
        self._name = new_id()
        self._clock = _Clock()
        self._changed = threading.Condition()
        self._threads: set[threading.Thread] = set()
        self._asked = 0
        self._ended = 0
        self._said = ""
        self._stop = threading.Event()

    def wake(self, now: datetime) -> None:
        """See to it that waiting jobs are done; returns at once."""
        self._clock.tell(now)
        with self._changed:
            self._asked += 1
            self._changed.notify_all()
            if len(self._threads) < self._most and not self._stop.is_set():
                thread = threading.Thread(target=self._go_on, daemon=True, name=f"jobs: {self._work.kind}")
                self._threads.add(thread)
                thread.start()

    def wait_until(self, done: Callable[[], bool], seconds: float) -> bool:
        """Whether ``done`` came true in time; asked whenever a job has ended here, and now and then for others'."""
        end = time.monotonic() + seconds
        while True:
            with self._changed:
                ended = self._ended
            if done():
                return True
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._await_end(ended, min(left, _BETWEEN_QUESTIONS))

    def _await_end(self, ended: int, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._ended != ended, seconds)

    def close(self) -> None:
        """Stop, and give back the jobs that are being done."""
        self._stop.set()
        with self._changed:
            self._changed.notify_all()
            threads = list(self._threads)
        for thread in threads:
            thread.join(_LAST_WORD)

    def _go_on(self) -> None:
        while not self._stop.is_set():
            asked = self._asked
            try:
                job = self._jobs.take_next(self._name, self._work.kind, self._work.turns)
                if job is not None:
                    self._do(job)
                elif self._jobs.has_open(self._work.kind):
                    # Another one has it running, or left it behind and is not yet known to be dead.
                    self._rest(asked)
                elif self._may_go(asked):
                    return
            except Exception as problem:
                # A storage that is away may be back later, and a thread that ends here would never be missed.
                self._say_once(type(problem).__name__)
                self._stop.wait(_BETWEEN_LOOKS)
            else:
                self._said = ""

    def _say_once(self, trouble: str) -> None:
        if trouble != self._said:
            _log.error("jobs wait: %s", trouble)
        self._said = trouble

    def _rest(self, asked: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._asked != asked or self._stop.is_set(), _BETWEEN_LOOKS)

    def _may_go(self, asked: int) -> bool:
        with self._changed:
            if self._asked != asked:
                return False
            self._threads.discard(threading.current_thread())
            return True

    def _do(self, job: StoredJob) -> None:
        try:
            self._work.do(job, Pulse(self._jobs, job.id, self._name, self._clock.now, self._stop))
        except Cancelled:
            if self._stop.is_set():
                self._jobs.give_back(job.id, self._name)
        except Exception as problem:
            # Whatever happened, the next job must get its turn. Logs hold no names of files.
            code = _code(problem)
            if code == TROUBLE:
                _log.error("a job failed: %s", type(problem).__name__)
            self._jobs.fail(job.id, self._name, code)
        finally:
            with self._changed:
                self._ended += 1
                self._changed.notify_all()


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
