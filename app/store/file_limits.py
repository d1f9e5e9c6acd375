"""How much a claim, a visitor and all together may keep in files, counted within the transaction that adds some."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from app.errors import FileLimitError, LimitName
from app.store import tables
from app.store.postgres import hold_alone


@dataclass(frozen=True, slots=True)
class FileTotals:
    """How much is there: originals of the claim, bytes of all its files, bytes of all the visitor's files."""

    files_per_claim: int
    bytes_per_claim: int
    bytes_per_visitor: int


@dataclass(frozen=True, slots=True)
class FileLimits:
    """How much may be there; each limit itself is still allowed. ``bytes_in_all`` counts everybody's files."""

    files_per_claim: int
    bytes_per_claim: int
    bytes_per_visitor: int
    bytes_in_all: int | None = None


def hold_back_others(connection: Connection, visitor_hash: str) -> None:
    # Where writers do not queue by themselves, an upload to the visitor's other claim must wait as well.
    held = tables.claims.c
    connection.execute(
        select(held.id).where(held.visitor == visitor_hash).order_by(held.id).with_for_update()
    ).all()


def totals_of(connection: Connection, claim_id: str, visitor_hash: str) -> FileTotals:
    files = tables.files.c
    of_claim = files.claim_id == claim_id
    query = (
        select(
            func.coalesce(func.sum(case((of_claim & (files.purpose == "original"), 1), else_=0)), 0),
            func.coalesce(func.sum(case((of_claim, files.bytes), else_=0)), 0),
            func.coalesce(func.sum(files.bytes), 0),
        )
        .join(tables.claims)
        .where(tables.claims.c.visitor == visitor_hash)
    )
    count, claim_bytes, visitor_bytes = connection.execute(query).one()
    return FileTotals(int(count), int(claim_bytes), int(visitor_bytes))


def check(totals: FileTotals, limits: FileLimits) -> None:
    pairs: tuple[tuple[LimitName, int, int], ...] = (
        ("files_per_claim", totals.files_per_claim, limits.files_per_claim),
        ("bytes_per_claim", totals.bytes_per_claim, limits.bytes_per_claim),
        ("bytes_per_visitor", totals.bytes_per_visitor, limits.bytes_per_visitor),
    )
    for name, there, allowed in pairs:
        if there > allowed:
            raise FileLimitError(name, allowed)


def check_all(connection: Connection, allowed: int | None) -> None:
    if allowed is not None:
        # Where writers do not queue by themselves, nobody else may be adding to the sum.
        hold_alone(connection, "files in all")
        there = connection.execute(select(func.coalesce(func.sum(tables.files.c.bytes), 0))).scalar_one()
        if int(there) > allowed:
            raise FileLimitError("bytes_in_all", allowed)
