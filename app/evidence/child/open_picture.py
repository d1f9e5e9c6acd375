"""How a picture of a known format is opened with no more parsers than that format needs, and why it fails."""

from __future__ import annotations

import importlib
import io
import warnings
from typing import BinaryIO, Final

from PIL import (
    ExifTags,
    Image,
    ImageChops,
    ImageFile,
    ImageOps,
    TiffImagePlugin,
    UnidentifiedImageError,
)

from .colour_meaning import MEANING, colour_meaning
from .end_marks import ends_early
from .jpeg_rows import may_lack_rows, rows_before_end
from .png_strips import WHOLE_PIXELS, StripPngImageFile, can_be_read_in_strips
from .progressive_scans import too_many_scans
from .webp import webp_size

# sniffed format -> (Pillow's plugin module, Pillow's name of the format)
_PLUGINS: Final = {
    "jpeg": ("PIL.JpegImagePlugin", "JPEG"),
    "png": ("PIL.PngImagePlugin", "PNG"),
    "webp": ("PIL.WebPImagePlugin", "WEBP"),
    "avif": ("PIL.AvifImagePlugin", "AVIF"),
    "heic": (f"{__package__}.heic", "HEIC"),
    "gif": ("PIL.GifImagePlugin", "GIF"),
    "bmp": ("PIL.BmpImagePlugin", "BMP"),
    "tiff": ("PIL.TiffImagePlugin", "TIFF"),
}
_BOXED: Final = ("heic", "avif")
_CUT_OFF: Final = "image file is truncated"
# Pillow's readers of these keep two or three more copies of every pixel after they are done.
_HOARDERS: Final = ("webp", "avif")
# Decoders that draw row by row, so that what they drew before they failed counts.
_ROW_BY_ROW: Final = ("png", "bmp")
_COLUMN: Final = 64
Pixel = tuple[int, ...] | int
_UNLIKELY: Final[dict[str, Pixel]] = {"RGB": (3, 251, 7), "RGBA": (3, 251, 7, 91), "L": 171, "P": 171}
_DNG_VERSION: Final = 50706
# How decoders say that memory ran out, when it is no MemoryError.
_MEMORY_WORDS: Final = ("memory", "security limit", "alloc")
# How they say that a file is whole, but of a kind that they were not built for.
_UNSUPPORTED_WORDS: Final = (
    "unsupported",
    "not supported",
    "not available",
    "unknown pixel mode",
    "no decoding plugin",
)


class Refused(Exception):
    """The picture cannot be used; ``outcome`` says why in one word, ``size`` is known when it was read, ``share`` (of
    one) is how much of it is there where a part is missing."""

    def __init__(self, outcome: str, size: tuple[int, int] | None = None, share: float | None = None) -> None:
        super().__init__(outcome)
        self.outcome = outcome
        self.size = size
        self.share = share

    def report(self) -> dict[str, object]:
        """The answer for the parent."""
        width, height = self.size or (None, None)
        return {"outcome": self.outcome, "width": width, "height": height, "share": self.share}


def prepare(kind: str) -> None:
    """Load everything that opening a ``kind`` needs, by opening a trusted sample of it."""
    # Pillow's own alarm is set far above what fits the sandbox; the budget of pixels decides instead.
    Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("ignore")
    name, pillow_name = _PLUGINS[kind]
    plugin = importlib.import_module(name)
    if kind == "heic":
        plugin.register()
    if kind == "avif":
        vars(plugin)["DEFAULT_MAX_THREADS"] = 1
    if kind == "jpeg":
        importlib.import_module("PIL.MpoImagePlugin")
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    sample = io.BytesIO()
    Image.new("RGB", (16, 16)).save(sample, pillow_name if pillow_name in Image.SAVE else "JPEG", exif=exif)
    with Image.open(sample) as picture:
        ImageOps.exif_transpose(picture).convert("L").tobytes()


