"""What is deleted is gone from everywhere, and answers stand nowhere but in the database and on the pages."""

from __future__ import annotations

import io
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from app.config import Settings
from tests.conftest import Clock
from tests.evidence.samples import photo
from tests.web.journey import BROKEN, CUP, Answers, Journey, finished
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload

WORD = "Zqxsentinel"
COUNTED = 4242
WAY: Answers = BROKEN | {
    "order": CUP
    | {
        "thing": "",
        "item_name": f"{WORD} name",
        "pieces": str(COUNTED),
        "paid": "4242.42",
        "order_number": f"{WORD}1",
        "variant": f"{WORD} variant",
        "buyer_name": f"{WORD} buyer",
    },
    "facts": {"damage": "broken", "bad_pieces": "4241", "usable": "no", "part": f"{WORD} part"},
}
MARKS = (WORD, "4242.42", "4241", "damaged_broken")


class Watching(Reader):
    """Notes every address and cookie that passes."""

    def __init__(self, app: Flask) -> None:
        super().__init__(app)
        self.seen: list[str] = []

    def ask(self, method: str, url: str, headers: Any = None, **options: Any) -> Page:
        page = super().ask(method, url, headers, **options)
        self.seen += [
            url,
            page.response.headers.get("Location", ""),
            *page.response.headers.getlist("Set-Cookie"),
        ]
        return page


def told_everything(reader: Reader) -> Journey:
    """A claim with a mark in every free field and file."""
    journey = finished(reader, WAY)
    picture = photo("jpeg", comment=f"{WORD} comment".encode())
    upload(journey, file(picture, f"{WORD}.jpg"), file(b"%PDF" + WORD.encode(), f"{WORD}.pdf"))
    one = exhibits(journey)[0]
    sent = reader.send(journey.page.form(f"{one}/edit"), {"caption": f"{WORD} caption", "role": "other"})
    assert sent.status == 303
    assert reader.send(journey.see("claim").form("/claim/text"), {"text": f"{WORD} own text"}).status == 303
    reader.get(journey.url("claim-pack.zip"))
    return journey


def places(data: Path, *marks: str) -> Iterator[str]:
    """Files of the data folder in which one of the marks stands."""
    for path in data.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            yield from (f"{mark} in {path.name}" for mark in marks if mark.lower().encode() in content)


def test_delete_now_leaves_nothing(app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        journey = told_everything(Reader(app))
        found = list(places(settings.data, *MARKS, journey.id))
        assert {name.split(" in ")[0] for name in found} == {*MARKS, journey.id}
        assert any(WORD in name and "sqlite" not in name for name in found), "the picture holds the mark, too"
        assert journey.reader.send(journey.see("delete").form("/delete")).status == 303
    assert list(places(settings.data, *MARKS, journey.id)) == []
    assert not [mark for mark in MARKS if mark.lower() in caplog.text.lower()]
    with sqlite3.connect(settings.data / "claims.sqlite3") as database:
        assert database.execute("select count(*) from claims").fetchone() == (0,)
        assert database.execute("select count(*) from files").fetchone() == (0,)
    database.close()


def test_removing_one_file_leaves_nothing_of_it(journey: Journey, settings: Settings) -> None:
    upload(journey, file(photo("jpeg", comment=WORD.encode()), f"{WORD}.jpg"))
    one = exhibits(journey)[0]
    assert journey.reader.send(journey.page.form(f"{one}/remove")).status == 303
    kept = [name for name in places(settings.data, WORD) if "-wal" not in name]
    assert kept == []


def test_no_answer_in_addresses_cookies_and_logs(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    reader = Watching(app)
    with caplog.at_level(logging.DEBUG):
        journey = told_everything(reader)
        reader.get(journey.url("nothing"))
        reader.ask("POST", journey.url("order"), data={"item_name": WORD})
    passed = " ".join(reader.seen).lower() + caplog.text.lower()
    assert not [mark for mark in MARKS if mark.lower() in passed]


def test_the_cookie_holds_a_token_and_nothing_else(app: Flask) -> None:
    reader = Reader(app)
    finished(reader)
    cookie = reader.client.get_cookie("claimwright", "127.0.0.1")
    assert cookie is not None
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    held = signer.loads(cookie.value)
    assert set(held) == {"_permanent", "csrf_token", "visitor"}
    assert len(held["visitor"]) >= 40
    # The token itself is not stored: whoever reads the database cannot take over a visitor.
    data = app.extensions["claimwright_settings"].data
    assert list(places(data, held["visitor"])) == []


def test_a_time_zone_is_remembered_in_the_cookie_alone(journey: Journey) -> None:
    reader = journey.reader
    sent = {"csrf_token": reader.token(), "zone": "Asia/Seoul"}
    assert reader.ask("POST", "/zone", data=sent).status == 204
    assert "your time" in journey.see("claim").words
    for nonsense in ("../../etc/passwd", "Mars/Base", "\u0000", "x" * 500, ""):
        assert reader.ask("POST", "/zone", data=sent | {"zone": nonsense}).status == 204
        assert journey.see("claim").status == 200


def test_thumbnails_are_ours_and_downloads_are_attachments(plain_journey: Journey) -> None:
    from PIL import Image

    original = photo("jpeg", comment=WORD.encode())
    upload(plain_journey, file(original, "cup.jpg"))
    one = f"{plain_journey.url('exhibits')}/{exhibits(plain_journey)[0]}"
    thumbnail = plain_journey.reader.get(f"{one}/thumbnail").response
    assert thumbnail.mimetype == "image/jpeg"
    assert WORD.encode() not in thumbnail.data
    with Image.open(io.BytesIO(thumbnail.data)) as picture:
        assert max(picture.size) <= 640
    saved = plain_journey.reader.get(f"{one}/file").response
    assert saved.mimetype == "application/octet-stream"
    assert saved.headers["Content-Disposition"].startswith("attachment")
    assert saved.data == original


def test_a_purged_claim_leaves_nothing(app: Flask, settings: Settings, clock: Clock) -> None:
    assert settings.keep_unseen.days == 60
    journey = told_everything(Reader(app))
    keeper = app.extensions["claimwright_upkeep"]
    clock.move(settings.keep_unseen * 2)
    keeper.work(clock())
    assert journey.see("claim").status == 200, "on the buyer's own machine claims stay"
