"""A job as it was stored at one moment: what it works on, how far it is, whose turn it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

JobState = Literal["waiting", "running", "done", "failed", "cancelled"]
OPEN: tuple[JobState, ...] = ("waiting", "running")

DEAD_AFTER = timedelta(seconds=30)
"""A worker that gave no sign for so long is taken for dead."""

INTERRUPTED = "interrupted"
"""The words code of a job whose worker died twice."""


@dataclass(frozen=True, slots=True)
class StoredJob:
    """One job as it was stored at one moment. ``params`` are the caller's own; ``fraction`` is what of 1 is done;
    ``starts`` how often it was begun; ``words_code`` says why it failed.

    ``created_at`` is a moment of the machine that it came to; those of its worker, and ``seen_at``, when this was read,
    are the database's, whose clock is the same for all machines."""

    id: str
    claim_id: str
    exhibit_id: str
    kind: str
    params: Mapping[str, Any]
    state: JobState
    fraction: float
    words_code: str | None
    worker: str | None
    starts: int
    created_at: datetime
    started_at: datetime | None
    beat_at: datetime | None
    ended_at: datetime | None
    visitor: str
    seen_at: datetime = field(compare=False)

    @property
    def is_open(self) -> bool:
        """Whether it still waits or runs."""
        return self.state in OPEN

    @property
    def has_worker(self) -> bool:
        """Whether a worker is at it that is not taken for dead."""
        return (
            self.state == "running" and self.beat_at is not None and self.seen_at - self.beat_at <= DEAD_AFTER
        )

    @property
    def running_for(self) -> timedelta | None:
        """How long its worker has been at it; None before it was begun."""
        return None if self.started_at is None else self.seen_at - self.started_at


Turns = Callable[[Sequence[StoredJob]], Sequence[StoredJob]]
"""Of the jobs of a kind that wait or run, oldest first: those that may be begun now, the next one first."""
