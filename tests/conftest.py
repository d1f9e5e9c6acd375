"""A fresh installation for every test: a data folder, a clock that stands still, the real application."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis
import pytest
from flask import Flask

from app import close_app, create_app
from app.config import Settings
from app.services.container import Services
from tests.prepared import keep_what_is_the_same, prepare
from tests.servers.fixtures import bucket, postgres_server, running_ceph, running_postgres

__all__ = ("bucket", "postgres_server", "running_ceph", "running_postgres")
Install = Callable[..., Flask]

# No test asserts a time; a slow machine is no counterexample.
hypothesis.settings.register_profile(
    "no time", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("no time")


keep_what_is_the_same()


@contextmanager
def _no_loop_of_a_browser(item: pytest.Item) -> Iterator[None]:
    """A browser that was driven before leaves its loop in this thread, where it stands still: a test that drives none
    has none, so that it may run its own."""
    left = asyncio._get_running_loop()
    if left is None or "playwright" in getattr(item, "fixturenames", ()):
        yield
        return
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(left)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with _no_loop_of_a_browser(item):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with _no_loop_of_a_browser(item):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    # With the last test the browser itself is closed, in its loop.
    with _no_loop_of_a_browser(item) if nextitem is not None else nullcontext():
        yield


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
    # So patient that the page after an upload always has the verdict: no test depends on how fast a check is.
    secret = "a secret for tests, long enough for all"
    return Settings(data=tmp_path / "data", secret=secret, clock=clock, check_patience=60)


@pytest.fixture
def install() -> Iterator[Install]:
    """Put up an application for some settings, whose upkeep rests; it is closed at the end of the test."""
    with ExitStack() as ending:

        def up(settings: Settings) -> Flask:
            prepare(settings.data)
            made = create_app(settings)
            ending.callback(close_app, made)
            # Work beside the visitors costs each of a thousand tests a tenth; those of the upkeep do it by hand.
            made.extensions["claimwright_upkeep"].end()
            return made

        yield up


@pytest.fixture
def app(settings: Settings, install: Install) -> Flask:
    return install(settings)


def services_of(app: Flask) -> Services:
    """What the application works at."""
    services = app.extensions["claimwright_services"]
    assert isinstance(services, Services)
    return services
