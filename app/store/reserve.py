"""Room that is kept aside on the disk, so that deleting works when nothing else can be written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

SIZE: Final = 4_000_000
"""Bytes; ours. Deleting twenty claims writes less."""


class Reserve:
    """A file that holds nothing; taken away when a deletion needs its room."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self) -> None:
        """See to it that the room is there; where there is none now, the next time does it."""
        with suppress(OSError):
            if self._path.exists() and self._path.stat().st_size == SIZE:
                return
            self._path.unlink(missing_ok=True)
            try:
                with open(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    # Some file systems give room for zeros only when it is needed.
                    file.write(os.urandom(SIZE))
            except OSError:
                self._path.unlink(missing_ok=True)

    def release(self) -> bool:
        """Give the room back to the disk; False where there was none."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True
