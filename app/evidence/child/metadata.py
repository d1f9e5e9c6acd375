"""What a picture tells beside its pixels: how it is turned, where it was taken, what else is written in."""

from __future__ import annotations

import math
import re
from typing import Final

from PIL import ExifTags, Image

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# These say how they are turned in their own way, and the decoder has done it; the camera's tag repeats it.
_TURNED_WHEN_READ: Final = ("HEIC",)
COMPOSITE_MARK: Final = b"Composite of two pictures"
"""The comment in a picture that was put together here: no camera took it, so no advice on cameras is given."""

_COORDINATES: Final = (
    *(ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude),
    *(ExifTags.GPS.GPSDestLatitude, ExifTags.GPS.GPSDestLongitude),
)
# A coordinate with a digit that is not nought, as an attribute or an element.
_XMP_PLACE: Final = re.compile(r"GPS(?:Dest)?(?:Latitude|Longitude)\s*(?:=\s*[\"']|>)[^\"'<]*[1-9]")
_XMP_KEYS: Final = ("xmp", "XML:com.adobe.xmp")
_TEXT_KEYS: Final = ("exif", "comment", "photoshop", "Author", "Software", "Comment", "Description", "Title")


def orientation(picture: Image.Image) -> int:
    """The turn that a viewer must make, 1 (upright) to 8; a broken tag counts as upright."""
    if picture.format in _TURNED_WHEN_READ:
        return 1
    try:
        value = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:
        return 1
    return value if value in _TURNS else 1


def upright(picture: Image.Image, turn: int) -> Image.Image:
    """The picture turned as a viewer would show it."""
    return picture.transpose(_TURNS[turn]) if turn in _TURNS else picture


def has_location(picture: Image.Image) -> bool:
    """Whether a place is written in, in the camera's block or in the editor's (XMP). Phones that are told to leave it
    out keep the block and write zeroes."""
    return _is_place(_gps(picture)) or any(
        _XMP_PLACE.search(_text(picture.info.get(key))) for key in _XMP_KEYS
    )


def notes_unreadable(picture: Image.Image) -> bool:
    """Whether the camera's block is there and cannot be read: whatever it holds, nobody knows."""
    try:
        exif = picture.getexif()
        exif.get_ifd(ExifTags.IFD.GPSInfo)
    except Exception:
        return True
    return bool(picture.info.get("exif")) and not len(exif)


def _gps(picture: Image.Image) -> dict[int, object]:
    try:
        return dict(picture.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    except Exception:
        return {}


def _is_place(block: dict[int, object]) -> bool:
    return any(_has_number(block.get(tag)) for tag in _COORDINATES) or bool(
        _words(block.get(ExifTags.GPS.GPSAreaInformation))
    )


def _has_number(value: object) -> bool:
    """Whether degrees, minutes or seconds are more than nothing."""
    parts = value if isinstance(value, tuple) else (value,)
    try:
        return any(part is not None and math.isfinite(float(part)) and float(part) != 0 for part in parts)
    except (TypeError, ValueError, ZeroDivisionError):
        return False


def _words(value: object) -> str:
    data = value[8:] if isinstance(value, bytes) else str(value or "").encode("utf-8", "replace")
    return data.decode("ascii", "ignore").strip("\0 ")


def _text(value: object) -> str:
    return value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value or "")


def has_camera(picture: Image.Image) -> bool:
    """Whether a camera says that it took the picture."""
    try:
        exif = picture.getexif()
        return bool(exif.get(ExifTags.Base.Model)) or ExifTags.Base.ExposureTime in exif.get_ifd(
            ExifTags.IFD.Exif
        )
    except Exception:
        return False


def is_composite(picture: Image.Image) -> bool:
    """Whether the picture was put together here from two others."""
    return bool(picture.info.get("comment") == COMPOSITE_MARK)


def has_metadata(picture: Image.Image) -> bool:
    """Whether anything beside pixels and colours is written in: camera, time, editor, comments."""
    return any(picture.info.get(key) for key in (*_XMP_KEYS, *_TEXT_KEYS))
