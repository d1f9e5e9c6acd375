"""Which streams of a film are used, what they are called, how long and how fast they are, and what they hide."""

from __future__ import annotations

import contextlib
from typing import BinaryIO, Final, cast

import av

from .containers import opened_whole
from .film_colours import meaning_of
from .mp4_boxes import aside, is_in_fragments

_PLAIN_CODECS: Final = ("h264", "mpeg4")
_COPIED_SOUNDS: Final = ("aac",)
_PLAIN_PIXELS: Final = ("yuv420p", "yuvj420p")
_MOST_PACKETS: Final = 400_000
# Sound always starts a few packets early, since its decoder needs them to warm up, and ends with one that is not full.
_WARM_UP: Final = 8

AnyStream = av.VideoStream | av.AudioStream


def picture_of(film: av.container.InputContainer) -> av.VideoStream | None:
    """The first moving picture that can be read: no cover, and nothing that no decoder here knows."""
    return next((one for one in moving_pictures(film) if is_known(one)), None)


def moving_pictures(film: av.container.InputContainer) -> list[av.VideoStream]:
    """All that moves, readable or not; a cover does not."""
    cover = av.stream.Disposition.attached_pic
    return [one for one in film.streams.video if not one.disposition & cover]


def sound_of(film: av.container.InputContainer) -> av.AudioStream | None:
    """The first sound that can be read."""
    return next((one for one in film.streams.audio if is_known(one)), None)


def is_known(stream: AnyStream) -> bool:
    """Whether there is a decoder for it. PyAV has no context where there is none, whatever its stubs say."""
    return cast(object, stream.codec_context) is not None


def codec_name(stream: AnyStream) -> str:
    """What the codec is called, whoever decodes it; empty where nothing here knows it."""
    return stream.codec_context.codec.canonical_name if is_known(stream) else ""


def is_plain(stream: av.VideoStream) -> bool:
    """Whether the picture is stored as every player knows it, so that it needs no encoding again."""
    plain = stream.codec_context.name in _PLAIN_CODECS and stream.pix_fmt in _PLAIN_PIXELS
    return plain and not meaning_of(stream).bright


def hides_pictures(stream: av.VideoStream) -> bool:
    """Whether pictures lie in the stream that an edit list keeps from being shown."""
    return _discarded(stream) > 0


def hides_sound(stream: av.AudioStream) -> bool:
    """Whether sound lies in the stream that an edit list keeps from being heard."""
    return _discarded(stream) > _WARM_UP


def keeps_sound(stream: av.AudioStream, kind: str) -> bool:
    """Whether the sound of a film of this kind goes into an MP4 as it is; else it is encoded again, in stereo."""
    return codec_name(stream) in _COPIED_SOUNDS and kind != "avi" and not hides_sound(stream)


def hides_parts(film: av.container.InputContainer, source: BinaryIO, kind: str) -> bool:
    """Whether the file holds what was cut off: a phone that cuts a film may write only a list of what to show.

    Reads the index of the film a second time. What is written in fragments was never cut by a list."""
    if is_in_fragments(source):
        return False
    with aside(source), contextlib.ExitStack() as closing:
        whole = opened_whole(source, kind)
        if whole is None:
            return False
        closing.enter_context(whole)
        gone = [
            len(there.index_entries) - len(here.index_entries)
            for here, there in zip(film.streams, whole.streams, strict=True)
        ]
    return any(
        count + _discarded(stream) > (0 if isinstance(stream, av.VideoStream) else _WARM_UP)
        for count, stream in zip(gone, film.streams, strict=True)
        if isinstance(stream, AnyStream)
    )


def _discarded(stream: AnyStream) -> int:
    return sum(entry.is_discard for entry in stream.index_entries)


def seconds(film: av.container.InputContainer) -> float | None:
    """How long the film is. Browsers record films that do not say; they are read to their end once."""
    if film.duration:
        return round(film.duration / av.time_base, 2)
    stream, last = picture_of(film), 0.0
    if stream is None:
        return None
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
