"""How much may be done where many are served: by one visitor, by one address, by all. A new cookie is no new quota."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from flask import request, session

from app.addresses import counted_as
from app.errors import StorageFullError
from app.web.request_context import now, services, settings, visitor

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class TooOften(Exception):
    """More than the limit; ``seconds`` until the next one is taken."""

    def __init__(self, seconds: int) -> None:
        super().__init__("too often")
        self.seconds = seconds


def count_post() -> None:
    """Count this request. Raises ``TooOften``."""
    _count(request.endpoint or "", 1, settings().posts_per_minute, _MINUTE)


def count_file() -> None:
    """Count a file that comes in, also one that will not be kept. Raises ``TooOften``."""
    _count("files", 1, settings().uploads_per_hour, _HOUR)


def count_bytes(count: int) -> None:
    """Count the bytes of a file that came in, also of one that was not kept. Raises ``TooOften``."""
    _count("megabytes", -(-count // 1_000_000), settings().megabytes_per_day, _DAY)


def source() -> str:
    """What tells apart where requests come from, for taking turns; nobody's address."""
    return _address()


def _count(bucket: str, amount: int, limit: int, window: timedelta) -> None:
    """The visitor first: what one visitor is refused is not counted for the others at the address, and what an address
    is refused not for all."""
    if not settings().hosted:
        return
    shares = (
        (_visitor(), limit),
        (f"at {_address()}", limit * settings().address_share),
        ("all", limit * settings().share_of_all),
    )
    try:
        wait = services().rates.spend(bucket, shares, amount, window, now())
    except StorageFullError:
        return  # nothing can be added to a full disk, and deleting must go on
    if wait is not None:
        raise TooOften(wait)


def _visitor() -> str:
    """The visitor; before there is one, the session that its first page began; those without share their address's."""
    if "visitor" in session:
        return visitor()
    token = session.get("csrf_token")
    return _hashed(f"session {token}") if token else f"nobody at {_address()}"


def _address() -> str:
    return _hashed(counted_as(request.remote_addr or ""))


def _hashed(who: str) -> str:
    # Nobody's address stands in the database; without the secret it cannot be tried out either.
    return hashlib.blake2b(who.encode(), key=settings().secret.encode()[:64], digest_size=16).hexdigest()
