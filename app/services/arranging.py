"""How exhibits are arranged: what each shows, which belong to the claim, in which order; taking one out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.claim.evidence.upload_order import in_upload_order
from app.claim.model.claim import Exhibit
from app.services.checks import CheckService
from app.services.claims import NoSuchClaim, update
from app.services.jobs import JobService
from app.services.record import Record, RecordChange, in_record
from app.store.claim_files import ClaimFiles
from app.store.claims import ClaimStore
from app.store.files import FileStore


@dataclass(frozen=True, slots=True)
class ArrangingService:
    """Arranges exhibits of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    claims: ClaimStore
    files: ClaimFiles
    store: FileStore
    jobs: JobService
    checks: CheckService

    def describe(
        self, visitor: str, claim_id: str, exhibit_id: str, role: str, caption: str, now: datetime
    ) -> None:
        """Say what an exhibit shows. Raises pydantic's ``ValidationError`` for an unknown role or long words."""

        def change(record: Record) -> None:
            exhibit = record.exhibit(exhibit_id)
            assert exhibit is not None
            new = Exhibit.model_validate(
                exhibit.model_dump() | {"role": role, "caption": " ".join(caption.split())}
            )
            record.claim.exhibits = [new if e.id == exhibit_id else e for e in record.claim.exhibits]

        self._change(visitor, claim_id, exhibit_id, change, now)

    def leave_out(self, visitor: str, claim_id: str, exhibit_id: str, out: bool, now: datetime) -> None:
        """Keep an exhibit without uploading or naming it, or take it in again."""

        def change(record: Record) -> None:
            exhibit = record.exhibit(exhibit_id)
            assert exhibit is not None
            exhibit.left_out = out

        self._change(visitor, claim_id, exhibit_id, change, now)

    def move_before(self, visitor: str, claim_id: str, exhibit_id: str, other: str, now: datetime) -> None:
        """Put an exhibit right before another one in the order of upload; a second time changes nothing."""
        self._move(visitor, claim_id, exhibit_id, (other, 0), now)

    def move_behind(self, visitor: str, claim_id: str, exhibit_id: str, other: str, now: datetime) -> None:
        """Put an exhibit right behind another one in the order of upload; a second time changes nothing."""
        self._move(visitor, claim_id, exhibit_id, (other, 1), now)

    def _move(
        self, visitor: str, claim_id: str, exhibit_id: str, target: tuple[str, int], now: datetime
    ) -> None:
        def change(record: Record) -> None:
            other, behind = target
            moved = record.exhibit(exhibit_id)
            rest = [one for one in in_upload_order(record.claim) if one.id != exhibit_id]
            place = next((place for place, one in enumerate(rest) if one.id == other), None)
            if moved is not None and place is not None:
                rest.insert(place + behind, moved)
                record.claim.exhibits, record.claim.moved = rest, True

        self._change(visitor, claim_id, exhibit_id, change, now)

    def remove(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> None:
        """Take an exhibit out, with all its files, also while it is checked; a second time changes nothing."""
        self.checks.cancel(visitor, claim_id, exhibit_id, now)
        self.jobs.cancel_for(visitor, claim_id, exhibit_id)
        rows: list[str] = []

        def change(record: Record) -> None:
            # Which files there are is asked where nothing can come between: a conversion may just have ended.
            files = record.files_by_exhibit.pop(exhibit_id, None)
            rows[:] = (
                [row for row in (files.original, files.converted, files.thumbnail) if row] if files else []
            )
            record.claim.exhibits = [e for e in record.claim.exhibits if e.id != exhibit_id]

        gone = self.files.detach(claim_id, visitor, rows, in_record(change), now)
        if gone is None:
            raise NoSuchClaim(claim_id)
        for file in gone:
            self.store.delete(file.store_key)

    def clear_refused(self, visitor: str, claim_id: str, now: datetime) -> None:
        """Forget the list of files that were not taken."""

        def change(record: Record) -> None:
            record.refused = []

        update(self.claims, visitor, claim_id, change, now)

    def _change(
        self, visitor: str, claim_id: str, exhibit_id: str, change: RecordChange, now: datetime
    ) -> None:
        """Change the record of a claim that has this exhibit. Raises ``NoSuchClaim`` where it has not."""

        def of_exhibit(record: Record) -> None:
            if record.exhibit(exhibit_id) is None:
                raise NoSuchClaim(claim_id)
            change(record)

        update(self.claims, visitor, claim_id, of_exhibit, now)
