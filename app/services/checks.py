"""The job that checks a file which came in, and what can be done with one that waits for it."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from app.claim.evidence.verdict import Verdict
from app.claim.words import Msg, _
from app.evidence.checks import Limits, check
from app.evidence.child_process import Cancelled, Watch
from app.services.claims import NoSuchClaim, opened
from app.services.judged import adding, is_of_use, refusing, thumbnail_rows
from app.services.record import in_record
from app.services.worker import DISK_FULL, NO_ROOM, Pulse, Worker
from app.store.claim_files import ClaimFiles, NewFile, StoredFile, unchanged
from app.store.claims import Change, ClaimStore
from app.store.files import FileStore
from app.store.jobs import JobStore
from app.store.stored_job import INTERRUPTED, StoredJob, Turns
from app.store.turns import one_for_each
from app.store.waiting_files import CHECK, AlreadyThere, WaitingFiles

AT_ONCE: Final = 2
"""How many files are checked at once, of as many visitors; ours."""
SEATS: Final = 2
"""How many requests may wait for the checks of their files; ours. The others answer at once."""
_TROUBLE: Final = _("Something went wrong here, not with your file. Check it again.")
_FAILURES: Final = {
    INTERRUPTED: _("The check was interrupted. Check it again."),
    NO_ROOM: _("This claim has as many files as we keep. Remove one, then check this one again."),
    DISK_FULL: _("The disk is full. Make some room, then check it again."),
}


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that was taken in and is not checked yet: the id of the exhibit that it is to become, what its owner calls
    it and says that it shows; ``trouble`` is why its check failed, None while it goes on."""

    exhibit: str
    name: str
    bytes: int
    role: str
    trouble: Msg | None


@dataclass(slots=True)
class CheckWork:
    """Checks files as their jobs say."""

    files: ClaimFiles
    store: FileStore
    waiting: WaitingFiles
    limits: Limits
    most: int
    kind: str = CHECK
    turns: Turns = one_for_each

    def do(self, job: StoredJob, pulse: Pulse) -> None:
        """Check one, and make it an exhibit or refuse it."""
        row = self.files.get(job.claim_id, job.visitor, str(job.params.get("file")))
        if row is None:
            raise NoSuchClaim(job.claim_id)
        with self.store.begin() as thumbnail, self.store.local(row.store_key) as path:
            watch = Watch(cancelled=pulse.is_over)
            verdict = check(path, row.name, self.limits, thumbnail.path, watch)
            if is_of_use(verdict):
                self._keep(job, pulse, row, verdict, thumbnail_rows(thumbnail, row.name))
                return
        self._drop(job, pulse, in_record(refusing(row.name, verdict)))

    def _drop(self, job: StoredJob, pulse: Pulse, change: Change) -> None:
        for gone in self.waiting.refuse(job, pulse.worker, change, pulse.now()):
            self.store.delete(gone.store_key)

    def _keep(
        self, job: StoredJob, pulse: Pulse, row: StoredFile, verdict: Verdict, more: list[NewFile]
    ) -> None:
        original = NewFile(row.id, row.store_key, "original", row.name, row.bytes)
        role = str(job.params.get("role"))
        kept = False
        try:
            change = adding(job.exhibit_id, row.name, role, verdict, [original, *more], self.most)
            kept = self.waiting.keep(job, pulse.worker, more, in_record(change), pulse.now())
        except AlreadyThere:
            self._drop(job, pulse, unchanged)
            return
        finally:
            if not kept:
                for one in more:
                    self.store.delete(one.store_key)
        if not kept:
            raise Cancelled


@dataclass(slots=True)
class CheckService:
    """Files of visitors' claims that wait for their check; ``visitor`` is always the hash of the visitor's token."""

    claims: ClaimStore
    jobs: JobStore
    files: ClaimFiles
    store: FileStore
    waiting: WaitingFiles
    worker: Worker
    _seats: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(SEATS))

    def wake(self, now: datetime) -> None:
        """See to it that what waits is checked; returns at once."""
        self.worker.wake(now)

    def among(
        self, visitor: str, claim_id: str, jobs: Sequence[StoredJob], now: datetime
    ) -> list[WaitingFile]:
        """The files that these jobs of the claim are to check, in the order in which they came."""
        checks = [job for job in jobs if job.kind == CHECK]
        if not checks:
            return []
        if any(job.is_open for job in checks):
            self.wake(now)
        rows = {row.id: row for row in self.files.list_for(claim_id, visitor)}
        pairs = ((job, rows.get(str(job.params.get("file")))) for job in checks)
        return [_waiting(job, row) for job, row in pairs if row is not None]

    def count_open(self, visitor: str, claim_id: str, now: datetime) -> int:
        """How many files are being checked, or wait for it. Raises ``NoSuchClaim``."""
        count = len(self._open(visitor, claim_id))
        if count:
            self.wake(now)
        elif self.claims.get(claim_id, visitor) is None:
            raise NoSuchClaim(claim_id)
        return count

    def wait(self, visitor: str, claim_id: str, seconds: float) -> None:
        """Wait a little until all files of the claim are checked, where a seat is left to do so."""
        if self._open(visitor, claim_id) and self._seats.acquire(blocking=False):
            try:
                self.worker.wait_until(lambda: not self._open(visitor, claim_id), seconds)
            finally:
                self._seats.release()

    def wait_for(self, visitor: str, claim_id: str, sent: Collection[str], seconds: float) -> None:
        """The same for the exhibits ``sent`` just now; behind many others it is not worth it, and nobody waits."""
        mine = self._open(visitor, claim_id)
        others = self.jobs.count_open(CHECK) - len(mine)
        if others < AT_ONCE and all(job.exhibit_id in sent for job in mine):
            self.wait(visitor, claim_id, seconds)

    def refused_of(self, visitor: str, claim_id: str, sent: Mapping[str, str]) -> list[Verdict]:
        """Why files were refused, of those ``sent`` (exhibit and name); those that still wait are not. Raises
        ``NoSuchClaim``."""
        waiting = {job.exhibit_id for job in self.jobs.list_for(claim_id, visitor) if job.kind == CHECK}
        record = opened(self.claims.get(claim_id, visitor)).record
        gone = {name for key, name in sent.items() if key not in waiting and record.exhibit(key) is None}
        last = {one.name: one for one in record.refused if one.name in gone}
        return [Verdict.from_json(one.verdict) for one in last.values()]

    def cancel(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> None:
        """Take a file back before it was checked; one that is not there changes nothing."""
        for gone in self.waiting.cancel(claim_id, visitor, exhibit_id, now):
            self.store.delete(gone.store_key)

    def try_again(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> bool:
        """Check a file again whose check failed; False when there is none that waits."""
        found = self.waiting.try_again(claim_id, visitor, exhibit_id, now)
        if found:
            self.wake(now)
        return found

    def _open(self, visitor: str, claim_id: str) -> list[StoredJob]:
        return [job for job in self.jobs.list_for(claim_id, visitor) if job.kind == CHECK and job.is_open]


def _waiting(job: StoredJob, row: StoredFile) -> WaitingFile:
    trouble = None if job.is_open else Msg.of(_FAILURES.get(job.words_code or "", _TROUBLE))
    return WaitingFile(job.exhibit_id, row.name, row.bytes, str(job.params.get("role")), trouble)
