"""What others on this machine may read of the data folder: nothing, also of one that was made by somebody else."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.errors import StorageError

FILE, FOLDER = 0o600, 0o700
_OTHERS: Final = 0o077
_log = logging.getLogger(__name__)


def close_to_others(folder: Path) -> int:
    """Let nobody but the owner read, write or list what lies in the folder; gives how much was open before, and says it
    in the log.

    Raises ``StorageError`` for a symbolic link among the folders and files that the store itself makes: what it leads
    to is not ours to change.
    """
    if os.name != "posix":
        return 0  # elsewhere the rights of the user's own folder hold
    opened = 0
    for path, found in _everything(folder):
        if stat.S_ISLNK(found.st_mode):
            raise StorageError(f"{path} is a symbolic link: put the data folder itself where it should lie")
        if found.st_mode & _OTHERS:
            path.chmod(FOLDER if stat.S_ISDIR(found.st_mode) else FILE)
            opened += 1
    if opened:
        _log.warning(
            "%s files and folders of the data folder were open to others; they are closed now", opened
        )
    return opened


def made_private(path: Path) -> Path:
    """The path, with an empty file of the owner's alone there if there was none."""
    if os.name == "posix" and not path.exists():
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, FILE))
    return path


def is_plain_file(path: Path) -> bool:
    """Whether a file lies there, and no link to another one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _everything(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    yield folder, folder.stat()
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            try:
                yield path, path.lstat()
            except FileNotFoundError:
                continue  # it was finished or removed in the meantime
