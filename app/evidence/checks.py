"""How one file is checked: sniff, look in the sandbox, judge."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pydantic import ValidationError

from app.claim.evidence.verdict import Finding, Verdict

from .budgets import FRAME_PIXELS, INSPECT, INSPECT_LARGE, PIXELS, PROGRESSIVE_JPEG_PIXELS, THUMBNAIL
from .child_process import UNWATCHED, Cancelled, Watch
from .facts import Facts, Inspection, Limits
from .judge import judge
from .sandbox import INSPECT_PHOTO, INSPECT_VIDEO, Job, run
from .sniff import PHOTOS, VIDEOS, Kind, sniff_file

__all__ = ["Limits", "check", "unreadable"]

_OPENED: Final = (*PHOTOS, *VIDEOS)


def check(
    path: Path, name: str, limits: Limits, thumbnail: Path | None = None, watch: Watch = UNWATCHED
) -> Verdict:
    """The verdict on the file at ``path``, which its owner calls ``name``.

    A small upright JPEG (a video's poster) is written to ``thumbnail`` when the file could be decoded; else
    nothing is left there. Takes about 0.1 s, at most LOOK's wall time. Raises OSError when ``path`` cannot be
    read, ``thumbnail`` not written or no process started, Cancelled when ``watch`` says so: that says nothing of
    the file.
    """
    kind, size = sniff_file(path), path.stat().st_size
    if kind.format not in _OPENED or (kind.family == "photo" and size > limits.photo_at_most):
        return judge(Facts(name, size, kind), limits)
    seen = Inspection(outcome="not_opened")
    try:
        seen = _seen(path, kind, thumbnail, watch)
    finally:
        if thumbnail is not None and seen.outcome != "decoded":
            thumbnail.unlink(missing_ok=True)
    return judge(Facts(name, size, kind, seen), limits)


def unreadable() -> Verdict:
    """The verdict on a path that cannot be read at all."""
    return Verdict("other", "unknown", 0, (Finding.of("unreadable", {}),))


def _seen(path: Path, kind: Kind, thumbnail: Path | None, watch: Watch) -> Inspection:
    job, given = _order(kind)
    budget = INSPECT_LARGE if kind.format == "heic" else INSPECT
    report = run(job, budget, path, thumbnail, given, watch)
    if report == "cancelled":
        raise Cancelled
    if isinstance(report, str):
        return Inspection(outcome=report)
    try:
        return Inspection.model_validate(dict(report))
    except ValidationError:
        return Inspection(outcome="crashed")


def _order(kind: Kind) -> tuple[Job, dict[str, object]]:
    if kind.family == "video":
        return INSPECT_VIDEO, {"format": kind.format, "pixels": FRAME_PIXELS, "thumbnail": THUMBNAIL}
    return INSPECT_PHOTO, {
        "format": kind.format,
        "pixels": PIXELS[kind.format],
        "progressive_pixels": PROGRESSIVE_JPEG_PIXELS,
        "thumbnail": THUMBNAIL,
    }
