"""Whoever stands before the server learns whether it lives and can serve, and the log tells each request once."""

from __future__ import annotations

import json
import logging
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import text

from app.config import Settings
from app.log import FIELDS, Lines
from tests.conftest import Clock, Install, services_of
from tests.web.journey import Journey, kept
from tests.web.reading import Reader


@pytest.mark.parametrize("host", ["127.0.0.1", "10.1.2.3", "anything.example"])
def test_probes_are_answered_under_any_name(app: Flask, host: str) -> None:
    client = app.test_client()
    for path, words in (("/health", "alive\n"), ("/ready", "database: ready\nfiles: ready\n")):
        answer = client.get(path, base_url=f"http://{host}")
        assert (answer.status_code, answer.text) == (200, words)
        assert "Set-Cookie" not in answer.headers


def test_tables_of_an_older_version_are_not_ready_and_those_of_a_newer_are(app: Flask) -> None:
    database = services_of(app).rows.database
    for revision, status in (("0001", 503), ("9999", 200)):
        with database.write() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :new"), {"new": revision})
        assert app.test_client().get("/ready").status_code == status


@pytest.fixture
def hosted(settings: Settings, install: Install, clock: Clock) -> Journey:
    app = install(replace(settings, hosted=True, hosts=("claims.example",)))
    return kept(Reader(app, "https://claims.example"), services_of(app), clock())


def test_each_request_is_one_line_without_answers_or_addresses(
    hosted: Journey, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "claimwright.requests"):
        hosted.see("order")
        hosted.reader.get("/typed-and-secret?and=typed-and-secret")
    lines = [Lines().format(record) for record in caplog.records if record.name == "claimwright.requests"]
    told = [json.loads(line) for line in lines]
    assert [(one["method"], one["view"], one["status"]) for one in told] == [
        ("GET", "question_page.show", 200),
        ("GET", "no view", 404),
    ]
    for line in lines:
        assert "\n" not in line
        assert {"at", "level", "from", "says", *FIELDS} == set(json.loads(line))
        for never in (hosted.id, "typed-and-secret", "127.0.0.1", "claims.example"):
            assert never not in line


def test_of_an_exception_the_log_has_only_its_kind() -> None:
    try:
        raise ValueError("typed and secret")
    except ValueError as error:
        told = (type(error), error, error.__traceback__)
    record = logging.LogRecord("a", logging.ERROR, "a.py", 1, "it broke", None, told)
    line = Lines().format(record)
    assert json.loads(line)["error"] == "ValueError"
    assert "secret" not in line
    assert "Traceback" not in line


def test_where_one_is_served_no_request_is_noted(journey: Journey, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        journey.see("order")
    assert not [record for record in caplog.records if record.name == "claimwright.requests"]
