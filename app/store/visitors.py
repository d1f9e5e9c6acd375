"""Knows how a visitor's token becomes what the store keeps of it."""

import hashlib


def visitor_hash(token: str) -> str:
    """The SHA-256 of a visitor's token in hexadecimal.

    Only this is stored, so that whoever reads the database cannot take over a visitor's claims. The token has
    128 random bits or more, so a plain hash is enough.
    """
    return hashlib.sha256(token.encode()).hexdigest()
