"""A job as it was stored at one moment: what it works on, how far it is, whose turn it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

State = Literal["waiting", "running", "done", "failed", "cancelled"]
OPEN: tuple[State, ...] = ("waiting", "running")

DEAD_AFTER = timedelta(seconds=30)
"""A worker that gave no sign for so long is taken for dead."""

INTERRUPTED = "interrupted"
"""The words code of a job whose worker died twice."""


@dataclass(frozen=True, slots=True)
class StoredJob:
    """One job as it was stored at one moment. ``params`` are the caller's own; ``fraction`` is what of 1 is done;
    ``starts`` how often it was begun; ``words_code`` says why it failed."""

    id: str
    claim_id: str
    exhibit_id: str
    kind: str
    params: Mapping[str, Any]
    state: State
    fraction: float
    words_code: str | None
    worker: str | None
    starts: int
    created_at: datetime
    started_at: datetime | None
    beat_at: datetime | None
    ended_at: datetime | None
    visitor: str

    @property
    def is_open(self) -> bool:
        """Whether it still waits or runs."""
        return self.state in OPEN


Turns = Callable[[Sequence[StoredJob], datetime], Sequence[StoredJob]]
"""Of the jobs of a kind that wait or run, oldest first: those that may be begun now, the next one first."""
