"""Which files belong to which claim, and that limits hold when uploads come in side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Select, delete, insert, select

from app.store import tables
from app.store.claims import NOTE_DELETION, Change, ClaimStore, Doc, StoredClaim
from app.store.file_limits import FileLimits, FileTotals, check, check_all, hold_back_others, totals_of
from app.store.installation import UNKNOWN

Purpose = Literal["original", "mended", "thumbnail"]


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that the file store has kept and that is to belong to a claim; ``id`` comes from ``new_id()``."""

    id: str
    store_key: str
    purpose: Purpose
    name: str
    bytes: int


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A claim's file; ``name`` is what its owner called it and never part of a path, ``folder`` the id of the file
    folder that it lies in."""

    id: str
    claim_id: str
    store_key: str
    purpose: Purpose
    name: str
    bytes: int
    created_at: datetime
    folder: str


def unchanged(doc: Doc) -> Doc:
    """The change that changes nothing."""
    return doc


_COLUMNS = (
    tables.files.c.id,
    tables.files.c.claim_id,
    tables.files.c.store_key,
    tables.files.c.purpose,
    tables.files.c.name,
    tables.files.c.bytes,
    tables.files.c.created_at,
    tables.files.c.folder,
)


def _mine(claim_id: str, visitor_hash: str) -> Select[Any]:
    return (
        select(*_COLUMNS)
        .join(tables.claims)
        .where(tables.claims.c.id == claim_id, tables.claims.c.visitor == visitor_hash)
    )


class ClaimFiles:
    """The rows of the claims' files. As with claims, another visitor's files do not exist."""

    def __init__(self, claims: ClaimStore, folder: str = UNKNOWN) -> None:
        """``folder`` is the id of the file folder that keeps new files."""
        self.database = claims.database
        self._claims = claims
        self._folder = folder

    def attach(
        self,
        claim_id: str,
        visitor_hash: str,
        new_files: Sequence[NewFile],
        change: Change,
        now: datetime,
        limits: FileLimits | None = None,
    ) -> StoredClaim | None:
        """Add files and change the claim's content with them, both or neither.

        Raises ``FileLimitError`` when they would pass one of ``limits``. None when the claim is not this
        visitor's. In both cases the caller deletes the files from the file store again.
        """
        with self.database.write() as connection:
            return self.attach_within(connection, claim_id, visitor_hash, new_files, change, now, limits)

    def attach_within(
        self,
        connection: Connection,
        claim_id: str,
        visitor_hash: str,
        new_files: Sequence[NewFile],
        change: Change,
        now: datetime,
        limits: FileLimits | None = None,
    ) -> StoredClaim | None:
        """Like ``attach``, as part of a write transaction that changes other rows with it."""
        if limits is not None:
            hold_back_others(connection, visitor_hash)
        changed = self._claims.update_within(connection, claim_id, visitor_hash, change, now)
        if changed is None:
            return None
        if new_files:
            values = [self._values(file, claim_id, now) for file in new_files]
            connection.execute(insert(tables.files), values)
        if limits is not None:
            check(totals_of(connection, claim_id, visitor_hash), limits)
            check_all(connection, limits.bytes_in_all)
        return changed

    def _values(self, file: NewFile, claim_id: str, now: datetime) -> dict[str, object]:
        return {
            "id": file.id,
            "claim_id": claim_id,
            "store_key": file.store_key,
            "purpose": file.purpose,
            "name": file.name,
            "bytes": file.bytes,
            "created_at": now,
            "folder": self._folder,
        }

    def detach(
        self, claim_id: str, visitor_hash: str, file_ids: Collection[str], change: Change, now: datetime
    ) -> list[StoredFile] | None:
        """Remove files' rows and change the claim's content with them; gives what was removed. ``file_ids`` are looked
        at after ``change``, which may say in them what is to go.

        The caller deletes those files from the file store next. None when the claim is not this visitor's.
        """
        return self.database.deleting(
            lambda connection: self.detach_within(connection, claim_id, visitor_hash, file_ids, change, now)
        )

    def detach_within(
        self,
        connection: Connection,
        claim_id: str,
        visitor_hash: str,
        file_ids: Collection[str],
        change: Change,
        now: datetime,
    ) -> list[StoredFile] | None:
        """Like ``detach``, as part of a deleting transaction that changes other rows with it."""
        if self._claims.update_within(connection, claim_id, visitor_hash, change, now) is None:
            return None
        query = _mine(claim_id, visitor_hash).where(tables.files.c.id.in_(file_ids))
        gone = [StoredFile(*row) for row in connection.execute(query)]
        connection.execute(delete(tables.files).where(tables.files.c.id.in_([file.id for file in gone])))
        if gone:
            connection.execute(NOTE_DELETION)
        return gone

    def get(self, claim_id: str, visitor_hash: str, file_id: str) -> StoredFile | None:
        """One file of this visitor's claim."""
        query = _mine(claim_id, visitor_hash).where(tables.files.c.id == file_id)
        with self.database.read() as connection:
            row = connection.execute(query).one_or_none()
            return None if row is None else StoredFile(*row)

    def list_for(self, claim_id: str, visitor_hash: str) -> list[StoredFile]:
        """All files of this visitor's claim, oldest first; none when the claim is another's."""
        query = _mine(claim_id, visitor_hash).order_by(tables.files.c.created_at, tables.files.c.id)
        with self.database.read() as connection:
            return [StoredFile(*row) for row in connection.execute(query)]

    def totals(self, claim_id: str, visitor_hash: str) -> FileTotals:
        """How much is there now; of the claim nothing when it is another's."""
        with self.database.read() as connection:
            return totals_of(connection, claim_id, visitor_hash)

    def every(self) -> Iterator[tuple[str, StoredFile]]:
        """Every file of every visitor with the hash of its owner: for the sweep alone, never for a page."""
        query = select(tables.claims.c.visitor, *_COLUMNS).join(tables.claims)
        with self.database.read() as connection:
            rows = connection.execute(query).all()
        return ((visitor, StoredFile(*file)) for visitor, *file in rows)

    def has_key(self, store_key: str) -> bool:
        """Whether any claim has the file with this key: for the sweep."""
        query = select(tables.files.c.id).where(tables.files.c.store_key == store_key)
        with self.database.read() as connection:
            return connection.execute(query).one_or_none() is not None
