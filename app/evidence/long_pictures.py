"""How one numbered part of a long screenshot is cut out in the sandbox."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.claim.evidence.picture_parts import Part
from app.claim.words import Msg, _
from app.errors import CannotConvert

from .budgets import CONVERT_PHOTO, PIXELS
from .facts import Limits
from .sandbox import Job, run
from .sniff import sniff_file

_CUT: Final = Job("child.cut_part", "cut")
_CANNOT: Final = _("This part cannot be cut out here. Take a screenshot of the part that matters.")


def cut_part(path: Path, target: Path, limits: Limits, part: Part) -> None:
    """Write this part of the picture at ``path`` to ``target``, below ``limits.photo_below`` bytes.

    Raises CannotConvert (``target`` is then not left behind), and OSError when a file cannot be read or written.
    """
    kind = sniff_file(path)
    if kind.family != "photo":
        raise CannotConvert(Msg.of(_CANNOT))
    given = {
        "format": kind.format,
        "pixels": PIXELS[kind.format],
        "below": limits.photo_below,
        "top": part.top,
        "bottom": part.bottom,
    }
    done = run(_CUT, CONVERT_PHOTO, path, target, given)
    if isinstance(done, str) or done.get("outcome") != "cut" or target.stat().st_size >= limits.photo_below:
        target.unlink(missing_ok=True)
        raise CannotConvert(Msg.of(_CANNOT))
