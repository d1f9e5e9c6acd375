"""How files become a claim's: those that come in wait for their check, those that are made here are checked at once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.evidence.checks import Limits, check
from app.services.checks import CheckService
from app.services.claims import NoSuchClaim, update
from app.services.exhibit_files import ExhibitFiles
from app.services.incoming import IncomingExhibit
from app.services.judged import adding, is_of_use, leave_room, refusing, thumbnail_rows
from app.services.once import exhibit_key
from app.services.record import Record, in_record
from app.store.claim_files import NewFile
from app.store.claims import ClaimStore, new_id
from app.store.file_limits import FileLimits
from app.store.files import FileStore
from app.store.waiting_files import AlreadyThere, WaitingFiles, Wish


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of a file that was checked: its verdict, and the exhibit's id when it was taken."""

    name: str
    verdict: Verdict
    exhibit: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file that came in: the id of the exhibit that it is to become, or why it was not taken."""

    name: str
    exhibit: str | None
    refused: Verdict | None


@dataclass(frozen=True, slots=True)
class ToldVideo:
    """A video that stays on its owner's device, as its owner tells it; ``seconds`` is its length, if known."""

    name: str
    bytes: int
    seconds: int | None
    role: str


@dataclass(frozen=True, slots=True)
class TakingInService:
    """Files on their way into visitors' claims; ``visitor`` is always the hash of the visitor's token. ``mark`` is
    that of the page that a file came from: sent twice from one, it is one exhibit."""

    claims: ClaimStore
    store: FileStore
    exhibit_files: ExhibitFiles
    waiting: WaitingFiles
    checks: CheckService
    limits: FileLimits
    checked: Limits

    def incoming_exhibit(self, name: str) -> IncomingExhibit:
        """A place for a file that is about to come in."""
        return IncomingExhibit(self.store, name, self.checked)

    def take(
        self,
        visitor: str,
        claim_id: str,
        came: IncomingExhibit,
        role: str,
        now: datetime,
        mark: str = "",
        source: str = "",
    ) -> Taken:
        """Keep a file that has come in whole, and let it be checked beside this request, in the turn of its ``source``.

        Raises ``NoSuchClaim``, ``FileLimitError`` and ``StorageError``; the file is gone then.
        """
        came.end()
        if came.refused is not None:
            update(self.claims, visitor, claim_id, refusing(came.name, came.refused), now)
            return Taken(came.name, None, came.refused)
        with came.incoming as incoming:
            size = incoming.size
            key = _id_for(mark, came.name, size, came.checksum)
            row = NewFile(new_id(), incoming.commit(), "original", came.name, size)
        with suppress(AlreadyThere):
            self._let_wait(visitor, claim_id, row, Wish(key, role, source), now)
        self.checks.wake(now)
        return Taken(came.name, key, None)

    def _let_wait(self, visitor: str, claim_id: str, row: NewFile, wish: Wish, now: datetime) -> None:
        def change(record: Record) -> None:
            leave_room(record, wish.exhibit, self.limits.files_per_claim)

        try:
            if not self.waiting.add(claim_id, visitor, row, wish, in_record(change), now, self.limits):
                raise NoSuchClaim(claim_id)
        except BaseException:
            self.store.delete(row.store_key)
            raise

    def attach(
        self, visitor: str, claim_id: str, came: IncomingExhibit, role: str, now: datetime, mark: str = ""
    ) -> Attached:
        """Check a file that is whole and keep it, unless it is of no use; waits for the sandbox: for files that are
        made here, or come in a pack.

        Raises ``NoSuchClaim``, ``FileLimitError`` and ``StorageError``; the file is gone then.
        """
        incoming, name = came.incoming, came.name
        if came.refused is not None:
            return self._refused(visitor, claim_id, name, came.refused, now)
        with incoming, self.store.begin() as thumbnail:
            incoming.flush()
            verdict = check(incoming.path, name, self.checked, thumbnail.path)
            if not is_of_use(verdict):
                return self._refused(visitor, claim_id, name, verdict, now)
            key = _id_for(mark, name, verdict.bytes, came.checksum)
            rows = [NewFile(new_id(), incoming.commit(), "original", name, verdict.bytes)]
            rows += thumbnail_rows(thumbnail, name)
        change = adding(key, name, role, verdict, rows, self.limits.files_per_claim)
        with suppress(AlreadyThere):
            self.exhibit_files.keep(visitor, claim_id, rows, change, now)
        return Attached(name, verdict, key)

    def tell(self, visitor: str, claim_id: str, told: ToldVideo, now: datetime, mark: str = "") -> None:
        """Name a video that stays on its owner's device. Raises ``NoSuchClaim`` and ``FileLimitError``."""
        fits = told.bytes < self.checked.video_below
        exhibit = Exhibit(
            id=_id_for(mark, told.name, told.bytes, 0),
            kind="video",
            role=told.role,
            name=told.name,
            bytes=told.bytes,
            seconds=told.seconds,
            state="ready" if fits else "unusable",
            on_device=True,
        )
        self.name(visitor, claim_id, exhibit, now)

    def name(self, visitor: str, claim_id: str, exhibit: Exhibit, now: datetime) -> None:
        """Add an exhibit whose file is not here. Raises ``NoSuchClaim`` and ``FileLimitError``."""

        def change(record: Record) -> None:
            leave_room(record, exhibit.id, self.limits.files_per_claim)
            record.claim.exhibits.append(exhibit)

        with suppress(AlreadyThere):
            update(self.claims, visitor, claim_id, change, now)

    def _refused(self, visitor: str, claim_id: str, name: str, verdict: Verdict, now: datetime) -> Attached:
        update(self.claims, visitor, claim_id, refusing(name, verdict), now)
        return Attached(name, verdict, None)


def _id_for(mark: str, name: str, size: int, checksum: int) -> str:
    """The same for the same file from the same page; without a mark a new one."""
    return exhibit_key(mark or new_id(), name, size, checksum)
