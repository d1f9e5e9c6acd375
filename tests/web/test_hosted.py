"""Hosted for many: cookies for HTTPS only, limits shared by all workers, claims that go after a while; and who may
ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from itsdangerous import TimestampSigner

from app.config import CannotStart, Settings, from_environment
from tests.conftest import Clock, Install
from tests.evidence.samples import photo
from tests.web.journey import Journey, finished
from tests.web.reading import Reader
from tests.web.sending import file, upload
from tests.web.test_privacy import MARKS, places, told_everything

HOST = "https://claims.example"


@pytest.fixture
def hosted(settings: Settings) -> Settings:
    return replace(settings, hosted=True, hosts=("claims.example",), posts_per_minute=20, uploads_per_hour=2)


@pytest.fixture
def hosted_app(hosted: Settings, install: Install) -> Flask:
    return install(hosted)


@pytest.fixture
def guest(hosted_app: Flask) -> Reader:
    return Reader(hosted_app, HOST)


def test_the_cookie_is_for_https_and_this_host_only(guest: Reader) -> None:
    cookie = guest.get("/").response.headers["Set-Cookie"]
    name, *flags = cookie.split("; ")
    assert name.startswith("__Host-claimwright=")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(flags)
    assert not [flag for flag in flags if flag.startswith("Domain")]


def test_the_page_says_how_long_claims_are_kept(guest: Reader) -> None:
    assert "60 days after your last visit" in guest.get("/").words
    assert "sends nothing anywhere" not in guest.get("/").words


def test_a_whole_way_over_https(guest: Reader) -> None:
    assert "9.20 USD" in finished(guest).text()


@pytest.mark.parametrize(
    "base", ["https://elsewhere.example", "https://claims.example.elsewhere.example", "http://127.0.0.1"]
)
def test_other_hosts_are_refused(hosted_app: Flask, base: str) -> None:
    assert Reader(hosted_app, base).get("/").status == 400


@pytest.mark.parametrize(
    "base", ["http://elsewhere.example", "http://192.168.1.5", "http://127.0.0.1.elsewhere.example"]
)
def test_the_own_machine_answers_to_its_own_names_only(app: Flask, base: str) -> None:
    page = Reader(app, base).get("/")
    assert page.status == 400
    assert page.html.startswith("Nothing is served under this name.")


@pytest.mark.parametrize("base", ["http://127.0.0.1:8000", "http://localhost:8000"])
def test_own_names(app: Flask, base: str) -> None:
    assert Reader(app, base).get("/").status == 200


def test_too_often_is_counted_by_all_workers_together(
    hosted: Settings, install: Install, clock: Clock
) -> None:
    slow = replace(hosted, posts_per_minute=3)
    one, two = Reader(install(slow), HOST), Reader(install(slow), HOST)
    journey = Journey(one).start("received")
    cookie = one.client.get_cookie("__Host-claimwright", "claims.example")
    assert cookie is not None
    two.client.set_cookie("__Host-claimwright", cookie.value, domain="claims.example", secure=True)
    other = Journey(two)
    other.id = journey.id
    for turn, way in enumerate((journey, other, journey)):
        assert way.send("order", paid=f"1{turn}", thing="cup", pieces="1").status in (303, 409)
    page = other.send("order", paid="99.99", item_name="still here", thing="")
    assert page.status == 429
    assert page.title == "A little too fast"
    assert 0 < int(page.response.headers["Retry-After"]) <= 60
    assert "99.99" in page.words
    assert "still here" in page.words
    clock.move(timedelta(minutes=1))
    assert other.send("order", paid="99.99").status == 303


def test_a_machine_whose_clock_is_behind_knows_the_visitor(
    hosted: Settings, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead, behind = Reader(install(hosted), HOST), Reader(install(hosted), HOST)
    with monkeypatch.context() as there:
        real = TimestampSigner.get_timestamp
        there.setattr(TimestampSigner, "get_timestamp", lambda signer: real(signer) + 300)
        journey = Journey(ahead).start("received")
    cookie = ahead.client.get_cookie("__Host-claimwright", "claims.example")
    assert cookie is not None
    behind.client.set_cookie("__Host-claimwright", cookie.value, domain="claims.example", secure=True)
    assert behind.visit(journey.url("order")).status == 200


def test_dropping_the_cookie_gains_nothing(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, posts_per_minute=2))
    answers = [Reader(app, HOST).ask("POST", "/", data={"receipt": "received"}).status for _ in range(3)]
    assert answers == [400, 400, 429]


def test_another_visitor_is_not_held_back(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, posts_per_minute=2))
    one, two = Reader(app, HOST), Reader(app, HOST)
    statuses = [one.send(one.get("/").form("/"), {"receipt": "received"}).status for _ in range(4)]
    assert statuses.count(429) >= 1
    assert two.send(two.get("/").form("/"), {"receipt": "received"}).status == 303


def test_uploads_have_a_limit_of_their_own(guest: Reader) -> None:
    journey = finished(guest)
    answers = [upload(journey, file(photo("jpeg"))).status for _ in range(3)]
    assert answers == [303, 303, 429]


def test_the_own_machine_has_no_limits(app: Flask, settings: Settings) -> None:
    reader = Reader(app)
    journey = Journey(reader).start("received")
    page = journey.see("order")
    answers = {
        journey.send_from(page, "order", paid="x").status for _ in range(settings.posts_per_minute + 5)
    }
    assert answers == {200}


def test_claims_go_after_the_last_visit(
    hosted_app: Flask, guest: Reader, hosted: Settings, clock: Clock
) -> None:
    journey = told_everything(guest)
    keeper = hosted_app.extensions["claimwright_upkeep"]
    clock.move(timedelta(days=59))
    keeper.work(clock())
    assert journey.see("claim").status == 200
    clock.move(timedelta(days=59))
    keeper.work(clock())
    assert journey.see("claim").status == 200, "looking at it counts as a visit"
    clock.move(timedelta(days=61))
    keeper.work(clock())
    assert journey.see("claim").status == 404
    assert list(places(hosted.data, *MARKS)) == []


@pytest.mark.parametrize(
    "missing", [{"CLAIMWRIGHT_SECRET": ""}, {"CLAIMWRIGHT_SECRET": "short"}, {"CLAIMWRIGHT_HOSTS": ""}]
)
def test_hosting_needs_a_secret_and_names(tmp_path: object, missing: dict[str, str]) -> None:
    given = {"CLAIMWRIGHT_DATA": str(tmp_path), "CLAIMWRIGHT_HOSTED": "1"}
    given |= {"CLAIMWRIGHT_SECRET": "x" * 40, "CLAIMWRIGHT_HOSTS": "claims.example"}
    assert from_environment(given).hosts == ("claims.example",)
    with pytest.raises(CannotStart):
        from_environment(given | missing)


def test_every_static_file_has_its_headers(app: Flask) -> None:
    from pathlib import Path

    folder = Path(app.static_folder or "")
    reader = Reader(app)
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    assert files
    for name in files:
        assert reader.get(f"/static/{name}").status == 200
        assert reader.get(f"/static/{name}?v=1").status == 200
    assert reader.get("/static/nothing.css").status == 404
    assert reader.get("/static/../app/config.py").status == 404
