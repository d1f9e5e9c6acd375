"""Videos made ready beside the pages: with a script that asks, with a page that is loaded again, stopped, and cut."""

from __future__ import annotations

import io
import time
from typing import Any

import av
import pytest
from flask import Flask

from tests.conftest import services_of
from tests.evidence.films import moving
from tests.evidence.samples import video
from tests.web.journey import OWNER, Journey
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload
from tests.web.test_checking import add
from tests.web.test_exhibits import press, saved
from tests.web.test_upload import verdicts

pytestmark = pytest.mark.long

PATIENCE = 300.0
"""Seconds after which a job is taken for one that never ends."""
FIXABLE = "Not ready yet: we can make it ready"


def status_url(page: Page) -> str:
    """Where the script of this page asks."""
    (url,) = (e.get("data-job") or "" for e in page.all("div", class_="job"))
    return url


def job_url(app: Flask, journey: Journey) -> str:
    """Where the claim's one job is asked for, also when it has ended already."""
    (job,) = services_of(app).jobs.of_claim(OWNER, journey.id, app.extensions["claimwright_settings"].clock())
    return journey.url(f"jobs/{job.id}")


def asked(journey: Journey, url: str) -> dict[str, Any]:
    answer = journey.reader.get(url, headers={"Accept": "application/json"}).response
    assert answer.status_code == 200
    assert answer.json is not None
    return dict(answer.json)


def awaited(journey: Journey, url: str) -> dict[str, Any]:
    """What the job says when it has ended."""
    until = time.monotonic() + PATIENCE
    while (told := asked(journey, url))["open"]:
        assert time.monotonic() < until, told
        time.sleep(0.05)
    return told


def seconds(film: bytes) -> float:
    with av.open(io.BytesIO(film), "r") as opened:
        assert opened.format.name.startswith("mov,mp4")
        assert opened.duration is not None
        return opened.duration / av.time_base


def test_a_script_can_follow_a_video_until_it_is_ready(app: Flask, journey: Journey) -> None:
    upload(journey, file(video("mov", place=True), "film.mov"), role="opening_video")
    assert verdicts(journey) == [FIXABLE]
    one = exhibits(journey)[0]
    assert press(journey, one, "convert") == 303
    told = awaited(journey, job_url(app, journey))
    assert (told["state"], told["fraction"], told["left"], told["exhibit"]) == ("done", 1.0, "", one)
    assert "ready" in told["words"]
    assert verdicts(journey) == ["Ready"]
    assert "The place where you" in journey.see("evidence").words
    assert b"+48.8577" not in saved(journey, one)
    assert seconds(saved(journey, one)) == pytest.approx(1, abs=0.3)


def test_without_a_script_the_page_says_how_far_it_is(journey: Journey) -> None:
    upload(journey, file(moving(20, "avi", sound=""), "film.avi"), role="opening_video")
    one = exhibits(journey)[0]
    press(journey, one, "convert")
    page = journey.see("evidence")
    (bar,) = (e for box in page.all("div", class_="job") for e in box.iter("progress"))
    assert 0 <= float(bar.get("value") or "") <= 1
    assert bar.get("aria-label")
    assert "Stop" in page.texts("div", class_="job")[0]
    assert [url for url in page.links() if url.split("#")[0] == journey.url("evidence")]
    assert [form for form in page.forms() if form.action.endswith((f"{one}/convert", f"{one}/cut"))] == []
    until = time.monotonic() + PATIENCE
    while verdicts(journey) != ["Ready"]:
        assert time.monotonic() < until, verdicts(journey)
        time.sleep(0.1)
    assert seconds(saved(journey, one)) == pytest.approx(20, abs=0.5)


def test_a_stopped_one_leaves_the_original_and_can_be_started_again(app: Flask, journey: Journey) -> None:
    upload(journey, file(moving(80, "avi", sound=""), "film.avi"), role="opening_video")
    one = exhibits(journey)[0]
    press(journey, one, "convert")
    url = status_url(journey.see("evidence"))
    assert url == job_url(app, journey)
    assert asked(journey, url)["open"]
    assert press(journey, one, "stop") == 303
    told = asked(journey, url)
    assert (told["state"], told["open"]) == ("cancelled", False)
    page = journey.see("evidence")
    assert "Your original is still here." in page.words
    assert verdicts(journey) == [FIXABLE]
    assert page.form(f"{one}/convert")


def test_going_on_to_the_claim_starts_it_and_waits_for_nothing(app: Flask, journey: Journey) -> None:
    upload(journey, file(moving(40, "avi", sound=""), "film.avi"), role="opening_video")
    journey.answer("evidence")
    assert journey.at("claim")
    assert asked(journey, job_url(app, journey))["open"]
    until = time.monotonic() + PATIENCE
    while verdicts(journey) != ["Ready"]:
        assert time.monotonic() < until
        time.sleep(0.1)


NO_CUTS = (
    ({"cut_from": "x"}, ""),
    ({"cut_from": "-1"}, ""),
    ({"cut_to": "0"}, ""),
    ({"cut_from": "2", "cut_to": "2"}, "The end must come after the beginning."),
    ({"cut_from": "3", "cut_to": "1"}, "The end must come after the beginning."),
    ({"cut_from": "80000"}, ""),
)


def test_a_cut_that_cannot_be_is_said(journey: Journey) -> None:
    upload(journey, file(video("mp4", 24), "film.mp4"), role="opening_video")
    one = exhibits(journey)[0]
    for typed, words in NO_CUTS:
        assert press(journey, one, "cut", **typed) == 422
        said = " ".join(journey.page.texts("div", class_="is-trap"))
        assert said.strip("✕ ")
        assert words in said
    assert verdicts(journey) == ["Ready"]
    assert journey.page.all("div", class_="job") == []


def test_a_cut_keeps_what_was_asked_and_the_original(journey: Journey) -> None:
    film = moving(6, "mp4", sound="")
    upload(journey, file(film, "film.mp4"), role="opening_video")
    one = exhibits(journey)[0]
    assert "One uncut video is stronger." in journey.see("evidence").words
    assert press(journey, one, "cut", cut_from="1", cut_to="3") == 303
    until = time.monotonic() + PATIENCE
    while seconds(saved(journey, one)) > 5:
        assert time.monotonic() < until
        time.sleep(0.1)
    assert seconds(saved(journey, one)) == pytest.approx(2, abs=0.5)
    assert press(journey, one, "original") == 303
    assert saved(journey, one) == film


def test_an_unknown_job_is_no_page(journey: Journey) -> None:
    assert journey.reader.get(journey.url("jobs/nonsense")).status == 404


def test_it_works_without_a_claim_too(reader: Reader, app: Flask) -> None:
    page = add(reader, file(moving(20, "avi", sound=""), "film.avi"))
    page = reader.follow(reader.send(page.form("/convert")))
    assert page.url.startswith("/check/")
    url = status_url(page)
    assert url.startswith("/check/")
    assert reader.get(url).status == 200
    assert Reader(app).get(url).status == 404
    until = time.monotonic() + PATIENCE
    while reader.get("/check/").texts("p", class_="verdict") != ["✓ Ready"]:
        assert time.monotonic() < until
        time.sleep(0.1)
