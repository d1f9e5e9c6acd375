"""Every sample gives what stands beside it, and nothing more: the text in a file, what is read in another."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from app.claim.paste.pasted import Pasted, Price, Read
from app.claim.paste.reading import read_paste

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def plain(value: object) -> object:
    """A value as the files write it."""
    match value:
        case Price(amount):
            return str(amount)
        case date():
            return value.isoformat()
        case StrEnum() | Decimal():
            return str(value)
        case _:
            return value


def told(pasted: Pasted) -> dict[str, Any]:
    """What was read, as the files write it: a value and its line."""
    rows: dict[str, Any] = {}
    for name in (field.name for field in fields(pasted)):
        value = getattr(pasted, name)
        if isinstance(value, Read):
            rows[name] = [plain(value.value), value.line, *(["year assumed"] if value.year_assumed else [])]
        elif value:
            rows[name] = value
    return rows


def test_there_are_the_twelve_and_thirty_of_our_own() -> None:
    assert sum(name.startswith("e") for name in NAMES) == 12
    assert sum(name.startswith("o") for name in NAMES) >= 30
    assert sorted(path.stem for path in SAMPLES.glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_sample(name: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_text("utf-8")
    wanted = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    assert told(read_paste(text, date.fromisoformat(wanted["now"]))) == wanted["read"], wanted["about"]
