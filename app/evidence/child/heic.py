"""How to read HEIC through pi_heif in narrow strips, so that the largest phone photos fit their memory."""

from __future__ import annotations

from typing import Any, Final

import pi_heif
from PIL import Image, ImageFile

FORMAT: Final = "HEIC"
_STRIP: Final = 256


class HeicImageFile(ImageFile.ImageFile):
    """The main picture of a HEIC file. pi_heif's own Pillow plugin would hold every pixel twice more."""

    format = FORMAT
    format_description = "HEIC through pi_heif"

    def _open(self) -> None:
        try:
            # What an image viewer would show: eight bits, no previews, no depth, turned as the file says.
            found = pi_heif.HeifFile(self.fp, convert_hdr_to_8bit=True, remove_stride=False)
            main = found[found.primary_index]
        except MemoryError:
            raise
        except Exception as error:
            raise SyntaxError(str(error)) from None
        self._main: Any = main
        self._step = 1
        self._size, self._mode = main.size, main.mode
        self.info = dict(main.info)
        self.tile = []

    def draft(self, mode: str | None, size: tuple[int, int] | None) -> None:
        """Ask for a picture no smaller than ``size``; the strips then shrink while they are read."""
        if size is not None and self._main is not None:
            self._step = max(1, min(self.width // size[0], self.height // size[1]))

    def load(self) -> Any:
        """Decode once; afterwards this is a picture like any other."""
        if self._main is not None:
            main, self._main = self._main, None
            data = memoryview(main.data)  # decoding may correct size and stride, so these are read after it
            self.im = _shrunk(data, main.mode, main.size, main.stride, self._step).im
            self._size = self.im.size
        return super().load()

    def verify(self) -> None:
        """Nothing to verify beyond decoding."""


def register() -> None:
    """Let Pillow open HEIC with this reader, decoding in one thread."""
    options = pi_heif.options
    options.DECODE_THREADS, options.THUMBNAILS = 1, False
    options.DEPTH_IMAGES, options.AUX_IMAGES = False, False
    Image.register_open(FORMAT, HeicImageFile)


def _shrunk(data: memoryview, mode: str, size: tuple[int, int], stride: int, step: int) -> Image.Image:
    width, height = size
    whole = Image.new(mode, (-(-width // step), -(-height // step)))
    rows = _STRIP * step
    for top in range(0, height, rows):
        count = min(rows, height - top)
        part = data[top * stride : (top + count) * stride]
        strip = Image.frombytes(mode, (width, count), part, "raw", mode, stride)
        whole.paste(strip.reduce(step) if step > 1 else strip, (0, top // step))
    return whole
