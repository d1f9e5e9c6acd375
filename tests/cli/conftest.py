"""Commands on a terminal, at the moment of their story."""

from __future__ import annotations

from datetime import datetime

import pytest
from flask.testing import FlaskCliRunner

from app import create_app
from app.config import Settings
from tests.cli.story import NOW


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> FlaskCliRunner:
    moment = datetime.fromisoformat(NOW)
    data = tmp_path_factory.mktemp("data")
    return create_app(Settings(data=data, secret="s" * 40, clock=lambda: moment)).test_cli_runner()
