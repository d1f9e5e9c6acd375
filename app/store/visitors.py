"""How a visitor's token becomes what the store keeps of it."""

import hashlib

OWNER_AT_MOST = 64
LOOSE = "loose:"
"""Before the hash of a visitor's token: the owner of files that belong to no claim and soon go."""


def visitor_hash(token: str) -> str:
    """The SHA-256 of a visitor's token in hexadecimal.

    Only this is stored, so that whoever reads the database cannot take over a visitor's claims. The token has
    128 random bits or more, so a plain hash is enough.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def loose_owner(visitor: str) -> str:
    """The owner of a visitor's loose files, apart from the owner of the visitor's claims: no longer than that, since
    a database may take no more."""
    return (LOOSE + visitor)[:OWNER_AT_MOST]
