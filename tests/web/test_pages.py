"""Pages to read, and the error page with its own words for each case."""

from __future__ import annotations

import logging

import pytest
from flask import Flask

from app.claim.advice import ADVICE
from app.claim.after.seller_first import STOP_AFTER
from app.claim.rulebook import RULEBOOK
from app.config import Settings
from app.errors import StorageAwayError, StorageFullError
from tests.conftest import Clock, Install
from tests.web.journey import Journey
from tests.web.reading import Page, Reader


def test_advice_and_everything_that_it_leads_to(reader: Reader) -> None:
    read, ahead = set(), [f"/advice/{name}" for name in ADVICE]
    while ahead:
        url = ahead.pop()
        page = reader.visit(url)
        assert page.status == 200, url
        read.add(url)
        ahead += {link for link in page.links() if link not in read and link not in ahead}
    for name, advice in ADVICE.items():
        headings = reader.get(f"/advice/{name}").all("h2")
        assert len(headings) == len(advice.sections) + bool(advice.links)


@pytest.mark.parametrize("name", ADVICE)
def test_a_long_page_of_advice_begins_with_its_parts(reader: Reader, name: str) -> None:
    page = reader.get(f"/advice/{name}")
    parts = [section.title for section in ADVICE[name].sections]
    jumps = page.all("nav", **{"aria-label": "On this page"})
    assert bool(jumps) is (len(parts) > 3)
    if jumps:
        leads = [link.get("href", "").removeprefix("#") for link in jumps[0].iter("a")]
        assert [page.texts("h2", id=one) for one in leads] == [
            [title] for title in page.texts("h2")[: len(parts)]
        ]


def test_every_rule_with_its_sources(reader: Reader) -> None:
    page = reader.get("/rules")
    for rule in RULEBOOK:
        box = page.texts("article", id=f"rule-{rule.id}")
        assert len(box) == 1
        assert all(RULEBOOK.sources[key].title.split()[0] in box[0] for key in rule.sources)


def test_example(reader: Reader) -> None:
    page = reader.get("/example")
    assert "This is an example." in page.words
    assert not list(page.forms())
    for length in ("short", "standard", "long", "nonsense"):
        assert reader.get(f"/example?length={length}").all("p", class_="letter")


def test_stop_date_of_a_claim_in_the_advice(journey: Journey, clock: Clock) -> None:
    stop = (clock() + STOP_AFTER).date()
    assert f"{stop:%-d %b %Y}" in journey.reader.get(f"/advice/seller_first?claim={journey.id}").words
    assert journey.reader.get("/advice/seller_first?claim=nonsense").status == 404


def test_delete_asks_once(journey: Journey) -> None:
    page = journey.see("delete")
    assert page.title == "Delete this claim?"
    gone = journey.reader.send(page.form("/delete"))
    assert gone.response.location == "/claims"
    assert journey.reader.get(journey.url("claim")).status == 404


def test_delete_everything(journey: Journey) -> None:
    Journey(journey.reader).start("received")
    page = journey.reader.get("/claims")
    assert journey.reader.send(page.form("/claims/delete")).response.location == "/"
    assert "There is no claim here yet." in journey.reader.get("/claims").words


def test_start_from_the_list(reader: Reader) -> None:
    assert reader.visit("/claims").status == 200
    start = [form for form in reader.get("/claims").forms() if form.action == "/"]
    assert not start, "starting is a link: sending an empty form would answer with an error"
    assert "/" in [a.get("href") for a in reader.get("/claims").all("main")[0].iter("a")]


def _unknown(reader: Reader) -> Page:
    return reader.get("/nothing/here")


def _wrong_way(reader: Reader) -> Page:
    return reader.ask("PUT", "/rules")


def _too_large(reader: Reader) -> Page:
    return reader.ask("POST", "/", data={"csrf_token": reader.token(), "receipt": "x" * 300_000})


def _old(reader: Reader) -> Page:
    return reader.ask("POST", "/claims/delete", data={"words": "typed before"})


def _broken_off(reader: Reader) -> Page:
    reader.token()
    return reader.ask("POST", "/open", data=b"--x\r\nnothing", content_type="multipart/form-data; boundary=x")


CASES = {
    "unknown": (_unknown, 404, "There is no such page"),
    "wrong_way": (_wrong_way, 405, "That does not work this way"),
    "too_large": (_too_large, 413, "That is too large"),
    "old": (_old, 400, "This page was open for too long"),
    "broken_off": (_broken_off, 400, "We could not read that"),
}


@pytest.mark.parametrize("case", CASES)
def test_each_error_has_its_own_words(reader: Reader, case: str) -> None:
    ask, status, title = CASES[case]
    page = ask(reader)
    assert (page.status, page.title) == (status, title)
    assert page.texts("p", class_="lead")[0]
    if case == "old":
        assert "typed before" in page.words
    if case == "wrong_way":
        assert page.response.headers["Allow"]


BREAKS = {
    500: (ValueError("the secret of the buyer"), "Something broke on our side"),
    503: (StorageAwayError("the secret of the buyer"), "Our storage does not answer"),
    507: (StorageFullError("the secret of the buyer"), "The disk is full"),
}


@pytest.mark.parametrize("status", BREAKS)
def test_what_breaks_says_so_and_tells_the_log_nothing(
    settings: Settings, install: Install, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    error, title = BREAKS[status]
    app = _breaking(install(settings), error)
    with caplog.at_level(logging.DEBUG):
        page = Reader(app).ask("POST", "/breaks", data={"csrf_token": "", "words": "typed before"})
        page = Reader(app).get("/breaks")
    assert (page.status, page.title) == (status, title)
    assert "secret of the buyer" not in caplog.text + page.html


def test_typed_values_survive_what_breaks(settings: Settings, install: Install) -> None:
    app = _breaking(install(settings), ValueError())
    reader = Reader(app)
    page = reader.ask("POST", "/breaks", data={"csrf_token": reader.token(), "words": "typed before"})
    assert page.status == 500
    assert "typed before" in page.words


def test_a_script_gets_the_words_as_json(reader: Reader) -> None:
    page = reader.get("/nothing/here", headers={"Accept": "application/json"})
    assert page.status == 404
    assert page.response.json is not None
    assert page.response.json["words"].startswith("There is no such page")


def _breaking(app: Flask, error: Exception) -> Flask:
    def view() -> str:
        raise error

    app.add_url_rule("/breaks", "breaks", view, methods=["GET", "POST"])
    return app
