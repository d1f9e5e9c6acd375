"""The services in a fresh folder, with limits so small that short films pass them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.claim.model.claim import Claim
from app.claim.rulebook import RULEBOOK
from app.services.container import Services, build_services
from app.services.jobs import JobStatus
from app.store.place import Place
from tests.prepared import prepare

ANNA, BORIS = "a" * 64, "b" * 64
NOW = datetime(2026, 3, 8, 9, 30, tzinfo=UTC)


@dataclass(slots=True)
class Installation:
    """Desks on one data folder, each as one process would have it, and the claim that the tests work at."""

    data: Path
    claim: str = ""
    service_sets: list[Services] = field(default_factory=list)

    def services(self, video_at_most: int = 20_000_000) -> Services:
        """One more process on the same data."""
        made = build_services(
            Place(self.data), RULEBOOK, 60_000_000, 60_000_000, video_at_most, secret="a secret"
        )
        self.service_sets.append(made)
        return made

    def attach(self, services: Services, data: bytes, name: str = "film.mov") -> str:
        """Let a file come in; gives its exhibit's id."""
        incoming_exhibit = services.taking_in.incoming_exhibit(name)
        incoming_exhibit.write(data)
        attached = services.taking_in.attach(ANNA, self.claim, incoming_exhibit, "other", NOW)
        assert attached.exhibit is not None, attached.verdict
        return attached.exhibit


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    made = Installation(tmp_path / "data")
    prepare(made.data)
    made.claim = made.services().claims.start(ANNA, Claim(), NOW).id
    yield made
    for services in made.service_sets:
        services.close()


def awaited(ask: Callable[[], JobStatus], *states: str) -> JobStatus:
    """Ask until the job is in one of these states."""
    for _ in range(8_000):
        status = ask()
        if status.state in states:
            return status
        time.sleep(0.025)
    raise AssertionError(status)
