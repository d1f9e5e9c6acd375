"""How to read a very long PNG strip by strip, so that a scrolled screenshot of any length fits the memory."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from PIL import Image, ImageFile

from . import png_chunks

WHOLE_PIXELS: Final = 36_000_000
"""A PNG of more pixels than this is read in strips where it can be; else it does not fit."""

_STRIP_BYTES: Final = 4_000_000
_AT_ONCE: Final = 1 << 18
# Kind of colour -> samples of a pixel, where each has eight bits.
_SAMPLES: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


class StripPngImageFile(ImageFile.ImageFile):
    """A long PNG that shrinks while it is read. ``whole`` is the same picture as Pillow opened it, not decoded."""

    format = "PNG"

    def __init__(self, source: BinaryIO, whole: ImageFile.ImageFile) -> None:
        self._source = source
        self._whole = whole
        super().__init__(source)

    def _open(self) -> None:
        self._size, self._mode = self._whole.size, self._whole.mode
        self.info, self.palette = dict(self._whole.info), self._whole.palette
        self.tile = []
        self._step = 1

    def draft(self, mode: str | None, size: tuple[int, int] | None) -> None:
        """Ask for a picture no smaller than ``size``."""
        if size is not None and self._im is None:
            self._step = max(1, min(self.width // size[0], self.height // size[1]))

    def load(self) -> Any:
        """Decode once; afterwards this is a picture like any other, without a palette."""
        if self._im is None:
            shrunk = self._shrunk()
            self.im, self._mode, self._size = shrunk.im, shrunk.mode, shrunk.size
            self.palette = None
        return Image.Image.load(self)

    def rows(self, top: int, bottom: int) -> Image.Image:
        """These rows in full size."""
        part = None
        for at, strip in strips(self._source):
            first, last = max(top, at), min(bottom, at + strip.height)
            if first < last:
                piece = _spread(strip.crop((0, first - at, strip.width, last - at)))
                part = part or Image.new(piece.mode, (piece.width, bottom - top))
                part.paste(piece, (0, first - top))
            if at + strip.height >= bottom:
                break
        if part is None:
            raise OSError("image file is truncated")
        part.info = dict(self.info)
        return part

    def verify(self) -> None:
        """Nothing to verify beyond decoding."""

    def _shrunk(self) -> Image.Image:
        step, done, whole = self._step, 0, None
        kept: Image.Image | None = None
        for at, strip in strips(self._source):
            piece = _spread(strip)
            if kept is not None:
                piece = _joined(kept, piece)
            whole = whole or Image.new(piece.mode, (-(-self.width // step), -(-self.height // step)))
            last = at + strip.height >= self.height
            use = piece.height if last else piece.height // step * step
            if use:
                used = piece.crop((0, 0, piece.width, use))
                whole.paste(used.reduce(step) if step > 1 else used, (0, done // step))
            kept = piece.crop((0, use, piece.width, piece.height)) if use < piece.height else None
            done += use
        if whole is None or done < self.height:
            raise OSError("image file is truncated")
        return whole


def can_be_read_in_strips(source: BinaryIO) -> bool:
    """Whether rows follow each other from top to bottom, eight bits a sample."""
    source.seek(len(png_chunks.HEAD) + 8)
    _width, _height, bits, kind, _packing, _filtering, woven = struct.unpack(">IIBBBBB", source.read(13))
    return bits == 8 and kind in _SAMPLES and not woven


def strips(source: BinaryIO) -> Iterator[tuple[int, Image.Image]]:
    """The picture from top to bottom: where each strip starts, and its pixels. Raises what a decoder raises."""
    found = list(png_chunks.chunks(source))
    head = found[0].body(source)
    width, height, _bits, kind = struct.unpack(">IIBB", head[:10])
    more = b"".join(
        png_chunks.chunk(one.name, one.body(source)) for one in found if one.name in (b"PLTE", b"tRNS")
    )
    row = 1 + width * _SAMPLES[kind]
    count, at, before = max(1, _STRIP_BYTES // row), 0, b""
    for rows in _rows(source, found, row, count):
        lines = min(len(rows) // row, height - at)
        if not lines:
            return
        # A row may be told by the one above it, so the last one of the strip before comes along, as it is.
        above = b"\0" + before if before else b""
        extra = 1 if before else 0
        small = struct.pack(">II", width, lines + extra) + head[8:]
        packed = zlib.compress(above + rows[: lines * row], 0)
        parts = png_chunks.HEAD + png_chunks.chunk(b"IHDR", small) + more
        data = parts + png_chunks.chunk(b"IDAT", packed) + png_chunks.chunk(b"IEND", b"")
        with Image.open(io.BytesIO(data), formats=("PNG",)) as opened:
            strip = opened.crop((0, extra, width, lines + extra))
        before = strip.crop((0, lines - 1, width, lines)).tobytes()
        yield at, strip
        at += lines


def _rows(source: BinaryIO, found: list[png_chunks.Chunk], row: int, count: int) -> Iterator[bytes]:
    unpacking, waiting, wanted = zlib.decompressobj(), b"", row * count
    for one in found:
        if one.name != b"IDAT":
            continue
        at = one.at + 8
        for start in range(at, at + one.size, _AT_ONCE):
            source.seek(start)
            packed = source.read(min(_AT_ONCE, at + one.size - start))
            while packed:
                waiting += unpacking.decompress(packed, wanted - len(waiting))
                packed = unpacking.unconsumed_tail
                if len(waiting) >= wanted:
                    yield waiting
                    waiting = b""
    yield waiting


def _spread(strip: Image.Image) -> Image.Image:
    """Without a palette: colours by number cannot be blended."""
    if strip.mode == "P":
        return strip.convert("RGBA" if "transparency" in strip.info else "RGB")
    return strip


def _joined(above: Image.Image, below: Image.Image) -> Image.Image:
    both = Image.new(below.mode, (below.width, above.height + below.height))
    both.paste(above, (0, 0))
    both.paste(below, (0, above.height))
    return both
