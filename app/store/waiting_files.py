"""Files that were taken in and wait for their check: each is a file's row and a job, both or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from app.store.claim_files import ClaimFiles, NewFile, StoredFile, unchanged
from app.store.claims import Change
from app.store.file_limits import FileLimits
from app.store.jobs import JobStore
from app.store.stored_job import StoredJob

CHECK: Final = "check"
"""The kind of such a job; its ``params`` are the id of the file's row, the role that its owner gave it, and where it
came from."""
_NEXT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Wish:
    """The exhibit that a file is to become, with its role; ``source`` tells apart where files come from, so that each
    has its turn: whatever the caller counts together, hashed."""

    exhibit: str
    role: str
    source: str = ""


class AlreadyThere(Exception):
    """The exhibit is there, or on its way, already: its page was sent twice."""


class _NotMine(Exception):
    """The job is not this worker's any more: nothing is to be changed."""


class WaitingFiles:
    """The waiting files of all visitors. To a visitor, another's does not exist."""

    def __init__(self, files: ClaimFiles, jobs: JobStore) -> None:
        self.database = files.database
        self._files = files
        self._jobs = jobs

    def add(
        self,
        claim_id: str,
        visitor_hash: str,
        file: NewFile,
        wish: Wish,
        change: Change,
        now: datetime,
        limits: FileLimits,
    ) -> bool:
        """Let a file wait for its check. ``change`` looks at what is stored.

        False when the claim is not this visitor's. Raises ``AlreadyThere``, ``FileLimitError`` and what ``change``
        raises. Whenever it is not added, the caller deletes the file from the file store again.
        """
        with self.database.write() as connection:
            self._others(connection, claim_id, visitor_hash, wish)
            changed = self._files.attach_within(
                connection, claim_id, visitor_hash, [file], change, now, limits
            )
            if changed is None:
                return False
            # Once more: until here another one could write at the same time.
            held = self._others(connection, claim_id, visitor_hash, wish)
            # Files of one request come at one moment, and are checked in the order in which they came.
            last = max((job.created_at + _NEXT for job in held), default=now)
            params = {"file": file.id, "role": wish.role, "source": wish.source}
            self._jobs.add_within(
                connection, claim_id, visitor_hash, wish.exhibit, CHECK, params, max(now, last)
            )
            return True

    def _others(
        self, connection: Connection, claim_id: str, visitor_hash: str, wish: Wish
    ) -> list[StoredJob]:
        held = self._jobs.list_within(connection, claim_id, visitor_hash, CHECK)
        if any(job.exhibit_id == wish.exhibit for job in held):
            raise AlreadyThere
        return held

    def keep(
        self, job: StoredJob, worker: str, more: Sequence[NewFile], change: Change, now: datetime
    ) -> bool:
        """The file was found good: its claim changes, ``more`` files come with it, the job is over.

        False when the job is not this worker's any more; nothing was changed then.
        """
        try:
            with self.database.write() as connection:
                # Without limits: the file was counted when it came, and its thumbnail is small and ours.
                self._files.attach_within(connection, job.claim_id, job.visitor, more, change, now)
                self._take_off(connection, job, worker)
        except _NotMine:
            return False
        return True

    def refuse(self, job: StoredJob, worker: str, change: Change, now: datetime) -> list[StoredFile]:
        """The file is of no use: its row goes and the job with it; gives what the caller deletes next."""

        def take_out(connection: Connection) -> list[StoredFile]:
            row = [str(job.params.get("file"))]
            gone = self._files.detach_within(connection, job.claim_id, job.visitor, row, change, now)
            self._take_off(connection, job, worker)
            return gone or []

        try:
            return self.database.deleting(take_out)
        except _NotMine:
            return []

    def _take_off(self, connection: Connection, job: StoredJob, worker: str) -> None:
        # After the claim's own row, as everybody locks them, who deletes the claim too.
        if not self._jobs.drop_within(connection, job.id, worker):
            raise _NotMine

    def cancel(self, claim_id: str, visitor_hash: str, exhibit_id: str, now: datetime) -> list[StoredFile]:
        """Its owner does not want it any more; gives what the caller deletes next."""

        def take_out(connection: Connection) -> list[StoredFile]:
            held = self._jobs.list_within(connection, claim_id, visitor_hash, CHECK)
            of_exhibit = [job for job in held if job.exhibit_id == exhibit_id]
            if not of_exhibit:
                return []
            rows = [str(job.params.get("file")) for job in of_exhibit]
            gone = self._files.detach_within(connection, claim_id, visitor_hash, rows, unchanged, now)
            for job in of_exhibit:
                self._jobs.drop_within(connection, job.id)
            return gone or []

        return self.database.deleting(take_out)

    def try_again(self, claim_id: str, visitor_hash: str, exhibit_id: str, now: datetime) -> bool:
        """Let a file wait again whose check failed; False when there is none that waits."""
        with self.database.write() as connection:
            self._jobs.hold_within(connection, claim_id, visitor_hash)
            held = self._jobs.list_within(connection, claim_id, visitor_hash, CHECK)
            found = next((job for job in held if job.exhibit_id == exhibit_id), None)
            if found is None:
                return False
            self._jobs.add_within(connection, claim_id, visitor_hash, exhibit_id, CHECK, found.params, now)
            return True
