"""How facts about a file become its verdict: the one place where that is decided."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from app.claim.evidence.findings import MEANINGS
from app.claim.evidence.picture_parts import is_long, parts
from app.claim.evidence.verdict import Finding, Value, Verdict, ordered
from app.claim.values.units import Size

from .coaching import (
    BLURRED_BELOW,
    CRISP_FROM,
    DARK_HIGHLIGHTS,
    DARK_LIGHT,
    FEW_PIXELS,
    GLARE_ABOVE,
    PALE_BELOW,
    STRIPES_ABOVE,
)
from .facts import Facts, Limits
from .format_names import CODECS, ENDINGS, SHOWN
from .video_sizes import MOST_PICTURES, Film, can_be_copied, shapes

_LOSSLESS: Final = ("png", "gif", "bmp")
_EITHER: Final = ("tiff",)
_COMMON_CODECS: Final = ("h264", "mpeg4")
_OTHERS: Final = {
    "empty": "empty",
    **dict.fromkeys(("pdf", "svg", "html", "text", "document", "eps"), "document"),
    **dict.fromkeys(("jxl", "jp2", "psd"), "other_picture"),
    "raw": "raw_photo",
    "zip": "archive",
    "audio": "audio",
}
_FAILED: Final = {
    "photo": {
        "too_many_pixels": "too_many_pixels",
        "memory": "too_large_to_open",
        "truncated": "photo_truncated",
        "damaged": "photo_damaged",
        "raw_photo": "raw_photo",
        "unsupported": "photo_unsupported",
        "failed": "photo_unsupported",
        "too_slow": "photo_too_slow",
        "not_opened": "photo_format",
    },
    "video": {
        "too_many_pixels": "video_frame",
        "memory": "video_frame",
        "out_of_memory": "video_frame",
        "truncated": "video_truncated",
        "damaged": "video_damaged",
        "no_picture": "no_picture",
        "unsupported": "video_unsupported",
        "failed": "video_not_opened",
        "too_slow": "video_too_slow",
        "not_opened": "video_unopened",
    },
}

_Test = Callable[[Facts, Limits], bool]
_PHOTO_TESTS: Final[dict[str, _Test]] = {
    "photo_too_large": lambda facts, limits: facts.bytes >= limits.photo_below,
    "photo_format": lambda facts, _: _format(facts) not in ("jpeg", "png"),
    "printing_colours": lambda facts, _: facts.seen.printing_colours,
    "turned": lambda facts, _: facts.seen.orientation != 1,
    "broken_notes": lambda facts, _: facts.seen.broken_notes,
    "photo_location": lambda facts, _: facts.seen.has_location,
    "moving_picture": lambda facts, _: facts.seen.moving,
    "several_pages": lambda facts, _: facts.seen.several_pages,
    "long_screenshot": lambda facts, _: _is_long(facts),
}
# What only somebody who holds a camera can do better; of a screenshot it would be nonsense.
_CAMERA_TESTS: Final[dict[str, _Test]] = {
    "few_pixels": lambda facts, _: _side(facts) < FEW_PIXELS,
    "dark": lambda facts, _: facts.seen.light < DARK_LIGHT and facts.seen.highlights < DARK_HIGHLIGHTS,
    "blurred": lambda facts, _: facts.seen.sharpness < BLURRED_BELOW and facts.seen.crispness < CRISP_FROM,
    "low_contrast": lambda facts, _: facts.seen.contrast < PALE_BELOW,
    "glare": lambda facts, _: facts.seen.glare > GLARE_ABOVE,
    "screen_photographed": lambda facts, _: facts.seen.stripes > STRIPES_ABOVE,
}
_SCREEN_TESTS: Final[dict[str, _Test]] = {
    "small_screenshot": lambda facts, _: _side(facts) < FEW_PIXELS,
}
_VIDEO_TESTS: Final[dict[str, _Test]] = {
    "video_huge": lambda facts, limits: facts.bytes > limits.video_at_most,
    "video_too_long": lambda facts, limits: facts.bytes <= limits.video_at_most and not _fits(facts, limits),
    "video_too_large": lambda facts, limits: facts.bytes >= limits.video_below and _fits(facts, limits),
    "video_format": lambda facts, limits: facts.kind.format != "mp4" and _fits(facts, limits),
    "video_codec": lambda facts, _: facts.seen.codec not in _COMMON_CODECS,
    "video_location": lambda facts, _: facts.seen.has_location,
    "video_hidden": lambda facts, limits: facts.seen.hidden and _fits(facts, limits),
}
# What conversion would lose; said only where there is something to convert.
_LOSSES: Final[dict[str, _Test]] = {
    "video_bright": lambda facts, _: facts.seen.bright and not facts.seen.plain,
    "video_fast": lambda facts, limits: (facts.seen.rate or 0) > MOST_PICTURES and _encodes(facts, limits),
    "video_more_tracks": lambda facts, _: facts.seen.more_tracks,
    "video_surround": lambda facts, _: facts.seen.surround,
    "video_subtitles": lambda facts, _: facts.seen.subtitles,
    "video_silent": lambda facts, _: facts.seen.unknown_sound,
}


def judge(facts: Facts, limits: Limits) -> Verdict:
    """The verdict: same facts and limits, same verdict."""
    values = _values(facts)
    findings = [Finding.of(code, values) for code in (*_codes(facts, limits), *_misnamed(facts))]
    seen = facts.seen
    return Verdict(
        kind=facts.kind.family,
        format=_format(facts),
        bytes=facts.bytes,
        findings=ordered(findings),
        width=seen.width,
        height=seen.height,
        seconds=seen.seconds,
        has_location=seen.has_location,
        likeness=seen.likeness,
        codec=seen.codec,
        sound=seen.sound,
        rate=seen.rate,
        plain=seen.plain if facts.kind.family == "video" else None,
    )


def _codes(facts: Facts, limits: Limits) -> list[str]:
    family, outcome = facts.kind.family, facts.seen.outcome
    if family == "other":
        return [_OTHERS.get(facts.kind.format, "unknown")]
    if family == "photo" and facts.bytes > limits.photo_at_most:
        return ["too_large_to_open"]
    if outcome != "decoded":
        code = _FAILED[family].get(outcome, f"{family}_unsafe")
        if code == "photo_truncated" and _percent(facts):
            return ["photo_cut_off"]
        return ["too_large_to_open" if code == "too_many_pixels" and not facts.seen.width else code]
    if family == "photo":
        advice = _SCREEN_TESTS if facts.seen.drawn or _is_long(facts) else _CAMERA_TESTS
        return _applying(_PHOTO_TESTS | advice, facts, limits)
    found = _applying(_VIDEO_TESTS, facts, limits)
    losses = _LOSSES if any(MEANINGS[code].convertible for code in found) else {}
    return found + _applying(losses, facts, limits)


def _is_long(facts: Facts) -> bool:
    return is_long(facts.seen.width or 0, facts.seen.height or 0)


def _side(facts: Facts) -> int:
    return max(facts.seen.width or 0, facts.seen.height or 0)


def _applying(tests: dict[str, _Test], facts: Facts, limits: Limits) -> list[str]:
    return [code for code, applies in tests.items() if applies(facts, limits)]


def _encodes(facts: Facts, limits: Limits) -> bool:
    """Whether conversion would draw a video's pictures anew."""
    return facts.bytes >= limits.video_below or not can_be_copied(facts.kind.format, facts.seen.plain)


