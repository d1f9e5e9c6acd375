"""The servers as fixtures: started once where a test asks for one, skipped with a word where they are not installed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.store.folder import FolderFileStore
from tests.servers.faulty import FaultyProxy, faulty
from tests.servers.postgres import PostgresServer, binaries, postgres

if TYPE_CHECKING:
    from app.store.s3 import S3FileStore
    from tests.servers.ceph import CephServer


@dataclass(frozen=True, slots=True)
class Bucket:
    """An empty bucket: its address, the server's, and a proxy before it that can spoil what passes."""

    address: str
    endpoint: str
    proxy: FaultyProxy

    def store(self, folder: Path) -> S3FileStore:
        """A store of files in it, as one machine has it."""
        from app.store.s3 import S3FileStore

        return S3FileStore(self.address, self.endpoint, FolderFileStore(folder))


@pytest.fixture(scope="session")
def running_postgres() -> Iterator[PostgresServer]:
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: postgresql)")
    if find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed (claimwright[hosted])")
    with postgres(programs) as server:
        yield server


@pytest.fixture
def postgres_server(running_postgres: PostgresServer) -> Iterator[PostgresServer]:
    """The server, whose databases are dropped after each test."""
    yield running_postgres
    running_postgres.drop()


@pytest.fixture(scope="session")
def running_ceph() -> Iterator[CephServer]:
    if find_spec("obstore") is None:
        pytest.skip("obstore is not installed (claimwright[hosted])")
    from tests.servers.ceph import ceph, is_installed

    if not is_installed():
        pytest.skip("Ceph is not installed (Debian: ceph-mon ceph-osd radosgw ceph-common)")
    with ceph() as server:
        yield server


@pytest.fixture
def bucket(running_ceph: CephServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    """A bucket of the test's own, with the keys to it in the environment."""
    with faulty(int(running_ceph.endpoint.rpartition(":")[2])) as proxy:
        endpoint = f"http://127.0.0.1:{proxy.port}"
        for name, value in (running_ceph.environment | {"AWS_ENDPOINT_URL": endpoint}).items():
            monkeypatch.setenv(name, value)
        name = running_ceph.bucket()
        yield Bucket(f"s3://{name}/claims", endpoint, proxy)
        running_ceph.remove(name)
