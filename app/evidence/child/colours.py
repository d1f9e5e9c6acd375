"""How every colour space, depth and transparency comes out as a person expects: sRGB or grey, on white."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageCms

from .colour_meaning import MEANING

_DEEP: Final = ("I;16", "I;16B", "I;16L", "I;16N")
_SCREEN: Final = ImageCms.createProfile("sRGB")


def plain(picture: Image.Image) -> Image.Image:
    """The picture in mode ``RGB`` or ``L``, see-through parts on white, colours as its profile means them."""
    profile, meaning = picture.info.get("icc_profile"), picture.info.get(MEANING)
    picture = _shallow(picture)
    if picture.mode in ("P", "PA", "LA", "La", "RGBa") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode == "RGBA":
        picture = _on_white(picture)
    if meaning:
        picture = as_on_screen(picture.convert("RGB"), meaning)
    elif profile and picture.mode in ("RGB", "L", "CMYK"):
        picture = as_on_screen(picture, profile)
    return picture if picture.mode in ("RGB", "L") else picture.convert("L" if picture.mode == "1" else "RGB")


def _shallow(picture: Image.Image) -> Image.Image:
    if picture.mode in _DEEP:
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode == "LAB":
        return _as_rgb(picture)
    if picture.mode in ("I", "F"):
        low, high = picture.getextrema()
        assert isinstance(low, int | float)
        assert isinstance(high, int | float)
        # Light is often counted from nought to one, which as bytes would be black.
        if low >= 0 and 1 < high <= 255:
            return picture.convert("L")
        step = (high - low) / 255 or 1
        return picture.point(lambda value: value * (1 / step) + (-low / step)).convert("L")
    return picture


def _as_rgb(picture: Image.Image) -> Image.Image:
    lab = ImageCms.createProfile("LAB")
    return ImageCms.profileToProfile(picture, lab, _SCREEN, outputMode="RGB") or picture


def _on_white(picture: Image.Image) -> Image.Image:
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def as_on_screen(picture: Image.Image, profile: bytes) -> Image.Image:
    """The picture with the colours that its ``profile`` (ICC) means, in those of a screen."""
    # A corrupt profile, or one for other colours than the picture has, is ignored as every viewer does.
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if picture.mode == "RGB":
            ImageCms.profileToProfile(picture, source, _SCREEN, inPlace=True)
            return picture
        if picture.mode == "CMYK":
            turned = ImageCms.profileToProfile(picture, source, _SCREEN, outputMode="RGB")
            return turned or picture
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    return picture
