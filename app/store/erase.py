"""What "delete now" takes: rows, files, and the traces of both in the database's log and file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, not_, select, update

from app.errors import PurgeHeld, StorageError
from app.store import tables
from app.store.claims import ClaimStore
from app.store.database import Database
from app.store.files import FileStore
from app.store.forgetting import ANY, count, forget, loose, loose_untouched_since, of_visitor, unseen_since

MOST_PURGED = 20
MOST_PURGED_SHARE = 0.05
"""More claims than both of these are not due at once by a right clock; ours."""
LONG_DUE = timedelta(hours=1)
"""Loose files that are due for longer were left by a machine that was off, or the clock is wrong; ours. All others are
everyday work, which has no limit."""
QUIET = timedelta(seconds=20)
"""So long nobody must have been there before a large database is rebuilt; ours."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How many claims and files went, and whether every trace did: if not, ``finish_erasing`` does it later, as far as
    the database lets it. A database server keeps traces in its log, copies and backups: it is never complete there."""

    claims: int
    files: int
    complete: bool


def erase_claim(claims: ClaimStore, store: FileStore, claim_id: str, visitor_hash: str) -> Erased | None:
    """Remove a claim so that nothing of it is left in the data folder; None when it is not this visitor's."""
    keys = claims.delete(claim_id, visitor_hash)
    return None if keys is None else _finish(claims, store, 1, keys)


def erase_all(claims: ClaimStore, store: FileStore, visitor_hash: str) -> Erased:
    """Remove every claim of a visitor, as thoroughly."""
    return _finish(claims, store, *forget(claims.database, of_visitor(visitor_hash)))


def purge(claims: ClaimStore, store: FileStore, before: datetime) -> Erased:
    """Remove the claims that nobody visited since ``before``, as thoroughly.

    Raises ``PurgeHeld`` when more are due than ``MOST_PURGED`` and ``MOST_PURGED_SHARE`` of all: that many are gone.
    """
    return _few(claims, store, unseen_since(before), ANY)


def purge_loose(claims: ClaimStore, store: FileStore, before: datetime) -> Erased:
    """Remove all loose files that nobody touched since ``before``, but did ``LONG_DUE`` before it: everyday work."""
    due = and_(loose_untouched_since(before), not_(loose_untouched_since(before - LONG_DUE)))
    return _finish(claims, store, *forget(claims.database, due))


def purge_old_loose(claims: ClaimStore, store: FileStore, before: datetime) -> Erased:
    """Remove those that should have gone long ago, of which a clock that is right finds few. Raises as ``purge``."""
    return _few(claims, store, loose_untouched_since(before - LONG_DUE), loose())


def _few(
    claims: ClaimStore, store: FileStore, these: ColumnElement[bool], among: ColumnElement[bool]
) -> Erased:
    due, total = count(claims.database, these, among)
    most = max(MOST_PURGED, int(MOST_PURGED_SHARE * total))
    erased = _finish(claims, store, *forget(claims.database, these, most))
    if due > most:
        raise PurgeHeld
    return erased


def finish_erasing(database: Database, quiet_for: timedelta) -> bool:
    """Remove the traces that were left because others were in the way; False when they still are.

    Rewrites nothing where nothing was deleted. A large database waits until nobody was there for ``QUIET``;
    ``quiet_for`` is how long nobody was.
    """
    if not _unscrubbed(database):
        return True
    return database.cut_log() and _rebuilt(database, quiet_for)


def _finish(claims: ClaimStore, store: FileStore, count: int, keys: Iterable[str]) -> Erased:
    # The rows are gone for good by now, so a crash in here leaves only files that the next sweep removes.
    removed, complete = 0, True
    for key in keys:
        try:
            store.delete(key)
            removed += 1
        except StorageError:
            complete = False
    if not count:
        return Erased(0, removed, complete)
    return Erased(count, removed, _scrubbed(claims.database) and complete)


def _scrubbed(database: Database) -> bool:
    try:
        done = database.cut_log() and _rebuilt(database, timedelta(0))
    except StorageError:
        # What was to be deleted is; on a full disk its traces go with the next upkeep.
        return False
    finally:
        database.keep_reserve()
    return done


def _rebuilt(database: Database, quiet_for: timedelta) -> bool:
    if quiet_for < QUIET and not database.is_small():
        return False
    before = _unscrubbed(database)
    if not database.rebuild():
        return False
    unscrubbed = tables.installation.c.unscrubbed
    with database.write() as connection:
        # What was deleted meanwhile is still due.
        connection.execute(update(tables.installation).where(unscrubbed == before).values(unscrubbed=0))
    return True


def _unscrubbed(database: Database) -> int:
    with database.read() as connection:
        return int(connection.execute(select(tables.installation.c.unscrubbed)).scalar_one())
