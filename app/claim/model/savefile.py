"""Knows the save-file: a claim as JSON, versioned from the first day, strict, with errors that name field and place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from app.claim.model.claim import VERSION, Claim
from app.claim.questions.ask import FIRST_DAY, LAST_DAY

LARGEST = 262_144
"""Most bytes that a save-file may have; ours, far above any real claim."""
__all__ = [
    "FIRST_DAY",
    "LARGEST",
    "LAST_DAY",
    "BadSaveFile",
    "Claim",
    "Problem",
    "load",
    "read",
    "schema",
    "write",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a save-file: where (``order.paid``) and what."""

    place: str
    message: str


class BadSaveFile(ValueError):
    """The file is no claim of ours; ``problems`` say where and why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{p.place}: {p.message}" for p in problems))


def write(claim: Claim) -> str:
    """The save-file's text; what was not answered is left out."""
    data = claim.model_dump(mode="json", exclude_none=True)
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read(text: str | bytes) -> Claim:
    """The claim in a save-file of this or an older version. Raises ``BadSaveFile``."""
    if len(text) > LARGEST:
        raise BadSaveFile(Problem("file", "is larger than any claim"))
    try:
        data = json.loads(text, parse_constant=_refuse, object_pairs_hook=_no_twins)
    except (ValueError, RecursionError) as error:
        raise BadSaveFile(Problem("file", f"is not JSON: {error}")) from error
    if not isinstance(data, dict):
        raise BadSaveFile(Problem("file", "is not a claim"))
    return load(migrate(data))


def load(data: dict[str, Any]) -> Claim:
    """The claim in data of the newest version. Raises ``BadSaveFile``."""
    try:
        return Claim.model_validate(data)
    except ValidationError as error:
        raise BadSaveFile(
            *(
                Problem(".".join(map(str, e["loc"])) or "file", _plain(e["msg"]))
                for e in error.errors(include_url=False)
            )
        ) from error


def migrate(data: dict[str, Any]) -> dict[str, Any]:
    """Bring older data to the newest version, step by step. Raises ``BadSaveFile`` for an unknown version."""
    version = data.get("version", 0)
    if not isinstance(version, int) or isinstance(version, bool) or not 0 <= version <= VERSION:
        raise BadSaveFile(Problem("version", f"is not one that this program knows (0 to {VERSION})"))
    for number in range(version, VERSION):
        data = _MIGRATIONS[number](data)
    return data


def schema() -> dict[str, Any]:
    """The JSON Schema of a save-file."""
    return Claim.model_json_schema()


def _from_0(data: dict[str, Any]) -> dict[str, Any]:
    """Version 0, the first sketch: answers flat under "answers", files as "files", no version number."""
    if not isinstance(data.get("answers", {}), dict):
        raise BadSaveFile(Problem("answers", "is not a set of answers"))
    answers = dict(data.get("answers", {}))
    new: dict[str, Any] = {"version": 1}
    for name, (part, key) in _FLAT.items():
        if name in answers:
            new.setdefault(part, {})[key] = answers.pop(name)
    if answers:
        raise BadSaveFile(*(Problem(f"answers.{name}", "is not known") for name in answers))
    detail = new.get("reason", {}).get("detail")
    if isinstance(detail, str) and "facts" in data:
        new["facts"] = {detail: data["facts"]}
    if "files" in data:
        new["exhibits"] = data["files"]
    rest = set(data) - {"answers", "facts", "files", "version"}
    if rest:
        raise BadSaveFile(*(Problem(name, "is not known") for name in sorted(rest)))
    return new


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
_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {0: _from_0}


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a field stands twice")
    return data


def _plain(message: str) -> str:
    plain = message.removeprefix("Value error, ").rstrip(".")
    return plain if len(plain) < 200 else "is not one of the known values; `draft --schema` lists them"
