"""Files that were taken in are checked beside the request: what pages say meanwhile, and that nothing of it is lost."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from app.config import Settings
from app.services import checks
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo
from tests.web.holding import Held
from tests.web.journey import OWNER, Journey, kept
from tests.web.reading import Reader
from tests.web.sending import BOUNDARY, exhibits, file, files_in, post, until_checked, upload
from tests.web.test_twice import marked

BEING_CHECKED = "What you added is being checked."


@pytest.fixture
def journey(settings: Settings, install: Install, clock: Clock) -> Journey:
    """A claim at a place that waits for no check."""
    app = install(replace(settings, check_patience=0))
    return kept(Reader(app), services_of(app), clock())


def app_of(journey: Journey) -> Flask:
    app = journey.reader.client.application
    assert isinstance(app, Flask)
    return app


def names_in_pack(journey: Journey) -> list[str]:
    pack = journey.reader.get(journey.url("claim-pack.zip")).response.data
    with zipfile.ZipFile(io.BytesIO(pack)) as opened:
        return opened.namelist()


def test_a_file_that_is_being_checked_is_shown_so_and_is_in_nothing_yet(journey: Journey, held: Held) -> None:
    text = journey.text()
    assert upload(journey, file(photo("jpeg"), "cup.jpg")).status == 303
    page = journey.see("evidence")
    assert BEING_CHECKED in page.words
    assert "Being checked" in page.words
    assert "cup.jpg" in page.words
    assert page.all("progress", class_="") == []
    assert "being checked" in page.words
    assert page.value("role") != "damage_close"
    # Without script the page is loaded again by a link to itself.
    assert journey.url("evidence") in [link.get("href") for link in page.all("a")]
    assert "A file is still being checked." in journey.see("claim").words
    assert journey.text() == text
    assert not any(name.startswith(("upload/", "originals/")) for name in names_in_pack(journey))
    assert '"exhibits":' not in journey.reader.get(journey.url("claim.json")).html.replace(
        '"exhibits": []', ""
    )
    held.let_go()
    until_checked(journey)
    page = journey.see("evidence")
    assert BEING_CHECKED not in page.words
    assert "Ready" in page.words
    assert "still being checked" not in journey.see("claim").words
    assert len([name for name in names_in_pack(journey) if name.startswith("upload/")]) == 1


def test_a_page_has_the_result_when_the_check_is_quick(
    settings: Settings, install: Install, clock: Clock
) -> None:
    app = install(settings)
    journey = kept(Reader(app), services_of(app), clock())
    page = journey.reader.follow(upload(journey, file(photo("jpeg"))))
    assert BEING_CHECKED not in page.words
    assert "Ready" in page.words


def test_a_refused_file_appears_with_its_reason_wherever_its_buyer_is(journey: Journey, held: Held) -> None:
    cut = photo("jpeg")[:400]
    upload(journey, file(cut, "broken.jpg"))
    assert journey.reader.send(journey.see("evidence").form("/evidence/")).status == 303
    held.let_go()
    until_checked(journey)
    for place in ("evidence", "claim"):
        page = journey.see(place)
        assert "broken.jpg" in page.words, place
        assert "Being checked" not in page.words
    assert exhibits(journey) == []
    services = services_of(app_of(journey))
    assert services.files.list_for(journey.id, OWNER) == []
    assert list(services.exhibits.store.list()) == []


def test_files_of_one_form_come_in_its_order(journey: Journey, held: Held) -> None:
    names = [f"{number}.jpg" for number in range(4)]
    upload(journey, *(file(photo("jpeg"), name) for name in names))
    held.let_go()
    until_checked(journey)
    assert held.names == names
    record = services_of(app_of(journey)).exhibits.record(OWNER, journey.id)
    assert [exhibit.name for exhibit in record.claim.exhibits] == names


def test_what_is_sent_twice_is_one_also_while_it_is_checked(
    journey: Journey, held: Held, settings: Settings
) -> None:
    body = marked(journey.see("evidence"), file(photo("jpeg"), "a.jpg"))
    for _ in range(3):
        assert post(journey, body).status == 303
    assert len(exhibits(journey)) == 1
    held.let_go()
    until_checked(journey)
    assert post(journey, body).status == 303
    until_checked(journey)
    assert len(exhibits(journey)) == 1
    assert len(files_in(settings.data)) == 2


def test_two_tabs_see_the_same(journey: Journey, held: Held) -> None:
    first, second = journey.see("evidence"), journey.see("evidence")
    post(journey, marked(first, file(photo("jpeg"), "a.jpg")))
    post(journey, marked(second, file(photo("png"), "b.png")))
    assert [name in journey.see("evidence").words for name in ("a.jpg", "b.png")] == [True, True]
    held.let_go()
    until_checked(journey)
    assert len(exhibits(journey)) == 2


@pytest.mark.parametrize("whole", [False, True])
def test_deleting_during_a_check_leaves_nothing(
    journey: Journey, held: Held, settings: Settings, whole: bool
) -> None:
    upload(journey, file(photo("jpeg")), file(photo("png"), "b.png"))
    assert held.begun.wait(60)
    if whole:
        token = {"csrf_token": journey.reader.token()}
        assert journey.reader.ask("POST", journey.url("delete"), data=token).status == 303
    else:
        for one in exhibits(journey):
            assert journey.reader.send(journey.see("evidence").form(f"{one}/remove")).status == 303
        assert exhibits(journey) == []
    services = services_of(app_of(journey))
    assert services.checks.worker.wait_until(lambda: files_in(settings.data) == [], 60)
    assert services.files.list_for(journey.id, OWNER) == []
    with services.rows.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM jobs").scalar() == 0


def test_a_check_that_cannot_be_done_says_so_and_can_be_tried_again(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_process(*_order: object, **_more: object) -> None:
        raise BlockingIOError("no process can be started")

    with monkeypatch.context() as trouble:
        trouble.setattr(checks, "check", no_process)
        upload(journey, file(photo("jpeg")))
        until_checked(journey)
    page = journey.see("evidence")
    assert "Something went wrong here, not with your file." in page.words
    assert BEING_CHECKED not in page.words
    assert "A file could not be checked." in journey.see("claim").words
    assert not any(name.startswith(("upload/", "originals/")) for name in names_in_pack(journey))
    one = exhibits(journey)[0]
    assert journey.reader.send(journey.see("evidence").form(f"{one}/check")).status == 303
    until_checked(journey)
    assert exhibits(journey) == [one]
    assert "Ready" in journey.see("evidence").words


def test_files_that_wait_count_for_the_limits(
    settings: Settings, install: Install, clock: Clock, held: Held
) -> None:
    rules = settings.rules.with_value("files_per_claim", 2)
    app = install(replace(settings, rules=rules, check_patience=0))
    journey = kept(Reader(app), services_of(app), clock())
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        last = upload(journey, file(photo("jpeg"), name))
    assert "as many files as we keep" in journey.reader.follow(last).words
    assert len(exhibits(journey)) == 2
    told = {"name": "film.mp4", "megabytes": "3", "told_role": "opening_video"}
    journey.reader.send(journey.see("evidence").form("/told"), told)
    held.let_go()
    until_checked(journey)
    # Named while the others were checked, it took the place of one, which is kept and says so.
    page = journey.see("evidence")
    assert "Remove one, then check this one again." in page.words
    assert len(exhibits(journey)) == 3
    assert len(services_of(app).exhibits.record(OWNER, journey.id).claim.exhibits) == 2


def test_loose_files_wait_alike(settings: Settings, install: Install, held: Held) -> None:
    reader = Reader(install(replace(settings, check_patience=0)))
    page, kind = reader.get("/check/"), f"multipart/form-data; boundary={BOUNDARY}"
    reader.ask(
        "POST", "/check/new/exhibits", data=marked(page, file(photo("jpeg"), "a.jpg")), content_type=kind
    )
    page = reader.get("/check/")
    assert BEING_CHECKED in page.words
    status = next(box.get("data-checks") or "" for box in page.all("div") if box.get("data-checks"))
    assert status.startswith("/check/")
    assert reader.get(status).response.json == {"waiting": 1}
    held.let_go()
    services = services_of(reader.client.application)
    assert services.checks.worker.wait_until(lambda: reader.get(status).response.json == {"waiting": 0}, 60)
    assert "Ready" in reader.get("/check/").words


def test_a_check_that_ends_while_a_page_is_made_leaves_its_file_on_it(
    journey: Journey, held: Held, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload(journey, file(photo("jpeg"), "a.jpg"))
    services = services_of(app_of(journey))
    really, between = services.jobs.open_work, []

    def then_it_ends(*order: Any) -> Any:
        seen = really(*order)
        held.let_go()
        between.append(
            services.checks.worker.wait_until(lambda: not really(OWNER, journey.id, clock()).waiting, 60)
        )
        return seen

    monkeypatch.setattr(services.jobs, "open_work", then_it_ends)
    page = journey.see("evidence")
    assert between == [True]
    assert len(page.all("article", class_="exhibit")) == 1
