"""A claim pack is written while it is read: whole, the same each time, and without a copy of its files."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.services.pack_writer import PackWriter
from app.store.folder import FolderFileStore

MOMENT = datetime(2026, 11, 20, 20, 15, 30, tzinfo=UTC)
FILM = bytes(range(256)) * 12_000


@pytest.fixture
def store(tmp_path: Path) -> FolderFileStore:
    return FolderFileStore(tmp_path / "files")


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film"
    path.write_bytes(FILM)
    return path


def pack_of(store: FolderFileStore, film: Path) -> PackWriter:
    pack = PackWriter(MOMENT, store.begin)
    pack.put("claim.txt", b"words " * 100)
    pack.copy(pack.free("upload/film.mp4"), len(FILM), lambda: film.open("rb"))
    pack.make(pack.free("upload/film.mp4"), b"made for it")
    return pack


def test_it_is_a_zip_that_any_reader_opens(store: FolderFileStore, film: Path, tmp_path: Path) -> None:
    pack = pack_of(store, film)
    whole = b"".join(pack.chunks())
    pack.close()
    with zipfile.ZipFile(io.BytesIO(whole)) as read:
        assert read.testzip() is None
        assert read.namelist() == ["claim.txt", "upload/film.mp4", "upload/film-2.mp4"]
        assert read.read("upload/film.mp4") == FILM
        assert read.infolist()[0].date_time == (2026, 11, 20, 20, 15, 30)
    if shutil.which("unzip"):
        (tmp_path / "a.zip").write_bytes(whole)
        assert subprocess.run(["unzip", "-tq", tmp_path / "a.zip"], check=False).returncode == 0


def test_it_is_the_same_each_time_and_leaves_nothing(store: FolderFileStore, film: Path) -> None:
    packs = [pack_of(store, film) for _time in range(2)]
    first, second = (b"".join(pack.chunks()) for pack in packs)
    assert first == second
    for pack in packs:
        pack.close()
    assert store.count_broken_off(MOMENT - MOMENT) == 0


def test_files_are_not_copied(store: FolderFileStore, film: Path, tmp_path: Path) -> None:
    pack = pack_of(store, film)
    pieces = pack.chunks()
    assert sum(len(next(pieces)) for _piece in range(5)) < len(FILM)
    lying = sum(path.stat().st_size for path in (tmp_path / "files" / "incoming").iterdir())
    assert lying < 100, "what was made for it alone"
    pack.close()


def test_a_file_that_goes_meanwhile_ends_it(store: FolderFileStore, film: Path) -> None:
    pack = pack_of(store, film)
    film.unlink()
    with pytest.raises(FileNotFoundError):
        list(pack.chunks())
    pack.close()
