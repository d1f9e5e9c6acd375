"""How foreign films are opened, what is written in beside picture and sound, and what failing looks like."""

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
MEMORY: Final = (MemoryError, av.error.MemoryError, av.error.ExternalError, av.error.BlockingIOError)
"""What no memory looks like: "Generic error in an external library" is a codec that got none, "Resource temporarily
unavailable" one that got no thread."""


class UnreadableFilm(Exception):
    """The film makes no sense, though its reader took it."""


class StrangeColours(UnreadableFilm):
    """The film may be whole, but nothing here knows what its numbers mean as colours."""


BROKEN: Final = (av.error.FFmpegError, UnreadableFilm, EOFError)
"""What a film that cannot be read looks like. A mistake of ours looks otherwise, and is no verdict."""

_LARGE_READS: Final = 1 << 18
# Every writer puts these in; they tell nothing of who filmed.
_TECHNICAL: Final = frozenset(("major_brand", "minor_version", "compatible_brands", "encoder"))


def opened(source: BinaryIO, kind: str) -> av.container.InputContainer:
    """The film in ``source``, of this sniffed ``kind``, from its beginning. Raises what ``BROKEN`` lists."""
    return _opened(source, kind, {})


def opened_whole(source: BinaryIO, kind: str) -> av.container.InputContainer | None:
    """The same film with everything that an edit list hides; None for kinds that have no such lists."""
    return _opened(source, kind, {"ignore_editlist": "1"}) if _READERS[kind] == "mov" else None


def _opened(source: BinaryIO, kind: str, more: dict[str, str]) -> av.container.InputContainer:
    source.seek(0)
    options = {"enable_drefs": "0", **(more if _READERS[kind] == "mov" else {})}
    return av.open(source, "r", format=_READERS[kind], options=options, buffer_size=_LARGE_READS)


def notes(film: av.container.InputContainer) -> dict[str, bool]:
    """Whether a place, and whether anything at all, is written in beside picture and sound."""
    told = dict(film.metadata)
    for stream in film.streams.video:
        told |= stream.metadata
    return {
        "has_location": any(_is_place(key.lower(), value) for key, value in told.items()),
        "has_metadata": bool(told.keys() - _TECHNICAL),
    }


def _is_place(key: str, value: str) -> bool:
    # Some phones keep the block and write zeroes into it; how exact a place was is no place.
    return "location" in key and "accuracy" not in key and any(digit in value for digit in "123456789")
