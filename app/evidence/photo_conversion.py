"""How one photo is converted in the sandbox, and what to say when it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.claim.words import Msg, _
from app.errors import CannotConvert

from .budgets import CONVERT_PHOTO, PIXELS
from .facts import Limits
from .sandbox import CONVERT_PHOTO as CONVERT_PHOTO_JOB
from .sandbox import Report, Trouble, run
from .sniff import sniff_file

_WORDS: Final = {
    "truncated": _(
        "A part of this picture is missing, so it cannot be mended. Copy it again from the phone."
    ),
    "damaged": _("This picture is damaged and cannot be mended. Copy it again, or add a screenshot of it."),
    "too_many_pixels": _("This picture is too large to mend here. Add a screenshot of it."),
    "memory": _("This picture is too large to mend here. Add a screenshot of it."),
    "too_slow": _("Mending this picture took too long. Add a screenshot of it."),
    "cannot_fit": _("This picture does not fit under {photo_limit}. Add a screenshot of it."),
}
_OTHERWISE: Final = _("This picture cannot be mended. Add a screenshot of it.")


@dataclass(frozen=True, slots=True)
class ConvertedPhoto:
    """What became of a photo. ``format`` is ``jpeg`` or ``png``; ``quality`` is JPEG's scale, None where no
    pixel changed; ``unchanged`` means that nothing had to be done and the bytes are the same."""

    bytes: int
    format: str
    width: int
    height: int
    quality: int | None
    removed_location: bool
    removed_metadata: bool
    unchanged: bool


class _Done(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    bytes: int = Field(gt=0)
    format: str = Field(pattern="^(jpeg|png)$")
    width: int = Field(gt=0, le=65_535)
    height: int = Field(gt=0, le=65_535)
    quality: int | None = Field(default=None, ge=1, le=100)
    removed_location: bool
    removed_metadata: bool
    unchanged: bool


def convert(path: Path, target: Path, limits: Limits) -> ConvertedPhoto:
    """Write a converted copy of the photo at ``path`` to ``target``: upright, in screen colours, with neither
    location nor metadata, below ``limits.photo_below`` bytes.

    Raises CannotConvert (``target`` is then not left behind), and OSError when a file cannot be read or written.
    """
    kind, size = sniff_file(path), path.stat().st_size
    if kind.family != "photo":
        raise CannotConvert(Msg.of(_OTHERWISE))
    if size > limits.photo_at_most:
        raise CannotConvert(Msg.of(_WORDS["memory"]))
    given = {"format": kind.format, "pixels": PIXELS[kind.format], "below": limits.photo_below}
    try:
        done = _done(run(CONVERT_PHOTO_JOB, CONVERT_PHOTO, path, target, given))
        if target.stat().st_size != done.bytes or done.bytes >= limits.photo_below:
            raise CannotConvert(Msg.of(_OTHERWISE))
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return ConvertedPhoto(**done.model_dump())


def _done(report: Report | Trouble) -> _Done:
    if isinstance(report, str):
        raise CannotConvert(Msg.of(_WORDS.get(report, _OTHERWISE)))
    if report.get("outcome") != "converted":
        raise CannotConvert(Msg.of(_WORDS.get(str(report.get("outcome")), _OTHERWISE)))
    try:
        return _Done.model_validate(dict(report))
    except ValidationError:
        raise CannotConvert(Msg.of(_OTHERWISE)) from None
