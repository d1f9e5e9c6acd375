"""How to make films in which something moves, so that encoders have work and cuts can be seen."""

from __future__ import annotations

import functools
import tempfile
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import av
from PIL import Image

from .heic import frame_of
from .samples import CORNER, scene

SIZE = (480, 360)
RATE = 25


@functools.cache
def moving(seconds: int, container: str = "mov", turned: int = 0, sound: str = "aac") -> bytes:
    """A film of the scene moving through the picture, a key picture every second, a red corner top left as seen;
    ``turned`` is how far a viewer has to turn it, against the clock."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "film")
        with av.open(path, "w", format=container) as film:
            codec = "mpeg4" if container == "avi" else "libx264"
            options = {"preset": "ultrafast", "crf": "30", "g": str(RATE)}
            picture = cast(
                av.VideoStream,
                film.add_stream(codec, rate=RATE, options=options if codec == "libx264" else {}),
            )
            picture.width, picture.height = SIZE if turned in (0, 180) else SIZE[::-1]
            picture.pix_fmt = "yuv420p"
            if turned:
                picture.set_display_rotation(turned)
            track = cast(av.AudioStream, film.add_stream(sound, rate=44_100)) if sound else None
            for number in range(seconds * RATE):
                frame = _frame(number % RATE, turned)
                frame.pts, frame.time_base = number, Fraction(1, RATE)
                film.mux(picture.encode(frame))
            film.mux(picture.encode(None))
            if track is not None:
                _hum(film, track, seconds)
        return path.read_bytes()


@functools.cache
def _picture(place: int, turned: int) -> Image.Image:
    wide = scene(SIZE[0] * 2, SIZE[1])
    seen = wide.crop((SIZE[0] // 2 + place * 4, 0, SIZE[0] * 3 // 2 + place * 4, SIZE[1]))
    seen.paste(CORNER, (0, 0, 100, 100))
    return seen.rotate(-turned, expand=True)


@functools.cache
def _frame(place: int, turned: int) -> av.VideoFrame:
    return frame_of(_picture(place, turned))


def _hum(film: av.container.OutputContainer, track: av.AudioStream, seconds: int) -> None:
    size = track.codec_context.frame_size or 1024
    for start in range(0, seconds * 44_100, size):
        piece = av.AudioFrame(format=track.format.name, layout="stereo", samples=size)
        for plane in cast(Any, piece).planes:
            plane.update(bytes(plane.buffer_size))
        piece.sample_rate, piece.pts = 44_100, start
        film.mux(track.encode(piece))
    film.mux(track.encode(None))