def _fits(facts: Facts, limits: Limits) -> bool:
    """Whether a video is, or can be made, an MP4 below the limit that is still worth looking at."""
    seen, small = facts.seen, facts.bytes < limits.video_below
    if facts.bytes > limits.video_at_most:
        return False
    if small and (facts.kind.format == "mp4" or can_be_copied(facts.kind.format, seen.plain)):
        return True
    if not seen.width or not seen.height or not seen.seconds:
        return False
    film = Film(seen.width, seen.height, seen.seconds, seen.rate or MOST_PICTURES, seen.sound is not False)
    return bool(shapes(film, limits.video_below))


def _misnamed(facts: Facts) -> list[str]:
    named = ENDINGS.get(_ending(facts))
    known = facts.kind.family != "other"
    return ["wrong_name"] if known and named is not None and named != facts.kind.format else []


def _values(facts: Facts) -> dict[str, Value]:
    return {
        "size": Size(facts.bytes),
        "format": SHOWN.get(_format(facts), ""),
        "result": _result(facts),
        "width": facts.seen.width or 0,
        "height": facts.seen.height or 0,
        "named": SHOWN.get(ENDINGS.get(_ending(facts), ""), ""),
        "codec": codec_shown(facts.seen.codec),
        "percent": _percent(facts),
        "parts": len(parts(facts.seen.width or 0, facts.seen.height or 0)),
    }


def _result(facts: Facts) -> str:
    """What conversion makes of a photo."""
    if facts.kind.format in _LOSSLESS:
        return "PNG"
    return "JPEG or PNG" if facts.kind.format in _EITHER or facts.seen.drawn else "JPEG"


def _percent(facts: Facts) -> int:
    """How much of a picture is there, rounded down: what is missing is never called whole."""
    return int((facts.seen.share or 0) * 100)


def codec_shown(name: str | None) -> str:
    """What a codec is called where people meet it."""
    return CODECS.get(name or "", (name or "").upper())


def _format(facts: Facts) -> str:
    return facts.seen.format or facts.kind.format


def _ending(facts: Facts) -> str:
    return PurePath(facts.name).suffix.removeprefix(".").lower()
