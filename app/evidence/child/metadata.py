"""Knows what a picture tells beside its pixels: how it is turned, where it was taken, what else is written in."""

from __future__ import annotations

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
    """Whether the place is written in, in the camera's block or in the editor's (XMP)."""
    try:
        if picture.getexif().get_ifd(ExifTags.IFD.GPSInfo):
            return True
    except Exception:
        # A block that cannot be read may hold a place; saying so costs nothing.
        return True
    return any("GPSLatitude" in str(picture.info.get(key, "")) for key in _XMP_KEYS)


def has_metadata(picture: Image.Image) -> bool:
    """Whether anything beside pixels and colours is written in: camera, time, editor, comments."""
    return any(picture.info.get(key) for key in (*_XMP_KEYS, *_TEXT_KEYS))
