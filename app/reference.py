"""What ties an error page to the log: a short reference, in one line there, without anything that was typed."""

from __future__ import annotations

import logging
import secrets
from time import monotonic
from typing import Final

_MINUTE: Final = 60.0
_log = logging.getLogger("claimwright")


def noted(status: int, where: str, kind: str = "") -> str:
    """A new reference, written into the log with the status, the name of the view and the kind of the error.

    Neither may hold words of a visitor: no address, no message of an exception.
    """
    reference = secrets.token_hex(4)
    level = logging.ERROR if status >= 500 else logging.WARNING
    _log.log(level, "error %s, reference %s, at %s%s", status, reference, where, f": {kind}" if kind else "")
    return reference


class ForMany:
    """References for what hundreds may cause at once: all of one status within a minute share one, so that they do not
    fill the log."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._held: dict[int, tuple[str, float]] = {}

    def reference(self, status: int) -> str:
        """The one of this minute, which is in the log."""
        found, until = self._held.get(status, ("", 0.0))
        if monotonic() >= until:
            found = noted(status, self._where, "the first of a minute")
            self._held[status] = found, monotonic() + _MINUTE
        return found
