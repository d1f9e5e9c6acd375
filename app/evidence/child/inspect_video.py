"""Knows what a video is: length, size, codec, sound, turn, place; decodes one picture and draws it as the poster."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, Final, TypedDict, cast

import av
from PIL import Image

from .containers import BROKEN, MEMORY, is_plain, notes, opened, rate, seconds, turn
from .end_marks import ends_early

# The first pictures of a stream may be unusable until a key frame comes.
_MOST_PACKETS: Final = 300


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
    inspect(film, io.BytesIO(), {**given, "format": "mp4"})
    av.CodecContext.create("h264", "r").thread_count = 1


def inspect(source: BinaryIO, product: BinaryIO, given: VideoOrder) -> dict[str, object]:
    """Facts about the video in ``source``; its poster (JPEG) goes to ``product``."""
    kind = given["format"]
    short = ends_early(source, kind)
    try:
        with opened(source, kind) as film:
            facts = _facts(film)
            if _area(facts) > given["pixels"]:
                return {**facts, "outcome": "too_many_pixels"}
            drawn = None if short else _poster(film)
    except MEMORY:
        return {"outcome": "out_of_memory"}
    except BROKEN:
        return {"outcome": "truncated" if short else "damaged"}
    if short or drawn is None:
        return {**facts, "outcome": "truncated" if short else "damaged"}
    poster, turned = drawn
    if turned in (90, 270):
        facts |= {"width": facts["height"], "height": facts["width"]}
    poster.thumbnail((given["thumbnail"], given["thumbnail"]))
    poster.save(product, "JPEG", quality=80)
    return facts


def _facts(film: av.container.InputContainer) -> dict[str, object]:
    if not film.streams.video:
        return {"outcome": "no_picture"}
    stream = film.streams.video[0]
    return {
        "outcome": "decoded",
        "width": stream.width,
        "height": stream.height,
        "seconds": seconds(film),
        "rate": rate(stream),
        "codec": stream.codec_context.name,
        "plain": is_plain(stream),
        "sound": bool(film.streams.audio),
        **notes(film),
    }


def _poster(film: av.container.InputContainer) -> tuple[Image.Image, int] | None:
    """The first picture, upright, and by how many degrees it had to be turned."""
    if not film.streams.video:
        return None
    stream = film.streams.video[0]
    stream.thread_count = 1
    for count, packet in enumerate(film.demux(stream)):
        if count > _MOST_PACKETS:
            break
        for frame in packet.decode():
            if isinstance(frame, av.VideoFrame):
                return _picture(frame).rotate(turn(frame), expand=True), turn(frame)
    return None


def _picture(frame: av.VideoFrame) -> Image.Image:
    picture: Image.Image = cast(Any, frame).to_image()  # PyAV leaves this one untyped
    return picture


def _area(facts: dict[str, object]) -> int:
    width, height = facts.get("width"), facts.get("height")
    return width * height if isinstance(width, int) and isinstance(height, int) else 0
