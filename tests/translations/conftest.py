"""An installation that speaks the languages of the house."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from app import create_app
from app.config import Settings
from app.translations import CATALOGUE, FOLDER, languages_in
from app.translations.__main__ import compile_whole

NOW = datetime(2026, 11, 20, 20, tzinfo=UTC)
"""The moment at which these tests read: their claims have days before and after it."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """An installation with the languages of the house, compiled."""
    folder = tmp_path_factory.mktemp("house")
    for language in languages_in():
        (folder / language / CATALOGUE).parent.mkdir(parents=True)
        (folder / language / CATALOGUE).write_bytes((FOLDER / language / CATALOGUE).read_bytes())
    assert compile_whole(folder) == []
    return create_app(
        Settings(data=folder / "data", secret="s" * 40, clock=lambda: NOW, translations=(folder,))
    )
