"""Knows how picture and sound are encoded again: H.264 and AAC, upright, never above the rate that was planned."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final, TypedDict, cast

import av

from .containers import Packet, turn
from .tracks import Span, ticks

_TICK: Final = Fraction(1, 90_000)
_TURNS: Final = {0: (), 90: (("transpose", "cclock"),), 180: (("hflip", ""), ("vflip", "")), 270: (("transpose", "clock"),)}  # fmt: skip
# Quality that nobody tells from the original; the rate is what keeps the size.
_QUALITY: Final = "20"
_PRESET: Final = "veryfast"
_SOUND_RATES: Final = (48_000, 44_100)
_FRAME: Final = 1024
_GAP: Final = 0.2


class Shape(TypedDict):
    """``width`` and ``height`` as a viewer sees them, ``video_rate`` in bits a second, ``most`` pictures a second."""

    width: int
    height: int
    video_rate: int
    most: int


class EncodedPicture:
    """The picture in another shape, exactly from start to end."""

    def __init__(
        self, out: av.container.OutputContainer, stream: av.VideoStream, span: Span, shape: Shape
    ) -> None:
        self.at, self.over = span.start, False
        self.pictures = 0
        self._old = stream
        self._span = span
        self._shape = shape
        self._apart = 1 / shape["most"]
        self._last: float | None = None
        self._given: tuple[int, int, str, int] | None = None
        self._graph: av.filter.Graph | None = None
        span.origin = span.start
        self._new = _new_picture(out, shape)
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
            raise ValueError("no picture could be read")
        yield from self._new.encode(None)

    def _encoded(self, frame: av.VideoFrame) -> Iterator[Packet]:
        self.at = frame.time if frame.pts is not None else self.at + self._apart
        if self.at >= self._span.end:
            self.over = True
            return
        if self.at < self._span.start - self._apart / 2:
            return
        # A little less than the distance, or clocks that tremble would lose every second picture.
        if self._last is not None and self.at < self._last + 0.9 * self._apart:
            return
        self._last = self.at
        shaped = self._shaped(frame)
        shaped.pts, shaped.time_base = max(0, ticks(self.at - self._span.start, _TICK)), _TICK
        cast(Any, shaped).pict_type = av.video.frame.PictureType.NONE
        self.pictures += 1
        yield from self._new.encode(shaped)

    def _shaped(self, frame: av.VideoFrame) -> av.VideoFrame:
        given = (frame.width, frame.height, frame.format.name, turn(frame))
        if self._graph is None or given != self._given:
            self._given, self._graph = given, _graph(frame, self._shape)
        self._graph.vpush(frame)
        return self._graph.vpull()


def _new_picture(out: av.container.OutputContainer, shape: Shape) -> av.VideoStream:
    rate = shape["video_rate"]
    options = {
        "preset": _PRESET,
        "crf": _QUALITY,
        "maxrate": str(rate),
        "bufsize": str(rate),
        "threads": "2",
    }
    stream = out.add_stream("libx264", rate=shape["most"], options=options)
    stream.width, stream.height, stream.pix_fmt = shape["width"], shape["height"], "yuv420p"
    stream.codec_context.time_base = _TICK
    stream.codec_context.thread_count = 2
    return stream


def _graph(frame: av.VideoFrame, shape: Shape) -> av.filter.Graph:
    """From the frame as it is stored to the shape as it is seen."""
    turned = turn(frame)
    lying = turned in (90, 270)
    width, height = (shape["height"], shape["width"]) if lying else (shape["width"], shape["height"])
    graph = av.filter.Graph()
    graph.threads = 1
    nodes = [
        graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=_TICK),
        graph.add("scale", f"{width}:{height}:flags=bicubic"),
        graph.add("format", "yuv420p"),
        *(graph.add(name, how or None) for name, how in _TURNS[turned]),
        graph.add("setsar", "1"),
        graph.add("buffersink"),
    ]
    graph.link_nodes(*nodes).configure()
    return graph


class EncodedSound:
    """The sound as AAC, in stereo or mono."""

    def __init__(
        self, out: av.container.OutputContainer, stream: av.AudioStream, span: Span, bit_rate: int
    ) -> None:
        self.at, self.over = span.start, False
        self._span = span
        rate = stream.rate if stream.rate in _SOUND_RATES else _SOUND_RATES[0]
        layout = "mono" if stream.channels == 1 else "stereo"
        self._new = out.add_stream("aac", rate=rate, layout=layout)
        self._new.bit_rate = bit_rate
        self._sampler = av.AudioResampler("fltp", layout, rate, frame_size=_FRAME)
        self._rate = rate
        self._next: int | None = None

    def take(self, packet: Packet) -> Iterator[Packet]:
        """A damaged piece is left out; the film goes on."""
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            return
        for frame in frames:
            if isinstance(frame, av.AudioFrame) and self._is_inside(frame):
                for piece in self._sampler.resample(frame):
                    yield from self._new.encode(self._moved(piece))

    def rest(self) -> Iterator[Packet]:
        """What sampler and encoder still hold."""
        if self._next is None:
            return
        for piece in self._sampler.resample(None):
            yield from self._new.encode(self._moved(piece))
        yield from self._new.encode(None)

    def _is_inside(self, frame: av.AudioFrame) -> bool:
        assert self._span.origin is not None
        length = frame.samples / frame.sample_rate
        self.at = frame.time if frame.time is not None else self.at + length
        self.over = self.at >= self._span.end
        due = round((self.at - self._span.origin) * self._rate)
        if self._next is not None and due > self._next + _GAP * self._rate:
            self._next = due
        return not self.over and self.at > self._span.origin - length

    def _moved(self, piece: av.AudioFrame) -> av.AudioFrame:
        # Counted from the first piece on: gaps of a few samples would be heard. Long ones stay, or picture and
        # sound would part.
        if self._next is None:
            assert self._span.origin is not None
            self._next = max(0, round((self.at - self._span.origin) * self._rate))
        piece.pts, piece.time_base = self._next, Fraction(1, self._rate)
        self._next += piece.samples
        return piece
