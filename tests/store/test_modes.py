"""Nobody but the owner reads the data folder, also one that was open before; a link in it is refused."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.config import CannotStart, Settings
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo
from tests.web.journey import OWNER, kept
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, files_in, upload

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other systems give rights otherwise")


def open_ones(folder: Path) -> list[Path]:
    """What others can read, write or list."""
    return [path for path in (folder, *folder.rglob("*")) if path.lstat().st_mode & 0o077]


@pytest.fixture
def loose_mask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("loose_mask")
def test_a_new_data_folder_is_closed_whatever_the_mask(
    settings: Settings, install: Install, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    app = install(settings)
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, file(photo("jpeg")))
    assert list(settings.data.glob("claims.sqlite3-*"))
    assert open_ones(settings.data) == []
    assert "open to others" not in caplog.text


def test_a_folder_that_was_open_is_closed_with_a_word(
    settings: Settings, install: Install, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    app = install(settings)
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, file(photo("jpeg")))
    services_of(app).close()
    for path in (settings.data, *settings.data.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    install(replace(settings))
    assert open_ones(settings.data) == []
    said = [r.getMessage() for r in caplog.records if "open to others" in r.getMessage()]
    assert len(said) == 1
    assert int(said[0].split()[0]) > 6


@pytest.mark.parametrize("name", ["files", "files/kept", "claims.sqlite3"])
def test_a_link_in_the_place_of_what_the_store_makes_is_refused(
    settings: Settings, install: Install, tmp_path: Path, name: str
) -> None:
    services_of(install(settings)).close()
    place, elsewhere = settings.data / name, tmp_path / "elsewhere"
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    with pytest.raises(CannotStart, match="symbolic link"):
        install(replace(settings))
    assert stat.S_ISLNK(place.lstat().st_mode)


def test_a_data_folder_may_itself_be_a_link(settings: Settings, install: Install, tmp_path: Path) -> None:
    real = tmp_path / "large disk"
    real.mkdir(mode=0o700)
    settings.data.symlink_to(real)
    reader = Reader(install(settings))
    assert reader.get("/").status == 200
    assert open_ones(real) == []


def test_a_link_in_the_place_of_a_photo_is_not_followed(
    settings: Settings, install: Install, clock: Clock, tmp_path: Path
) -> None:
    app = install(settings)
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, file(photo("jpeg")))
    secret = tmp_path / "secret"
    secret.write_bytes(photo("png"))
    for path in files_in(settings.data):
        path.unlink()
        path.symlink_to(secret)
    one = exhibits(journey)[0]
    assert "The file is not here. Add it again." in journey.page.words
    for place, status in (("file", 303), ("thumbnail", 404)):
        assert journey.reader.get(f"{journey.url('exhibits')}/{one}/{place}").status == status
    for row in services_of(app).files.list_for(journey.id, OWNER):
        with pytest.raises(FileNotFoundError):
            services_of(app).exhibits.store.open(row.store_key)
    assert journey.reader.send(journey.see("delete").form("/delete")).status == 303
    assert secret.exists()
