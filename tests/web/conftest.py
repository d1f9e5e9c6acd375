"""Visitors of a fresh installation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings
from app.evidence import checks as evidence_checks
from app.services import checks
from tests.conftest import Clock, Install, services_of
from tests.web.holding import Held
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


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """Every check of a file that comes in takes until it is let go."""
    made = Held(evidence_checks.check)
    monkeypatch.setattr(checks, "check", made)
    yield made
    made.let_go()


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    write_catalogues(folder)
    return folder


@pytest.fixture
def everywhere(settings: Settings, install: Install, catalogues: Path) -> Flask:
    """An installation that speaks both strange languages."""
    return install(replace(settings, translations=(catalogues,)))
