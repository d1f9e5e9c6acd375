"""Knows what "delete now" takes: rows, files, and the traces of both in the database's log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.errors import StorageError
from app.store.claims import ClaimStore
from app.store.files import FileStore


@dataclass(frozen=True, slots=True)
class Erased:
    """How many files went, and whether every trace did: if not, ``sweep`` and ``Database.scrub`` finish it."""

    files: int
    complete: bool


def erase_claim(claims: ClaimStore, store: FileStore, claim_id: str, visitor_hash: str) -> Erased | None:
    """Remove a claim so that nothing of it is left in the data folder; None when it is not this visitor's."""
    keys = claims.delete(claim_id, visitor_hash)
    return None if keys is None else _finish(claims, store, keys)


def purge(claims: ClaimStore, store: FileStore, before: datetime) -> Erased:
    """Remove every claim that nobody visited since ``before``, as thoroughly."""
    return _finish(claims, store, claims.purge_unseen(before))


def purge_loose(claims: ClaimStore, store: FileStore, before: datetime) -> Erased | None:
    """Remove all loose files that nobody touched since ``before``; None when there were none."""
    keys = claims.purge_loose(before)
    return _finish(claims, store, keys) if keys else None


def _finish(claims: ClaimStore, store: FileStore, keys: Iterable[str]) -> Erased:
    # The rows are gone for good by now, so a crash in here leaves only files that the next sweep removes.
    removed, complete = 0, True
    for key in keys:
        try:
            store.delete(key)
            removed += 1
        except StorageError:
            complete = False
    return Erased(removed, claims.database.scrub() and complete)
