"""What is sent twice is done once; what is not there is said where it is missing."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from flask import Flask

from app.config import Settings
from app.services.visitors import owner_of_claims
from tests.conftest import Clock, services_of
from tests.evidence.samples import photo, video
from tests.web.journey import OWNER, Journey
from tests.web.reading import Page, Reader
from tests.web.sending import BOUNDARY, Part, exhibits, file, files_in, form, post
from tests.web.test_opening import pack_of, saved, zipped

pytestmark = pytest.mark.long


def count(app: Flask, reader: Reader) -> int:
    with reader.client.session_transaction(base_url=reader.base) as session:
        return services_of(app).claims.count_for(owner_of_claims(session["visitor"]))


def marked(page: Page, *files: Part, role: str = "damage_close") -> bytes:
    """The upload form of a page, with its hidden fields."""
    fields = [Part(name, (page.value(name) or "").encode()) for name in ("csrf_token", "once")]
    return form([*fields, Part("role", role.encode()), *files])


def test_the_first_answer_sent_twice_is_one_claim(app: Flask, reader: Reader) -> None:
    first = reader.get("/").form("/")
    one, two = (reader.send(first, {"receipt": "received"}) for _ in range(2))
    assert (one.status, one.response.location) == (two.status, two.response.location)
    assert count(app, reader) == 1


def test_another_answer_from_the_same_page_is_another_claim(app: Flask, reader: Reader, clock: Clock) -> None:
    first = reader.get("/").form("/")
    reader.send(first, {"receipt": "received"})
    reader.send(first, {"receipt": "not_received"})
    assert count(app, reader) == 2
    clock.move(timedelta(minutes=2))
    reader.send(first, {"receipt": "received"})
    assert count(app, reader) == 3


def test_a_page_that_was_sent_by_many_at_once_begins_one_claim(app: Flask, reader: Reader) -> None:
    first = reader.get("/").form("/")
    cookie = reader.client.get_cookie("claimwright", domain="127.0.0.1")
    assert cookie is not None
    readers = [Reader(app) for _ in range(6)]
    for one in readers:
        one.client.set_cookie("claimwright", cookie.value, domain="127.0.0.1")
    threads = [threading.Thread(target=one.send, args=(first, {"receipt": "received"})) for one in readers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(app, readers[0]) == 1
    assert len({one.get("/claims").html.count("/claims/") for one in readers}) == 1


def test_another_item_asked_for_twice_is_one_claim(app: Flask, journey: Journey) -> None:
    page = journey.see("claim")
    one, two = (journey.reader.send(page.form("/second-item")).response.location for _ in range(2))
    assert one == two
    assert count(app, journey.reader) == 2


def test_another_visitor_with_the_same_mark_gets_a_claim_of_their_own(app: Flask, reader: Reader) -> None:
    first, stranger = reader.get("/").form("/"), Reader(app)
    mine = reader.send(first, {"receipt": "received"}).response.location
    token = stranger.get("/").value("csrf_token")
    theirs = stranger.send(first, {"receipt": "received", "csrf_token": token}).response.location
    assert mine != theirs
    assert stranger.get(mine).status == 404


def test_a_save_file_sent_twice_is_one_claim_and_another_file_another(app: Flask, reader: Reader) -> None:
    page = reader.get("/open")
    fields = [Part(name, (page.value(name) or "").encode()) for name in ("csrf_token", "once")]

    def sent(content: bytes) -> str:
        body = form([*fields, Part("file", content, b"claim.json")])
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        return reader.ask("POST", "/open", data=body, content_type=kind).response.location

    one, two, other = sent(saved()), sent(saved()), sent(saved(moved=True))
    assert one == two != other
    assert count(app, reader) == 2


def test_a_pack_sent_twice_is_one_claim_with_each_file_once(app: Flask, journey: Journey) -> None:
    post(journey, marked(journey.see("evidence"), file(photo("jpeg"))))
    pack, reader = zipped(pack_of(journey)), journey.reader
    page = reader.get("/open")
    fields = [Part(name, (page.value(name) or "").encode()) for name in ("csrf_token", "once")]
    body = form([*fields, Part("file", pack, b"pack.zip")])
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    one, two = (reader.ask("POST", "/open", data=body, content_type=kind).response.location for _ in range(2))
    assert one == two
    other = Journey(reader)
    other.id = one.split("/")[2]
    assert len(exhibits(other)) == 1
    assert count(app, reader) == 2


def test_a_photo_sent_twice_from_one_page_is_one_exhibit(journey: Journey, settings: Settings) -> None:
    page = journey.see("evidence")
    body = marked(page, file(photo("jpeg"), "a.jpg"), file(photo("png"), "a.png"))
    assert [post(journey, body).status for _ in range(2)] == [303, 303]
    assert len(exhibits(journey)) == 2
    assert len(files_in(settings.data)) == 4


def test_photos_of_one_name_from_one_page_are_different_ones(journey: Journey) -> None:
    page = journey.see("evidence")
    for content in (photo("jpeg"), photo("png"), photo("webp")):
        post(journey, marked(page, file(content, "image.jpg")))
    assert len(exhibits(journey)) == 3


def test_the_same_photo_from_a_page_that_was_loaded_again_is_added(journey: Journey) -> None:
    for _ in range(2):
        post(journey, marked(journey.see("evidence"), file(photo("jpeg"))))
    assert len(exhibits(journey)) == 2


def test_a_told_video_and_a_composite_sent_twice(journey: Journey) -> None:
    told = {"name": "film.mp4", "megabytes": "300", "told_role": "opening_video"}
    once = journey.see("evidence").form("/told")
    assert [journey.reader.send(once, told).status for _ in range(2)] == [303, 303]
    assert len(exhibits(journey)) == 1
    post(journey, marked(journey.see("evidence"), file(photo("jpeg")), file(photo("png"), "b.png")))
    record = services_of(journey.reader.client.application).claims.open(OWNER, journey.id).record
    two = list(record.files_by_exhibit)
    once = journey.see("beside/").form("/beside/")
    for _ in range(2):
        assert journey.reader.send(once, {"listing": two[0], "received": two[1]}).status == 303
    assert len(exhibits(journey)) == 4


def test_loose_photos_that_come_at_once_lie_together(app: Flask, reader: Reader) -> None:
    page = reader.get("/check/")
    for name in ("a.jpg", "b.jpg"):
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        reader.ask(
            "POST", "/check/new/exhibits", data=marked(page, file(photo("jpeg"), name)), content_type=kind
        )
    assert len(reader.get("/check/").all("article", class_="exhibit")) == 2


@pytest.mark.parametrize("nameless", [[Part("files", b"", b"")], []])
def test_adding_no_file_says_so(journey: Journey, nameless: list[Part]) -> None:
    page = journey.see("evidence")
    answer = journey.reader.follow(post(journey, marked(page, *nameless)))
    assert "No file was chosen." in answer.words
    answer = post(journey, marked(page, *nameless), Accept="application/json")
    assert answer.status == 422
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    page = journey.reader.get("/check/")
    answer = journey.reader.ask(
        "POST", "/check/new/exhibits", data=marked(page, *nameless), content_type=kind
    )
    assert "No file was chosen." in journey.reader.follow(answer).words


@pytest.fixture
def lost(journey: Journey, settings: Settings) -> Journey:
    """A claim whose files somebody has taken out of their folder."""
    post(journey, marked(journey.see("evidence"), file(photo("jpeg")), file(video(), "film.mp4")))
    post(journey, marked(journey.see("evidence"), file(photo("png"), "kept.png")))
    kept = exhibits(journey)[-1]
    services = services_of(journey.reader.client.application)
    stored = services.claims.open(OWNER, journey.id).record.files_by_exhibit
    keep = {
        row.store_key for row in services.files.list_for(journey.id, OWNER) if row.id == stored[kept].original
    }
    for path in files_in(settings.data):
        if path.name not in keep:
            path.unlink()
    return journey


def test_a_lost_file_is_a_word_at_its_exhibit(lost: Journey) -> None:
    ids = exhibits(lost)
    assert lost.page.words.count("The file is not here. Add it again.") == 2
    reader = lost.reader
    for one in ids[:2]:
        for place, status in (("file", 303), ("thumbnail", 404)):
            assert reader.get(f"{lost.url('exhibits')}/{one}/{place}").status == status
        page = reader.visit(f"{lost.url('exhibits')}/{one}/file")
        assert "The file is not here. Add it again." in page.words
        for act in ("convert", "check", "part", "cut", "original", "edit", "up"):
            data = {"csrf_token": reader.token(), "part": "1"}
            answer = reader.ask("POST", f"{lost.url('exhibits')}/{one}/{act}", data=data)
            assert answer.status < 500, (act, answer.status)
    assert reader.get(f"{lost.url('exhibits')}/{ids[2]}/file").status == 200
    pack = reader.visit(lost.url("claim-pack.zip"))
    assert "The file is not here. Add it again." in pack.words
    data = {"csrf_token": reader.token(), "listing": ids[0], "received": ids[2]}
    assert reader.ask("POST", lost.url("beside/"), data=data).status == 303
    for place in ("claim", "print", "claim.txt", "beside/"):
        assert reader.visit(lost.url(place)).status == 200
    assert reader.send(lost.see("evidence").form("/evidence/")).status == 303
    assert reader.send(lost.see("evidence").form(f"{ids[0]}/remove")).status == 303
    assert len(exhibits(lost)) == 2
