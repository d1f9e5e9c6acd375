"""Visitors of a fresh installation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.web.journey import SAVED, Journey, kept
from tests.web.pseudo import write_catalogues
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


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    write_catalogues(folder)
    return folder


@pytest.fixture
def everywhere(settings: Settings, install: Install, catalogues: Path) -> Flask:
    """An installation that speaks both strange languages."""
    return install(replace(settings, translations=(catalogues,)))
