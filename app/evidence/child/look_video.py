"""Knows what a video is: length, size, codec, sound, turn, place; decodes one picture and draws it as the poster."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, Final, TypedDict, cast

import av
from PIL import Image

from .endings import ends_early

# sniffed format -> ffmpeg's reader, so that no other one ever sees the bytes
_READERS: Final = {
    **dict.fromkeys(("mp4", "mov", "3gp"), "mov"),
    **dict.fromkeys(("webm", "mkv"), "matroska"),
    "avi": "avi",
}
# "Generic error in an external library" is how a decoder says that it got no memory.
_MEMORY: Final = (MemoryError, av.error.MemoryError, av.error.ExternalError)
# The first pictures of a stream may be unusable until a key frame comes.
_MOST_PACKETS: Final = 300


class VideoLook(TypedDict):
    """The order: ``format`` as sniffed, ``pixels`` of one frame (the budget), longest side of the poster."""

    format: str
    pixels: int
    thumbnail: int


def warm_up(given: VideoLook) -> None:
    """Write and read a trusted film, since PyAV loads parts of itself only when a stream is met."""
    film = io.BytesIO()
    with av.open(film, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=1)
        stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        for packet in (*stream.encode(av.VideoFrame(16, 16, "yuv420p")), *stream.encode(None)):
            container.mux(packet)
    look(film, io.BytesIO(), {**given, "format": "mp4"})
    av.CodecContext.create("h264", "r").thread_count = 1


def look(source: BinaryIO, product: BinaryIO, given: VideoLook) -> dict[str, object]:
    """Facts about the video in ``source``; its poster (JPEG) goes to ``product``."""
    kind = given["format"]
    short = ends_early(source, kind)
    source.seek(0)
    try:
        with av.open(source, "r", format=_READERS[kind], options={"enable_drefs": "0"}) as container:
            facts = _facts(container)
            if _area(facts) > given["pixels"]:
                return {**facts, "outcome": "too_many_pixels"}
            poster = None if short else _poster(container)
    except _MEMORY:
        return {"outcome": "out_of_memory"}
    except (av.error.FFmpegError, ValueError, IndexError, EOFError):
        return {"outcome": "truncated" if short else "damaged"}
    if short or poster is None:
        return {**facts, "outcome": "truncated" if short else "damaged"}
    poster.thumbnail((given["thumbnail"], given["thumbnail"]))
    poster.save(product, "JPEG", quality=80)
    return facts


def _facts(container: av.container.InputContainer) -> dict[str, object]:
    if not container.streams.video:
        return {"outcome": "no_picture"}
    stream = container.streams.video[0]
    told = {**container.metadata, **stream.metadata}
    return {
        "outcome": "decoded",
        "width": stream.width,
        "height": stream.height,
        "seconds": round(container.duration / av.time_base, 2) if container.duration else None,
        "codec": stream.codec_context.name,
        "sound": bool(container.streams.audio),
        "has_location": any("location" in key.lower() for key in told),
        "has_metadata": bool(told.keys() - {"major_brand", "minor_version", "compatible_brands"}),
    }


def _poster(container: av.container.InputContainer) -> Image.Image | None:
    if not container.streams.video:
        return None
    stream = container.streams.video[0]
    stream.thread_count = 1
    for count, packet in enumerate(container.demux(stream)):
        if count > _MOST_PACKETS:
            break
        for frame in packet.decode():
            if isinstance(frame, av.VideoFrame):
                return _picture(frame).rotate(frame.rotation, expand=True)
    return None


def _picture(frame: av.VideoFrame) -> Image.Image:
    picture: Image.Image = cast(Any, frame).to_image()  # PyAV leaves this one untyped
    return picture


def _area(facts: dict[str, object]) -> int:
    width, height = facts.get("width"), facts.get("height")
    return width * height if isinstance(width, int) and isinstance(height, int) else 0
