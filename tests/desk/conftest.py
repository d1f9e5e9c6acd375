"""A furnished desk in a fresh folder, with limits so small that short films pass them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.claim.model import Claim
from app.claim.rulebook import RULEBOOK
from app.desk.jobs import JobStatus
from app.desk.rooms import Desk, furnish

ANNA, BORIS = "a" * 64, "b" * 64
NOW = datetime(2026, 3, 8, 9, 30, tzinfo=UTC)


@dataclass(slots=True)
class House:
    """Desks on one data folder, each as one process would have it, and the claim that the tests work at."""

    data: Path
    claim: str = ""
    desks: list[Desk] = field(default_factory=list)

    def desk(self, video_at_most: int = 20_000_000) -> Desk:
        """One more process on the same data."""
        made = furnish(self.data, RULEBOOK, 60_000_000, 60_000_000, video_at_most)
        self.desks.append(made)
        return made

    def attach(self, desk: Desk, data: bytes, name: str = "film.mov") -> str:
        """Let a file come in; gives its exhibit's id."""
        arrival = desk.exhibits.arrival(name)
        arrival.write(data)
        attached = desk.exhibits.attach(ANNA, self.claim, arrival, "other", NOW)
        assert attached.exhibit is not None, attached.verdict
        return attached.exhibit


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "data")
    made.claim = made.desk().claims.start(ANNA, Claim(), NOW).id
    yield made
    for desk in made.desks:
        desk.close()


def awaited(ask: Callable[[], JobStatus], *states: str) -> JobStatus:
    """Ask until the job is in one of these states."""
    for _ in range(400):
        status = ask()
        if status.state in states:
            return status
        time.sleep(0.025)
    raise AssertionError(status)
