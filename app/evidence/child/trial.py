"""Trusted samples through every kind of job, to see whether decoders work with what the sandbox leaves them."""

from __future__ import annotations

import errno
import io
import socket
from collections.abc import Iterator
from typing import BinaryIO, Final

from PIL import Image

from . import convert_photo, convert_video, inspect_photo, inspect_video, label_photo
from .limits import KEPT

_PIXELS: Final = 1_000_000
_FORMATS: Final = ("jpeg", "png", "webp")
_FILM: convert_video.VideoOrder = {
    "format": "mov",
    "below": 1_000_000,
    "wanted": 1_000_000,
    "start": None,
    "end": None,
    "seconds": 1.0,
    "sound_rate": 64_000,
    "steps": [],
}
_SEEN: inspect_video.VideoOrder = {"format": "mov", "pixels": _PIXELS, "thumbnail": 64}
_SAMPLES: dict[str, bytes] = {}


def warm_up(_given: object) -> None:
    """Make the samples, and warm up all jobs as each does for itself."""
    for kind in _FORMATS:
        made = io.BytesIO()
        Image.linear_gradient("L").convert("RGB").save(made, kind)
        _SAMPLES[kind] = made.getvalue()
        inspect_photo.warm_up(_look(kind))
        convert_photo.warm_up(_change(kind))
    label_photo.warm_up(_label("jpeg"))
    inspect_video.warm_up(_SEEN)
    convert_video.warm_up(_FILM)
    film = convert_video.sample_film()
    film.seek(0)
    _SAMPLES["film"] = film.read()


def try_all(_source: BinaryIO, product: BinaryIO, _given: object) -> dict[str, object]:
    """``passed`` with what the sandbox keeps, or the first job that did not work."""
    for name, done, wanted in _jobs(product):
        if done.get("outcome") != wanted:
            return {"outcome": f"{name}: {done.get('outcome')}"}
    if not _is_filtered():
        return {"outcome": "not filtered"}
    return {"outcome": "passed", **KEPT}


def _jobs(product: BinaryIO) -> Iterator[tuple[str, dict[str, object], str]]:
    for kind in _FORMATS:
        sample = _SAMPLES[kind]
        yield kind, inspect_photo.inspect(io.BytesIO(sample), io.BytesIO(), _look(kind)), "decoded"
        yield kind, convert_photo.convert(io.BytesIO(sample), io.BytesIO(), _change(kind)), "converted"
    yield "label", label_photo.label(io.BytesIO(_SAMPLES["jpeg"]), io.BytesIO(), _label("jpeg")), "labelled"
    film = _SAMPLES["film"]
    yield "film", inspect_video.inspect(io.BytesIO(film), io.BytesIO(), _SEEN), "decoded"
    for step in convert_video.WARM_UP_STEPS:
        order: convert_video.VideoOrder = {**_FILM, "steps": [step]}
        yield step["way"], convert_video.convert(io.BytesIO(film), product, order), "converted"


def _is_filtered() -> bool:
    try:
        socket.socket().close()
    except OSError as error:
        return error.errno == errno.EPERM
    return False


def _look(kind: str) -> inspect_photo.PhotoOrder:
    return {"format": kind, "pixels": _PIXELS, "progressive_pixels": _PIXELS, "thumbnail": 64}


def _change(kind: str) -> convert_photo.PhotoOrder:
    return {"format": kind, "pixels": _PIXELS, "below": 1_000_000}


def _label(kind: str) -> label_photo.LabelOrder:
    return {"format": kind, "pixels": _PIXELS, "below": 1_000_000, "words": "Photo 1", "circle": None}
