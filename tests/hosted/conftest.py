"""An installation on servers, as one machine of several has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.servers.fixtures import Bucket
from tests.servers.postgres import PostgresServer
from tests.web.journey import Journey, kept
from tests.web.reading import Reader


@pytest.fixture
def on_servers(settings: Settings, postgres_server: PostgresServer, bucket: Bucket) -> Settings:
    return replace(
        settings, database=postgres_server.database(), files=bucket.address, endpoint=bucket.endpoint
    )


@pytest.fixture
def app(on_servers: Settings, install: Install) -> Flask:
    return install(on_servers)


@pytest.fixture
def another(on_servers: Settings, install: Install, tmp_path: Path) -> Flask:
    """A second machine on the same servers."""
    return install(replace(on_servers, data=tmp_path / "another"))


@pytest.fixture
def journey(app: Flask, clock: Clock) -> Journey:
    """A claim that is ready to paste."""
    return kept(Reader(app), services_of(app), clock())
