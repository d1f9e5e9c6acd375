"""What conversion would do to a video, how large and how slow that is, and how to say it before it is done."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

from app.claim.evidence.edits import WHOLE, Cut
from app.claim.evidence.verdict import Verdict
from app.claim.values.units import Size
from app.claim.words import Msg, _

from .facts import Limits
from .video_sizes import MOST_PICTURES, Film, Shape, can_be_copied, shapes

Way = Literal["copy", "encode"]

# Measured on two cores of 2020: bytes a second that are copied, pixels a second that are read and encoded.
_COPIED: Final = 60_000_000
_READ: Final = 400_000_000
_ENCODED: Final = 110_000_000
_START: Final = 1.0
# Bright colours become common ones by a table that is made once, and slowly.
_MAPPED_START: Final = 4.0
_MAPPED: Final = 25_000_000
_MINUTE: Final = 60
_MOMENT: Final = 15

_COPY: Final = _("We put it into an MP4 without changing the picture.")
_CLEAN: Final = _("We take out the place and other hidden notes. The picture stays as it is.")
_CUT: Final = _("We cut it where you say, without changing the picture. It may begin a moment earlier.")
_SMALLER: Final = _("We make it smaller: at most {size}, picture {width} × {height} pixels.")
_MP4: Final = _(
    "We make it an MP4 that every player knows: at most {size}, picture {width} × {height} pixels."
)
_GONE: Final = _("We take out what you cut off, for good: at most {size}, picture {width} × {height} pixels.")
_UNCUT: Final = _("One uncut video is stronger than a cut one: cut only what shows nothing.")
_QUICK: Final = _("This is done in a moment.")
_SLOW: Final = _("This takes about {minutes} min. You can go on with your claim meanwhile.")


@dataclass(frozen=True, slots=True)
class VideoPlan:
    """What conversion would do. ``way`` is tried first, ``shapes`` after it; ``bytes`` is the most that it
    comes to, ``takes`` about how many seconds it lasts. ``seconds`` is the length of the result. ``msgs`` say it, and
    what to mind, to a person."""

    way: Way
    cut: Cut
    shapes: tuple[Shape, ...]
    bytes: int
    seconds: float
    takes: float
    msgs: tuple[Msg, ...]


def plan_video(verdict: Verdict, limits: Limits, cut: Cut = WHOLE) -> VideoPlan | None:
    """What would be done with a video of this verdict; None when it cannot be made to fit, or when it is no video
    that was decoded, or when ``cut`` leaves nothing."""
    span = _span(verdict, cut)
    if verdict.kind != "video" or span is None or not verdict.width or not verdict.height:
        return None
    share = span / (verdict.seconds or span)
    size = int(verdict.bytes * share)
    film = Film(
        verdict.width, verdict.height, span, verdict.rate or MOST_PICTURES, verdict.sound is not False
    )
    tried = shapes(film, min(limits.video_below, size)) or shapes(film, limits.video_below)
    if can_be_copied(verdict.format, verdict.plain) and size < limits.video_below:
        what = _copied(verdict, cut)
        return VideoPlan("copy", cut, tuple(tried), size, span, _START + size / _COPIED, what)
    if not tried:
        return None
    about = min(size, round((tried[0].video_rate + film.sound_rate) * span / 8))
    return _encoding(verdict, film, cut, tried, about)


def _encoding(verdict: Verdict, film: Film, cut: Cut, tried: list[Shape], about: int) -> VideoPlan:
    shape = tried[0]
    found = {one.code for one in verdict.findings}
    read = film.width * film.height * film.rate * film.seconds / _READ
    written = shape.width * shape.height * min(film.rate, shape.most) * film.seconds / _ENCODED
    takes = _START + read + written
    if "video_bright" in found:
        takes += _MAPPED_START + shape.width * shape.height * film.rate * film.seconds / _MAPPED
    words = _SMALLER if "video_too_large" in found else _GONE if "video_hidden" in found else _MP4
    what = Msg.of(words, size=Size(about), width=shape.width, height=shape.height)
    how_long = Msg.of(_QUICK) if takes < _MOMENT else Msg.of(_SLOW, minutes=math.ceil(takes / _MINUTE))
    msgs = (what, *_warned(cut), how_long)
    return VideoPlan("encode", cut, tuple(tried), about, film.seconds, takes, msgs)


def _copied(verdict: Verdict, cut: Cut) -> tuple[Msg, ...]:
    whole = _CLEAN if verdict.format == "mp4" else _COPY
    return (Msg.of(whole if cut == WHOLE else _CUT), *_warned(cut), Msg.of(_QUICK))


def _warned(cut: Cut) -> tuple[Msg, ...]:
    return () if cut == WHOLE else (Msg.of(_UNCUT),)


def _span(verdict: Verdict, cut: Cut) -> float | None:
    length = verdict.seconds
    if not length:
        return None
    start, end = cut.start or 0.0, length if cut.end is None else min(cut.end, length)
    return end - start if 0 <= start < end else None
