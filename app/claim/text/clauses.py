"""Knows what a clause is: one sentence of a text as data, with its slot, its words, and when it may be said."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

SlotName = Literal["order", "arrival", "defect", "effect", "seller", "exhibits", "request"]
SLOTS: tuple[SlotName, ...] = ("order", "arrival", "defect", "effect", "seller", "exhibits", "request")


@dataclass(frozen=True, slots=True)
class Clause:
    """One English sentence with ``{slots}``; it is said only when every slot has an answer and ``when`` holds.

    ``weight`` 1 is always said, 2 as long as the standard length has room, 3 in the long text first.
    ``short`` is the form for the short text. ``when`` maps an answer's name to the values that allow the clause.
    """

    id: str
    slot: SlotName
    text: str
    weight: int = 1
    short: str = ""
    when: Mapping[str, tuple[object, ...]] = field(default_factory=dict)

    def needs(self) -> tuple[str, ...]:
        """The names of the slots in the sentence, in order."""
        return placeholders(self.text)


@dataclass(frozen=True, slots=True)
class Either:
    """The first of several clauses that can be said."""

    clauses: tuple[Clause, ...]


@lru_cache(maxsize=8192)
def placeholders(text: str) -> tuple[str, ...]:
    """The ``{names}`` in a text, each once, in order."""
    return tuple(dict.fromkeys(name for _lit, name, _spec, _conv in string.Formatter().parse(text) if name))
