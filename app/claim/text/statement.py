"""What can be said as data: a clause with its weight, when it is true, what proves it, and how it joins another."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

Slot = Literal["order", "arrival", "defect", "effect", "cause", "seller", "ask", "request"]
SLOTS: tuple[Slot, ...] = ("order", "arrival", "defect", "effect", "cause", "seller", "ask", "request")
"""The places of a text, in order: what was ordered and when it came; what is wrong, and what that means; what rules
out the buyer's own side; what the seller did; what AliExpress is asked to look up; the request."""
Join = Literal["", "so", "and", "and_also", "but", "because", "while", "which"]
MUST = 90
"""From this weight on a statement is always said."""
INSTEAD = " instead of "
"""Stands in a statement between what came and what was promised."""
CAPTION = "exhibit"
"""Stands in ``after`` for a statement in the buyer's own words about an exhibit, where another can hang on it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause of English with ``{phrases}``, without capital and full stop; said only when it is wholly answered.

    ``weight`` (1 to 100) is what it is worth to a mediator for this reason; from ``MUST`` on it is always said.
    ``when`` maps an answer's name to the values that allow it. ``join`` is how it hangs on one of the statements in
    ``after``, when that one stands right before it; elsewhere it is a sentence of its own, in the words of ``alone``.
    ``leading`` are its words where another hangs on it. "so" and "because" stand only where an answer states the effect
    or the cause, "and_also" where both have one subject, which is said once. ``shown_by`` are the roles whose
    exhibits prove it without more words, ``backed_by`` those whose exhibits are named ("Photo 2: listing").
    ``exhibit`` is the id of the exhibit that it is about, which then stands behind it.
    ``short`` are its words in the short text; none for what the short text leaves out. ``topic`` names what it is
    about: of one topic only the weightiest statement is said.
    """

    id: str
    slot: Slot
    words: str
    weight: int
    when: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    join: Join = ""
    after: tuple[str, ...] = ()
    alone: str = ""
    leading: str = ""
    shown_by: tuple[str, ...] = ()
    backed_by: tuple[str, ...] = ()
    short: str = ""
    topic: str = ""
    exhibit: str = ""

    def needs(self) -> tuple[str, ...]:
        """The names of the phrases that it cannot do without."""
        return tuple(dict.fromkeys(name for text in self.forms for name in placeholders(text)))

    @property
    def forms(self) -> tuple[str, ...]:
        """Its words for each place where it can stand."""
        return self.words, self.alone, self.leading


@dataclass(frozen=True, slots=True)
class FirstOf:
    """The first of several statements that can be said: ways to say one thing, the most exact first."""

    statements: tuple[Statement, ...]


Sayable = Statement | FirstOf


@lru_cache(maxsize=8192)
def placeholders(text: str) -> tuple[str, ...]:
    """The ``{names}`` in a text, each once, in order."""
    return tuple(dict.fromkeys(name for _lit, name, _spec, _conv in string.Formatter().parse(text) if name))
