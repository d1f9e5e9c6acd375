"""A file is there whole or not at all, also when the disk is full."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import StorageFullError
from app.store.folder import FolderFileStore

resource = pytest.importorskip("resource")


@contextmanager
def _disk_that_takes(size: int) -> Iterator[None]:
    """No file of this process can grow past ``size`` bytes: the same failure as a disk without room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _there(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_committed_file_is_kept_under_a_random_key(store: FolderFileStore) -> None:
    with store.begin() as incoming:
        incoming.write(b"abc")
        incoming.write(memoryview(b"def"))
        key = incoming.commit()
    assert incoming.size == 6
    with store.open(key) as kept:
        assert kept.read() == b"abcdef"
    assert store.path(key).stat().st_mode & 0o077 == 0
    assert [name for name, _ in store.list()] == [key]
    store.delete(key)
    store.delete(key)
    assert list(store.list()) == []


def test_leaving_without_commit_leaves_nothing(store: FolderFileStore, tmp_path: Path) -> None:
    def break_off() -> None:
        with store.begin() as incoming:
            incoming.write(b"x" * 100_000)
            raise ConnectionError

    with pytest.raises(ConnectionError):
        break_off()
    with store.begin() as incoming:
        incoming.write(b"too large")
    assert _there(tmp_path) == []
    with pytest.raises(ValueError, match="already"):
        incoming.write(b"more")
    with pytest.raises(ValueError, match="already"):
        incoming.commit()


def test_another_process_may_write_the_file(store: FolderFileStore) -> None:
    with store.begin() as incoming:
        incoming.path.write_bytes(b"converted")
        key = incoming.commit()
    assert store.path(key).read_bytes() == b"converted"


@pytest.mark.parametrize(
    "size", [pytest.param(5_000, id="only at the end"), pytest.param(500_000, id="in the middle")]
)
def test_a_full_disk_leaves_nothing_half(store: FolderFileStore, tmp_path: Path, size: int) -> None:
    def keep() -> None:
        with store.begin() as incoming:
            incoming.write(b"x" * size)
            incoming.commit()

    with _disk_that_takes(3_000), pytest.raises(StorageFullError):
        keep()
    assert _there(tmp_path) == []
    keep()


@pytest.mark.parametrize("key", ["", "../incoming/x", "a/b", "..", "x" * 21, "é" * 22, "x" * 22 + "\n"])
def test_what_is_no_key_names_no_file(store: FolderFileStore, key: str) -> None:
    for ask in (store.path, store.open, store.delete):
        action: Callable[[str], object] = ask
        with pytest.raises(ValueError, match="key"):
            action(key)


def test_only_uploads_that_nobody_writes_to_any_more_are_dropped(store: FolderFileStore) -> None:
    with store.begin() as stale, store.begin() as fresh:
        long_ago = stale.path.stat().st_mtime - 7200
        os.utime(stale.path, (long_ago, long_ago))
        assert store.count_broken_off(timedelta(hours=1)) == 1
        assert stale.path.exists()
        assert store.drop_broken_off(timedelta(hours=1)) == 1
        assert not stale.path.exists()
        assert fresh.path.exists()
