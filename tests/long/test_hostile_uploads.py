"""Hostile files through the door: each gets its verdict as a page, none an error, and no served byte carries its
payload."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

import pytest

from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.evidence.hostile import SCRIPT, Hostile, every, large
from tests.web.journey import OWNER, Journey, kept
from tests.web.reading import Page, Reader
from tests.web.sending import BOUNDARY, exhibits
from tests.web.test_upload import STRICT, left_behind

pytestmark = pytest.mark.long
PAYLOADS = (SCRIPT, b"alert('payload')", b"<img src=x")
"""What must not come back, other than escaped."""
AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Sent:
    """How a file is sent: by a page or by its script, and the answers to one that is taken and to one that is not."""

    by: str
    headers: dict[str, str]
    taken: int
    refused: int


SENT = (Sent("a page", {}, 303, 303), Sent("a script", STRICT, 200, 422))
"""In turns: what a file does to either hangs on its verdict alone, and looking at one takes longest."""


class Installation:
    """An installation with one visitor, who sends hostile files one after the other."""

    def __init__(self, settings: Settings, journey: Journey, folder: Path) -> None:
        self._settings = settings
        self._journey = journey
        self._body = folder / "body"
        self._services = services_of(journey.reader.client.application)

    def faults(self, one: Hostile, sent: Sent) -> Iterator[str]:
        """What is wrong with how this file is taken, in words; nothing of it is left afterwards."""
        page = self._send(one, **sent.headers)
        if page.status != (sent.refused if one.state == "unusable" else sent.taken):
            yield f"{page.status} for {sent.by}: {page.html}"
        states = [e.state for e in self._services.exhibits.record(OWNER, self._journey.id).claim.exhibits]
        if states != ([] if one.state == "unusable" else [one.state]):
            yield f"{states} instead of {one.state}"
        for place, content in self._served():
            yield from (f"{payload!r} in {place}" for payload in PAYLOADS if payload in content)
        for key in exhibits(self._journey):
            self._journey.reader.send(self._journey.page.form(f"/exhibits/{key}/remove"))
        if left := left_behind(self._settings):
            yield f"left {left}"

    def _send(self, one: Hostile, **headers: str) -> Page:
        reader = self._journey.reader
        self._write(one, reader.token())
        with self._body.open("rb") as body:
            return reader.ask(
                "POST",
                self._journey.url("exhibits"),
                input_stream=body,
                content_length=self._body.stat().st_size,
                content_type=f"multipart/form-data; boundary={BOUNDARY}",
                headers=headers,
            )

    def _write(self, one: Hostile, token: str) -> None:
        """The form's bytes, with the file's name as it is; a browser escapes only what would end it."""
        name = os.fsencode(one.name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A"))
        field = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="'.encode()
        with self._body.open("wb") as body:
            body.write(field + b'csrf_token"\r\n\r\n' + token.encode() + b"\r\n")
            body.write(field + b'files"; filename="' + (name or b"nameless") + b'"\r\n\r\n')
            if isinstance(one.content, Path):
                with one.content.open("rb") as content:
                    shutil.copyfileobj(content, body, AT_ONCE)
            else:
                body.write(one.content)
            body.write(f"\r\n--{BOUNDARY}--\r\n".encode())

    def _served(self) -> Iterator[tuple[str, bytes]]:
        """Every page and thumbnail that shows the claim's files, with its bytes; none of them fails."""
        pages = [self._journey.url(place) for place in ("evidence", "claim", "claim.txt", "beside/")]
        found = exhibits(self._journey)
        pictures = [f"{self._journey.url('exhibits')}/{one}/thumbnail" for one in found]
        for place in (*pages, *pictures):
            answer = self._journey.reader.get(place).response
            assert answer.status_code == 200, place
            yield place, answer.data


@pytest.fixture
def installation(settings: Settings, install: Install, clock: Clock, tmp_path: Path) -> Installation:
    app = install(replace(settings, visitor_limit=10**12, claim_limit=10**12))
    return Installation(settings, kept(Reader(app), services_of(app), clock()), tmp_path)


def in_turns(installation: Installation, files: Iterable[Hostile]) -> Iterator[str]:
    """What is wrong with each of these files, sent by a page or by its script in turns."""
    for one, sent in zip(files, cycle(SENT), strict=False):
        yield from (f"{one.name!a}: {words}" for words in installation.faults(one, sent))


def test_every_hostile_file(installation: Installation) -> None:
    wrong = list(in_turns(installation, every()))
    assert not wrong, "\n".join(wrong)


def test_every_large_one(installation: Installation, tmp_path: Path) -> None:
    wrong = list(in_turns(installation, large(tmp_path)))
    assert not wrong, "\n".join(wrong)
