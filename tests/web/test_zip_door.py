"""A claim pack that somebody made to hurt is refused before it is read, with its place, and leaves nothing."""

from __future__ import annotations

import errno
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from app.claim.versions.problem import BadSaveFile
from app.config import Settings
from app.services import pack_reader
from app.services.pack_reader import pack_in
from tests.evidence.samples import photo
from tests.web.hostile_packs import claim_of, listed, packed, small_ones, spoilt
from tests.web.reading import Reader
from tests.web.sending import files_in
from tests.web.test_opening import open_file

HOSTILE = dict(small_ones())


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_and_leaves_nothing(reader: Reader, settings: Settings, name: str) -> None:
    page = open_file(reader, HOSTILE[name])
    assert page.status == 422
    assert any(error.startswith("At ") for error in page.errors), page.errors
    assert "There is no claim here yet." in reader.get("/claims").words
    assert not files_in(settings.data)


def test_a_directory_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, read = tmp_path / "pack", list[int]()
    path.write_bytes(HOSTILE["long_names"])

    class Counted(pack_reader._Held):
        def read(self, count: int = -1) -> bytes:
            found = super().read(count)
            read.append(len(found))
            return found

    monkeypatch.setattr(pack_reader, "_Held", Counted)
    with pytest.raises(BadSaveFile, match="more parts"), pack_in(path):
        pass
    assert sum(read) < 3 * pack_reader.AT_ONCE


def test_opening_that_takes_too_long_is_ended(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_reader, "SECONDS", -1)
    parts = {"claim.json": claim_of(1), "files.json": listed("a.jpg"), "a.jpg": photo("jpeg")}
    page = open_file(reader, packed(parts))
    assert page.errors == ["This file cannot be opened.", "At file: takes too long to open."]
    assert "There is no claim here yet." in reader.get("/claims").words


@pytest.mark.long
def test_a_spoilt_pack_is_opened_or_refused(reader: Reader) -> None:
    for number, content in enumerate(spoilt(60)):
        assert open_file(reader, content).status in (303, 422), number


def test_a_disk_that_cannot_be_read_is_not_called_a_damaged_pack(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(BytesIO):
        def read(self, count: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    class OnBroken(pack_reader._Held):
        def __init__(self, _file: BinaryIO, size: int) -> None:
            super().__init__(Broken(), size)

    monkeypatch.setattr(pack_reader, "_Held", OnBroken)
    page = open_file(reader, packed({"claim.json": claim_of(0), "files.json": b"{}"}))
    assert page.status == 503
    assert "damaged" not in page.words
