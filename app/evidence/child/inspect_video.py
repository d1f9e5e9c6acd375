"""What a video is: length, size, codec, sound, turn, place; decodes one picture and draws it as the poster."""

from __future__ import annotations

import io
from typing import BinaryIO, TypedDict

import av

from .containers import BROKEN, MEMORY, StrangeColours, opened
from .end_marks import ends_early
from .film_facts import film_facts
from .film_streams import codec_name, moving_pictures, picture_of
from .mp4_boxes import borders_of, sample_name
from .poster import poster


class VideoOrder(TypedDict):
    """The order: ``format`` as sniffed, ``pixels`` of one frame (the budget), longest side of the poster."""

    format: str
    pixels: int
    thumbnail: int


def warm_up(given: VideoOrder) -> None:
    """Write and read a trusted film, since PyAV loads parts of itself only when a stream is met."""
    film = io.BytesIO()
    with av.open(film, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=1)
        stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        for packet in (*stream.encode(av.VideoFrame(16, 16, "yuv420p")), *stream.encode(None)):
            container.mux(packet)
    seen = inspect(film, io.BytesIO(), {**given, "format": "mp4"})
    if seen["outcome"] != "decoded":
        raise RuntimeError(seen)
    av.CodecContext.create("h264", "r").thread_count = 1


def inspect(source: BinaryIO, product: BinaryIO, given: VideoOrder) -> dict[str, object]:
    """Facts about the video in ``source``; its poster (JPEG) goes to ``product``."""
    kind = given["format"]
    short = ends_early(source, kind)
    facts: dict[str, object] = {}
    try:
        with opened(source, kind) as film:
            stream = picture_of(film)
            if stream is None:
                return _without_picture(film, source)
            facts["codec"] = codec_name(stream)
            facts |= film_facts(film, stream, source, kind)
            if stream.width * stream.height > given["pixels"]:
                return {**facts, "outcome": "too_many_pixels"}
            if short:
                return {**facts, "outcome": "truncated"}
            drawn = poster(film, stream, borders_of(source, stream.id), given["thumbnail"])
    except MEMORY:
        return {"outcome": "out_of_memory"}
    except (av.error.PatchWelcomeError, StrangeColours):
        return {"outcome": "unsupported", "codec": facts.get("codec")}
    except BROKEN:
        return {"outcome": "truncated" if short else "damaged"}
    if drawn is None:
        return {**facts, "outcome": "damaged"}
    drawn.picture.save(product, "JPEG", quality=80)
    return {**facts, "width": drawn.seen[0], "height": drawn.seen[1], "plain": facts["plain"] and drawn.plain}


def _without_picture(film: av.container.InputContainer, source: BinaryIO) -> dict[str, object]:
    """Sound alone is no damage, and neither is a picture that no decoder here knows."""
    unknown = moving_pictures(film)
    if not unknown:
        return {"outcome": "no_picture" if film.streams.audio else "damaged"}
    return {"outcome": "unsupported", "codec": sample_name(source, unknown[0].id)}
