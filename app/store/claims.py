"""How claims are kept: whose they are, and that no saving loses another."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from app.store import tables
from app.store.database import Database
from app.store.postgres import hold_alone

Doc = dict[str, Any]
"""A claim's content, as JSON knows it."""

Change = Callable[[Doc], Doc]
"""Makes the new content of a claim from the one stored now. It runs inside the transaction: quick, no storage."""

BETWEEN_VISITS = timedelta(days=1)


def new_id() -> str:
    """A random id of 128 bits, safe in an address."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim as it was stored at one moment; ``doc`` is the caller's own copy."""

    id: str
    doc: Doc
    revision: int
    step_revisions: Mapping[str, int]
    created_at: datetime
    changed_at: datetime
    seen_at: datetime

    def step_revision(self, step: str) -> int:
        """How often this step was saved; 0 when never."""
        return self.step_revisions.get(step, 0)


@dataclass(frozen=True, slots=True)
class ClaimSummary:
    """What a list of claims shows of one."""

    id: str
    title: str
    changed_at: datetime


class StaleStepError(Exception):
    """The step was saved elsewhere since the page was made; nothing was changed, ``current`` is what is stored."""

    def __init__(self, current: StoredClaim) -> None:
        super().__init__("this step was saved elsewhere in the meantime")
        self.current = current


_MINE = (tables.claims.c.id == bindparam("claim_id"), tables.claims.c.visitor == bindparam("visitor_hash"))
_LOOK = select(
    tables.claims.c.id,
    tables.claims.c.doc,
    tables.claims.c.revision,
    tables.claims.c.step_revisions,
    tables.claims.c.created_at,
    tables.claims.c.changed_at,
    tables.claims.c.seen_at,
).where(*_MINE)
_TAKE = _LOOK.with_for_update()
_IS_TAKEN = select(tables.claims.c.id).where(_MINE[0])
NOTE_DELETION = update(tables.installation).values(unscrubbed=tables.installation.c.unscrubbed + 1)
"""Part of every transaction that deletes what somebody wrote: traces of it may be left for a while."""
FILE_KEYS = select(tables.files.c.store_key).join(tables.claims)


def _claim(row: Sequence[Any] | None) -> StoredClaim | None:
    return None if row is None else StoredClaim(*row)


