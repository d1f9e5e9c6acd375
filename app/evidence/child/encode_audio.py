"""How the sound of a film is encoded again: AAC in stereo or mono, in step with the picture from start to end."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import av

from .containers import Packet
from .tracks import Span, ticks

_RATES: Final = (48_000, 44_100)
_FRAME: Final = 1024
# How many samples a second may be stretched or squeezed so that a clock that runs off is followed without a click.
_STRETCH: Final = 1_000


class EncodedSound:
    """The sound from where the picture begins to where it ends; what is missing is silence."""

    def __init__(
        self, out: av.container.OutputContainer, stream: av.AudioStream, span: Span, bit_rate: int
    ) -> None:
        self.at, self.over = span.start, False
        self._span = span
        self._rate = stream.rate if stream.rate in _RATES else _RATES[0]
        self._layout = "mono" if stream.channels == 1 else "stereo"
        self._new = out.add_stream("aac", rate=self._rate, layout=self._layout)
        self._new.bit_rate = bit_rate
        self._kind: tuple[str, str, int] | None = None
        self._graph: av.filter.Graph | None = None

    def take(self, packet: Packet) -> Iterator[Packet]:
        """A damaged piece is left out, and silence stands for it."""
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            return
        for frame in frames:
            if isinstance(frame, av.AudioFrame) and self._is_inside(frame):
                yield from self._pushed(frame)

    def rest(self) -> Iterator[Packet]:
        """What filters and encoder still hold."""
        if self._graph is None:
            return
        self._graph.push(None)
        yield from self._pulled(self._graph)
        yield from self._new.encode(None)

    def _is_inside(self, frame: av.AudioFrame) -> bool:
        length = frame.samples / frame.sample_rate
        self.at = frame.time if frame.time is not None else self.at + length
        self.over = self.at >= self._span.end
        return not self.over

    def _pushed(self, frame: av.AudioFrame) -> Iterator[Packet]:
        assert self._span.origin is not None
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        if self._graph is None or kind != self._kind:
            if self._graph is not None:
                self._graph.push(None)
                yield from self._pulled(self._graph)
            self._kind, self._graph = kind, self._new_graph(frame)
        frame.time_base = Fraction(1, frame.sample_rate)
        frame.pts = ticks(self.at - self._span.origin, frame.time_base)
        self._graph.push(frame)
        yield from self._pulled(self._graph)

    def _pulled(self, graph: av.filter.Graph) -> Iterator[Packet]:
        while True:
            try:
                piece = graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            assert isinstance(piece, av.AudioFrame)
            yield from self._new.encode(piece)

    def _new_graph(self, frame: av.AudioFrame) -> av.filter.Graph:
        assert self._span.origin is not None
        graph = av.filter.Graph()
        first = 0 if self._graph is None else ticks(self.at - self._span.origin, Fraction(1, self._rate))
        nodes = [
            graph.add_abuffer(
                sample_rate=frame.sample_rate,
                format=frame.format.name,
                layout=frame.layout.name,
                time_base=Fraction(1, frame.sample_rate),
            ),
            graph.add("aresample", f"{self._rate}:async={_STRETCH}:first_pts={first}"),
            graph.add("aformat", f"sample_fmts=fltp:channel_layouts={self._layout}"),
            *(
                ()
                if math.isinf(self._span.end)
                else (graph.add("atrim", f"end={self._span.end - self._span.origin:f}"),)
            ),
            graph.add("abuffersink"),
        ]
        graph.link_nodes(*nodes).configure()
        graph.set_audio_frame_size(_FRAME)
        return graph
