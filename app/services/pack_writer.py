"""How a claim pack is written: every part under a name of its own, stamped with the claim's own time, and handed out
while it is read: no copy of it lies anywhere."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from app.store.files import IncomingFile

Opener = Callable[[], BinaryIO]
_CHUNK: Final = 1 << 16
_FIRST_YEAR: Final = 1980
"""A zip knows no year before it."""


class _Outgoing:
    """What a zip is written to: keeps what was not yet handed on, and cannot go back."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, content: bytes) -> int:
        self._held += content
        return len(content)

    def flush(self) -> None:
        """For the zip's writer; there is nothing to do."""

    def taken(self) -> bytes:
        """What came since the last time."""
        taken = bytes(self._held)
        self._held.clear()
        return taken


@dataclass(slots=True)
class PackWriter:
    """Collects the parts of a pack, and writes them when it is asked for. ``close`` it afterwards.

    ``changed_at`` is when the claim was changed last, so that the same claim gives the same bytes; ``begin`` gives a
    place for what is made for this pack alone.
    """

    changed_at: datetime
    begin: Callable[[], IncomingFile]
    _parts: list[tuple[zipfile.ZipInfo, bytes | Opener]] = field(default_factory=list)
    _made: list[IncomingFile] = field(default_factory=list)

    def put(self, name: str, content: bytes) -> None:
        """A small part that stays in memory, packed smaller."""
        entry = self._entry(name)
        entry.compress_type = zipfile.ZIP_DEFLATED
        self._parts.append((entry, content))

    def make(self, name: str, content: bytes) -> None:
        """A part that was made for this pack, as it is. Raises ``StorageError``."""
        made = self.begin()
        self._made.append(made)
        made.write(content)
        made.flush()
        self.copy(name, len(content), lambda: made.path.open("rb"))

    def copy(self, name: str, size: int, source: Opener) -> None:
        """A part from a file of so many bytes, as it is; it is opened when its turn comes."""
        entry = self._entry(name)
        # Known beforehand, so that it is not taken for one of more than two gigabytes.
        entry.file_size = size
        self._parts.append((entry, source))

    def free(self, name: str) -> str:
        """The name, or one like it where another part has it already."""
        path, number, found = PurePosixPath(name), 1, name
        names = {entry.filename for entry, _content in self._parts}
        while found in names:
            number += 1
            found = str(path.with_stem(f"{path.stem}-{number}"))
        return found

    def chunks(self) -> Iterator[bytes]:
        """The pack, piece by piece; a file is open only while it is read. Raises OSError when one is gone."""
        out = _Outgoing()
        # A zip's writer asks for no more of a file than this.
        with zipfile.ZipFile(out, "w") as pack:  # type: ignore[call-overload]
            for entry, content in self._parts:
                with pack.open(entry, "w") as target:
                    for chunk in _read(content):
                        target.write(chunk)
                        yield out.taken()
        yield out.taken()

    def close(self) -> None:
        """Leave nothing behind of what was made for it."""
        for made in self._made:
            made.abort()

    def _entry(self, name: str) -> zipfile.ZipInfo:
        moment = self.changed_at.astimezone(UTC)
        stamp = (max(moment.year, _FIRST_YEAR), *moment.timetuple()[1:6])
        return zipfile.ZipInfo(name, stamp)


def _read(content: bytes | Opener) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with closing(content()) as source:
        while chunk := source.read(_CHUNK):
            yield chunk
