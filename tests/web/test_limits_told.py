"""The limits that hold stand on the page of rules and at the upload, from the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from app.config import Settings
from app.web.multipart import PARTS_AT_MOST
from tests.conftest import Install
from tests.web.journey import Journey
from tests.web.reading import Reader
from tests.web.sending import BOUNDARY, Part, file, form, post


def test_each_limit_stands_on_the_page_of_rules(settings: Settings, install: Install) -> None:
    changed = replace(settings, video_at_most=123_000_000, claim_limit=456_000_000, visitor_limit=789_000_000)
    words = Reader(install(changed)).get("/rules").words
    for told in ("123 MB", "456 MB", "789 MB", "80 MB", "1,200 MB"):
        assert told in words, told
    assert "in a minute" not in words, "nothing is counted on the own machine"


def test_where_many_are_served_what_is_counted_is_told(settings: Settings, install: Install) -> None:
    hosted = replace(
        settings,
        hosted=True,
        hosts=("a.example",),
        posts_per_minute=61,
        uploads_per_hour=122,
        megabytes_per_day=3456,
    )
    words = Reader(install(hosted), "https://a.example").get("/rules").words
    for told in ("61", "122", "3,456"):
        assert told in words, told


def test_the_upload_says_what_matters_there(journey: Journey) -> None:
    for words in (journey.see("evidence").words, journey.reader.get("/check/").words):
        assert "Up to 10 files in a claim; a video up to 1,000 MB; all together up to 2,500 MB." in words


@pytest.mark.parametrize(("count", "status"), [(PARTS_AT_MOST, 400), (PARTS_AT_MOST + 1, 413)])
def test_an_ordinary_form_has_no_more_parts_than_that(app: Flask, count: int, status: int) -> None:
    reader = Reader(app)
    parts = [Part(f"name-{number}", b"a") for number in range(count)]
    body, kind = form(parts), f"multipart/form-data; boundary={BOUNDARY}"
    assert reader.ask("POST", "/", data=body, content_type=kind).status == status


def test_nor_has_an_upload(journey: Journey) -> None:
    token = Part("csrf_token", journey.reader.token().encode())
    few = form([token, *[Part("role", b"other")] * (PARTS_AT_MOST - 1)])
    many = form([token, *[Part("role", b"other")] * PARTS_AT_MOST, file(b"")])
    assert post(journey, few).status == 303
    assert post(journey, many).status == 413
