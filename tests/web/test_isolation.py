"""To everybody else a claim does not exist: on every route, by every method, the same answer as for an unknown one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from flask import Flask
from werkzeug.routing import Rule

from app.claim.after.events import EVENTS
from app.services.video_work import CONVERT_VIDEO
from app.store.jobs import JobStore
from app.web.views.exhibits import ACTS
from tests.conftest import Clock, services_of
from tests.evidence.samples import photo
from tests.web.journey import CUP, OWNER, QUESTIONS, Journey
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
UNKNOWN = "A" * 22
PARTS: dict[str, tuple[str, ...]] = {
    "act": (*ACTS, "edit", "nonsense"),
    "page_id": QUESTIONS,
    "event": (*EVENTS, "nothing"),
    "number": ("1", "9"),
}


def addresses(app: Flask, claim: str, exhibit: str, job: str) -> Iterator[str]:
    """Every address that names a claim."""
    with app.test_request_context(base_url="http://127.0.0.1"):
        adapter = app.url_map.bind("127.0.0.1")
        for rule in app.url_map.iter_rules():
            if "claim_id" in rule.arguments:
                for values in _values(rule, {"claim_id": (claim,), "exhibit": (exhibit,), "job": (job,)}):
                    yield adapter.build(rule.endpoint, values)


def _values(rule: Rule, ids: dict[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    known = ids | PARTS
    names = sorted(rule.arguments)
    for chosen in itertools.product(*(known[name] for name in names)):
        yield dict(zip(names, chosen, strict=True))


def stopped_job(app: Flask, journey: Journey, exhibit: str, now: datetime) -> str:
    """A job of the claim that has ended, so that nobody works at it."""
    services = services_of(app)
    jobs = JobStore(services.rows.database)
    job = jobs.add(journey.id, OWNER, exhibit, CONVERT_VIDEO, {}, now)
    assert job is not None
    assert jobs.cancel(journey.id, OWNER, job.id)
    assert journey.reader.get(journey.url(f"jobs/{job.id}")).status == 200
    return job.id


def as_answered(page: Page) -> tuple[int, str, dict[str, str]]:
    """What a stranger can see of an answer, without what differs by visitor and address."""
    shown = re.sub(r'(name="csrf_token" value=")[^"]+|(?<=translate="no">)[0-9a-f]{8}', r"\1", page.html)
    kept = {name: value for name, value in page.response.headers if name not in ("Date", "Set-Cookie")}
    return page.status, shown, kept


@pytest.mark.long
def test_a_stranger_gets_what_an_unknown_claim_gets(app: Flask, journey: Journey, clock: Clock) -> None:
    upload(journey, file(photo("jpeg")))
    exhibit = exhibits(journey)[0]
    before = journey.reader.get(journey.url("claim.json")).html
    stranger = Reader(app)
    token = stranger.token()
    job = stopped_job(app, journey, exhibit, clock())
    mine = list(addresses(app, journey.id, exhibit, job))
    theirs = list(addresses(app, UNKNOWN, "nothing", "nothing"))
    assert len(mine) == len(theirs) > 40
    answers = set()
    for real, unknown in zip(mine, theirs, strict=True):
        for method in METHODS:
            sent = {"csrf_token": token, "revision": "0"} | CUP if method in ("POST", "PUT", "PATCH") else {}
            one = stranger.ask(method, real, data=sent)
            two = stranger.ask(method, unknown, data=sent)
            assert as_answered(one) == as_answered(two), (method, real)
            assert one.status in (404, 405) or method == "OPTIONS", (method, real)
            answers.add(one.status)
    assert answers == {200, 404, 405}
    assert journey.reader.get(journey.url("claim.json")).html == before
    assert exhibits(journey) == [exhibit]


def test_another_claim_of_mine_lends_no_files(journey: Journey) -> None:
    upload(journey, file(photo("jpeg")))
    exhibit = exhibits(journey)[0]
    other = Journey(journey.reader).walk({"receipt": {"receipt": "received"}})
    for way in ("file", "thumbnail"):
        assert journey.reader.get(f"{other.url('exhibits')}/{exhibit}/{way}").status == 404
    for act in ("convert", "original", "up", "edit"):
        sent = {"csrf_token": journey.reader.token(), "role": "other", "caption": ""}
        assert journey.reader.ask("POST", f"{other.url('exhibits')}/{exhibit}/{act}", data=sent).status == 404


def test_the_list_shows_only_ones_own(app: Flask, journey: Journey) -> None:
    stranger = Reader(app)
    assert "There is no claim here yet." in stranger.get("/claims").words
    page = stranger.get("/claims")
    assert stranger.ask("POST", "/claims/delete", data={"csrf_token": stranger.token()}).status == 303
    assert journey.see("claim").status == 200
    assert journey.id not in page.html


def test_another_visitors_token_is_no_token(app: Flask, journey: Journey) -> None:
    stranger = Reader(app)
    page = journey.reader.ask("POST", journey.url("delete"), data={"csrf_token": stranger.token()})
    assert page.status == 400
    assert journey.see("claim").status == 200
