"""Visitors of a fresh installation."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.conftest import Clock, services_of
from tests.web.journey import Journey, kept
from tests.web.reading import Reader


@pytest.fixture
def reader(app: Flask) -> Reader:
    return Reader(app)


@pytest.fixture
def journey(reader: Reader, app: Flask, clock: Clock) -> Journey:
    """A claim that is ready to paste, of one broken cup of two."""
    return kept(reader, services_of(app), clock())
