"""How two photos become one picture, the listing beside what was received, in the sandbox."""

from __future__ import annotations

import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.claim.evidence.edits import Crop, Side
from app.claim.words import Msg, _
from app.errors import CannotCompose

from .budgets import CONVERT_PHOTO, PIXELS
from .facts import Limits
from .sandbox import Job, Report, Trouble, run
from .sniff import sniff_file

LISTING: Final = "LISTING (screenshot)"
RECEIVED: Final = "RECEIVED"
"""English captions: whoever decides the dispute reads them, in whatever language the buyer reads the pages."""

Row = tuple[str, str, str, str]
"""A size: what was measured, as listed, as measured, the difference. English, since it goes into the picture."""

MOST_ROWS: Final = 8
_COPIED_AT_ONCE: Final = 1_000_000
_COMPOSE: Final = Job("child.compose", "compose")
_SIDES: Final[tuple[Side, Side]] = ("listing", "received")
_WORDS: Final = {
    "truncated": _("A part of this picture is missing. Copy it again from the phone."),
    "damaged": _("This picture is damaged. Copy it again, or use a screenshot of it."),
    "too_many_pixels": _("This picture is too large to put beside another. Use a screenshot of it."),
    "memory": _("These pictures are too large to put beside each other. Use screenshots of them."),
    "too_slow": _("Putting these pictures together took too long. Use screenshots of them."),
}
_OTHERWISE: Final = _("This picture cannot be put beside another. Use a screenshot of it.")


@dataclass(frozen=True, slots=True)
class Composed:
    """The finished JPEG: its size in bytes and pixels."""

    bytes: int
    width: int
    height: int


class _Done(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    bytes: int = Field(gt=0)
    width: int = Field(gt=0, le=65_535)
    height: int = Field(gt=0, le=65_535)


def compose(
    listing: Path,
    received: Path,
    target: Path,
    crops: tuple[Crop, Crop],
    captions: tuple[str, str],
    table: tuple[Row, ...] | None,
    limits: Limits,
) -> Composed:
    """Write one JPEG to ``target``: both photos cropped, upright, equally high, each under its caption, marked as a
    composite, ``table`` below them if given, below ``limits.photo_below`` bytes. The two files are only read.

    Raises CannotCompose (``target`` is then not left behind), ValueError for more than MOST_ROWS rows, and OSError
    when a file cannot be read or written.
    """
    if table is not None and len(table) > MOST_ROWS:
        raise ValueError(len(table))
    given = {
        "photos": [
            _photo(path, crop, side)
            for path, crop, side in zip((listing, received), crops, _SIDES, strict=True)
        ],
        "captions": list(captions),
        "table": [list(row) for row in table or ()],
        "below": limits.photo_below,
    }
    try:
        # A child has one stream to read: it gets the two files one behind the other.
        with tempfile.NamedTemporaryFile(dir=target.parent) as both:
            for path in (listing, received):
                _append(path, both)
            both.flush()
            done = _done(run(_COMPOSE, CONVERT_PHOTO, Path(both.name), target, given))
        if target.stat().st_size != done.bytes or done.bytes >= limits.photo_below:
            raise CannotCompose(Msg.of(_OTHERWISE), None)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return Composed(**done.model_dump())


def _photo(path: Path, crop: Crop, side: Side) -> dict[str, object]:
    kind = sniff_file(path)
    if kind.family != "photo":
        raise CannotCompose(Msg.of(_OTHERWISE), side)
    return {
        "format": kind.format,
        "pixels": PIXELS[kind.format],
        "bytes": path.stat().st_size,
        "crop": asdict(crop),
    }


def _append(path: Path, both: IO[bytes]) -> None:
    with path.open("rb") as opened:
        while part := opened.read(_COPIED_AT_ONCE):
            both.write(part)


def _done(report: Report | Trouble) -> _Done:
    if isinstance(report, str):
        raise CannotCompose(Msg.of(_WORDS.get(report, _OTHERWISE)), None)
    if report.get("outcome") != "composed":
        side = next((one for one in _SIDES if one == report.get("side")), None)
        raise CannotCompose(Msg.of(_WORDS.get(str(report.get("outcome")), _OTHERWISE)), side)
    try:
        return _Done.model_validate(dict(report))
    except ValidationError:
        raise CannotCompose(Msg.of(_OTHERWISE), None) from None
