"""How a file becomes one that its decoder takes, where what is wrong with it is not its pixels."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO, Final, NamedTuple

from . import png_chunks
from .avif_tables import with_one_table
from .end_marks import ends_early
from .jpeg_rows import END, rows_there
from .open_picture import Refused, failure, opened
from .strip_metadata import lacks_end

# So many noughts are no pixels and no note.
_FILLING: Final = 512


class Cleaned(NamedTuple):
    """The stream to read, and whether a note in the file was broken and is left out of it."""

    source: BinaryIO
    dropped: bool


def cleaned(source: BinaryIO, kind: str, most_pixels: int) -> Cleaned:
    """The file of this sniffed ``kind`` as a decoder wants it. Refused where pixels are wrong or missing."""
    clean = _CLEANING.get(kind)
    found = clean(source, most_pixels) if clean is not None else None
    source.seek(0)
    return Cleaned(source, False) if found is None else found


def _png(source: BinaryIO, _most_pixels: int) -> Cleaned | None:
    source.seek(max(0, source.seek(0, 2) - _FILLING))
    if source.read() == bytes(_FILLING):
        source.seek(0)
        source = io.BytesIO(_without_filling(source.read()))
    try:
        found = png_chunks.cleaned(source)
    except png_chunks.BrokenPixels:
        raise Refused("damaged") from None
    return None if found is None else Cleaned(found, True)


def _jpeg(source: BinaryIO, most_pixels: int) -> Cleaned | None:
    source.seek(0)
    data = source.read()
    if not lacks_end(data):
        return None
    # Half of the mark would make another mark of what follows.
    data = _without_filling(data).rstrip(b"\xff")
    try:
        opened(io.BytesIO(data + END), "jpeg", most_pixels)
        share = _rows_there(data, source)
    except Refused as refused:
        if refused.outcome == "damaged" and ends_early(source, "jpeg"):
            raise Refused("truncated", refused.size) from None
        raise
    if share != 1:
        raise Refused("truncated", share=share)
    return Cleaned(io.BytesIO(data + END), True)


def _rows_there(data: bytes, source: BinaryIO) -> float | None:
    try:
        return rows_there(data)
    except MemoryError:
        raise Refused("too_many_pixels") from None
    except Exception as error:
        raise failure(error, source, "jpeg") from None


def _without_filling(data: bytes) -> bytes:
    """A copy that broke off may have its full length, with noughts for what never came."""
    if not data.endswith(bytes(_FILLING)):
        return data
    left = data.rstrip(b"\0")
    # After this one, a nought belongs to the pixels.
    return left + b"\0" if left.endswith(b"\xff") else left


def _avif(source: BinaryIO, _most_pixels: int) -> Cleaned | None:
    found = with_one_table(source)
    return None if found is None else Cleaned(found, False)


_CLEANING: Final[dict[str, Callable[[BinaryIO, int], Cleaned | None]]] = {
    "png": _png,
    "jpeg": _jpeg,
    "avif": _avif,
}
