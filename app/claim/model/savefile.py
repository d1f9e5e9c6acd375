"""The save-file: a claim as JSON, versioned from the first day, strict, with errors that name field and place."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from app.claim.model.claim import Claim
from app.claim.versions import upgrade_claim
from app.claim.versions.problem import BadSaveFile, Problem

LARGEST = 262_144
"""Most bytes that a save-file may have; ours, far above any real claim."""


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
    return load(data)


def load(data: dict[str, Any]) -> Claim:
    """The claim in data of this or an older version. Raises ``BadSaveFile``."""
    upgraded = upgrade_claim(data)
    try:
        return Claim.model_validate(upgraded)
    except ValidationError as error:
        raise BadSaveFile(
            *(
                Problem(".".join(map(str, e["loc"])) or "file", _plain(e["msg"]))
                for e in error.errors(include_url=False)
            )
        ) from error


def schema() -> dict[str, Any]:
    """The JSON Schema of a save-file."""
    return Claim.model_json_schema()


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
