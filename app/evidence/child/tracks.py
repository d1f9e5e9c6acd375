"""How a track goes from one film to another as it is: every packet kept, only its moment moved."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

import av

from .containers import Packet, UnreadableFilm


@dataclass(slots=True)
class Span:
    """Seconds as the film counts them. What is at ``origin`` comes first in the new film: where the film starts, and
    where its start is cut off not known (None) before a key picture was met. ``warm_up`` is how long before it sound
    may begin, since a decoder needs that; where the start is cut off it would be the past."""

    start: float
    end: float = math.inf
    origin: float | None = None
    warm_up: float = 0.1


class Track(Protocol):
    """One track on its way. ``at`` is how far it is, in seconds of the old film; ``over`` when nothing more comes."""

    at: float
    over: bool

    def take(self, packet: Packet) -> Iterator[Packet]:
        """What the new film gets for this packet of the old one."""

    def rest(self) -> Iterator[Packet]:
        """What is left when the old film has ended."""


def ticks(seconds: float, base: Fraction) -> int:
    """Seconds in units of a time base."""
    return round(seconds / base)


class CopiedPicture:
    """The picture as it is, from the key picture at or before the start."""

    def __init__(
        self, out: av.container.OutputContainer, stream: av.VideoStream, span: Span, interval: float
    ) -> None:
        assert stream.time_base is not None
        self.at, self.over, self.turn = span.start, False, 0
        self._new = out.add_stream_from_template(stream)
        self._base = stream.time_base
        self._span = span
        self._interval = max(1, ticks(interval, self._base))
        self._undated: list[Packet] = []
        self._begun = False

    def take(self, packet: Packet) -> Iterator[Packet]:
        """Nothing until a key picture comes: what is before it cannot be shown."""
        if packet.size == 0 or not self._is_shown(packet):
            return
        if packet.dts is None:
            self._undated.append(packet)
            return
        self.at = float(packet.dts * self._base)
        if self.at >= self._span.end:
            self.over = True
            return
        for dated in (*self._dated(packet.dts), packet):
            yield self._moved(dated)

    def _is_shown(self, packet: Packet) -> bool:
        if packet.is_discard:
            # A kept list would hide it again, and not remove it.
            raise UnreadableFilm("a picture that was cut off")
        if packet.pts is None:
            raise UnreadableFilm("a picture without its moment")
        if not self._begun and packet.is_keyframe:
            self._begun = True
            if self._span.origin is None:
                self._span.origin = float(packet.pts * self._base)
        return self._begun

    def rest(self) -> Iterator[Packet]:
        """Pictures that never got an order."""
        if self._undated:
            raise UnreadableFilm("pictures without their order")
        yield from ()

    def _dated(self, first: int) -> list[Packet]:
        # Matroska leaves out when the first pictures are decoded; they come evenly before the first that is known.
        undated, self._undated = self._undated, []
        for place, packet in enumerate(undated):
            packet.dts = first - (len(undated) - place) * self._interval
        return undated

    def _moved(self, packet: Packet) -> Packet:
        assert packet.pts is not None
        assert packet.dts is not None
        assert self._span.origin is not None
        offset = ticks(self._span.origin, self._base)
        packet.pts, packet.dts = packet.pts - offset, packet.dts - offset
        packet.stream = self._new
        return packet


class CopiedSound:
    """The sound as it is, from where the picture begins."""

    def __init__(self, out: av.container.OutputContainer, stream: av.AudioStream, span: Span) -> None:
        assert stream.time_base is not None
        self.at, self.over = span.start, False
        self._new = out.add_stream_from_template(stream)
        self._base = stream.time_base
        self._span = span
        self._last: int | None = None

    def take(self, packet: Packet) -> Iterator[Packet]:
        """The packet, unless it is outside of the span, or at a moment that has its sound already."""
        if packet.size == 0 or packet.pts is None or (self._last is not None and packet.pts <= self._last):
            return
        self._last = packet.pts
        assert self._span.origin is not None
        self.at = float(packet.pts * self._base)
        self.over = self.at >= self._span.end
        if self.over or self.at < self._span.origin - self._span.warm_up:
            return
        offset = ticks(self._span.origin, self._base)
        packet.pts -= offset
        packet.dts = packet.pts
        packet.stream = self._new
        yield packet

    def rest(self) -> Iterator[Packet]:
        """Nothing is kept back."""
        yield from ()