class ClaimStore:
    """The claims of all visitors. To a visitor, another's claim does not exist: every answer about it is None."""

    def __init__(self, database: Database, title_of: Callable[[Doc], str] = lambda _doc: "") -> None:
        """``title_of`` says what a list calls a claim with this content; it is asked at every saving."""
        self.database = database
        self._title_of = title_of

    def create(self, visitor_hash: str, doc: Doc, now: datetime, wish: str = "") -> StoredClaim:
        """Store a new claim of this visitor, at revision 1 and with no step saved yet.

        ``wish`` is the id that it shall have: gives the claim that has it already, where that is this visitor's;
        where it is another's, the new one gets an id of its own.
        """
        return self.begin(visitor_hash, doc, now, wish)[0]

    def begin(self, visitor_hash: str, doc: Doc, now: datetime, wish: str = "") -> tuple[StoredClaim, bool]:
        """Like ``create``, and whether this made it: of two that send one page at once, only one is told so."""
        made = StoredClaim(wish or new_id(), doc, 1, {}, now, now, now)
        values = {
            "visitor": visitor_hash,
            "title": self._title_of(doc),
            "doc": doc,
            "step_revisions": {},
            "revision": 1,
            "created_at": now,
            "changed_at": now,
            "seen_at": now,
        }
        with self.database.write() as connection:
            if wish:
                hold_alone(connection, f"claim {wish}")
            held = _take(connection, wish, visitor_hash) if wish else None
            if held is not None:
                return held, False
            if wish and connection.execute(_IS_TAKEN, {"claim_id": wish}).first() is not None:
                made = replace(made, id=new_id())
            connection.execute(insert(tables.claims), {**values, "id": made.id})
        return made, True

    def get(self, claim_id: str, visitor_hash: str) -> StoredClaim | None:
        """This visitor's claim; None when there is none of that id, or when it is another's."""
        with self.database.read() as connection:
            found = connection.execute(_LOOK, {"claim_id": claim_id, "visitor_hash": visitor_hash})
            return _claim(found.one_or_none())

    def list_for(self, visitor_hash: str, most: int, after: int = 0) -> list[ClaimSummary]:
        """At most ``most`` of this visitor's claims, the last changed first, without the first ``after``."""
        columns = tables.claims.c
        query = (
            select(columns.id, columns.title, columns.changed_at)
            .where(columns.visitor == visitor_hash)
            .order_by(columns.changed_at.desc(), columns.id.desc())
            .limit(most)
            .offset(after)
        )
        with self.database.read() as connection:
            return [ClaimSummary(*row) for row in connection.execute(query)]

    def count_for(self, visitor_hash: str) -> int:
        """How many claims this visitor has."""
        query = select(func.count()).select_from(tables.claims).where(tables.claims.c.visitor == visitor_hash)
        with self.database.read() as connection:
            return connection.execute(query).scalar_one()

    def save_step(
        self,
        claim_id: str,
        visitor_hash: str,
        step: str,
        base_revision: int | None,
        change: Change,
        now: datetime,
    ) -> StoredClaim | None:
        """Save one step's answers on top of whatever other steps were saved meanwhile.

        ``base_revision`` is the step's revision that the page was made from; None where the last one counts, whatever
        was saved before. ``change`` gets what is stored now
        and touches only this step's part. Raises ``StaleStepError`` when the step was saved since; None when the
        claim is not this visitor's.
        """
        with self.database.write() as connection:
            held = _take(connection, claim_id, visitor_hash)
            if held is None:
                return None
            revision = held.step_revision(step)
            if base_revision not in (None, revision):
                raise StaleStepError(held)
            return self._store(connection, held, change, {**held.step_revisions, step: revision + 1}, now)

    def update(self, claim_id: str, visitor_hash: str, change: Change, now: datetime) -> StoredClaim | None:
        """Change what belongs to no step (events, exhibits, an edited text); None when it is not theirs."""
        with self.database.write() as connection:
            return self.update_within(connection, claim_id, visitor_hash, change, now)

    def update_within(
        self, connection: Connection, claim_id: str, visitor_hash: str, change: Change, now: datetime
    ) -> StoredClaim | None:
        """Like ``update``, as part of a write transaction that changes other rows with it."""
        held = _take(connection, claim_id, visitor_hash)
        if held is None:
            return None
        return self._store(connection, held, change, held.step_revisions, now)

    def _store(
        self,
        connection: Connection,
        held: StoredClaim,
        change: Change,
        step_revisions: Mapping[str, int],
        now: datetime,
    ) -> StoredClaim:
        doc = change(held.doc)
        kept = StoredClaim(held.id, doc, held.revision + 1, step_revisions, held.created_at, now, now)
        values = {
            "title": self._title_of(doc),
            "doc": doc,
            "step_revisions": dict(step_revisions),
            "revision": kept.revision,
            "changed_at": now,
            "seen_at": now,
        }
        connection.execute(update(tables.claims).where(tables.claims.c.id == held.id), values)
        return kept

    def touch(self, claim_id: str, visitor_hash: str, now: datetime) -> None:
        """Note that the claim was visited; writes at most once a day, so that looking stays cheap."""
        seen_long_ago = tables.claims.c.seen_at < now - BETWEEN_VISITS
        mine = {"claim_id": claim_id, "visitor_hash": visitor_hash}
        with self.database.read() as connection:
            if connection.execute(select(1).where(*_MINE, seen_long_ago), mine).one_or_none() is None:
                return
        with self.database.write() as connection:
            connection.execute(update(tables.claims).where(*_MINE, seen_long_ago).values(seen_at=now), mine)

    def delete(self, claim_id: str, visitor_hash: str) -> list[str] | None:
        """Forget a claim and its files' rows; gives the keys of the files, which the caller deletes next."""
        mine = {"claim_id": claim_id, "visitor_hash": visitor_hash}

        def forget(connection: Connection) -> list[str] | None:
            if _take(connection, claim_id, visitor_hash) is None:
                return None
            keys = list(connection.execute(FILE_KEYS.where(*_MINE), mine).scalars())
            connection.execute(delete(tables.claims).where(*_MINE), mine)
            connection.execute(NOTE_DELETION)
            return keys

        return self.database.deleting(forget)


def _take(connection: Connection, claim_id: str, visitor_hash: str) -> StoredClaim | None:
    found = connection.execute(_TAKE, {"claim_id": claim_id, "visitor_hash": visitor_hash})
    return _claim(found.one_or_none())
