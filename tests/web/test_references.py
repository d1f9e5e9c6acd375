"""Every error page carries a reference that is in the log, on one line, without anything that was typed."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from app.reference import ForMany
from tests.web.journey import Journey
from tests.web.reading import Page, Reader
from tests.web.sending import file, post, upload

REFERENCE = re.compile(r"\b[0-9a-f]{8}\b")
TYPED = "typed-and-secret"


def broken(*_anything: object, **_more: object) -> None:
    raise RuntimeError(TYPED)


def pages(journey: Journey, app: Flask) -> dict[int, Page]:
    """An error page of each kind, of requests that carry something typed."""
    reader = journey.reader
    stranger = Reader(app, "http://elsewhere.example")
    return {
        404: reader.get(f"/{TYPED}?a={TYPED}"),
        405: reader.ask("POST", "/rules", data={"a": TYPED, "csrf_token": reader.token()}),
        400: upload(journey, file(b"x", f"{TYPED}.jpg"), token="bad"),
        413: reader.ask("POST", journey.url("delete"), data={"a": TYPED * 40_000}),
        410: reader.ask("POST", f"/phone/{TYPED}", data={"csrf_token": reader.token()}),
        -400: post(journey, TYPED.encode()),
        -401: stranger.get(f"/?a={TYPED}"),
    }


def test_each_reference_is_in_the_log_once(
    journey: Journey, app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    for status, page in pages(journey, app).items():
        assert status < 0 or page.status == status
        (reference,) = set(REFERENCE.findall(page.html.partition("Reference:")[2] or page.html))
        lines = [record.getMessage() for record in caplog.records if reference in record.getMessage()]
        assert len(lines) == 1, page.html
        assert "\n" not in lines[0]
        assert str(page.status) in lines[0]
    assert TYPED not in caplog.text
    assert "Traceback" not in caplog.text


def test_what_breaks_is_named_by_kind_and_place(
    journey: Journey, app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.view_functions, "advice.rules", broken)
    page = journey.reader.get("/rules")
    assert page.status == 500
    (record,) = [record for record in caplog.records if "RuntimeError" in record.getMessage()]
    assert record.exc_info is None
    assert "test_references.py" in record.getMessage()
    assert TYPED not in caplog.text


def test_a_script_gets_the_reference_too(journey: Journey, caplog: pytest.LogCaptureFixture) -> None:
    page = upload(journey, file(b"x"), token="bad", Accept="application/json")
    assert page.response.json is not None
    assert page.response.json["reference"] in caplog.text


def test_what_hundreds_cause_is_one_line_a_minute(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = [0.0]
    monkeypatch.setattr("app.reference.monotonic", lambda: passed[0])
    many = ForMany("a door")
    first = {many.reference(503) for _ in range(300)}
    other = many.reference(431)
    passed[0] = 61.0
    later = many.reference(503)
    assert len(first) == 1
    assert len({*first, other, later}) == 3
    said = [record.getMessage() for record in caplog.records]
    assert [reference in line for reference, line in zip((*first, other, later), said, strict=True)] == [
        True
    ] * 3
