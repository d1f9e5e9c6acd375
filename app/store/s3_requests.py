"""How an S3 server is asked: within a time, a few times at most, and how what it says is told."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from io import RawIOBase
from pathlib import Path
from typing import Any, Final

import obstore
from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from app.errors import StorageAwayError, StorageFullError

PART: Final = 5 * 1024 * 1024
"""Bytes that are sent in one request, so also what an upload takes of memory, twice; the least that S3 allows."""
_AT_ONCE: Final = 2
_ANSWER: Final = timedelta(seconds=20)
_CONNECT: Final = timedelta(seconds=3)
_TRIES_FOR: Final = timedelta(seconds=8)
_TRIES: Final = 2
_CHECKSUM: Final = re.compile(r"[0-9a-f]{32}(-\d+)?")


def opened(bucket: str, prefix: str, endpoint: str) -> S3Store:
    """A bucket, or the part of it under a prefix. Keys come from the usual names in the environment."""
    where: dict[str, Any] = {"endpoint": endpoint.rstrip("/")} if endpoint else {}
    return S3Store(
        bucket,
        prefix=prefix or None,
        client_options={
            "timeout": _ANSWER,
            "connect_timeout": _CONNECT,
            "allow_http": endpoint.startswith("http://"),
        },
        retry_config={"max_retries": _TRIES, "retry_timeout": _TRIES_FOR},
        **where,
    )


@contextmanager
def told_plainly() -> Iterator[None]:
    """Raises ``StorageError`` for what the server, or the way to it, did wrong, and ``FileNotFoundError`` as it comes.

    Never the server's own words: they hold its address and the names of files.
    """
    try:
        yield
    except (PermissionDeniedError, UnauthenticatedError) as error:
        if "QuotaExceeded" in str(error):
            raise StorageFullError("the file store's quota is used up") from None
        raise StorageAwayError("the file store refuses us: are its keys and their rights right?") from None
    except BaseError as error:
        raise StorageAwayError(f"the file store does not answer: {type(error).__name__}") from None


class Ranges(RawIOBase):
    """A file of the store, read in the ranges that are asked for. Raises ``StorageAwayError`` for a cut one."""

    def __init__(self, store: S3Store, name: str) -> None:
        """Raises ``FileNotFoundError`` where there is none."""
        self._store, self._name = store, name
        with told_plainly():
            self.size = int(obstore.head(store, name)["size"])
        self._place = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = 0) -> int:
        self._place = max(0, (0, self._place, self.size)[whence] + offset)
        return self._place

    def readinto(self, buffer: Any) -> int:
        count = max(0, min(len(buffer), self.size - self._place))
        if count == 0:
            return 0
        try:
            with told_plainly():
                got = memoryview(obstore.get_range(self._store, self._name, start=self._place, length=count))
        except FileNotFoundError:
            raise StorageAwayError("a file of the file store went while it was read") from None
        if len(got) != count:
            raise StorageAwayError("the file store sent a part of a file that is too short")
        buffer[:count] = got
        self._place += count
        return count


def put(store: S3Store, name: str, path: Path) -> None:
    """Send a file, in parts where it is large, and see to it that all of it arrived.

    Raises ``StorageError``; what is there then may be anything.
    """
    try:
        with told_plainly():
            obstore.put(store, name, path, chunk_size=PART, max_concurrency=_AT_ONCE)
            kept = obstore.head(store, name)
    except FileNotFoundError:
        raise StorageAwayError("the file store has no such bucket") from None
    told = (kept["e_tag"] or "").strip('"')
    if kept["size"] != path.stat().st_size or not (
        told == checksum(path) or _same_bytes(store, name, path, told)
    ):
        raise StorageAwayError("the file store kept something else than was sent")


def checksum(path: Path) -> str:
    """What S3 calls a file's ETag: an MD5, of the parts' where it is sent in parts."""
    parts: list[bytes] = [part.digest() for part in _parts(path)]
    if path.stat().st_size <= PART:
        return (parts[0] if parts else _md5(b"").digest()).hex()
    return f"{_md5(b''.join(parts)).hexdigest()}-{len(parts)}"


def _same_bytes(store: S3Store, name: str, path: Path, told: str) -> bool:
    """Whether what is kept reads as what was sent: for stores that encrypt, whose ETags mean something else."""
    if _CHECKSUM.fullmatch(told) and "-" not in told:
        return False
    source = Ranges(store, name)
    with path.open("rb") as sent:
        while here := sent.read(PART):
            if source.read(len(here)) != here:
                return False
    return True


def _parts(path: Path) -> Iterator[Any]:
    with path.open("rb") as file:
        while part := file.read(PART):
            yield _md5(part)


def _md5(data: bytes) -> Any:
    return hashlib.md5(data, usedforsecurity=False)
