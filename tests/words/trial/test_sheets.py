"""Every fact sheet is whole: all keys, plausible lengths, past days in the past, the wish and the exhibits in its
values."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

HERE = Path(__file__).parent
SHEETS = sorted((HERE / "sheets").glob("*.json"))
FRESH = sorted(HERE.glob("fresh*/sheets/*.json"))
"""Situations that were invented, walked and judged once, when the texts had been made by the other ones."""

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Kind = Literal["new_dispute", "in_dispute", "after_decision", "in_return", "not_a_dispute", "wait"]


class File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    kind: Literal["photo", "video"]
    shows: Line


class Sheet(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    id: Line
    kind: Kind
    held_out: bool
    story: Line
    now: AwareDatetime
    values: dict[str, str | int | bool]
    files: list[File] = Field(max_length=5)
    decisive: list[Line] = Field(min_length=4, max_length=9)
    adverse: list[Line] = Field(min_length=1)
    wish: Line
    chosen: list[Line] = Field(min_length=1)


def read(file: Path) -> Sheet:
    return Sheet.model_validate_json(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=[*SHEETS, *FRESH], ids=lambda file: file.stem)
def sheet(request: pytest.FixtureRequest) -> Sheet:
    file: Path = request.param
    found = read(file)
    assert found.id == file.stem
    return found


def kept_aside(sheets: list[Sheet]) -> set[str]:
    """The ids that the rule in the README keeps aside."""
    new = sorted(sheet.id for sheet in sheets if sheet.kind == "new_dispute")
    others = sorted((sheet for sheet in sheets if sheet.kind != "new_dispute"), key=lambda sheet: sheet.id)
    first = others[2]
    second = next(sheet for sheet in others[5:] if sheet.kind != first.kind)
    return {*new[2::3][:4], first.id, second.id}


def test_twenty_two_sheets_and_six_kept_aside_by_the_rule() -> None:
    sheets = [read(file) for file in SHEETS]
    assert len(sheets) == 22
    assert {sheet.id for sheet in sheets if sheet.held_out} == kept_aside(sheets)


def test_the_story_has_three_to_ten_sentences(sheet: Sheet) -> None:
    assert 3 <= len(re.findall(r"[.?!](?=\s|$)", sheet.story)) <= 10


def test_what_happened_lies_before_now_and_last_days_lie_ahead(sheet: Sheet) -> None:
    today = sheet.now.date()
    days = {name: value for name, value in sheet.values.items() if name.endswith(("_date", "_until"))}
    assert days
    wrong = {
        name
        for name, day in days.items()
        if (date.fromisoformat(str(day)) <= today) == name.endswith("_until")
    }
    assert wrong == set()


def test_the_order_can_be_named(sheet: Sheet) -> None:
    assert {"item_on_order", "order_number", "order_date", "order_total", "currency"} <= sheet.values.keys()


def test_the_wish_names_the_amount(sheet: Sheet) -> None:
    assert (
        str(sheet.values.get("amount_wanted", sheet.values["order_total"])) in sheet.wish
        or sheet.kind == "wait"
    )


def test_nothing_is_listed_twice(sheet: Sheet) -> None:
    for lines in (sheet.decisive, sheet.adverse, [file.shows for file in sheet.files]):
        assert len(set(lines)) == len(lines)
