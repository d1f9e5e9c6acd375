"""How rows and files are brought together again after a crash, and when that has to stop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.errors import SweepStopped, UnreadableClaim
from app.store.claim_files import ClaimFiles, StoredFile
from app.store.claims import Doc
from app.store.files import FileStore
from app.store.installation import installation_id

Forget = Callable[[Doc, frozenset[str]], Doc]
"""Takes the files with these ids out of a claim's content. Raises ``UnreadableClaim``."""

LOST_AFTER = timedelta(hours=24)
"""A younger row whose file is missing is left alone: the folder may be away for a moment."""
MOST_MISSING = 20
MOST_MISSING_SHARE = 0.05
"""More missing files than both of these mean that something is wrong with the folder, not with the files."""


@dataclass(frozen=True, slots=True)
class SweepPlan:
    """What a sweep would remove: rows whose file is lost, with the hash of their owner; keys of files that no row
    knows; how many uploads broke off."""

    lost: tuple[tuple[str, StoredFile], ...]
    strays: tuple[str, ...]
    broken_off: int


@dataclass(frozen=True, slots=True)
class SweepReport:
    """What a sweep removed: rows whose file was lost, files that no row knew, uploads that broke off."""

    lost: tuple[StoredFile, ...]
    strays: int
    broken_off: int


def plan_sweep(
    claim_files: ClaimFiles, store: FileStore, now: datetime, spare_younger_than: timedelta
) -> SweepPlan:
    """What there is to remove. Raises ``SweepStopped``, and ``StorageError`` when the folder does not answer.

    Files younger than ``spare_younger_than`` are left alone, they may be in flight; rows for ``LOST_AFTER``.
    """
    mark = store.mark()
    if mark is None or mark.installation != installation_id(claim_files.database):
        raise SweepStopped("foreign" if mark else "unmarked")
    # Rows before files: a file is kept before its row is made, so a row seen here has had its file.
    everything = list(claim_files.every())
    there = dict(store.list())
    if everything and not there:
        raise SweepStopped("empty")
    # The files of another folder of this database are somebody else's to look after.
    rows = [row for row in everything if row[1].folder == mark.folder]
    missing = [row for row in rows if row[1].store_key not in there]
    if len(missing) > max(MOST_MISSING, MOST_MISSING_SHARE * len(rows)):
        raise SweepStopped("many")
    known = {file.store_key for _, file in everything}
    strays = [key for key, age in there.items() if key not in known and age >= spare_younger_than]
    return SweepPlan(
        tuple(row for row in missing if row[1].created_at <= now - LOST_AFTER),
        # The row may have been made since the rows were read.
        tuple(key for key in strays if not claim_files.has_key(key)),
        store.count_broken_off(spare_younger_than),
    )


def sweep(
    claim_files: ClaimFiles, store: FileStore, forget: Forget, now: datetime, spare_younger_than: timedelta
) -> SweepReport:
    """Leave no row without its file and no file without its row; safe beside a running server.

    A row whose file is gone is removed together with its mention in the claim (``forget``). Raises as
    ``plan_sweep`` does, with nothing removed.
    """
    plan = plan_sweep(claim_files, store, now, spare_younger_than)
    lost = _drop_lost(claim_files, plan.lost, forget, now)
    for key in plan.strays:
        store.delete(key)
    return SweepReport(lost, len(plan.strays), store.drop_broken_off(spare_younger_than))


def _drop_lost(
    claim_files: ClaimFiles, rows: tuple[tuple[str, StoredFile], ...], forget: Forget, now: datetime
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
