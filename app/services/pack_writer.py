"""How a claim pack is written: every part under a name of its own, stamped with the claim's own time."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import BinaryIO, Final

_CHUNK: Final = 1 << 20
_FIRST_YEAR: Final = 1980
"""A zip knows no year before it."""


@dataclass(slots=True)
class PackWriter:
    """Writes parts of a pack; ``changed_at`` is when the claim was changed last, so that the same claim gives the same
    bytes."""

    pack: zipfile.ZipFile
    changed_at: datetime
    _names: set[str] = field(default_factory=set)

    def put(self, name: str, content: bytes, way: int = zipfile.ZIP_DEFLATED) -> None:
        """A part that is in memory."""
        self._names.add(name)
        self.pack.writestr(self._entry(name), content, way)

    def copy(self, name: str, source: BinaryIO) -> None:
        """A part from a file, as it is."""
        self._names.add(name)
        with self.pack.open(self._entry(name), "w", force_zip64=True) as target:
            while chunk := source.read(_CHUNK):
                target.write(chunk)

    def free(self, name: str) -> str:
        """The name, or one like it where another part has it already."""
        path, number, found = PurePosixPath(name), 1, name
        while found in self._names:
            number += 1
            found = str(path.with_stem(f"{path.stem}-{number}"))
        return found

    def _entry(self, name: str) -> zipfile.ZipInfo:
        moment = self.changed_at.astimezone(UTC)
        stamp = (max(moment.year, _FIRST_YEAR), *moment.timetuple()[1:6])
        return zipfile.ZipInfo(name, stamp)
