"""Knows how rows and files are brought together again after a crash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.errors import UnreadableClaim
from app.store.claim_files import ClaimFiles, StoredFile
from app.store.claims import Doc
from app.store.files import FileStore

Forget = Callable[[Doc, frozenset[str]], Doc]
"""Takes the files with these ids out of a claim's content."""


@dataclass(frozen=True, slots=True)
class SweepReport:
    """What a sweep removed: rows whose file was lost, files that no row knew, uploads that broke off."""

    lost: tuple[StoredFile, ...]
    strays: int
    broken_off: int


def sweep(
    claim_files: ClaimFiles, store: FileStore, forget: Forget, now: datetime, spare_younger_than: timedelta
) -> SweepReport:
    """Leave no row without its file and no file without its row.

    A row whose file is gone is removed together with its mention in the claim (``forget``). Files younger than
    ``spare_younger_than`` are left alone: they may be in flight. Safe beside a running server.
    """
    # Rows before files: a file is kept before its row is made, so a row seen here has had its file.
    rows = list(claim_files.every())
    there = dict(store.list())
    known = {file.store_key for _, file in rows}
    lost = _drop_lost(claim_files, [row for row in rows if row[1].store_key not in there], forget, now)
    strays = [key for key, age in there.items() if key not in known and age >= spare_younger_than]
    # The row may have been made since the rows were read.
    strays = [key for key in strays if not claim_files.has_key(key)]
    for key in strays:
        store.delete(key)
    broken_off = store.drop_incoming(spare_younger_than)
    if lost or strays or broken_off:
        claim_files.database.scrub()
    return SweepReport(lost, len(strays), broken_off)


def _drop_lost(
    claim_files: ClaimFiles, rows: list[tuple[str, StoredFile]], forget: Forget, now: datetime
) -> tuple[StoredFile, ...]:
    by_claim: dict[tuple[str, str], set[str]] = defaultdict(set)
    for visitor_hash, file in rows:
        by_claim[file.claim_id, visitor_hash].add(file.id)
    gone: list[StoredFile] = []
    for (claim_id, visitor_hash), ids in by_claim.items():
        # A claim that cannot be read keeps its rows: whoever can read it again knows what it is missing.
        with suppress(UnreadableClaim):
            change = _without(forget, frozenset(ids))
            gone += claim_files.detach(claim_id, visitor_hash, ids, change, now) or []
    return tuple(gone)


def _without(forget: Forget, ids: frozenset[str]) -> Callable[[Doc], Doc]:
    return lambda doc: forget(doc, ids)
