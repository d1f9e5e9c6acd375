"""Adding photos from a phone: a link that opens one claim there, once and soon, and nothing else of its owner."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings, from_environment
from app.services.phone_link import GOOD_FOR
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo
from tests.web.journey import Journey, finished, kept
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload

LAN = "192.0.2.7:8000"
"""An address that is nobody's; nothing listens there, the pages only say it."""
NEAR = f"http://{LAN}"
GONE = "This link was used already, or is too old"


@pytest.fixture
def at_home(settings: Settings, install: Install) -> Flask:
    """An installation that was opened to the local network."""
    return install(replace(settings, lan=LAN, hosts=(*settings.hosts, "192.0.2.7")))


@pytest.fixture
def owner(at_home: Flask, clock: Clock) -> Journey:
    return kept(Reader(at_home), services_of(at_home), clock())


@pytest.fixture
def phone(at_home: Flask) -> Reader:
    return Reader(at_home, NEAR)


def shown(owner: Journey) -> Page:
    """The page with the QR code."""
    return owner.reader.send(owner.see("phone").form("/phone"))


def link(owner: Journey) -> str:
    """The address that the QR code holds, without the host."""
    (words,) = shown(owner).texts("code", class_="keep")
    assert words.startswith(f"{NEAR}/phone/")
    return words.removeprefix(NEAR)


def enter(phone: Reader, address: str) -> Page:
    """Open the link and press its button."""
    return phone.send(phone.get(address).form(address))


def test_photos_from_the_phone_appear_on_the_other_device(owner: Journey, phone: Reader) -> None:
    page = phone.follow(enter(phone, link(owner)))
    assert page.url == owner.url("evidence")
    there = Journey(phone)
    there.id = owner.id
    assert upload(there, file(photo("jpeg"), "from-the-phone.jpg")).status == 303
    assert "from-the-phone.jpg" in owner.see("evidence").words
    one = exhibits(there)[0]
    edit = there.page.form(f"/exhibits/{one}/edit")
    assert phone.send(edit, {"role": "damage_close", "caption": "the handle"}).status == 303
    assert "the handle" in owner.see("evidence").words


def test_looking_at_the_link_does_not_spend_it_but_using_it_does(
    owner: Journey, phone: Reader, at_home: Flask
) -> None:
    address = link(owner)
    for _ in range(3):
        assert Reader(at_home, NEAR).get(address).status == 200
    assert enter(phone, address).status == 303
    late = Reader(at_home, NEAR)
    page = enter(late, address)
    assert (page.status, page.title) == (410, GONE)
    assert late.get(owner.url("evidence")).status == 404
    assert phone.get(owner.url("evidence")).status == 200, "the first phone stays in"


@pytest.mark.parametrize(("waited", "status"), [(timedelta(), 303), (timedelta(seconds=1), 410)])
def test_it_is_good_for_a_short_time(
    owner: Journey, phone: Reader, clock: Clock, waited: timedelta, status: int
) -> None:
    address = link(owner)
    clock.move(GOOD_FOR + waited)
    assert enter(phone, address).status == status
    assert phone.get(owner.url("evidence")).status == (200 if status == 303 else 404)


def test_only_the_newest_link_is_good(owner: Journey, phone: Reader) -> None:
    older, newer = link(owner), link(owner)
    assert enter(phone, older).status == 410
    assert enter(phone, newer).status == 303


@pytest.mark.parametrize("spoil", ["nonsense", "x.y.z", "%00", "a" * 3000])
def test_a_wrong_link_opens_nothing(owner: Journey, phone: Reader, spoil: str) -> None:
    address = link(owner)
    assert enter(phone, f"/phone/{spoil}").status == 410
    assert enter(phone, address[:-10] + "A" * 10).status == 410
    assert phone.get(owner.url("evidence")).status == 404
    assert enter(phone, address).status == 303


def test_a_link_of_another_installation_opens_nothing(
    owner: Journey, phone: Reader, settings: Settings, install: Install
) -> None:
    stranger = install(replace(settings, secret="another secret, long enough for all of them", lan=LAN))
    assert enter(Reader(stranger), link(owner)).status == 410


