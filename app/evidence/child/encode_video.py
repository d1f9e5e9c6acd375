"""How the picture of a film is encoded again: H.264, upright, in screen colours, never above the rate that was
planned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypedDict, cast

import av

from .containers import Packet, UnreadableFilm
from .film_colours import meaning_of
from .film_graph import TICK, Shaping
from .geometry import geometry_of
from .mp4_boxes import Borders
from .tracks import Span, ticks

# Quality that nobody tells from the original; the rate is what keeps the size.
_QUALITY: Final = "20"
_PRESET: Final = "veryfast"
# Clocks tremble by a little; without this, films of exactly the most pictures would lose some.
_TREMBLE: Final = 0.1
# More than the pictures that an encoder puts into another order.
_REPEATS: Final = 5


class Shape(TypedDict):
    """``width`` and ``height`` as a viewer sees them, ``video_rate`` in bits a second, ``most`` pictures a second."""

    width: int
    height: int
    video_rate: int
    most: float


class EncodedPicture:
    """The picture in another shape, exactly from start to end."""

    def __init__(
        self,
        out: av.container.OutputContainer,
        stream: av.VideoStream,
        span: Span,
        shape: Shape,
        borders: Borders | None,
    ) -> None:
        self.at, self.over = span.start, False
        self.pictures = 0
        self._old = stream
        self._span = span
        self._shape = shape
        self._borders = borders
        self._meaning = meaning_of(stream)
        self._apart = 1 / shape["most"]
        self._due: float | None = None
        self._shaping: Shaping | None = None
        self._held: av.VideoFrame | None = None
        self._until = span.start
        span.origin = span.start
        self._new = _new_picture(out, shape)
        self._new.color_range, self._new.colorspace, self._new.color_primaries, self._new.color_trc = (
            self._meaning.written()
        )
        stream.thread_count, stream.thread_type = 2, "AUTO"

    def take(self, packet: Packet) -> Iterator[Packet]:
        """A damaged picture is left out; the film goes on."""
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            return
        for frame in frames:
            if isinstance(frame, av.VideoFrame):
                yield from self._encoded(frame)

    def rest(self) -> Iterator[Packet]:
        """What decoder and encoder still hold."""
        if not self.pictures:
            raise UnreadableFilm("no picture could be read")
        yield from self._repeated()
        yield from self._new.encode(None)

    def _encoded(self, frame: av.VideoFrame) -> Iterator[Packet]:
        self.at = frame.time if frame.pts is not None else self.at + self._apart
        if self.at >= self._span.end:
            self.over = True
            return
        if self.at < self._span.start - self._apart / 2 or not self._is_due():
            return
        shaped = self._shaped(frame)
        self._held, self._until = shaped, self.at + self._length(frame)
        yield from self._written(shaped, self.at)

    def _written(self, shaped: av.VideoFrame, at: float) -> list[Packet]:
        shaped.pts, shaped.time_base = max(0, ticks(at - self._span.start, TICK)), TICK
        cast(Any, shaped).pict_type = av.video.frame.PictureType.NONE
        self.pictures += 1
        return self._new.encode(shaped)

    def _repeated(self) -> Iterator[Packet]:
        # Players count a film's length by its last pictures, so one that is shown for long is shown again at the end.
        if self._held is None or self._until - self.at <= _REPEATS * self._apart:
            return
        for left in range(_REPEATS, 0, -1):
            yield from self._written(self._held, self._until - left * self._apart)

    def _is_due(self) -> bool:
        slack = _TREMBLE * self._apart
        if self._due is None:
            self._due = self.at
        elif self.at < self._due - slack:
            return False
        # One that came in time keeps the beat, one that came a little early sets it; after a rest a new one begins.
        in_time = self.at < self._due + self._apart
        self._due = (min(self._due, self.at) if in_time else self.at - 2 * slack) + self._apart
        return True

    def _length(self, frame: av.VideoFrame) -> float:
        length = frame.duration * frame.time_base if frame.duration and frame.time_base else self._apart
        return min(float(length), self._span.end - self.at)

    def _shaped(self, frame: av.VideoFrame) -> av.VideoFrame:
        if self._shaping is None or not self._shaping.fits(frame):
            geometry = geometry_of(frame, self._old, self._borders)
            size = self._shape["width"], self._shape["height"]
            self._shaping = Shaping(frame, geometry, self._meaning, size, "yuv420p")
        return self._shaping.shaped(frame)


def _new_picture(out: av.container.OutputContainer, shape: Shape) -> av.VideoStream:
    rate = shape["video_rate"]
    options = {
        "preset": _PRESET,
        "crf": _QUALITY,
        "maxrate": str(rate),
        "bufsize": str(rate),
        "threads": "2",
    }
    stream = out.add_stream("libx264", rate=round(shape["most"]), options=options)
    stream.width, stream.height, stream.pix_fmt = shape["width"], shape["height"], "yuv420p"
    stream.codec_context.time_base = TICK
    stream.codec_context.thread_count = 2
    return stream
