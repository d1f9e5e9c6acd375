"""Checking files without a claim: the same verdicts and conversion, nobody else's business, and gone after an hour."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from app.claim.rulebook import RULEBOOK
from app.config import Settings
from app.services.maintenance import LOOSE_FOR
from tests.conftest import Clock
from tests.evidence.samples import padded, photo, with_location
from tests.web.journey import Journey
from tests.web.reading import Page, Reader
from tests.web.sending import BOUNDARY, Part, exhibits, file, form, upload
from tests.web.test_upload import left_behind

pytestmark = pytest.mark.long

LARGE = padded(photo("jpeg"), 2_100_000)


def add(reader: Reader, *files: Part) -> Page:
    """Send files to the page."""
    page = reader.get("/check/")
    action = page.form("/exhibits").action
    body = form([Part("csrf_token", (page.value("csrf_token") or "").encode()), *files])
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    return reader.follow(reader.ask("POST", action, data=body, content_type=kind))


def verdicts(page: Page) -> list[str]:
    return page.texts("p", class_="verdict")


def save_url(page: Page) -> str:
    """Where the one ready file is saved."""
    (url,) = (url for url in page.links() if url.endswith("/file"))
    return url


def picture_url(page: Page) -> str:
    """Where the one thumbnail is."""
    (url,) = (img.get("src") or "" for box in page.all("div", class_="thumb") for img in box.iter("img"))
    return url


def test_add_convert_and_save(reader: Reader) -> None:
    page = add(reader, file(LARGE, "large.jpg"))
    assert page.url.startswith("/check/")
    assert verdicts(page) == ["◐ Not ready yet: we can make it ready"]
    page = reader.follow(reader.send(page.form("/convert")))
    assert verdicts(page) == ["✓ Ready"]
    saved = reader.get(save_url(page)).response
    assert saved.status_code == 200
    assert 0 < len(saved.data) < RULEBOOK.number("photo_limit")
    assert saved.headers["Content-Disposition"].startswith("attachment")


def test_all_at_once(reader: Reader) -> None:
    page = add(
        reader, file(LARGE, "one.jpg"), file(photo("webp"), "two.webp"), file(b"%PDF-1.4 " * 50, "bill.pdf")
    )
    assert "bill.pdf" in page.words
    page = reader.follow(reader.send(page.form("/check/convert")))
    assert verdicts(page) == ["✓ Ready", "✓ Ready"]


def test_the_place_is_offered_to_be_removed(reader: Reader) -> None:
    page = add(reader, file(photo("jpeg", exif=with_location()), "home.jpg"))
    assert "Remove the place" in page.words
    page = reader.follow(reader.send(page.form("/convert")))
    assert "The place where you took it was removed." in page.words
    assert b"Exif" not in reader.get(save_url(page)).response.data


def test_one_is_removed_and_the_other_stays(reader: Reader) -> None:
    page = add(reader, file(photo("jpeg"), "one.jpg"), file(photo("png"), "two.png"))
    page = reader.follow(reader.send(page.form("/remove")))
    assert [words for words in page.texts("bdi") if words] == ["two.png"]


def test_delete_now_leaves_nothing(reader: Reader, settings: Settings) -> None:
    page = add(reader, file(LARGE), file(photo("png")))
    assert left_behind(settings)
    page = reader.follow(reader.send(page.form("/check/delete")))
    assert verdicts(page) == []
    assert left_behind(settings) == []
    assert [one for one in page.forms() if one.action.endswith("/delete")] == []


def test_after_an_hour_they_are_gone(reader: Reader, app: Flask, clock: Clock, settings: Settings) -> None:
    keeper = app.extensions["claimwright_upkeep"]
    page = add(reader, file(LARGE))
    assert "1 hour" in page.words
    clock.move(LOOSE_FOR - timedelta(minutes=1))
    keeper.work(clock())
    assert len(verdicts(reader.get("/check/"))) == 1
    clock.move(timedelta(minutes=2))
    keeper.work(clock())
    assert verdicts(reader.get("/check/")) == []
    assert left_behind(settings) == []


def test_claims_outlive_that_hour(journey: Journey, app: Flask, clock: Clock) -> None:
    upload(journey, file(photo("jpeg")))
    add(journey.reader, file(LARGE))
    clock.move(timedelta(days=2))
    app.extensions["claimwright_upkeep"].work(clock())
    assert len(exhibits(journey)) == 1
    assert verdicts(journey.reader.get("/check/")) == []


def test_checked_files_are_no_claim(reader: Reader) -> None:
    page = add(reader, file(LARGE))
    assert "There is no claim here yet." in reader.get("/claims").words
    loose = picture_url(page).split("/")[2]
    for place in ("evidence/", "claim/", "order", "claim.json", "delete", "phone", "beside/"):
        assert reader.get(f"/claims/{loose}/{place}").status == 404


def test_a_claims_files_cannot_be_reached_as_loose_ones(journey: Journey) -> None:
    upload(journey, file(LARGE))
    one = exhibits(journey)[0]
    for way in ("file", "thumbnail"):
        assert journey.reader.get(f"/check/{journey.id}/exhibits/{one}/{way}").status == 404
    sent = {"csrf_token": journey.reader.token()}
    for act in ("convert", "remove"):
        assert (
            journey.reader.ask("POST", f"/check/{journey.id}/exhibits/{one}/{act}", data=sent).status == 404
        )
    assert exhibits(journey) == [one]


@pytest.mark.parametrize("act", ["convert", "remove"])
def test_nobody_else_sees_or_changes_them(reader: Reader, app: Flask, act: str) -> None:
    page = add(reader, file(LARGE, "mine.jpg"))
    stranger = Reader(app)
    assert verdicts(stranger.get("/check/")) == []
    assert stranger.get(picture_url(page)).status == 404
    pressed = page.form(f"/{act}")
    token = stranger.token()
    assert stranger.send(pressed, {"csrf_token": token}).status == 404
    for whole in ("/check/convert", "/check/delete"):
        assert stranger.ask("POST", whole, data={"csrf_token": token}).status == 303
    assert len(verdicts(reader.get("/check/"))) == 1


def test_nothing_is_done_without_files(reader: Reader, settings: Settings) -> None:
    token = {"csrf_token": reader.token()}
    for act in ("convert", "delete"):
        assert reader.follow(reader.ask("POST", f"/check/{act}", data=token)).status == 200
    assert left_behind(settings) == []


def test_a_wrong_token_costs_the_files_nothing(reader: Reader, settings: Settings) -> None:
    add(reader, file(LARGE))
    kept = left_behind(settings)
    assert reader.ask("POST", "/check/delete", data={"csrf_token": "old"}).status == 400
    assert left_behind(settings) == kept
