"""Adding photos from a phone: a link that opens one claim there, once and soon, and nothing else of its owner."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings, from_environment
from app.services.phone_link import GOOD_FOR, LET_IN_FOR
from app.web.guests import DOOR, MAY
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo
from tests.web.holding import Held
from tests.web.journey import OWNER, Journey, finished, kept
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, until_checked, upload

pytestmark = pytest.mark.long

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
    return device(at_home)


def device(at_home: Flask, address: str = "192.0.2.9") -> Reader:
    """Another device in the network."""
    reader = Reader(at_home, NEAR)
    reader.client.environ_base |= {"REMOTE_ADDR": address}
    return reader


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
    assert (
        upload(there, file(photo("jpeg"), "from-the-phone.jpg"), token=page.value("csrf_token")).status == 303
    )
    assert "from-the-phone.jpg" in owner.see("evidence").words
    assert "from-the-phone.jpg" in phone.get(owner.url("evidence")).words
    assert phone.get(f"{owner.url('exhibits')}/{exhibits(owner)[0]}/thumbnail").status == 200


def test_looking_at_the_link_does_not_spend_it_but_using_it_does(
    owner: Journey, phone: Reader, at_home: Flask
) -> None:
    address = link(owner)
    for _ in range(3):
        assert device(at_home).get(address).status == 200
    assert enter(phone, address).status == 303
    late = device(at_home)
    page = enter(late, address)
    assert (page.status, page.title) == (410, GONE)
    assert late.get(owner.url("evidence")).status == 403
    assert phone.get(owner.url("evidence")).status == 200, "the first phone stays in"


@pytest.mark.parametrize(("waited", "status"), [(timedelta(), 303), (timedelta(seconds=1), 410)])
def test_it_is_good_for_a_short_time(
    owner: Journey, phone: Reader, clock: Clock, waited: timedelta, status: int
) -> None:
    address = link(owner)
    clock.move(GOOD_FOR + waited)
    assert enter(phone, address).status == status
    assert phone.get(owner.url("evidence")).status == (200 if status == 303 else 403)


def test_only_the_newest_link_is_good(owner: Journey, phone: Reader) -> None:
    older, newer = link(owner), link(owner)
    assert enter(phone, older).status == 410
    assert enter(phone, newer).status == 303


@pytest.mark.parametrize("spoil", ["nonsense", "x.y.z", "%00", "a" * 3000])
def test_a_wrong_link_opens_nothing(owner: Journey, phone: Reader, spoil: str) -> None:
    address = link(owner)
    assert enter(phone, f"/phone/{spoil}").status == 410
    assert enter(phone, address[:-10] + "A" * 10).status == 410
    assert phone.get(owner.url("evidence")).status == 403
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


EVERY_RULE = ("GET", "POST")


def addresses(app: Flask, claim: str, exhibit: str) -> list[tuple[str, str, str]]:
    """Every address that the application answers, of this claim and exhibit: endpoint, method, path."""
    parts = {"claim_id": claim, "exhibit": exhibit, "page_id": "order", "name": "no_button", "act": "remove"}
    rest: dict[str, str] = {
        "filename": "icon.svg",
        "token": "x",
        "job": "x",
        "event": "x",
        "event_id": "x",
        "kind": "x",
        "number": "0",
    }
    found = []
    with app.test_request_context(base_url=NEAR):
        adapter = app.create_url_adapter(None) or app.url_map.bind("192.0.2.7")
        for rule in app.url_map.iter_rules():
            values = {name: (parts | rest).get(name, "x") for name in rule.arguments}
            path = adapter.build(rule.endpoint, values, force_external=False)
            methods = sorted((rule.methods or set()) & set(EVERY_RULE))
            found += [(rule.endpoint, method, path) for method in methods]
    return found


@pytest.mark.parametrize("let_in", [False, True])
def test_another_device_gets_what_the_table_says_and_nothing_else(
    owner: Journey, phone: Reader, at_home: Flask, let_in: bool
) -> None:
    assert upload(owner, file(photo("jpeg"))).status == 303
    if let_in:
        enter(phone, link(owner))
    before = stored(owner, at_home)
    answered = set()
    for endpoint, method, path in addresses(at_home, owner.id, exhibits(owner)[0]):
        status = phone.ask(method, path, data={"csrf_token": "x"} if method == "POST" else None).status
        if status not in (403, 404):
            answered.add(endpoint)
    assert answered <= DOOR | (set(MAY) if let_in else set())
    assert "evidence.show" in answered or not let_in
    assert stored(owner, at_home) == before


def stored(owner: Journey, app: Flask) -> object:
    return services_of(app).claims.open(OWNER, owner.id).record.claim


def test_who_asks_is_told_by_the_connection_never_by_a_header(at_home: Flask, owner: Journey) -> None:
    liar = device(at_home)
    for name in ("X-Forwarded-For", "X-Real-IP", "Forwarded"):
        assert liar.get("/", headers={name: "127.0.0.1"}).status == 403
    page = liar.get("/")
    assert page.title == "Only the computer itself can show this page"
    assert [href for href in page.links() if not href.startswith("/static")] == []
    for own in ("127.0.0.1", "192.0.2.7"):
        assert device(at_home, own).get("/").status == 200


def test_a_guest_sees_the_files_and_no_button_that_it_may_not_press(owner: Journey, phone: Reader) -> None:
    assert upload(owner, file(photo("jpeg"), "mine.jpg")).status == 303
    page = phone.follow(enter(phone, link(owner)))
    assert "mine.jpg" in page.words
    assert [form.action for form in page.forms()] == [owner.url("exhibits")]
    assert [href for href in page.links() if not href.startswith("/static")] == []
    assert "24 hours" in page.words


def test_a_guest_sees_that_a_file_is_being_checked_and_nothing_to_press(
    settings: Settings, install: Install, clock: Clock, held: Held
) -> None:
    app = install(replace(settings, lan=LAN, hosts=(*settings.hosts, "192.0.2.7"), check_patience=0))
    owner, phone = kept(Reader(app), services_of(app), clock()), device(app)
    page = phone.follow(enter(phone, link(owner)))
    there = Journey(phone)
    there.id = owner.id
    upload(there, file(photo("jpeg"), "cup.jpg"), token=page.value("csrf_token"))
    page = there.see("evidence")
    assert "What you added is being checked." in page.words
    assert "cup.jpg" in page.words
    assert [form.action for form in page.forms() if "/exhibits/" in form.action] == []
    assert phone.get(owner.url("jobs/checks")).response.json == {"waiting": 1}
    assert "Being checked" in owner.see("evidence").words
    held.let_go()
    until_checked(there)
    assert "Ready" in there.see("evidence").words


def test_also_where_many_are_served_a_guest_only_adds(
    settings: Settings, install: Install, clock: Clock
) -> None:
    app = install(replace(settings, hosted=True, hosts=("claims.example",)))
    journey = kept(Reader(app, "https://claims.example"), services_of(app), clock())
    (words,) = shown(journey).texts("code", class_="keep")
    there = Reader(app, "https://claims.example")
    mine = finished(there)
    enter(there, words.removeprefix("https://claims.example"))
    assert there.get(journey.url("claim")).status == 404
    assert there.ask("POST", journey.url("delete"), data={"csrf_token": there.token()}).status == 404
    assert mine.see("claim").status == 200
    assert journey.reader.get(mine.url("claim")).status == 404


@pytest.mark.parametrize("how", ["time", "another", "button"])
def test_letting_in_ends(owner: Journey, phone: Reader, clock: Clock, how: str) -> None:
    enter(phone, link(owner))
    clock.move(LET_IN_FOR)
    assert phone.get(owner.url("evidence")).status == 200
    if how == "time":
        clock.move(timedelta(seconds=1))
    elif how == "another":
        link(owner)
    else:
        owner.reader.send(owner.see("phone").form("/phone/end"))
    assert phone.get(owner.url("evidence")).status == 403
    assert phone.get(owner.url("evidence")).status == 403


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
    assert "24 hours" in page.words


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
