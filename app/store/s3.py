"""Files at an S3 server that many machines share; each file passes through a folder of this machine on its way."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from io import BufferedReader
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self, cast

import obstore

from app.errors import StorageAwayError, StorageError
from app.store.folder import FolderFileStore, Incoming
from app.store.mark import Mark, mark_in
from app.store.s3_requests import PART, Ranges, opened, put, told_plainly

_MARK: Final = "installation"
_PROBE: Final = "probe"
_KEPT: Final = "kept/"
_READ_AHEAD: Final = 256 * 1024
_LOOKS_AT_ONCE: Final = 8


class S3Incoming:
    """A file that is written on this machine and sent as a whole when it is committed."""

    def __init__(self, written: Incoming, store: S3FileStore) -> None:
        self._written = written
        self._store = store

    @property
    def path(self) -> Path:
        """Where it lies until then."""
        return self._written.path

    @property
    def size(self) -> int:
        """Bytes written so far."""
        return self._written.size

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Append ``data``; raises ``StorageFullError`` (and forgets the file) when there is no room here."""
        return self._written.write(data)

    def flush(self) -> None:
        """Let others read at ``path`` what was written so far. Raises ``StorageError``."""
        self._written.flush()

    def commit(self) -> str:
        """Send the file and give its key. Raises ``StorageError`` with nothing kept."""
        self._written.flush()
        try:
            self._store.keep(self._written.path)
        finally:
            self._written.abort()
        return self._written.path.name

    def abort(self) -> None:
        """Forget what was written; does nothing after ``commit``."""
        self._written.abort()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.abort()


class S3FileStore:
    """Files in a bucket, under ``kept/``, beside the mark of the installation."""

    def __init__(self, address: str, endpoint: str, passing: FolderFileStore) -> None:
        """``address`` is ``s3://bucket/prefix``; ``passing`` is where files lie on this machine on their way."""
        bucket, _, prefix = address.removeprefix("s3://").partition("/")
        self._store = opened(bucket, prefix.strip("/"), endpoint)
        self._passing = passing

    def begin(self) -> S3Incoming:
        """A new empty file to write into; raises ``StorageError`` when none can be made."""
        return S3Incoming(self._passing.begin(), self)

    def keep(self, path: Path) -> None:
        """Keep a file of this machine under its own name as the key. Raises ``StorageError`` with nothing kept."""
        name = self._name(path.name)
        try:
            put(self._store, name, path)
        except StorageError:
            with suppress(StorageError, FileNotFoundError), told_plainly():
                obstore.delete(self._store, name)
            raise

    def open(self, key: str) -> BinaryIO:
        """A kept file for reading, a range at a time; raises ``FileNotFoundError`` when there is none."""
        with self._missing_told():
            return cast(BinaryIO, BufferedReader(Ranges(self._store, self._name(key)), _READ_AHEAD))

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        """Where a copy of a kept file lies on this machine while the block runs; raises as ``open`` does."""
        with self._passing.begin() as copy:
            with self._missing_told(), Ranges(self._store, self._name(key)) as source:
                shutil.copyfileobj(source, copy, PART)
            copy.flush()
            yield copy.path

    def missing(self, keys: Collection[str]) -> set[str]:
        """Those of the keys that have no file in the bucket.

        Raises ``StorageAwayError``, also where the mark is gone: then it is another bucket, and no file is lost.
        """
        if not keys:
            return set()
        with told_plainly():
            gone = asyncio.run(self._absent([self._name(key) for key in keys]))
        if gone:
            self._check_bucket()
        return {name.removeprefix(_KEPT) for name in gone}

    def delete(self, key: str) -> None:
        """Remove a kept file; fine when it is gone already. Raises ``StorageAwayError`` when it cannot be now."""
        try:
            with told_plainly():
                obstore.delete(self._store, self._name(key))
        except FileNotFoundError:
            self._check_bucket()

    def list(self) -> Iterator[tuple[str, timedelta]]:
        """Every kept file's key with the time since it came, by the server's own clock. Raises ``StorageAwayError``."""
        try:
            with told_plainly():
                obstore.put(self._store, _PROBE, b"")
                now = obstore.head(self._store, _PROBE)["last_modified"]
                for some in obstore.list(self._store, _KEPT):
                    for one in some:
                        age = max(timedelta(0), now - one["last_modified"])
                        yield one["path"].rpartition("/")[2], age
        except FileNotFoundError:
            raise StorageAwayError("the file store has no such bucket") from None

    def count_broken_off(self, older_than: timedelta) -> int:
        """How many files on their way through this machine were not written to for so long."""
        return self._passing.count_broken_off(older_than)

    def drop_broken_off(self, older_than: timedelta) -> int:
        """Remove what broken uploads and reads left on this machine. Gives how many."""
        return self._passing.drop_broken_off(older_than)

    def mark(self) -> Mark | None:
        """To which installation the bucket belongs; None where nobody has marked it. Raises ``StorageAwayError``."""
        try:
            with told_plainly():
                return mark_in(bytes(obstore.get(self._store, _MARK).bytes()))
        except FileNotFoundError:
            return None

    def set_mark(self, mark: Mark) -> None:
        """Write down to which installation the bucket belongs. Raises ``StorageError``."""
        with self._passing.begin() as written:
            written.write(mark.line())
            written.flush()
            put(self._store, _MARK, written.path)

    def _name(self, key: str) -> str:
        return _KEPT + self._passing.path(key).name

    async def _absent(self, names: Sequence[str]) -> set[str]:
        turns = asyncio.Semaphore(_LOOKS_AT_ONCE)

        async def is_absent(name: str) -> bool:
            async with turns:
                try:
                    await obstore.head_async(self._store, name)
                except FileNotFoundError:
                    return True
                return False

        absent = await asyncio.gather(*map(is_absent, names))
        return {name for name, gone in zip(names, absent, strict=True) if gone}

    @contextmanager
    def _missing_told(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError:
            self._check_bucket()
            raise

    def _check_bucket(self) -> None:
        if self.mark() is None:
            raise StorageAwayError("the file store has lost its mark: it is another bucket, or none")
