"""Reads the chosen variant from the tracking page, where it stands as names and values."""

from __future__ import annotations

from collections.abc import Sequence

from app.claim.paste.folding import fold
from app.claim.paste.lines import Line
from app.claim.paste.pasted import Read, agreed

_NAMES = frozenset(
    "color | colour | size | length | style | model | type | plug | plug type | material | quantity | version"
    " | voltage | power | specification | shoe size | ships from".split(" | ")
)


def listed_variant(lines: Sequence[Line]) -> Read[str] | None:
    """``Color:Black;Length:2m`` as "Black, 2m"; every name must be one that shops choose by."""
    return agreed(Read(words, line.raw) for line in lines if (words := values_of(line)))


def values_of(line: Line) -> str:
    """The values of a line that is such names and values; empty for any other."""
    pairs = [pair.partition(":") for pair in line.raw.split(";") if pair.strip()]
    if all(fold(name) in _NAMES and value.strip() for name, _colon, value in pairs):
        return ", ".join(value.strip() for _name, _colon, value in pairs)
    return ""
