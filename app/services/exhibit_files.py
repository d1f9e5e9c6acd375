"""How a version of an exhibit's file gets to its stored files: file, row and content together, or none of them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

from app.claim.evidence.verdict import Verdict
from app.errors import LostFile
from app.evidence.checks import Limits, check
from app.services.claims import NoSuchClaim, opened, update
from app.services.record import OpenClaim, Record, RecordChange, StoredFiles, in_record
from app.store.claim_files import ClaimFiles, NewFile, StoredFile, unchanged
from app.store.claims import ClaimStore, new_id
from app.store.file_limits import FileLimits
from app.store.files import FileStore, IncomingFile


class ExhibitFiles:
    """Shelves of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    def __init__(self, claims: ClaimStore, files: ClaimFiles, store: FileStore, limits: FileLimits) -> None:
        self._claims = claims
        self._files = files
        self._store = store
        self._limits = limits

    def original(self, visitor: str, claim_id: str, exhibit_id: str) -> tuple[StoredFiles, StoredFile]:
        """An exhibit's stored files and its original. Raises ``NoSuchClaim``."""
        record = opened(self._claims.get(claim_id, visitor)).record
        stored_files = record.files_by_exhibit.get(exhibit_id)
        stored = self._files.get(claim_id, visitor, stored_files.original) if stored_files else None
        if stored_files is None or stored is None:
            raise NoSuchClaim(claim_id)
        return stored_files, stored

    def local(self, file: StoredFile) -> AbstractContextManager[Path]:
        """Where a file lies on this machine while the block runs."""
        return self._store.local(file.store_key)

    def incoming(self) -> IncomingFile:
        """A place for a new version."""
        return self._store.begin()

    def keep(
        self, visitor: str, claim_id: str, rows: list[NewFile], change: RecordChange, now: datetime
    ) -> OpenClaim:
        """Rows and content in one step; the files go again when that fails.

        Raises ``NoSuchClaim``, ``FileLimitError`` and ``StorageError``.
        """
        try:
            return opened(self._files.attach(claim_id, visitor, rows, in_record(change), now, self._limits))
        except BaseException:
            for row in rows:
                self._store.delete(row.store_key)
            raise

    def put_converted(
        self,
        visitor: str,
        claim_id: str,
        exhibit_id: str,
        incoming: IncomingFile,
        verdict: Verdict,
        now: datetime,
    ) -> None:
        """Make what came in the exhibit's converted version, and the one that is used; an older one goes.

        Raises as ``keep`` does, ``NoSuchClaim`` also when the exhibit is gone.
        """
        old: list[str] = []
        converted = new_id()

        def change(record: Record) -> None:
            stored_files, exhibit = record.files_by_exhibit.get(exhibit_id), record.exhibit(exhibit_id)
            if stored_files is None or exhibit is None:
                raise NoSuchClaim(claim_id)
            if stored_files.converted is not None:
                old.append(stored_files.converted)
            stored_files.converted, stored_files.converted_verdict, stored_files.use_original = (
                converted,
                verdict.to_json(),
                False,
            )
            judge_again(record, exhibit_id)

        _, original = self.original(visitor, claim_id, exhibit_id)
        row = NewFile(converted, incoming.commit(), "mended", original.name, verdict.bytes)
        self.keep(visitor, claim_id, [row], change, now)
        for gone in self._files.detach(claim_id, visitor, old, unchanged, now) or []:
            self._store.delete(gone.store_key)

    def check_again(
        self, visitor: str, claim_id: str, exhibit_id: str, checked: Limits, now: datetime
    ) -> None:
        """Judge every version of an exhibit's file by the checks of today.

        Raises ``NoSuchClaim``, ``LostFile``, and OSError when a file cannot be read.
        """
        found = opened(self._claims.get(claim_id, visitor)).record.files_by_exhibit.get(exhibit_id)
        if found is None:
            raise NoSuchClaim(claim_id)
        judged = {found.original: self._judged(visitor, claim_id, found.original, checked)}
        if found.converted is not None:
            judged[found.converted] = self._judged(visitor, claim_id, found.converted, checked, name="")

        def change(record: Record) -> None:
            held = record.files_by_exhibit.get(exhibit_id)
            if held is None:
                raise NoSuchClaim(claim_id)
            held.verdict = judged.get(held.original, held.verdict)
            held.converted_verdict = judged.get(held.converted or "", held.converted_verdict)
            judge_again(record, exhibit_id)

        update(self._claims, visitor, claim_id, change, now)

    def _judged(
        self, visitor: str, claim_id: str, row: str, checked: Limits, name: str | None = None
    ) -> dict[str, Any]:
        """The verdict of today; ``name`` instead of the owner's own, whose ending a copy that we made need not have."""
        stored = self._files.get(claim_id, visitor, row)
        if stored is None:
            raise NoSuchClaim(claim_id)
        if self._store.missing([stored.store_key]):
            raise LostFile(row)
        with self.local(stored) as path:
            return check(path, stored.name if name is None else name, checked).to_json()


def judge_again(record: Record, exhibit_id: str) -> None:
    """The exhibit's state and size follow the version that is chosen."""
    stored_files, exhibit = record.files_by_exhibit[exhibit_id], record.exhibit(exhibit_id)
    if exhibit is not None:
        verdict = Verdict.from_json(stored_files.shown)
        exhibit.state, exhibit.bytes = verdict.state, verdict.bytes
