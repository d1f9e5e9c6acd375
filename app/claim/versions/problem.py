"""What is wrong with a save-file, by place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a save-file: where (``order.paid``) and what."""

    place: str
    message: str


class BadSaveFile(ValueError):
    """The file is no claim of ours; ``problems`` say where and why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{p.place}: {p.message}" for p in problems))
