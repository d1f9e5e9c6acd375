"""The files in a folder of this machine: written under a temporary name, and moved whole to where they are kept."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from app.errors import NO_ROOM_ERRORS, StorageAwayError, StorageError, StorageFullError
from app.store.mark import Mark, mark_in
from app.store.modes import is_plain_file

_KEY = re.compile(r"[A-Za-z0-9_-]{22}")


class Incoming:
    """A file of the folder store being written under a temporary name."""

    def __init__(self, path: Path, kept: Path, floor: int) -> None:
        self.path = path
        self._floor = floor
        self.size = 0
        self._kept = kept
        self._file: BinaryIO | None = open(path, "xb", opener=_private)  # noqa: SIM115 - closed by commit or abort

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Append ``data``; raises ``StorageFullError`` (and forgets the file) when there is no room."""
        if self._file is None:
            raise ValueError("this file was already committed or aborted")
        try:
            if self._floor and shutil.disk_usage(self._kept).free < self._floor:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            written = self._file.write(data)
        except OSError as error:
            self.abort()
            raise _storage_error(error) from error
        self.size += written
        return written

    def flush(self) -> None:
        """Let others read at ``path`` what was written so far; raises ``StorageError`` when there is no room."""
        if self._file is None:
            raise ValueError("this file was already committed or aborted")
        try:
            self._file.flush()
        except OSError as error:
            self.abort()
            raise _storage_error(error) from error

    def commit(self) -> str:
        """Make the file durable and give its key.

        Also keeps what another process appended through ``path``. Raises ``StorageError`` with nothing kept.
        """
        if self._file is None:
            raise ValueError("this file was already committed or aborted")
        target = self._kept / self.path.name
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            os.replace(self.path, target)
            _sync_folder(self._kept)
        except OSError as error:
            self.abort()
            target.unlink(missing_ok=True)
            raise _storage_error(error) from error
        self._file = None
        return self.path.name

    def abort(self) -> None:
        """Forget what was written; does nothing after ``commit``."""
        if self._file is None:
            return
        # Closing writes out what is buffered, which fails again on a full disk.
        with suppress(OSError):
            self._file.close()
        self._file = None
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.abort()


class FolderFileStore:
    """Files in a folder of this machine: written in ``incoming``, moved whole into ``kept``."""

    def __init__(self, root: Path, floor: int = 0) -> None:
        """Make the folder, readable by its owner only, when it is not there yet.

        Nothing is written where less than ``floor`` bytes of the disk are free: the database needs them, too.
        """
        self._incoming = root / "incoming"
        self._kept = root / "kept"
        self._mark = root / "installation"
        self._floor = floor
        for folder in (root, self._incoming, self._kept):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def begin(self) -> Incoming:
        """A new empty file to write into; raises ``StorageError`` when none can be made."""
        return self._begin(self._floor)

    def open(self, key: str) -> BinaryIO:
        """A kept file for reading; raises ``FileNotFoundError`` when there is none, or only a link to another."""
        return self._there(key).open("rb")

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        """Where a kept file lies while the block runs, not to be changed; raises as ``open`` does."""
        yield self._there(key)

    def missing(self, keys: Collection[str]) -> set[str]:
        """Those of the keys that have no file here; a link to another file is none."""
        return {key for key in keys if not is_plain_file(self.path(key))}

    def delete(self, key: str) -> None:
        """Remove a kept file; fine when it is gone already. Raises ``StorageAwayError`` when it cannot be now."""
        try:
            self.path(key).unlink(missing_ok=True)
        except OSError as error:  # Windows keeps a file that somebody has open
            raise _storage_error(error) from error

    def list(self) -> Iterator[tuple[str, timedelta]]:
        """Every kept file's key with the time since its last byte was written.

        Raises ``StorageAwayError`` when the folder cannot be read.
        """
        return ((name, age) for name, age in self._ages(self._kept) if _KEY.fullmatch(name))

    def count_broken_off(self, older_than: timedelta) -> int:
        """How many unfinished files were not written to for so long: what broken uploads left."""
        return len(self._broken_off(older_than))

    def drop_broken_off(self, older_than: timedelta) -> int:
        """Remove what broken uploads left. Gives how many."""
        stale = self._broken_off(older_than)
        for name in stale:
            (self._incoming / name).unlink(missing_ok=True)
        return len(stale)

    def mark(self) -> Mark | None:
        """To which installation this folder belongs; None where nobody has marked it. Raises ``StorageAwayError``."""
        try:
            return mark_in(self._mark.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StorageAwayError("the file folder's mark cannot be read") from error

    def set_mark(self, mark: Mark) -> None:
        """Write down to which installation this folder belongs, durably. Raises ``StorageError``."""
        with self._begin(0) as incoming:
            incoming.write(mark.line())
            kept = self._kept / incoming.commit()
        try:
            os.replace(kept, self._mark)
            _sync_folder(self._mark.parent)
        except OSError as error:
            raise _storage_error(error) from error

    def path(self, key: str) -> Path:
        """Where a kept file lies, there or not; raises ``ValueError`` for what is no key."""
        if not _KEY.fullmatch(key):
            raise ValueError("not a key of this store")
        return self._kept / key

    def _there(self, key: str) -> Path:
        path = self.path(key)
        if not is_plain_file(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return path

    def _begin(self, floor: int) -> Incoming:
        try:
            return Incoming(self._incoming / secrets.token_urlsafe(16), self._kept, floor)
        except OSError as error:
            raise _storage_error(error) from error

    def _broken_off(self, older_than: timedelta) -> tuple[str, ...]:
        return tuple(name for name, age in self._ages(self._incoming) if age >= older_than)

    def _ages(self, folder: Path) -> Iterator[tuple[str, timedelta]]:
        try:
            now = self._folder_time()
            entries = os.scandir(folder)
        except OSError as error:
            raise _storage_error(error) from error
        with entries:
            for entry in entries:
                # A file may be finished or removed between being named and being looked at.
                with suppress(FileNotFoundError):
                    yield entry.name, timedelta(seconds=max(0.0, now - entry.stat().st_mtime))

    def _folder_time(self) -> float:
        # The disk's own clock wrote the files' times, and the server's may be set otherwise: an age taken
        # between the two could make a file in flight look old.
        probe = self._incoming / secrets.token_urlsafe(16)
        probe.touch(mode=0o600)
        try:
            return probe.stat().st_mtime
        finally:
            probe.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened, and the system writes names out by itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _storage_error(error: OSError) -> StorageError:
    if error.errno in NO_ROOM_ERRORS:
        return StorageFullError("no room left for the file")
    return StorageAwayError(f"the file store does not answer: {error.strerror}")
