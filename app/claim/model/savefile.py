"""The save-file: a claim as JSON, versioned from the first day, strict, with errors that name field and place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.claim.address import Address
from app.claim.model.claim import Claim
from app.claim.model.foreign import rewritten, unreadable, untaken, whole_number
from app.claim.rulebook import RULEBOOK
from app.claim.versions import upgrade_claim
from app.claim.versions.problem import BadSaveFile, Problem
from app.claim.words import Wrong, _

LARGEST = 262_144
"""Most bytes that a save-file may have; ours, far above any real claim."""


def write(claim: Claim) -> str:
    """The save-file's text; what was not answered is left out."""
    data = claim.model_dump(mode="json", exclude_none=True)
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@dataclass(frozen=True, slots=True)
class SavedClaim:
    """The claim in a save-file, and which words of the file stand in it in other letters."""

    claim: Claim
    rewritten: tuple[Address, ...]


def read(text: str | bytes) -> Claim:
    """The claim in a save-file of this or an older version. Raises ``BadSaveFile``."""
    return read_saved(text).claim


def read_saved(text: str | bytes) -> SavedClaim:
    """The same with what became of its words. Raises ``BadSaveFile``."""
    if len(text) > LARGEST:
        raise BadSaveFile(Problem("file", _("is larger than any claim")))
    data = parsed("file", text)
    if not isinstance(data, dict):
        raise BadSaveFile(Problem("file", _("is not a claim")))
    _refuse_any(unreadable(data))
    claim = load(data)
    _refuse_any(untaken(claim, RULEBOOK))
    return SavedClaim(claim, rewritten(claim, upgrade_claim(data)))


def parsed(name: str, text: str | bytes) -> Any:
    """What stands in a JSON file of this name, as strict as a save-file. Raises ``BadSaveFile``."""
    try:
        return json.loads(text, parse_constant=_refuse, object_pairs_hook=_no_twins, parse_int=whole_number)
    except (ValueError, RecursionError) as error:
        raise BadSaveFile(Problem(name, _("cannot be read"), f"is not JSON: {_plain(str(error))}")) from error


def load(data: dict[str, Any]) -> Claim:
    """The claim in data of this or an older version. Raises ``BadSaveFile``."""
    upgraded = upgrade_claim(data)
    try:
        return Claim.model_validate(upgraded)
    except ValidationError as error:
        raise BadSaveFile(*map(_problem, error.errors(include_url=False))) from error


def schema() -> dict[str, Any]:
    """The JSON Schema of a save-file."""
    return Claim.model_json_schema()


def _refuse_any(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise BadSaveFile(*found)


def _problem(error: ErrorDetails) -> Problem:
    """What the model refuses: our own words where it is a check of ours."""
    place, detail = ".".join(map(str, error["loc"])) or "file", _plain(error["msg"])
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, Wrong):
        return Problem(place, cause.words, detail)
    if isinstance(cause, ValueError):
        return Problem(place, str(cause))
    return Problem(place, _("is not what a claim has here"), detail)


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
