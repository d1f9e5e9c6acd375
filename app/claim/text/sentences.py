"""Knows what a sentence of a text is: its English, where it came from, and its place and weight among the others."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.address import Address
from app.claim.words import Msg


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text: its English, the clause and the answers it came from, and its words for a gloss."""

    clause: str
    english: str
    short: str
    sources: tuple[Address, ...]
    msg: Msg
    weight: int
    order: tuple[int, int]
