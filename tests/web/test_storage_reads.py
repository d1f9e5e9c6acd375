"""A page reads storage a few times, however many exhibits there are, and never while its template draws."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, before_render_template, template_rendered
from sqlalchemy import Engine, event

from tests.conftest import Clock, services_of
from tests.evidence.samples import photo, scene, video
from tests.web.journey import Journey, kept
from tests.web.reading import Reader
from tests.web.sending import file, upload
from tests.web.test_checking import add

PLACES = ("evidence", "claim", "print", "claim.txt", "order", "facts", "beside/", "delete", "phone")


@dataclass(slots=True)
class Asked:
    """What was asked of the database, and what of it while a template drew."""

    statements: list[str] = field(default_factory=list)
    while_drawing: list[str] = field(default_factory=list)
    drawing: bool = False

    @property
    def reads(self) -> int:
        return sum(statement.startswith("SELECT") for statement in self.statements)


@contextmanager
def watched(app: Flask) -> Iterator[Asked]:
    """Every statement that the application sends while the block runs."""
    asked, thread = Asked(), threading.get_ident()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        # The housekeeper looks after storage in a thread of its own.
        if threading.get_ident() != thread:
            return
        asked.statements.append(statement)
        if asked.drawing:
            asked.while_drawing.append(statement)

    def begin(_app: Flask, **_more: Any) -> None:
        asked.drawing = True

    def end(_app: Flask, **_more: Any) -> None:
        asked.drawing = False

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with before_render_template.connected_to(begin, app), template_rendered.connected_to(end, app):
            yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def with_files(app: Flask, clock: Clock, videos: int, photos: int) -> Journey:
    """A claim with so many files."""
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, *(file(video("mov", place=True), f"film-{n}.mov") for n in range(videos)))
    upload(journey, *(file(photo("png", scene(400 + n, 300)), f"photo-{n}.png") for n in range(photos)))
    return journey


def test_more_exhibits_are_no_more_reads(app: Flask, clock: Clock) -> None:
    few, many = with_files(app, clock, videos=1, photos=1), with_files(app, clock, videos=3, photos=2)
    for place in PLACES:
        reads = []
        for journey in (few, many):
            with watched(app) as asked:
                assert journey.reader.get(journey.url(place)).status == 200
            assert asked.while_drawing == []
            reads.append(asked.reads)
        assert reads[0] == reads[1], place
        # The claim and its jobs; where its files lie on one page, whether it was seen lately on the other.
        assert reads[1] <= 2 + (place in ("evidence", "claim")), place


def test_loose_files_are_read_as_seldom(reader: Reader, app: Flask) -> None:
    add(reader, *(file(video("mov", place=True), f"film-{n}.mov") for n in range(3)))
    with watched(app) as asked:
        assert len(reader.get("/check/").all("article", class_="exhibit")) == 3
    assert asked.reads <= 4
    assert asked.while_drawing == []


def test_a_read_while_drawing_would_be_seen(app: Flask, journey: Journey) -> None:
    template = app.jinja_env.from_string("{{ look() }}")

    def look() -> str:
        return journey.reader.get(journey.url("delete")).title

    with watched(app) as asked, app.test_request_context():
        asked.drawing = True
        assert template.render(look=look) == "Delete this claim?"
    assert asked.while_drawing
