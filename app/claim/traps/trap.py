"""A trap: a mistake that loses claims, its words, its page and when it threatens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.words import Msg

if TYPE_CHECKING:
    from app.claim.case import Case


@dataclass(frozen=True, slots=True)
class Trap:
    """A mistake: its words (rule ids as placeholders), its page's id, and when it threatens."""

    id: str
    title: str
    words: str
    page: str
    when: Callable[[Case], bool]

    def message(self) -> Msg:
        """The words as a message."""
        return Msg(self.words)