def opened(source: BinaryIO, kind: str, most_pixels: int) -> ImageFile.ImageFile:
    """The picture with its size known and within ``most_pixels``, nothing decoded yet; Refused otherwise."""
    if kind in _BOXED and ends_early(source, kind):
        raise Refused("truncated")
    source.seek(0)
    if kind == "webp":
        _within(webp_size(source), most_pixels)
    picture = _recognised(source, kind)
    _within(picture.size, most_pixels)
    if kind == "png" and picture.width * picture.height > WHOLE_PIXELS:
        picture = _in_strips(picture, source)
    picture.info[MEANING] = colour_meaning(source, kind, has_profile=bool(picture.info.get("icc_profile")))
    if picture.info.get("progressive") and too_many_scans(source):
        raise Refused("too_slow", picture.size)
    if isinstance(picture, TiffImagePlugin.TiffImageFile) and _DNG_VERSION in picture.tag_v2:
        raise Refused("raw_photo", picture.size)
    return picture


def _recognised(source: BinaryIO, kind: str) -> ImageFile.ImageFile:
    source.seek(0)
    try:
        return Image.open(source, formats=(_PLUGINS[kind][1],))
    except MemoryError:
        raise Refused("too_many_pixels") from None
    except UnidentifiedImageError:
        return _asked(source, kind)
    except Exception as error:
        raise failure(error, source, kind) from None


def _in_strips(picture: ImageFile.ImageFile, source: BinaryIO) -> ImageFile.ImageFile:
    if not can_be_read_in_strips(source):
        raise Refused("too_many_pixels", picture.size)
    return StripPngImageFile(source, picture)


def _asked(source: BinaryIO, kind: str) -> ImageFile.ImageFile:
    """The picture as the reader of its kind takes it. Pillow asks all its readers by fewer first bytes than a kind is
    told from here, and keeps to itself what they answered."""
    reader, _accept = Image.OPEN[_PLUGINS[kind][1]]
    source.seek(0)
    try:
        return reader(source, "")
    except MemoryError:
        raise Refused("too_many_pixels") from None
    except Exception as error:
        raise failure(error, source, kind) from None


def decoded(picture: ImageFile.ImageFile, source: BinaryIO, kind: str) -> None:
    """Decode ``picture`` in place; Refused when that fails, or when rows of it are missing."""
    if vars(picture).get("_im") is not None:
        return
    _loaded(picture, source, kind)
    if kind == "jpeg" and may_lack_rows(picture):
        _has_all_rows(source)
    if kind in _HOARDERS:
        vars(picture).pop("_decoder", None)
        picture.fp = None


def _loaded(picture: ImageFile.ImageFile, source: BinaryIO, kind: str) -> None:
    size = picture.size
    unlikely = _UNLIKELY.get(picture.mode) if kind in _ROW_BY_ROW and picture.tile else None
    try:
        if unlikely is not None:
            picture.im = Image.new(picture.mode, size, unlikely).im
        picture.load()
    except MemoryError:
        raise Refused("too_many_pixels", size) from None
    except Exception as error:
        found = failure(error, source, kind)
        if found.outcome == "truncated" and unlikely is not None:
            found.share = _drawn(picture, unlikely)
        if found.share != 1:
            raise found from None
        picture.tile = []


def _has_all_rows(source: BinaryIO) -> None:
    place = source.tell()
    source.seek(0)
    share = rows_before_end(source.read())
    source.seek(place)
    if share != 1:
        raise Refused("truncated", share=share)


def _drawn(picture: ImageFile.ImageFile, unlikely: Pixel) -> float:
    """The share of rows that the decoder has drawn before it failed: the others still have a colour that nothing
    has."""
    column = Image.new(picture.mode, (min(picture.width, _COLUMN), picture.height), unlikely)
    here = Image.new(picture.mode, column.size)
    here.im = picture.im.crop((0, 0, *column.size))
    box = ImageChops.difference(here.convert("RGB"), column.convert("RGB")).getbbox()
    return (box[3] - box[1]) / picture.height if box else 0.0


def failure(error: Exception, source: BinaryIO, kind: str) -> Refused:
    """What ``error`` says of the file: out of memory, cut off, or damaged."""
    words = str(error).lower()
    if any(word in words for word in _MEMORY_WORDS):
        return Refused("too_many_pixels")
    if words.startswith(_CUT_OFF) or ends_early(source, kind):
        return Refused("truncated")
    if any(word in words for word in _UNSUPPORTED_WORDS):
        return Refused("unsupported")
    return Refused("damaged")


def _within(size: tuple[int, int] | None, most_pixels: int) -> None:
    if size is not None and size[0] * size[1] > most_pixels:
        raise Refused("too_many_pixels", size)
