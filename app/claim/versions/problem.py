"""What is wrong with a save-file, by place."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.words import Msg, _

WHOLE = _("file")
"""The place of what is wrong with the file as a whole."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a save-file: where (``order.paid``) and what (marked).

    ``detail`` is the same as a developer is told it, in English.
    """

    place: str
    message: str | Msg
    detail: str = ""

    @property
    def english(self) -> str:
        """What is wrong, for a command and a log."""
        if self.detail or isinstance(self.message, str):
            return self.detail or str(self.message)
        return self.message.text.format_map(self.message.values)


class BadSaveFile(ValueError):
    """The file is no claim of ours; ``problems`` say where and why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{p.place}: {p.english}" for p in problems))
