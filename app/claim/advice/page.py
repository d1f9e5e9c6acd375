"""What an advice page is made of: sections of words, steps, an English text to paste, and the rules behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Door = Literal["start", "where", "rules", "my_orders"]
"""Where a link can lead besides another advice page: the first question, the question where a case stands, all rules,
the orders at AliExpress."""


@dataclass(frozen=True, slots=True)
class Say:
    """An English text to paste as it is. ``label`` says whom it is for; a translation of ``text`` is only a gloss."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with its words. Placeholders in them are ids of rules, all of them named in ``rules``."""

    title: str
    paragraphs: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    say: Say | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go from here; ``to`` is the id of an advice page or a ``Door``."""

    label: str
    to: str


@dataclass(frozen=True, slots=True)
class Advice:
    """One page. ``title`` is also the words of the links that lead to it; all words are marked."""

    id: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    links: tuple[Link, ...] = ()
