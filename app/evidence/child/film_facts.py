"""What a film tells of itself without being played: length, rate, codecs, place, and what conversion would lose."""

from __future__ import annotations

from typing import BinaryIO

import av

from .containers import notes
from .film_colours import meaning_of
from .film_streams import (
    codec_name,
    hides_parts,
    hides_pictures,
    is_plain,
    keeps_sound,
    moving_pictures,
    rate,
    seconds,
    sound_of,
)


def film_facts(
    film: av.container.InputContainer, stream: av.VideoStream, source: BinaryIO, kind: str
) -> dict[str, object]:
    """What is known of ``film``, whose picture is ``stream``; width and height are as stored."""
    sound = sound_of(film)
    return {
        "outcome": "decoded",
        "width": stream.width,
        "height": stream.height,
        "seconds": seconds(film),
        "rate": rate(stream),
        "codec": codec_name(stream),
        "plain": is_plain(stream) and not hides_pictures(stream),
        "sound": sound is not None,
        "hidden": hides_parts(film, source, kind),
        "bright": meaning_of(stream).bright,
        "unknown_sound": sound is None and bool(film.streams.audio),
        "more_tracks": len(moving_pictures(film)) > 1 or len(film.streams.audio) > 1,
        "surround": sound is not None and sound.channels > 2 and not keeps_sound(sound, kind),
        "subtitles": bool(film.streams.subtitles),
        **notes(film),
    }
