"""A claim's exhibits as they are kept: the record, their files, and where each version lies."""

from __future__ import annotations

from dataclasses import replace

from app.errors import LostFile
from app.evidence.checks import Limits
from app.services.claims import NoSuchClaim, opened
from app.services.record import Record
from app.store.claim_files import ClaimFiles, Purpose, StoredFile
from app.store.claims import ClaimStore
from app.store.file_limits import FileLimits
from app.store.files import FileStore


class ExhibitService:
    """Exhibits of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    def __init__(
        self, claims: ClaimStore, files: ClaimFiles, store: FileStore, limits: FileLimits, checked: Limits
    ) -> None:
        self._claims = claims
        self._files = files
        self.store = store
        self.limits = limits
        self.checked = checked

    def record(self, visitor: str, claim_id: str) -> Record:
        """The claim with its stored files. Raises ``NoSuchClaim``."""
        return opened(self._claims.get(claim_id, visitor)).record

    def file(self, visitor: str, claim_id: str, file_id: str | None) -> StoredFile:
        """One stored file of the claim. Raises ``NoSuchClaim``, and ``LostFile`` when it is not in its folder."""
        found = self._files.get(claim_id, visitor, file_id) if file_id else None
        if found is None:
            raise NoSuchClaim(claim_id)
        if self.store.missing([found.store_key]):
            raise LostFile(found.id)
        return found

    def without_lost(self, visitor: str, claim_id: str, record: Record) -> Record:
        """The record as it stands, without the files that are not in their folder now; nothing is changed by that."""
        rows = self._files.list_for(claim_id, visitor) if record.files_by_exhibit else []
        missing = self.store.missing([row.store_key for row in rows])
        lost = {row.id for row in rows if row.store_key in missing}
        here = {
            key: files.model_copy(update={"thumbnail": None}) if files.thumbnail in lost else files
            for key, files in record.files_by_exhibit.items()
            if not {files.original, files.chosen} & lost
        }
        return replace(record, files_by_exhibit=here)

    def version(self, visitor: str, claim_id: str, exhibit_id: str, purpose: Purpose | None) -> StoredFile:
        """A version of an exhibit's file; ``None`` is the one to upload. Raises ``NoSuchClaim`` and ``LostFile``."""
        stored_files = self.record(visitor, claim_id).files_by_exhibit.get(exhibit_id)
        if stored_files is None:
            raise NoSuchClaim(claim_id)
        rows = {
            "original": stored_files.original,
            "converted": stored_files.converted,
            "thumbnail": stored_files.thumbnail,
            None: stored_files.chosen,
        }
        return self.file(visitor, claim_id, rows[purpose])
