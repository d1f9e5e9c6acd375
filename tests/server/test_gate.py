"""Bodies that come in: asked about first, taken in pieces, ended when they are too slow; nothing is left of what broke
off."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from flask import Flask

from app.config import Settings
from app.server.gate import Gate
from tests.conftest import Clock, services_of
from tests.evidence.samples import padded, photo
from tests.server.talking import IMPATIENT, Client, gate_of
from tests.web.journey import OWNER, Journey, kept
from tests.web.reading import Reader
from tests.web.sending import BOUNDARY, Part, file, files_in, form, until_checked

FORM = {"content-type": "application/x-www-form-urlencoded"}
LARGE = 300_000
"""More than the gate keeps before it asks."""
PIECE = 10_000


@pytest.fixture
def gate(app: Flask, settings: Settings) -> Gate:
    return gate_of(app, settings)


@pytest.fixture
def impatient(app: Flask, settings: Settings) -> Gate:
    return gate_of(app, settings, IMPATIENT)


@pytest.fixture
def journey(app: Flask, clock: Clock) -> Journey:
    return kept(Reader(app), services_of(app), clock())


def cookie(journey: Journey) -> str:
    found = journey.reader.client.get_cookie("claimwright", "127.0.0.1")
    assert found is not None
    return f"claimwright={found.value}"


def cut(body: bytes, size: int = PIECE) -> list[bytes]:
    return [body[at : at + size] for at in range(0, len(body), size)]


def upload(journey: Journey, *files: Part, token: str | None = None, end: str = "") -> Client:
    """The upload form in pieces, as a browser sends it."""
    token = journey.reader.token() if token is None else token
    body = form([Part("csrf_token", token.encode()), Part("role", b"damage_close"), *files])
    headers = {
        "cookie": cookie(journey),
        "content-type": f"multipart/form-data; boundary={BOUNDARY}",
        "content-length": str(len(body)),
    }
    return Client("POST", journey.url("exhibits"), headers, cut(body), end)


def kept_exhibits(journey: Journey, app: Flask) -> list[str]:
    until_checked(journey)
    return [e.name for e in services_of(app).exhibits.record(OWNER, journey.id).claim.exhibits]


def test_a_page_and_a_form_come_through(gate: Gate, journey: Journey) -> None:
    page = Client(headers={"cookie": cookie(journey)}).ask(gate)
    assert (page.status, page.answered["content-type"]) == (200, "text/html; charset=utf-8")
    assert int(page.answered["content-length"]) == len(page.body)
    sent = urlencode({"csrf_token": journey.reader.token(), "receipt": "received"}).encode()
    done = Client("POST", "/", FORM | {"cookie": cookie(journey)}, cut(sent, 7)).ask(gate)
    assert done.status == 303, "also of a form whose length was not told"


def test_files_that_come_in_pieces_are_kept(gate: Gate, journey: Journey, app: Flask) -> None:
    large = padded(photo("jpeg"), LARGE)
    assert upload(journey, file(large, "one.jpg"), file(large, "two.jpg")).ask(gate).status == 303
    assert upload(journey, file(photo("jpeg"), "small.jpg")).ask(gate).status == 303
    assert kept_exhibits(journey, app) == ["one.jpg", "two.jpg", "small.jpg"]


@pytest.mark.parametrize(
    ("spoil", "status"),
    [
        ({"cookie": ""}, 404),
        ({"x-csrf-token": "bad"}, 400),
        ({"content-length": "1200000001"}, 413),
        ({"content-type": "text/plain"}, 400),
    ],
)
def test_a_large_body_is_refused_by_its_headers(
    gate: Gate, journey: Journey, app: Flask, spoil: dict[str, str], status: int
) -> None:
    sent = upload(journey, file(padded(photo("jpeg"), 9_000_000)))
    sent.headers = {**sent.headers, **spoil}
    assert sent.ask(gate).status == status
    assert sent.answered["connection"] == "close"
    assert sent.taken < 8_000_000, "what comes behind the answer is only dropped, and not all of it"
    assert kept_exhibits(journey, app) == []


def test_a_wrong_file_is_refused_before_it_is_whole(gate: Gate, journey: Journey, settings: Settings) -> None:
    before = files_in(settings.data)
    sent = upload(journey, file(os.urandom(9_000_000), "film.mp4"))
    sent.headers = {**sent.headers, "prefer": "handling=strict", "accept": "application/json"}
    assert sent.ask(gate).status == 422
    assert b"words" in sent.body
    assert sent.taken < 8_000_000
    assert files_in(settings.data) == before


def test_a_bad_token_in_the_form_ends_it(gate: Gate, journey: Journey, app: Flask) -> None:
    assert upload(journey, file(padded(photo("jpeg"), LARGE)), token="bad").ask(gate).status == 400
    assert kept_exhibits(journey, app) == []


@pytest.mark.parametrize("how", ["goes_on", "leaves"])
@pytest.mark.parametrize("length", [LARGE, 100_000])
def test_of_an_upload_that_breaks_off_nothing_is_left(
    impatient: Gate, journey: Journey, settings: Settings, how: str, length: int
) -> None:
    before = files_in(settings.data)
    sent = upload(journey, file(padded(photo("jpeg"), length)), end=how)
    sent.pieces = list(sent.pieces)[:-1]
    assert sent.ask(impatient).status == (408 if how == "goes_on" else 0)
    assert files_in(settings.data) == before


def test_whole_files_of_a_form_that_breaks_off_are_kept(gate: Gate, journey: Journey, app: Flask) -> None:
    large = padded(photo("jpeg"), LARGE)
    sent = upload(journey, file(large, "whole.jpg"), file(large, "cut.jpg"), end="leaves")
    sent.pieces = list(sent.pieces)[:-5]
    sent.ask(gate)
    assert kept_exhibits(journey, app) == ["whole.jpg"]


def test_a_form_that_comes_too_slowly_is_ended(impatient: Gate) -> None:
    sent = Client("POST", "/", FORM | {"content-length": "1000"}, [b"a"], "goes_on").ask(impatient)
    assert sent.status == 408
    assert sent.answered["connection"] == "close"


def test_who_is_too_slow_gets_a_reference_and_hundreds_do_not_fill_the_log(
    impatient: Gate, caplog: pytest.LogCaptureFixture
) -> None:
    slow = FORM | {"content-length": "1000"}
    bodies = {Client("POST", "/", slow, [b"a"], "goes_on").ask(impatient).body for _ in range(3)}
    (reference,) = re.findall(r"\b[0-9a-f]{8}\b", bodies.pop().decode())
    assert bodies == set()
    assert len([record for record in caplog.records if reference in record.getMessage()]) == 1


def test_a_form_that_is_too_long_gets_its_page(gate: Gate) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"a" * PIECE

    told = Client("POST", "/", FORM | {"content-length": "300000"}, endless()).ask(gate)
    untold = Client("POST", "/", FORM, endless()).ask(gate)
    assert (told.status, untold.status) == (413, 413)
    assert b"too large" in told.body
    assert b"too large" in untold.body


def test_who_comes_to_check_files_without_a_name_gets_one_with_the_first_file(gate: Gate, app: Flask) -> None:
    reader = Reader(app)
    token = reader.token()
    found = reader.client.get_cookie("claimwright", "127.0.0.1")
    assert found is not None
    body = form([Part("csrf_token", token.encode()), file(padded(photo("jpeg"), LARGE))])
    headers = {
        "cookie": f"claimwright={found.value}",
        "content-type": f"multipart/form-data; boundary={BOUNDARY}",
        "content-length": str(len(body)),
    }
    sent = Client("POST", "/check/new/exhibits", headers, cut(body)).ask(gate)
    assert sent.status == 303
    now_called = sent.answered["set-cookie"].split(";")[0]
    assert b"photo.jpg" in Client(path="/check/", headers={"cookie": now_called}).ask(gate).body


def test_a_wish_to_speak_something_else_gets_a_page(gate: Gate) -> None:
    for protocol in ("websocket", "h2c"):
        page = Client(headers={"connection": "Upgrade", "upgrade": protocol}).ask(gate)
        assert (page.status, page.answered["connection"]) == (200, "close")


def test_a_header_with_an_underscore_does_not_pass_for_another(gate: Gate) -> None:
    assert Client(headers={"x_csrf_token": "a", "accept_": "b"}).ask(gate).status == 200
    sent = urlencode({"receipt": "received"}).encode()
    assert Client("POST", "/", FORM | {"content_length": "1"}, [sent]).ask(gate).status == 400


def test_a_request_that_breaks_is_answered_and_named_by_its_kind_alone(
    app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_request: object) -> list[bytes]:
        raise ValueError("an answer")

    gate = gate_of(app, settings)
    gate._application = broken
    assert Client().ask(gate).status == 500
    assert "ValueError" in caplog.text
    assert "an answer" not in caplog.text


def test_an_answer_that_breaks_off_has_no_end(
    app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"a" * 100_000
        raise FileNotFoundError("an answer")

    def breaking(_environ: object, start_response: Callable[..., object]) -> Iterator[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return pieces()

    gate = gate_of(app, settings)
    gate._application = breaking
    client = Client().ask(gate)
    assert (client.status, client.is_whole) == (200, False)
    assert "FileNotFoundError" in caplog.text
    assert "an answer" not in caplog.text


@pytest.mark.parametrize("how", ["", "leaves"])
def test_a_client_that_does_not_read_is_left(app: Flask, settings: Settings, how: str) -> None:
    closed: list[str] = []

    class Endless:
        def __iter__(self) -> Iterator[bytes]:
            while True:
                yield b"a" * 100_000

        def close(self) -> None:
            closed.append("closed")

    def endless(_environ: object, start_response: Callable[..., object]) -> Endless:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return Endless()

    gate = gate_of(app, settings, IMPATIENT)
    gate._application = endless
    assert not Client(reads=3, end=how).ask(gate).is_whole
    assert closed == ["closed"]
