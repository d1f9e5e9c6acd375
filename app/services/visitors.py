"""Whose claims and loose files a visitor's token opens."""

from __future__ import annotations

from app.store.visitors import loose_owner, visitor_hash


def owner_of_claims(token: str) -> str:
    """The owner of a visitor's claims: what is kept of the token, never the token itself."""
    return visitor_hash(token)


def owner_of_loose_files(token: str) -> str:
    """The owner of a visitor's files that belong to no claim."""
    return loose_owner(visitor_hash(token))
