"""Every query of a page finds its rows by an index, also among 100,000 claims."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine, event, text

from app.config import Settings
from app.store.database import Database
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo, video
from tests.servers.postgres import PostgresServer
from tests.web.journey import QUESTIONS, Journey, kept
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload

pytestmark = pytest.mark.long
MANY = 100_000
FILL = (
    "INSERT INTO claims SELECT 'claim' || n, 'visitor' || n / 3, 'A title', CAST('{\"a\": 1}' AS json),"
    " CAST('{}' AS json), 1, moment, moment, moment FROM"
    " (SELECT n, now() - n * interval '1 minute' AS moment FROM generate_series(1, :many) AS n) AS numbers",
    "INSERT INTO files SELECT 'file' || n || '-' || k, 'claim' || n, 'key' || n || '-' || k, 'original', 'a.jpg', 1000,"
    " now(), 'folder' FROM generate_series(1, :many) AS n, generate_series(1, 3) AS k",
    "INSERT INTO jobs SELECT 'job' || n, 'claim' || n, 'exhibit', 'mend_video', CAST('{}' AS json), 'done', 1, NULL,"
    " NULL, 1, now(), now(), now(), now() FROM generate_series(1, :many) AS n",
    "INSERT INTO rate_counts SELECT 'bucket' || n % 40, 'visitor' || n, now(), 1 FROM generate_series(1, :many) AS n",
)
LARGE = frozenset({"claims", "files", "jobs", "rate_counts"})
IN_ALL = "coalesce(sum(files.bytes)"
"""How much there is in all is a sum over all: asked at an upload, never for a page."""


@dataclass(slots=True)
class Asked:
    """What this thread asked of the database, each kind of statement once."""

    statements: dict[str, Any] = field(default_factory=dict)


@contextmanager
def watched() -> Iterator[Asked]:
    asked, thread = Asked(), threading.get_ident()

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_rest: object) -> None:
        if threading.get_ident() == thread and statement.startswith(("SELECT", "UPDATE", "INSERT", "DELETE")):
            asked.statements.setdefault(statement, values[0] if isinstance(values, list) else values)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def read_whole(plan: dict[str, Any]) -> Iterator[str]:
    """The large tables that a plan reads from end to end."""
    if plan["Node Type"] == "Seq Scan" and plan["Relation Name"] in LARGE:
        yield plan["Relation Name"]
    for part in plan.get("Plans", ()):
        yield from read_whole(part)


def slow_ones(database: Database, asked: Asked) -> list[str]:
    """The statements that read a large table whole."""
    found = []
    for statement, values in asked.statements.items():
        with database.write() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values).scalar_one()
            connection.rollback()
        told = json.loads(plan) if isinstance(plan, str) else plan
        if tables := set(read_whole(told[0]["Plan"])):
            found.append(f"{tables}: {statement}")
    return found


@pytest.fixture
def app(settings: Settings, install: Install, postgres_server: PostgresServer) -> Flask:
    made = install(
        replace(settings, database=postgres_server.database(), hosted=True, hosts=("claims.example",))
    )
    database = services_of(made).rows.database
    with database.write() as connection:
        for statement in FILL:
            connection.execute(text(statement), {"many": MANY} if ":many" in statement else {})
        connection.execute(text("ANALYZE"))
    return made


@pytest.fixture
def journey(app: Flask, clock: Clock) -> Journey:
    return kept(Reader(app, "https://claims.example"), services_of(app), clock())


def test_no_page_reads_a_table_from_end_to_end(app: Flask, journey: Journey, clock: Clock) -> None:
    reader, database = journey.reader, services_of(app).rows.database
    with watched() as asked:
        upload(journey, file(photo("jpeg"), "a.jpg"), file(video("mov"), "b.mov"), Referer=reader.base)
        one = exhibits(journey)[0]
        places = [
            *QUESTIONS,
            "evidence",
            "claim",
            "print",
            "claim.txt",
            "claim.json",
            "after/",
            "phone",
            "delete",
        ]
        for place in places:
            assert journey.see(place).status in (200, 303), place
        reader.get(f"{journey.url('exhibits')}/{one}/file")
        for path in ("/", "/claims", "/check/", "/rules"):
            reader.visit(path)
        services_of(app).jobs.wake(clock())
        gone = reader.send(journey.see("delete").form("/delete"), headers={"Referer": reader.base})
        assert gone.status == 303
    assert len(asked.statements) > 15
    assert [one for one in slow_ones(database, asked) if IN_ALL not in one] == []
    with watched() as asked:
        services_of(app).maintenance.purge_loose(clock())
        services_of(app).jobs.wake(clock())
    assert slow_ones(database, asked) == []
    with watched() as asked, database.read() as connection:
        connection.execute(text("SELECT id FROM claims WHERE title = 'none'")).all()
    assert len(slow_ones(database, asked)) == 1, "a table that is read whole is not seen"
