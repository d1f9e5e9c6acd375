"""How many claims are forgotten: all that a condition names, a few at a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, select, true

from app.store import tables
from app.store.claims import FILE_KEYS, NOTE_DELETION
from app.store.database import Database
from app.store.visitors import LOOSE

_claims = tables.claims.c
_AT_ONCE = 20
_PAUSE = 0.01
"""Seconds in which those who wait get their turn; a lock alone gives it to the one who asks again at once."""
ANY = true()


def of_visitor(visitor_hash: str) -> ColumnElement[bool]:
    """The claims of this visitor."""
    return _claims.visitor == visitor_hash


def unseen_since(before: datetime) -> ColumnElement[bool]:
    """The claims that nobody visited since then."""
    return _claims.seen_at < before


def loose() -> ColumnElement[bool]:
    """The claims that only hold loose files."""
    return _claims.visitor.startswith(LOOSE, autoescape=True)


def loose_untouched_since(before: datetime) -> ColumnElement[bool]:
    """Those of them that nobody touched since then."""
    return and_(loose(), _claims.changed_at < before)


def count(
    database: Database, these: ColumnElement[bool], among: ColumnElement[bool] = ANY
) -> tuple[int, int]:
    """How many claims are of these, and how many there are ``among`` which they were looked for."""
    found = func.coalesce(func.sum(case((these, 1), else_=0)), 0)
    with database.read() as connection:
        some, total = connection.execute(select(found, func.count()).where(among)).one()
        return int(some), int(total)


def forget(database: Database, these: ColumnElement[bool], most: int | None = None) -> tuple[int, list[str]]:
    """Forget these claims, at most so many: how many, and the keys of their files, which the caller deletes next."""
    # A few at a time: nobody should wait long behind many, and where there is nothing nothing is locked.
    gone, keys = 0, list[str]()
    some = select(_claims.id).where(these)
    while True:
        at_once = _AT_ONCE if most is None else min(_AT_ONCE, most - gone)
        with database.read() as connection:
            ids = list(connection.execute(some.limit(at_once)).scalars())
        if not ids:
            return gone, keys
        went, their_keys = database.deleting(_forgetting(and_(_claims.id.in_(ids), these)))
        gone, keys = gone + went, keys + their_keys
        database.shorten_log()
        time.sleep(_PAUSE)


def _forgetting(these: ColumnElement[bool]) -> Callable[[Connection], tuple[int, list[str]]]:
    def act(connection: Connection) -> tuple[int, list[str]]:
        # In the order in which everybody takes them: else two may wait for each other.
        connection.execute(select(_claims.id).where(these).order_by(_claims.id).with_for_update()).all()
        keys = list(connection.execute(FILE_KEYS.where(these)).scalars())
        went = connection.execute(delete(tables.claims).where(these)).rowcount
        connection.execute(NOTE_DELETION)
        return went, keys

    return act
