"""How the poster of a film is drawn: its first picture as a viewer shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, cast

import av
from PIL import Image

from .colour_profiles import profile_of
from .colours import as_on_screen
from .film_colours import meaning_of
from .film_graph import Shaping
from .geometry import geometry_of
from .mp4_boxes import Borders

# The first pictures of a stream may be unusable until a key frame comes.
_MOST_PACKETS: Final = 300


@dataclass(frozen=True, slots=True)
class Poster:
    """``seen`` is the size in pixels that a viewer shows the film in; ``plain`` when every player shows it so."""

    picture: Image.Image
    seen: tuple[int, int]
    plain: bool


def poster(
    film: av.container.InputContainer, stream: av.VideoStream, borders: Borders | None, side: int
) -> Poster | None:
    """The poster, its longest side ``side`` pixels at most; None where no picture can be read."""
    stream.thread_count = 1
    for count, packet in enumerate(film.demux(stream)):
        if count > _MOST_PACKETS:
            break
        for frame in _frames(packet):
            geometry = geometry_of(frame, stream, borders)
            meaning = meaning_of(stream)
            width, height = geometry.seen
            scale = min(1.0, side / max(width, height))
            size = max(1, round(width * scale)), max(1, round(height * scale))
            shaped = Shaping(frame, geometry, meaning.unmapped(), size, "yuv444p").shaped(frame)
            picture = cast(Image.Image, cast(Any, shaped).to_image())  # PyAV leaves this one untyped
            if meaning.mapped:
                # Quicker by far than mapping in the filters, and good enough for a poster.
                picture = as_on_screen(picture, profile_of(meaning.primaries, meaning.transfer) or b"")
            return Poster(picture, (width, height), geometry.is_plain)
    return None


def _frames(packet: av.Packet[av.VideoStream]) -> list[av.VideoFrame]:
    try:
        return packet.decode()
    except av.error.InvalidDataError:
        return []
