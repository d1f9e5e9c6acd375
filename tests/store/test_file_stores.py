"""What holds of every store of files, a folder or a bucket: a file is there whole or not at all."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.store.claim_files import ClaimFiles, NewFile, unchanged
from app.store.claims import ClaimStore, new_id
from app.store.erase import erase_claim
from app.store.files import FileStore
from app.store.folder import FolderFileStore
from app.store.installation import UNKNOWN, claim_folder
from app.store.mark import Mark
from app.store.sweep import LOST_AFTER, sweep
from tests.servers.fixtures import Bucket

ANNA = "a" * 64
FILM = hashlib.shake_256(b"a film").digest(12_000_001)
Open = Callable[[], FileStore]


@pytest.fixture(params=["folder", pytest.param("s3", marks=pytest.mark.long)])
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Opens the same store once more, as another machine would."""
    if request.param == "folder":
        return lambda: FolderFileStore(tmp_path / "files")
    bucket = request.getfixturevalue("bucket")
    assert isinstance(bucket, Bucket)
    machines = iter(range(9))
    return lambda: bucket.store(tmp_path / f"machine{next(machines)}")


@pytest.fixture
def file_store(open_store: Open) -> FileStore:
    made = open_store()
    made.set_mark(Mark("installation", "folder"))
    return made


def kept(store: FileStore, content: bytes) -> str:
    with store.begin() as incoming:
        for start in range(0, len(content), 1_000_000):
            incoming.write(content[start : start + 1_000_000])
        return incoming.commit()


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and path.name != "installation"]


@pytest.mark.parametrize("content", [b"", b"abcdef", FILM], ids=["nothing", "a few bytes", "a film"])
def test_what_was_committed_is_read_back_everywhere(
    file_store: FileStore, open_store: Open, content: bytes
) -> None:
    key = kept(file_store, content)
    other = open_store()
    with other.open(key) as file:
        assert file.read() == content
    with other.local(key) as path:
        assert path.read_bytes() == content
    assert [name for name, _age in other.list()] == [key]


def test_any_part_of_a_file_can_be_read(file_store: FileStore) -> None:
    key = kept(file_store, FILM)
    with file_store.open(key) as file:
        assert file.seek(0, io.SEEK_END) == len(FILM)
        for start, count in ((0, 10), (6_000_000, 300_000), (len(FILM) - 5, 50), (len(FILM), 1)):
            file.seek(start)
            assert file.read(count) == FILM[start : start + count]


def test_leaving_without_commit_leaves_nothing(file_store: FileStore, tmp_path: Path) -> None:
    with file_store.begin() as incoming:
        incoming.write(b"x" * 100_000)
        assert incoming.size == 100_000
    assert list(file_store.list()) == []
    assert files_in(tmp_path) == []


def test_another_process_may_write_the_file(file_store: FileStore) -> None:
    with file_store.begin() as incoming:
        incoming.path.write_bytes(b"converted")
        key = incoming.commit()
    with file_store.open(key) as file:
        assert file.read() == b"converted"


def test_no_copy_outlives_its_use(file_store: FileStore, tmp_path: Path) -> None:
    key = kept(file_store, b"abcdef")
    before = sorted(files_in(tmp_path))
    with file_store.local(key) as path:
        assert path.read_bytes() == b"abcdef"
    assert sorted(files_in(tmp_path)) == before


def test_what_is_not_there_is_said(file_store: FileStore) -> None:
    key, gone = kept(file_store, b"abc"), kept(file_store, b"def")
    file_store.delete(gone)
    file_store.delete(gone)
    assert file_store.missing([key, gone]) == {gone}
    assert file_store.missing([]) == set()
    with pytest.raises(FileNotFoundError), file_store.open(gone):
        pass
    with pytest.raises(FileNotFoundError), file_store.local(gone):
        pass
    for ask in (file_store.open, file_store.delete):
        action: Callable[[str], object] = ask
        with pytest.raises(ValueError, match="key"):
            action("../installation")


def test_the_mark_is_the_same_for_all(file_store: FileStore, open_store: Open) -> None:
    assert open_store().mark() == Mark("installation", "folder")
    file_store.set_mark(Mark("another", "folder"))
    assert open_store().mark() == Mark("another", "folder")


def test_a_claim_with_its_files_comes_is_swept_and_goes(
    claims: ClaimStore, open_store: Open, now: datetime
) -> None:
    store = open_store()
    files = ClaimFiles(claims, claim_folder(claims.database, store))
    assert claim_folder(claims.database, open_store()) != UNKNOWN
    made = claims.create(ANNA, {}, now - LOST_AFTER)
    rows = [NewFile(new_id(), kept(store, b"photo"), "original", "a.jpg", 5) for _ in range(2)]
    assert files.attach(made.id, ANNA, rows, unchanged, now - LOST_AFTER) is not None
    stray = kept(store, b"nobody's")
    store.delete(rows[1].store_key)
    report = sweep(files, store, lambda doc, _ids: doc, now, timedelta(0))
    assert ([file.id for file in report.lost], report.strays) == ([rows[1].id], 1)
    assert store.missing([rows[0].store_key, stray]) == {stray}
    erased = erase_claim(claims, store, made.id, ANNA)
    assert erased is not None
    assert (erased.claims, erased.files) == (1, 1)
    assert list(store.list()) == []
    assert claims.get(made.id, ANNA) is None
