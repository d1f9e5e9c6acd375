"""What stands in a field of closed choices: cards to choose from, or the lines of a list to pull down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One answer to choose; ``opens`` are the places of the fields under it that it opens."""

    id: str
    value: str
    label: str
    hint: str
    group: str
    checked: bool
    opens: str


@dataclass(frozen=True, slots=True)
class ListOption:
    """One line of a list to pull down."""

    value: str
    label: str
    selected: bool
    opens: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Lines under one heading; without a label they stand alone."""

    label: str | None
    options: list[ListOption]
