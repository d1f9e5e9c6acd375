"""A fresh installation for every test: a data folder, a clock that stands still, the real application."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.config import Settings
from app.desk.rooms import Desk

Install = Callable[..., Flask]


class Clock:
    """Stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self.moment += by


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 20, 20, tzinfo=UTC))


@pytest.fixture
def settings(tmp_path: Path, clock: Clock) -> Settings:
    return Settings(data=tmp_path / "data", secret="a secret for tests, long enough for all", clock=clock)


@pytest.fixture
def install() -> Iterator[Install]:
    """Put up an application for some settings; it is closed at the end of the test."""
    with ExitStack() as ending:

        def up(settings: Settings) -> Flask:
            made = create_app(settings)
            ending.callback(desk_of(made).close)
            return made

        yield up


@pytest.fixture
def app(settings: Settings, install: Install) -> Flask:
    return install(settings)


def desk_of(app: Flask) -> Desk:
    """What the application works at."""
    desk = app.extensions["claimwright_desk"]
    assert isinstance(desk, Desk)
    return desk