def test_of_a_deleted_claim_nothing_opens(owner: Journey, phone: Reader) -> None:
    address = link(owner)
    owner.reader.send(owner.see("delete").form("/delete"))
    assert enter(phone, address).status == 410


def test_nobody_makes_a_link_to_anothers_claim(owner: Journey, at_home: Flask) -> None:
    stranger = Reader(at_home)
    assert stranger.get(owner.url("phone")).status == 404
    sent = {"csrf_token": stranger.token()}
    assert stranger.ask("POST", owner.url("phone"), data=sent).status == 404
    assert stranger.ask("POST", link(owner)).status == 400, "only the page's own button spends it"


def test_the_phone_gets_at_nothing_else_of_the_owner(
    owner: Journey, phone: Reader, at_home: Flask, clock: Clock
) -> None:
    other = kept(owner.reader, services_of(at_home), clock())
    assert other.id != owner.id
    enter(phone, link(owner))
    assert phone.get(owner.url("claim")).status == 200
    assert phone.get(other.url("claim")).status == 404
    assert phone.get(other.url("evidence")).status == 404
    assert owner.id not in phone.get("/claims").html
    phone.send(phone.get("/check/").form("/exhibits"))
    assert phone.ask("POST", "/claims/delete", data={"csrf_token": phone.token()}).status == 303
    assert owner.see("claim").status == 200
    assert other.see("claim").status == 200


def test_a_claim_of_its_own_on_the_phone_stays_its_own(owner: Journey, phone: Reader) -> None:
    mine = finished(phone)
    enter(phone, link(owner))
    assert mine.see("claim").status == 200
    assert owner.reader.get(mine.url("claim")).status == 404


def test_the_code_is_a_picture_without_styles(owner: Journey) -> None:
    page = shown(owner)
    (figure,) = page.all("figure", class_="qr")
    drawn = [e.tag.rpartition("}")[2] for e in figure.iter()]
    assert drawn.count("svg") == 1
    assert "path" in drawn
    assert "style" not in drawn
    assert not [e for e in figure.iter() if e.get("style") or e.get("href")]
    assert (figure.get("aria-label") or "").strip()
    assert "10 minutes" in page.words


def test_a_machine_that_keeps_to_itself_says_how_to_open_it(journey: Journey) -> None:
    page = journey.see("phone")
    assert "make run LAN=1" in page.words
    assert [form for form in page.forms() if form.action.endswith("/phone")] == []


def test_hosted_the_link_has_the_sites_own_name(settings: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(settings, hosted=True, hosts=("claims.example",)))
    journey = kept(Reader(app, "https://claims.example"), services_of(app), clock())
    (words,) = shown(journey).texts("code", class_="keep")
    assert words.startswith("https://claims.example/phone/")
    there = Reader(app, "https://claims.example")
    assert enter(there, words.removeprefix("https://claims.example")).status == 303
    assert there.get(journey.url("evidence")).status == 200


def test_opened_to_the_network_it_answers_to_that_one_address(tmp_path: Path, install: Install) -> None:
    given = {"CLAIMWRIGHT_DATA": str(tmp_path), "CLAIMWRIGHT_LAN": LAN}
    home = from_environment(given)
    assert home.lan == LAN
    assert set(home.hosts) == set(from_environment({"CLAIMWRIGHT_DATA": str(tmp_path)}).hosts) | {"192.0.2.7"}
    app = install(home)
    for base in (NEAR, "http://127.0.0.1:8000", "http://localhost:8000"):
        assert Reader(app, base).get("/").status == 200
    for base in ("http://192.0.2.8:8000", "http://192.0.2.7.example", "http://elsewhere.example"):
        assert Reader(app, base).get("/").status == 400


def test_alone_it_answers_to_no_address_of_the_network(tmp_path: Path, install: Install) -> None:
    app = install(from_environment({"CLAIMWRIGHT_DATA": str(tmp_path)}))
    assert Reader(app, NEAR).get("/").status == 400
