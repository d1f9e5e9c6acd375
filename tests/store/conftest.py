"""A store in a fresh folder, and a moment to work at."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.store.claim_files import ClaimFiles
from app.store.claims import ClaimStore, Doc
from app.store.database import Database
from app.store.folder import FolderFileStore
from tests.servers.postgres import PostgresServer


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 8, 9, 30, tzinfo=UTC)


ON_SQLITE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
"""For what is so with a file alone."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.long)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'claims.db'}"
    server = request.getfixturevalue("postgres_server")
    assert isinstance(server, PostgresServer)
    return server.database()


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    made = Database(url)
    made.prepare()
    yield made
    made.close()


@pytest.fixture
def claims(database: Database) -> ClaimStore:
    return ClaimStore(database, _title)


@pytest.fixture
def claim_files(claims: ClaimStore) -> ClaimFiles:
    return ClaimFiles(claims)


@pytest.fixture
def store(tmp_path: Path) -> FolderFileStore:
    return FolderFileStore(tmp_path / "files")


def _title(doc: Doc) -> str:
    return str(doc.get("title", ""))
