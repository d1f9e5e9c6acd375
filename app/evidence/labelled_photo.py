"""How a copy of a photo gets its number and a circle in the sandbox."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.claim.evidence.edits import Circle
from app.claim.words import Msg, _
from app.errors import CannotConvert

from .budgets import CONVERT_PHOTO, PIXELS
from .facts import Limits
from .sandbox import Job, run
from .sniff import sniff_file

_LABEL: Final = Job("child.label_photo", "label")
_CANNOT: Final = _("The number cannot be put below this picture.")


def label_photo(path: Path, target: Path, limits: Limits, words: str, circle: Circle | None) -> None:
    """Write a copy of the photo at ``path`` to ``target``, a JPEG: upright, ``words`` (English) in a strip below it,
    the circle on it, without metadata, as large and as fine as fits below ``limits.photo_below`` bytes.

    Raises CannotConvert (``target`` is then not left behind), and OSError when a file cannot be read or written.
    """
    kind = sniff_file(path)
    if kind.family != "photo":
        raise CannotConvert(Msg.of(_CANNOT))
    given = {
        "format": kind.format,
        "pixels": PIXELS[kind.format],
        "below": limits.photo_below,
        "words": words,
        "circle": circle.model_dump() if circle else None,
    }
    try:
        done = run(_LABEL, CONVERT_PHOTO, path, target, given)
        made = target.stat().st_size
        told = None if isinstance(done, str) else (done.get("outcome"), done.get("bytes"))
        if told != ("labelled", made) or made >= limits.photo_below:
            raise CannotConvert(Msg.of(_CANNOT))
    except BaseException:
        target.unlink(missing_ok=True)
        raise
