"""How what is sent twice is done once: the key of what was begun follows from the mark of the page that sent it."""

from __future__ import annotations

import base64
import hashlib
from datetime import timedelta
from typing import Final

AGAIN: Final = timedelta(minutes=1)
"""So long a second sending of one page means the first one; ours. Later it is a new wish."""


def claim_key(visitor: str, mark: str) -> str:
    """The id of the claim that a page with this mark begins; as hard to guess as any."""
    return base64.urlsafe_b64encode(_digest(visitor, mark)[:16]).decode("ascii").rstrip("=")


def exhibit_key(*marks: object) -> str:
    """The short id of the exhibit that these marks mean."""
    return _digest(*marks).hex()[:12]


def _digest(*marks: object) -> bytes:
    return hashlib.sha256("\0".join(map(str, marks)).encode("utf-8", "replace")).digest()
