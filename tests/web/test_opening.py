"""Taking a claim along and opening it elsewhere: the same text and verdicts; what is no claim is refused with words."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import padded, photo, turned, video, with_location
from tests.web.journey import SAVED, Journey, kept
from tests.web.reading import Page, Reader
from tests.web.sending import BOUNDARY, Part, exhibits, file, files_in, form, upload

pytestmark = pytest.mark.long


def open_file(reader: Reader, content: bytes, name: str = "claim-pack.zip", token: str | None = None) -> Page:
    token = reader.token() if token is None else token
    body = form([Part("csrf_token", token.encode()), Part("file", content, name.encode())])
    return reader.ask("POST", "/open", data=body, content_type=f"multipart/form-data; boundary={BOUNDARY}")


def opened(reader: Reader, content: bytes) -> Journey:
    page = open_file(reader, content)
    assert page.status == 303, page.errors
    journey = Journey(reader)
    journey.id = page.response.location.split("/")[2]
    return journey


def saved(**changes: Any) -> bytes:
    """A save-file with other parts."""
    return json.dumps(SAVED | changes).encode()


def pack_of(journey: Journey) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(journey.reader.get(journey.url("claim-pack.zip")).response.data)) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name) for name in pack.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return out.getvalue()


def verdicts(journey: Journey) -> list[tuple[str, ...]]:
    """All that the page says of each exhibit."""
    journey.see("evidence")
    parts = ("h3", "bdi", "li")
    cards = journey.page.all("article", class_="exhibit")
    return [tuple("".join(e.itertext()) for part in parts for e in card.iter(part)) for card in cards]


@pytest.fixture
def elsewhere(settings: Settings, install: Install, tmp_path: Path) -> Reader:
    """A visitor of a second fresh installation."""
    return Reader(install(replace(settings, data=tmp_path / "elsewhere", secret="another secret " * 3)))


@pytest.fixture
def packed(journey: Journey) -> Journey:
    """A claim with files of several kinds: ready, converted, and converted but used as it was."""
    upload(journey, file(padded(photo("jpeg"), 2_100_000), "받은 컵.jpg"), role="damage_close")
    upload(
        journey,
        file(photo("jpeg", exif=with_location()), "home.jpg"),
        file(video(), "film.mp4"),
        role="whole_item",
    )
    upload(journey, file(turned(6), "turned.jpg"), role="other")
    journey.reader.send(journey.see("evidence").form("/evidence/"))
    one = exhibits(journey)[1]
    assert journey.reader.send(journey.page.form(f"{one}/original")).status == 303
    return journey


def test_a_pack_opened_elsewhere_is_the_same_claim(packed: Journey, elsewhere: Reader) -> None:
    parts = pack_of(packed)
    other = opened(elsewhere, zipped(parts))
    again = pack_of(other)
    assert again["claim.txt"] == parts["claim.txt"]
    assert other.texts() == packed.texts()
    assert verdicts(other) == verdicts(packed)
    uploads = {name: content for name, content in parts.items() if name.startswith("upload/")}
    assert len(uploads) == 4
    assert {name: content for name, content in again.items() if name.startswith("upload/")} == uploads


def test_a_save_file_opened_elsewhere_is_the_same_claim(journey: Journey, elsewhere: Reader) -> None:
    other = opened(elsewhere, journey.reader.get(journey.url("claim.json")).response.data)
    assert other.texts() == journey.texts()


def test_a_claim_that_was_opened_very_often(reader: Reader) -> None:
    event = {"at": "2026-11-01T10:00:00Z", "what": "filed"}
    journey = opened(reader, saved(events=[event] * 1000))
    assert journey.see("claim").status == 200


def test_own_text_travels(journey: Journey, elsewhere: Reader) -> None:
    journey.reader.send(journey.see("claim").form("/claim/text"), {"text": "These are my own words."})
    other = opened(elsewhere, journey.reader.get(journey.url("claim-pack.zip")).response.data)
    assert other.text() == "These are my own words."


def test_a_save_file_without_its_photos_says_that_they_are_not_here(
    journey: Journey, elsewhere: Reader
) -> None:
    upload(journey, file(photo("jpeg"), "cup.jpg"), file(photo("png"), "box.png"))
    other = opened(elsewhere, journey.reader.get(journey.url("claim.json")).response.data)
    assert other.text() == journey.text()
    assert other.see("evidence").words.count("The file is not here. Add it again.") == 2
    for place in ("claim", "print", "claim.txt", "claim-pack.zip"):
        assert elsewhere.visit(other.url(place)).status == 200
    first = exhibits(other)[0]
    assert elsewhere.get(f"{other.url('exhibits')}/{first}/file").status == 404
    assert elsewhere.send(other.see("evidence").form(f"{first}/remove")).status == 303
    assert len(exhibits(other)) == 1


def test_an_unfinished_claim_is_taken_along_too(reader: Reader, elsewhere: Reader) -> None:
    journey = Journey(reader).start("received")
    other = opened(elsewhere, reader.get(journey.url("claim.json")).response.data)
    assert other.see("").url == other.url("order")


WRONG: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "nothing": (b"", ("file",)),
    "no_json": (b"hello", ("file",)),
    "no_claim": (b"[1, 2]", ("file",)),
    "too_large": (b" " * 300_000, ("file",)),
    "unknown_field": (saved(surprise=1), ("surprise",)),
    "wrong_amount": (saved(order={"paid": "1e9"}), ("order.paid",)),
    "two_mistakes": (saved(order={"paid": "NaN", "pieces": 0}), ("order.paid", "order.pieces")),
    "wrong_choice": (saved(reason={"detail": "{nonsense}"}), ("reason.detail",)),
    "wrong_version": (saved(version=99), ("version",)),
    "wrong_id": (
        saved(exhibits=[{"id": "A {b}", "kind": "photo", "name": "a", "bytes": 1}]),
        ("exhibits.0.id",),
    ),
    "twins": (saved(exhibits=[{"id": "a", "kind": "photo", "name": "a", "bytes": 1}] * 2), ("exhibits",)),
    "twice": (b'{"version": 1, "version": 1}', ("file",)),
    "deep": (b"[" * 100_000, ("file",)),
    "not_a_zip": (b"PK\x03\x04" + bytes(1000), ("file",)),
    "empty_zip": (zipped({}), ("claim.json",)),
    "no_list": (zipped({"claim.json": saved()}), ("files.json",)),
    "wrong_list": (zipped({"claim.json": saved(), "files.json": b'{"a": {"original": 1}}'}), ("files.json",)),
    "flat_list": (zipped({"claim.json": saved(), "files.json": b"[]"}), ("files.json",)),
    "bomb": (zipped({"claim.json": bytes(5_000_000), "files.json": b"{}"}), ("claim.json",)),
    "missing_part": (
        zipped(
            {
                "claim.json": saved(exhibits=[{"id": "a", "kind": "photo", "name": "a.jpg", "bytes": 1}]),
                "files.json": b'{"a": {"original": "../../../etc/passwd"}}',
            }
        ),
        ("../../../etc/passwd",),
    ),
}


def test_what_is_no_claim_is_refused_by_field_and_place(reader: Reader, settings: Settings) -> None:
    for name, (content, places) in WRONG.items():
        page = open_file(reader, content)
        assert (page.status, page.title) == (422, "Open a saved claim"), name
        assert page.errors[0] == "This file cannot be opened."
        for place in places:
            assert any(error.startswith(f"At {place}: ") for error in page.errors), (name, page.errors)
    assert "There is no claim here yet." in reader.get("/claims").words
    assert not files_in(settings.data)


def damaged(pack: bytes, name: str) -> bytes:
    """The pack with the bytes of one part spoilt."""
    with zipfile.ZipFile(io.BytesIO(pack)) as content:
        info = content.getinfo(name)
    head = info.header_offset
    names, extra = struct.unpack("<HH", pack[head + 26 : head + 30])
    start = head + 30 + names + extra
    spoilt = bytearray(pack)
    spoilt[start : start + 20] = bytes(255 - byte for byte in spoilt[start : start + 20])
    return bytes(spoilt)


def test_a_damaged_pack_leaves_nothing(journey: Journey, elsewhere: Reader, tmp_path: Path) -> None:
    upload(journey, file(photo("jpeg")))
    whole = journey.reader.get(journey.url("claim-pack.zip")).response.data
    for part in ("claim.json", "files.json", "originals/photo-1-damage-close.jpg"):
        page = open_file(elsewhere, damaged(whole, part))
        assert page.status == 422
        assert "is damaged or not a claim pack" in " ".join(page.errors)
    assert "There is no claim here yet." in elsewhere.get("/claims").words
    assert not files_in(tmp_path / "elsewhere")


def test_more_files_than_this_installation_keeps(
    journey: Journey, settings: Settings, install: Install, tmp_path: Path
) -> None:
    upload(journey, file(photo("jpeg")))
    small = Reader(install(replace(settings, data=tmp_path / "small", claim_limit=10_000)))
    page = open_file(small, zipped(pack_of(journey)))
    assert page.status == 422
    assert any(error.startswith("At exhibits: ") for error in page.errors)
    assert "There is no claim here yet." in small.get("/claims").words
    assert not files_in(tmp_path / "small")


def test_opening_needs_a_token_before_the_file_is_read(reader: Reader, settings: Settings) -> None:
    page = open_file(reader, saved(), token="forged")
    assert (page.status, page.title) == (400, "This page was open for too long")
    assert "There is no claim here yet." in reader.get("/claims").words


def test_opening_nothing_says_what_to_do(reader: Reader) -> None:
    body = form([Part("csrf_token", reader.token().encode()), Part("file", b"", b"")])
    page = reader.ask("POST", "/open", data=body, content_type=f"multipart/form-data; boundary={BOUNDARY}")
    assert page.status == 422
    assert page.errors == ["Choose the file that you saved"]


def test_a_download_leaves_nothing_in_the_data_folder(
    settings: Settings, install: Install, clock: Clock
) -> None:
    app = install(settings)
    journey = kept(Reader(app), services_of(app), clock())
    for method in ("GET", "HEAD"):
        journey.reader.ask(method, journey.url("claim-pack.zip"))
    assert not files_in(settings.data)
