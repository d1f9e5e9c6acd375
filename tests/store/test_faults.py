"""A store of files that fails in whatever way says so, keeps nothing half, and works again afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from app.errors import StorageAwayError
from app.store.files import FileStore
from app.store.mark import Mark
from tests.servers.faulty import Fault
from tests.servers.fixtures import Bucket
from tests.store.test_file_stores import FILM, files_in, kept

pytestmark = pytest.mark.long
FAULTS: tuple[Fault, ...] = get_args(Fault)[1:]


@pytest.fixture(autouse=True)
def _no_long_wait(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where nothing is to be waited for, a busy machine must not be taken for a server that does not answer.
    if "timeout" in request.node.name:
        monkeypatch.setattr("app.store.s3_requests._ANSWER", "1s")


@pytest.fixture
def file_store(bucket: Bucket, tmp_path: Path) -> FileStore:
    made = bucket.store(tmp_path)
    made.set_mark(Mark("installation", "folder"))
    return made


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "half a body"])
@pytest.mark.parametrize("content", [b"abcdef" * 1000, FILM], ids=["a photo", "a film"])
def test_a_file_that_cannot_be_kept_is_not_there(
    bucket: Bucket, file_store: FileStore, tmp_path: Path, fault: Fault, content: bytes
) -> None:
    bucket.proxy.spoil(fault)
    with pytest.raises(StorageAwayError) as told:
        kept(file_store, content)
    assert "127.0.0.1" not in str(told.value)
    assert files_in(tmp_path) == []
    bucket.proxy.spoil("")
    left = dict(file_store.list())
    assert len(left) <= (fault == "wrong length"), (
        "a stray that the sweep takes, where even deleting was spoilt"
    )
    assert kept(file_store, content) in dict(file_store.list())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_read_is_not_taken_for_lost_nor_for_shorter(
    bucket: Bucket, file_store: FileStore, tmp_path: Path, fault: Fault
) -> None:
    key = kept(file_store, FILM)
    bucket.proxy.spoil(fault, "GET")
    with pytest.raises(StorageAwayError), file_store.local(key) as path:
        assert path.read_bytes() == FILM
    with pytest.raises(StorageAwayError), file_store.open(key) as file:
        file.read()
    if fault != "half a body":
        with pytest.raises(StorageAwayError):
            list(file_store.list())
    assert files_in(tmp_path) == []
    bucket.proxy.spoil("")
    with file_store.open(key) as file:
        assert file.read() == FILM


@pytest.mark.parametrize("fault", ["timeout", "error 500", "refusal 403", "no bucket"])
def test_nothing_is_called_lost_while_the_server_is_in_trouble(
    bucket: Bucket, file_store: FileStore, fault: Fault
) -> None:
    key = kept(file_store, b"abc")
    bucket.proxy.spoil(fault)
    for act in (
        lambda: file_store.missing([key]),
        lambda: file_store.delete(key),
        lambda: file_store.open(key),
    ):
        with pytest.raises(StorageAwayError):
            act()
    bucket.proxy.spoil("")
    assert file_store.missing([key]) == set()
