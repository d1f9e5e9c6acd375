"""The ways in which keeping claims, and keeping, checking or converting files can fail; known to every room that
keeps or asks."""

from __future__ import annotations

import errno
from typing import Literal

from app.claim.evidence.edits import Side
from app.claim.words import Msg

LimitName = Literal["files_per_claim", "bytes_per_claim", "bytes_per_visitor", "bytes_in_all"]


NO_ROOM_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""How systems say that there is no room left."""


class StorageError(Exception):
    """Something could not be stored or read; nothing was half done."""


class StorageFullError(StorageError):
    """There is no room left on the disk (or a quota is used up). What was stored before is untouched."""


class StorageAwayError(StorageError):
    """The storage does not answer or stays busy; trying again later may work."""


class NewerDataError(StorageError):
    """The data was written by a newer version of this program than the one that runs."""


StopReason = Literal["unmarked", "foreign", "empty", "many"]
_STOPPED: dict[StopReason, str] = {
    "unmarked": "the file folder carries no mark of this installation: it is another one, or is not mounted",
    "foreign": "the file folder belongs to another installation",
    "empty": "the file folder is empty, though the database knows files: it is another one, or is not mounted",
    "many": "too many files are missing",
}


class SweepStopped(Exception):
    """The files that are there do not look like those of this database; nothing was removed. ``reason`` says why."""

    def __init__(self, reason: StopReason) -> None:
        super().__init__(_STOPPED[reason])
        self.reason = reason


class PurgeHeld(Exception):
    """Far more claims are due to be purged than a right clock makes; a few are gone, the others are left."""

    def __init__(self) -> None:
        super().__init__(
            "PURGE HELD: far more claims are due at once than usual; at most 20 or 5 % go in an hour. "
            "Is this machine's clock right?"
        )


class UnreadableClaim(Exception):
    """What is stored of a claim cannot be read, in no version that this program knows; it was left as it is."""


class LostFile(FileNotFoundError):
    """A file that belongs to a claim is not in its folder; ``row`` is the id of its row."""

    def __init__(self, row: str) -> None:
        super().__init__("a stored file is not there")
        self.row = row


class FileLimitError(Exception):
    """The files would pass a limit; nothing was stored. ``limit`` says which, ``allowed`` how much it lets in."""

    def __init__(self, limit: LimitName, allowed: int) -> None:
        super().__init__(f"{limit} would pass {allowed}")
        self.limit = limit
        self.allowed = allowed


class CannotConvert(Exception):
    """The photo or video stays as it is; ``msg`` says why and what to do instead."""

    def __init__(self, msg: Msg) -> None:
        super().__init__(msg.text)
        self.msg = msg


class CannotConvertVideo(CannotConvert):
    """The video stays as it is; ``code`` is what a job keeps of the reason."""

    def __init__(self, code: str, msg: Msg) -> None:
        super().__init__(msg)
        self.code = code


class CannotCompose(Exception):
    """No picture was made; ``msg`` says why, ``side`` which of the two is at fault, None where both may be."""

    def __init__(self, msg: Msg, side: Side | None) -> None:
        super().__init__(msg.text)
        self.msg = msg
        self.side = side
