"""A save-file or claim pack that comes in to be opened."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store.files import FileStore


class IncomingPack:
    """A save-file or claim pack that comes in chunk by chunk; nothing of it is kept once it was read or cancelled."""

    def __init__(self, store: FileStore) -> None:
        self._incoming = store.begin()
        self.checksum = 0

    def write(self, chunk: bytes) -> None:
        """Take the next bytes. Raises ``StorageError``."""
        self.checksum = zlib.crc32(chunk, self.checksum)
        self._incoming.write(chunk)

    def cancel(self) -> None:
        """Leave nothing behind."""
        self._incoming.abort()

    @contextmanager
    def read(self) -> Iterator[Path]:
        """Where it lies while it is read. Raises ``StorageError``."""
        with self._incoming:
            self._incoming.flush()
            yield self._incoming.path
