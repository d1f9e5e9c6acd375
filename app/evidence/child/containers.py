"""Knows how foreign films are opened, what is written in beside picture and sound, and what failing looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final

import av

# PyAV's stubs have it generic, the class itself is not.
if TYPE_CHECKING:
    Packet = av.Packet[Any]
else:
    Packet = av.Packet

# sniffed format -> ffmpeg's reader, so that no other one ever sees the bytes
_READERS: Final = {
    **dict.fromkeys(("mp4", "mov", "3gp"), "mov"),
    **dict.fromkeys(("webm", "mkv"), "matroska"),
    "avi": "avi",
}
MEMORY: Final = (MemoryError, av.error.MemoryError, av.error.ExternalError)
"""What no memory looks like: "Generic error in an external library" is a codec that got none."""

BROKEN: Final = (av.error.FFmpegError, ValueError, IndexError, EOFError)
"""What a film that cannot be read looks like."""

_LARGE_READS: Final = 1 << 18
_PLAIN_CODECS: Final = ("h264", "mpeg4")
_PLAIN_PIXELS: Final = ("yuv420p", "yuvj420p")
# Every writer puts these in; they tell nothing of who filmed.
_TECHNICAL: Final = frozenset(("major_brand", "minor_version", "compatible_brands", "encoder"))
_MOST_PACKETS: Final = 400_000


def opened(source: BinaryIO, kind: str) -> av.container.InputContainer:
    """The film in ``source``, of this sniffed ``kind``, from its beginning. Raises what ``BROKEN`` lists."""
    source.seek(0)
    options = {"enable_drefs": "0"}
    return av.open(source, "r", format=_READERS[kind], options=options, buffer_size=_LARGE_READS)


def notes(film: av.container.InputContainer) -> dict[str, bool]:
    """Whether a place, and whether anything at all, is written in beside picture and sound."""
    told = {**film.metadata, **film.streams.video[0].metadata}
    return {
        "has_location": any("location" in key.lower() for key in told),
        "has_metadata": bool(told.keys() - _TECHNICAL),
    }


def is_plain(stream: av.VideoStream) -> bool:
    """Whether the picture is stored as every player knows it, so that it needs no encoding again."""
    return stream.codec_context.name in _PLAIN_CODECS and stream.pix_fmt in _PLAIN_PIXELS


def seconds(film: av.container.InputContainer) -> float | None:
    """How long the film is. Browsers record films that do not say; they are read to their end once."""
    if film.duration:
        return round(film.duration / av.time_base, 2)
    stream, last = film.streams.video[0], 0.0
    for count, packet in enumerate(film.demux(stream)):
        if packet.pts is not None and packet.time_base is not None:
            last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
        if count > _MOST_PACKETS:
            break
    film.seek(0)
    return round(last, 2) or None


def rate(stream: av.VideoStream) -> float | None:
    """Pictures a second, where it is known and believable."""
    found = stream.average_rate or stream.guessed_rate
    return round(float(found), 2) if found is not None and 0 < found <= 1000 else None


def turn(frame: av.VideoFrame) -> int:
    """Degrees by which a viewer turns the picture, against the clock: 0, 90, 180 or 270."""
    return round(frame.rotation / 90) * 90 % 360
