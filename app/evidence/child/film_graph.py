"""How one decoded picture of a film goes through filters: shrunk first, then its colours, then its turn."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import av

from .film_colours import Meaning
from .geometry import Geometry, display_matrix

TICK: Final = Fraction(1, 90_000)
"""The unit in which moments are counted here."""


class Shaping:
    """Makes pictures of one kind into others of ``size`` (as seen) and ``layout`` (of pixels), one by one."""

    def __init__(
        self, frame: av.VideoFrame, geometry: Geometry, meaning: Meaning, size: tuple[int, int], layout: str
    ) -> None:
        self._for = _kind(frame)
        stated, screened = meaning.steps()
        shrunk, turned = geometry.steps(*size)
        graph = av.filter.Graph()
        graph.threads = 1
        nodes = [
            graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=TICK)
        ]
        # Mapping of colours costs most by far, so it gets the fewest pixels; turning comes last, on plain ones.
        nodes += [
            graph.add(name, how or None)
            for name, how in (*stated, *shrunk, *screened, ("format", layout), *turned)
        ]
        nodes.append(graph.add("buffersink"))
        graph.link_nodes(*nodes).configure()
        self._graph = graph

    def fits(self, frame: av.VideoFrame) -> bool:
        """Whether ``frame`` is stored as those before it were; else it needs another one of these."""
        return self._for == _kind(frame)

    def shaped(self, frame: av.VideoFrame) -> av.VideoFrame:
        """The picture in its new shape."""
        self._graph.vpush(frame)
        return self._graph.vpull()


def _kind(frame: av.VideoFrame) -> tuple[int, int, str, bytes]:
    return frame.width, frame.height, frame.format.name, display_matrix(frame)
