"""How a video is converted: an MP4 below the limit, upright, with nothing beside picture and sound."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections import deque
from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO, Final, Literal, TypedDict, cast

import av

from .containers import BROKEN, MEMORY, Packet, UnreadableFilm, notes, opened
from .encode_audio import EncodedSound
from .encode_video import EncodedPicture, Shape
from .film_streams import keeps_sound, picture_of, rate, sound_of
from .mp4_boxes import Borders, borders_of
from .output_file import TooLarge, Written
from .progress import tell, told
from .tracks import CopiedPicture, CopiedSound, Span, Track

# The index to the front, so that it plays before it is loaded; nothing of the writer's own in it.
_FILM: Final = {"movflags": "faststart", "fflags": "+bitexact"}
# Sound that comes before its picture waits; more of it than this is no film.
_MOST_WAITING: Final = 2_000
_NEARLY: Final = 0.99
_COMMON_RATE: Final = 30


class Step(TypedDict):
    """One way to try: ``copy`` leaves the picture as it is, ``encode`` gives it ``shape``."""

    way: Literal["copy", "encode"]
    shape: Shape


_SMALL: Final[Shape] = {"width": 32, "height": 32, "video_rate": 64_000, "most": 25}
WARM_UP_STEPS: Final[tuple[Step, ...]] = (
    {"way": "encode", "shape": _SMALL},
    {"way": "copy", "shape": _SMALL},
)


class VideoOrder(TypedDict):
    """The order: ``format`` as sniffed; ``below`` in bytes, and what is ``wanted`` at most, unless no step reaches
    it; ``start`` and ``end`` in seconds, None for all of it;
    ``seconds``, about how long the result is to be; ``sound_rate`` in bits a second; ``steps``, in order of trying."""

    format: str
    below: int
    wanted: int
    start: float | None
    end: float | None
    seconds: float
    sound_rate: int
    steps: list[Step]


def warm_up(given: VideoOrder) -> None:
    """Write a trusted film and convert it in both ways, since PyAV loads parts of itself only when they are met."""
    film = sample_film()
    order: VideoOrder = {
        **given,
        "format": "mov",
        "below": 1_000_000,
        "wanted": 1_000_000,
        "start": None,
        "end": None,
        "seconds": 1.0,
    }
    with tempfile.TemporaryFile() as scratch:
        for step in WARM_UP_STEPS:
            _attempt(film, Written(cast(BinaryIO, scratch), order["below"]), order, step)
    av.CodecContext.create("h264", "r").thread_count = 2
    if hasattr(os, "nice"):
        os.nice(10)  # pages come first


def convert(source: BinaryIO, product: BinaryIO, given: VideoOrder) -> dict[str, object]:
    """Write the converted video to ``product``: the first of the steps that gives a whole film below the limit."""
    outcome, last = "damaged", given["steps"][-1]
    for step in given["steps"]:
        written = Written(product, given["below"])
        try:
            done = _attempt(source, written, given, step)
            if step["way"] == "copy" or step is last or written.size() <= given["wanted"]:
                tell(1.0)
                return done
        except MEMORY:
            outcome = "out_of_memory"
        except (*BROKEN, TooLarge):
            outcome = "damaged"
        if isinstance(written.problem, OSError):
            raise written.problem
        if written.problem is not None:
            outcome = "cannot_fit"
    return {"outcome": outcome}


def _attempt(source: BinaryIO, written: Written, given: VideoOrder, step: Step) -> dict[str, object]:
    with opened(source, given["format"]) as film:
        found = notes(film)
        stream = picture_of(film)
        if stream is None:
            raise UnreadableFilm("no picture that can be read")
        job = _Carrying(film, stream, borders_of(source, stream.id), given, step)
        out = av.open(written, "w", format="mp4", options=_FILM, io_open=written.reader)
        try:
            job.carry(out)
            out.close()
        except BaseException:
            # The first problem counts; a film that broke off cannot be closed in order.
            with contextlib.suppress(Exception):
                out.close()
            raise
    return {
        "outcome": "converted",
        "bytes": written.size(),
        "way": step["way"],
        "removed_location": found["has_location"],
        "removed_metadata": found["has_metadata"],
    }


@dataclass(frozen=True, slots=True)
class _Carrying:
    """One film on its way, by one step of the order."""

    film: av.container.InputContainer
    stream: av.VideoStream
    borders: Borders | None
    given: VideoOrder
    step: Step

    def carry(self, out: av.container.OutputContainer) -> None:
        """Take everything over, in the order in which it lies in the file."""
        span = self._span()
        picture = self._picture(out, span)
        tracks: dict[int, Track] = {self.stream.index: picture}
        heard = sound_of(self.film)
        sound = self._sound(out, span, heard) if heard is not None else None
        if heard is not None and sound is not None:
            tracks[heard.index] = sound
        done = told()
        waiting: deque[Packet] = deque(maxlen=_MOST_WAITING)
        for packet in self.film.demux([self.film.streams[index] for index in tracks]):
            track = tracks[packet.stream.index]
            if track is sound and span.origin is None:
                waiting.append(packet)
            elif not track.over:
                out.mux(list(track.take(packet)))
            while sound is not None and waiting and span.origin is not None:
                out.mux(list(sound.take(waiting.popleft())))
            tell(done + (1 - done) * _NEARLY * min(1.0, (picture.at - span.start) / self.given["seconds"]))
            if all(each.over for each in tracks.values()):
                break
        for each in tracks.values():
            out.mux(list(each.rest()))

    def _span(self) -> Span:
        film, given = self.film, self.given
        first = film.start_time / av.time_base if film.start_time is not None else 0.0
        span = Span(first, origin=first)
        if given["start"]:
            span.start, span.origin, span.warm_up = first + given["start"], None, 0.0
            # A film without an index is read from its beginning.
            with contextlib.suppress(av.error.FFmpegError):
                film.seek(int(span.start * av.time_base))
        if given["end"] is not None:
            span.end = first + given["end"]
        return span

    def _picture(self, out: av.container.OutputContainer, span: Span) -> Track:
        if self.step["way"] == "copy":
            return CopiedPicture(out, self.stream, span, 1 / (rate(self.stream) or _COMMON_RATE))
        return EncodedPicture(out, self.stream, span, self.step["shape"], self.borders)

    def _sound(self, out: av.container.OutputContainer, span: Span, stream: av.AudioStream) -> Track:
        if keeps_sound(stream, self.given["format"]):
            return CopiedSound(out, stream, span)
        return EncodedSound(out, stream, span, self.given["sound_rate"])


def sample_film() -> BinaryIO:
    """A film of four grey pictures with silence, in a container and a sound that need changing."""
    film = io.BytesIO()
    with av.open(film, "w", format="mov") as out:
        picture, sound = out.add_stream("mpeg4", rate=25), out.add_stream("pcm_s16le", rate=8_000)
        picture.width, picture.height, picture.pix_fmt = 32, 32, "yuv420p"
        for number in range(4):
            frame, silence = av.VideoFrame(32, 32, "yuv420p"), av.AudioFrame("s16", "stereo", 320)
            frame.pts, frame.time_base = number, Fraction(1, 25)
            silence.sample_rate, silence.pts = 8_000, number * 320
            out.mux(picture.encode(frame))
            out.mux(sound.encode(silence))
        out.mux(picture.encode(None))
    return film
