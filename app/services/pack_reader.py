"""How a claim pack is read that may come from anybody: nothing of it is read before it is known to fit its budgets."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from app.claim.versions.problem import BadSaveFile, Problem
from app.claim.words import _
from app.errors import StorageAwayError, StorageError

AT_ONCE: Final = 128 * 1024
"""Bytes that are read at once, so also the most that a directory may have: six times that of the largest pack."""
ENTRIES: Final = 200
"""Parts of a pack; ours. Forty exhibits make ninety."""
_GROWTH, _SPARE = 4, 4_000_000
"""How far all parts together may unpack: so many times the pack's own size, and a little for its texts."""
SECONDS: Final = 300
"""How long opening may take with all checks of its photos; ours."""
_CHUNK: Final = 64 * 1024
_WAYS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Other ways of packing may take any amount of memory to unpack."""


class _Held(io.RawIOBase):
    """A file of which nobody reads much at once: a directory of any size is refused before it is read. ``trouble`` is
    what the disk said, which a zip's reader takes for damage."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size
        self.trouble: OSError | None = None

    def read(self, count: int = -1) -> bytes:
        if not 0 <= (self._size - self._file.tell() if count < 0 else count) <= AT_ONCE:
            raise BadSaveFile(Problem("file", _("has more parts than any claim pack")))
        try:
            return self._file.read(count)
        except OSError as error:
            self.trouble = error
            raise

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        place = (0, self._file.tell(), self._size)[whence] + offset
        if place < 0:
            raise OSError("before the beginning")
        return self._file.seek(place)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True


@dataclass(slots=True)
class PackReader:
    """The parts of one pack. ``left`` is how many bytes may still be unpacked, ``until`` when it must
    be done (of the monotonic clock)."""

    pack: zipfile.ZipFile
    held: _Held
    parts: dict[str, zipfile.ZipInfo]
    left: int
    until: float

    def small(self, name: str, most: int) -> bytes:
        """A part of at most so many bytes, whatever the pack says of its size. Raises ``BadSaveFile``."""
        content = bytearray()
        for chunk in self.chunks(name):
            content += chunk
            if len(content) > most:
                raise BadSaveFile(Problem(name, _("is too large")))
        return bytes(content)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece. Raises ``BadSaveFile`` for one that is missing or damaged, or passes a budget."""
        part = self.parts.get(name)
        if part is None:
            raise BadSaveFile(Problem(name, _("is missing in the pack")))
        if part.compress_type not in _WAYS:
            raise BadSaveFile(Problem(name, _("is packed in a way that is not opened here")))
        with _told_plainly(name, self.held), self.pack.open(part) as source:
            while chunk := source.read(_CHUNK):
                self._spend(name, len(chunk))
                yield chunk

    def check_time(self) -> None:
        """Raise ``BadSaveFile`` when it has taken too long."""
        if time.monotonic() > self.until:
            raise BadSaveFile(Problem("file", _("takes too long to open")))

    def _spend(self, name: str, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise BadSaveFile(Problem(name, _("unpacks to far more than the file that was sent")))
        self.check_time()


@contextmanager
def pack_in(path: Path) -> Iterator[PackReader | None]:
    """The pack that lies there; None when it is no zip. Raises ``BadSaveFile`` and ``StorageAwayError``."""
    size = path.stat().st_size
    with path.open("rb") as file:
        held = _Held(file, size)
        pack = _zip_in(held)
        yield None if pack is None else _reader(pack, held, size)


def _zip_in(held: _Held) -> zipfile.ZipFile | None:
    with _told_plainly("file", held):
        try:
            return zipfile.ZipFile(held)
        except zipfile.BadZipFile:
            if held.trouble is not None:
                raise
            return None


def _reader(pack: zipfile.ZipFile, held: _Held, size: int) -> PackReader:
    parts = {part.filename: part for part in pack.filelist}
    # Photos of one name were in packs of the first release; the text parts never were.
    texts = [part.filename for part in pack.filelist if "/" not in part.filename]
    if len(pack.filelist) > ENTRIES:
        raise BadSaveFile(Problem("file", _("has more parts than any claim pack")))
    if len(set(texts)) < len(texts):
        raise BadSaveFile(Problem("file", _("has two parts of one name")))
    return PackReader(pack, held, parts, _GROWTH * size + _SPARE, time.monotonic() + SECONDS)


@contextmanager
def _told_plainly(place: str, held: _Held) -> Iterator[None]:
    try:
        yield
    except (BadSaveFile, StorageError):
        raise
    except Exception as error:
        # A damaged zip makes the reader raise nearly anything, and it takes a disk's trouble for damage.
        if held.trouble is not None:
            raise StorageAwayError("the pack cannot be read") from error
        raise BadSaveFile(Problem(place, _("is damaged or not a claim pack"))) from error
