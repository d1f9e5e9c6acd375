"""The facts of the chosen detail, read by name and kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.claim.questions.ask import Measured

if TYPE_CHECKING:
    from app.claim.questions.ask import Answers


@dataclass(frozen=True, slots=True)
class Facts:
    """Answers to a detail's questions. A name that the detail does not ask for, or no answer, reads as ``None``."""

    answers: Answers | None

    def get(self, name: str) -> object:
        """The answer in its own kind."""
        return getattr(self.answers, name, None) if name else None

    def count(self, name: str) -> int | None:
        """A whole number."""
        value = self.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def day(self, name: str) -> date | None:
        """A calendar day."""
        value = self.get(name)
        return value if isinstance(value, date) else None

    def measured(self, name: str) -> Measured | None:
        """A measured number and its unit."""
        value = self.get(name)
        return value if isinstance(value, Measured) else None
