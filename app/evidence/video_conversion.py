"""How one video is converted in the sandbox by its plan, and what to say when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.claim.words import Msg, _
from app.errors import CannotConvertVideo

from .budgets import convert_video_budget
from .child_process import Cancelled
from .facts import Limits
from .sandbox import CONVERT_VIDEO, Report, Trouble, Watch, run
from .sniff import VIDEOS, sniff_file
from .video_plan import VideoPlan
from .video_sizes import SOUND_RATE

_NO_MEMORY: Final = _(
    "There was not enough memory for this video. Film again with a lower resolution (camera settings: HD)."
)
VIDEO_WORDS: Final = {
    "damaged": _("This video is damaged and cannot be mended. Copy it again from the phone."),
    "out_of_memory": _NO_MEMORY,
    "memory": _NO_MEMORY,
    "too_slow": _(
        "Mending this video took too long. Cut it shorter in your phone's gallery and add the copy."
    ),
    "cannot_fit": _(
        "This video does not fit under {video_limit}. Cut it shorter in your phone's gallery and add the copy."
    ),
    "crashed": _(
        "This video cannot be mended here. Film again with a lower resolution (camera settings: HD)."
    ),
}
"""What is said for each way of failing, by code."""

_OTHERWISE: Final = "crashed"


class ConvertedVideo(BaseModel):
    """What became of a video. ``way`` is ``copy`` where no picture changed."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    bytes: int = Field(gt=0)
    way: Literal["copy", "encode"]
    removed_location: bool
    removed_metadata: bool


def cannot_convert(code: str) -> CannotConvertVideo:
    """The failure of this code, with its words; one that has none is said as a crash."""
    known = code if code in VIDEO_WORDS else _OTHERWISE
    return CannotConvertVideo(known, Msg.of(VIDEO_WORDS[known]))


def convert_video(
    path: Path,
    target: Path,
    limits: Limits,
    plan: VideoPlan,
    on_progress: Callable[[float], None] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ConvertedVideo:
    """Write the video at ``path`` as an MP4 of fewer than ``limits.video_below`` bytes to ``target``: upright, with
    neither location nor metadata, cut as ``plan`` says. Takes about ``plan.takes`` seconds.

    ``on_progress`` gets rising fractions of 1; ``cancelled`` is asked about twice a second in another thread. Raises
    CannotConvertVideo or Cancelled (``target`` is then not left behind), OSError when a file cannot be read or written.
    """
    kind, size = sniff_file(path), path.stat().st_size
    if kind.format not in VIDEOS:
        raise cannot_convert("damaged")
    given = _order(kind.format, size, limits, plan)
    budget = convert_video_budget(plan.seconds, limits.video_below)
    try:
        done = _done(run(CONVERT_VIDEO, budget, path, target, given, Watch(on_progress, cancelled)))
        if target.stat().st_size != done.bytes or done.bytes >= limits.video_below:
            raise cannot_convert("cannot_fit")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return done


def _order(kind: str, size: int, limits: Limits, plan: VideoPlan) -> dict[str, object]:
    shapes = [{"way": "encode", "shape": asdict(shape)} for shape in plan.shapes]
    # The shape of a copy is not used, and it may have none where nothing smaller would be worth looking at.
    copy = [{"way": "copy", "shape": asdict(plan.shapes[0]) if plan.shapes else None}]
    return {
        "format": kind,
        "below": limits.video_below,
        "wanted": size,
        "start": plan.cut.start,
        "end": plan.cut.end,
        "seconds": plan.seconds,
        "sound_rate": SOUND_RATE,
        "steps": (copy if plan.way == "copy" else []) + shapes,
    }


def _done(report: Report | Trouble) -> ConvertedVideo:
    if report == "cancelled":
        raise Cancelled
    if isinstance(report, str):
        raise cannot_convert(report)
    if report.get("outcome") != "converted":
        raise cannot_convert(str(report.get("outcome")))
    try:
        return ConvertedVideo.model_validate(dict(report))
    except ValidationError:
        raise cannot_convert(_OTHERWISE) from None
