"""What ties an error page to the log: a short reference, in one line there, without anything that was typed."""

from __future__ import annotations

import logging
import secrets

_log = logging.getLogger("claimwright")


def noted(status: int, where: str, kind: str = "") -> str:
    """A new reference, written into the log with the status, the name of the view and the kind of the error.

    Neither may hold words of a visitor: no address, no message of an exception.
    """
    reference = secrets.token_hex(4)
    level = logging.ERROR if status >= 500 else logging.WARNING
    _log.log(level, "error %s, reference %s, at %s%s", status, reference, where, f": {kind}" if kind else "")
    return reference
