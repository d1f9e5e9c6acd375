"""What an earlier version found in a file and nobody knows any more is no error: the file is checked again."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

from app.config import Settings
from tests.evidence.samples import photo, scene
from tests.web.journey import Journey
from tests.web.sending import exhibits, file, upload


def outdate(settings: Settings) -> None:
    """Give every verdict a finding that is in no table."""
    with closing(sqlite3.connect(settings.data / "claims.sqlite3")) as database, database:
        doc = json.loads(database.execute("SELECT doc FROM claims").fetchone()[0])
        verdicts = [files["verdict"] for files in doc["shelves"].values()]
        for verdict in [*verdicts, *(refused["verdict"] for refused in doc["refused"])]:
            verdict["findings"] = [{"code": "no such finding", "values": {"size": {"bytes": 5}}}]
        database.execute("UPDATE claims SET doc = ?", (json.dumps(doc),))


def test_an_exhibit_offers_a_new_check(journey: Journey, settings: Settings) -> None:
    upload(journey, file(photo("jpeg", scene(200, 150))))
    exhibit = exhibits(journey)[0]
    before = journey.see("evidence").texts("article", class_="exhibit")
    outdate(settings)
    page = journey.see("evidence")
    assert page.status == 200
    assert "checked by an earlier version" in page.words
    assert journey.reader.send(page.form(f"/{exhibit}/check")).status == 303
    assert journey.see("evidence").texts("article", class_="exhibit") == before


def test_a_file_that_was_not_taken_says_how_to_learn_why(journey: Journey, settings: Settings) -> None:
    upload(journey, file(b"%PDF-1.7\n" + bytes(500), "invoice.pdf"))
    outdate(settings)
    page = journey.see("evidence")
    assert page.status == 200
    assert "An earlier version of this program did not take it." in page.words


def test_going_on_checks_again(journey: Journey, settings: Settings) -> None:
    upload(journey, file(photo("jpeg", scene(200, 150))))
    outdate(settings)
    journey.answer("evidence")
    assert journey.at("claim")
    assert "checked by an earlier version" not in journey.see("evidence").words
