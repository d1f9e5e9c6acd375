"""Knows how a version of an exhibit's file gets to its shelf: file, row and content together, or none of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.desk.claims import NoSuchClaim, opened
from app.desk.folder import Folder, OpenClaim, Shelf
from app.evidence.verdict import Verdict
from app.store.claim_files import ClaimFiles, FileLimits, NewFile, StoredFile, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.files import FileStore, IncomingFile


class Shelving:
    """Shelves of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    def __init__(self, claims: ClaimStore, files: ClaimFiles, store: FileStore, limits: FileLimits) -> None:
        self._claims = claims
        self._files = files
        self._store = store
        self._limits = limits

    def original(self, visitor: str, claim_id: str, exhibit_id: str) -> tuple[Shelf, StoredFile]:
        """An exhibit's shelf and its original. Raises ``NoSuchClaim``."""
        folder = opened(self._claims.get(claim_id, visitor)).folder
        shelf = folder.shelves.get(exhibit_id)
        stored = self._files.get(claim_id, visitor, shelf.original) if shelf else None
        if shelf is None or stored is None:
            raise NoSuchClaim(claim_id)
        return shelf, stored

    def path(self, file: StoredFile) -> Path:
        """Where a file lies."""
        return self._store.path(file.store_key)

    def incoming(self) -> IncomingFile:
        """A place for a new version."""
        return self._store.begin()

    def keep(
        self, visitor: str, claim_id: str, rows: list[NewFile], change: Callable[[Doc], Doc], now: datetime
    ) -> OpenClaim:
        """Rows and content in one step; the files go again when that fails.

        Raises ``NoSuchClaim``, ``FileLimitError`` and ``StorageError``.
        """
        try:
            return opened(self._files.attach(claim_id, visitor, rows, change, now, self._limits))
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

        def change(doc: Doc) -> Doc:
            folder = Folder.from_doc(doc)
            shelf, exhibit = folder.shelves.get(exhibit_id), folder.exhibit(exhibit_id)
            if shelf is None or exhibit is None:
                raise NoSuchClaim(claim_id)
            if shelf.converted is not None:
                old.append(shelf.converted)
            shelf.converted, shelf.converted_verdict, shelf.use_original = converted, verdict.to_json(), False
            judge_again(folder, exhibit_id)
            return folder.to_doc()

        _, original = self.original(visitor, claim_id, exhibit_id)
        row = NewFile(converted, incoming.commit(), "mended", original.name, verdict.bytes)
        self.keep(visitor, claim_id, [row], change, now)
        for gone in self._files.detach(claim_id, visitor, old, unchanged, now) or []:
            self._store.delete(gone.store_key)


def judge_again(folder: Folder, exhibit_id: str) -> None:
    """The exhibit's state and size follow the version that is chosen."""
    shelf, exhibit = folder.shelves[exhibit_id], folder.exhibit(exhibit_id)
    if exhibit is not None:
        verdict = Verdict.from_json(shelf.shown)
        exhibit.state, exhibit.bytes = verdict.state, verdict.bytes
