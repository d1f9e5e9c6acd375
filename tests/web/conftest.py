"""Visitors of a fresh installation."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.conftest import Clock, services_of
from tests.web.journey import SAVED, Journey, kept
from tests.web.reading import Reader


@pytest.fixture
def reader(app: Flask) -> Reader:
    return Reader(app)


@pytest.fixture
def journey(reader: Reader, app: Flask, clock: Clock) -> Journey:
    """A claim that is ready to paste, of one broken cup of two."""
    return kept(reader, services_of(app), clock())


@pytest.fixture
def plain_journey(reader: Reader, app: Flask, clock: Clock) -> Journey:
    """The same claim, of a buyer whose photos leave as they are."""
    return kept(reader, services_of(app), clock(), SAVED | {"evidence": {"plain_photos": True}})
