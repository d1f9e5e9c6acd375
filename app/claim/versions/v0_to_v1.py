"""From version 0, the first sketch (answers flat under "answers", files as "files", no version number), to version
1."""

from __future__ import annotations

from app.claim.versions.problem import BadSaveFile, Problem
from app.claim.versions.step import Data, Step
from app.claim.words import _

_FLAT = {
    "received": ("receipt", "receipt"),
    "item": ("order", "item_name"),
    "pieces": ("order", "pieces"),
    "paid": ("order", "paid"),
    "currency": ("order", "currency"),
    "day_kind": ("order", "day_kind"),
    "day": ("order", "day"),
    "remedy": ("remedy", "remedy"),
    "detail": ("reason", "detail"),
    "amount": ("amount", "how"),
}


def _claim(data: Data) -> Data:
    if not isinstance(data.get("answers", {}), dict):
        raise BadSaveFile(Problem("answers", _("is not a set of answers")))
    answers = dict(data.get("answers", {}))
    new: Data = {"version": 1}
    for name, (part, key) in _FLAT.items():
        if name in answers:
            new.setdefault(part, {})[key] = answers.pop(name)
    if answers:
        raise BadSaveFile(*(Problem(f"answers.{name}", _("is not known")) for name in answers))
    detail = new.get("reason", {}).get("detail")
    if isinstance(detail, str) and "facts" in data:
        new["facts"] = {detail: data["facts"]}
    if "files" in data:
        new["exhibits"] = data["files"]
    rest = set(data) - {"answers", "facts", "files", "version"}
    if rest:
        raise BadSaveFile(*(Problem(name, _("is not known")) for name in sorted(rest)))
    return new


STEP = Step(_claim)
