"""Limits where many are served: a new cookie is no new quota, and whoever fills a share fills no other's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from app.addresses import Proxies
from app.config import Settings, from_environment
from app.store import tables
from app.web.views.phone import origin as phone_origin
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import padded, photo
from tests.web.journey import finished, kept
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, files_in, upload

HOST = "https://claims.example"
PROXY = "10.0.0.1"


@pytest.fixture
def hosted(settings: Settings) -> Settings:
    return replace(settings, hosted=True, hosts=("claims.example",), proxies=Proxies((PROXY,)))


def at(app: Flask, address: str, *, peer: str = PROXY) -> Reader:
    """A visitor whom the proxy saw at this address."""
    reader = Reader(app, HOST)
    reader.client.environ_base |= {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": address}
    return reader


def begin(reader: Reader) -> Page:
    """A new claim, as a first visitor begins it."""
    return reader.send(reader.get("/").form("/"), {"receipt": "received"})


def test_a_new_cookie_is_no_new_quota(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, posts_per_minute=2, address_share=5))
    statuses = [begin(at(app, "192.0.2.7")).status for _visitor in range(70)]
    assert statuses == [303] * 10 + [429] * 60


def test_an_address_that_fills_its_share_locks_nobody_else_out(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, posts_per_minute=2, address_share=5, share_of_all=50))
    for _visitor in range(20):
        begin(at(app, "192.0.2.7"))
    for _turn in range(100):
        at(app, "192.0.2.7").ask("POST", "/", data={"receipt": "received"})
    assert begin(at(app, "192.0.2.8")).status == 303


def test_posts_without_a_token_lock_no_new_visitor_out(hosted: Settings, install: Install) -> None:
    app = install(hosted)
    tokenless = [at(app, "192.0.2.7").ask("POST", "/", data={}).status for _turn in range(70)]
    assert tokenless == [400] * 60 + [429] * 10
    assert begin(at(app, "192.0.2.7")).status == 303, "not even one at the same address"
    assert begin(at(app, "192.0.2.8")).status == 303


def test_a_house_has_one_share_however_many_addresses(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, posts_per_minute=2, address_share=2))
    statuses = [begin(at(app, f"2001:db8:0:1::{number}")).status for number in range(1, 8)]
    assert statuses == [303] * 4 + [429] * 3
    assert begin(at(app, "2001:db8:0:2::1")).status == 303


def test_all_together_have_a_limit(hosted: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(hosted, posts_per_minute=1, share_of_all=3))
    statuses = [begin(at(app, f"192.0.2.{number}")).status for number in range(1, 6)]
    assert statuses == [303] * 3 + [429] * 2
    clock.move(timedelta(minutes=1))
    assert begin(at(app, "192.0.2.9")).status == 303


def test_who_is_no_proxy_of_ours_is_not_believed(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, posts_per_minute=1, address_share=2))
    liars = [at(app, f"192.0.2.{number}", peer="198.51.100.1") for number in range(1, 6)]
    assert [begin(liar).status for liar in liars] == [303] * 2 + [429] * 3


def test_the_database_holds_nobodys_address(hosted: Settings, install: Install) -> None:
    app = install(hosted)
    begin(at(app, "192.0.2.7"))
    at(app, "192.0.2.7").ask("POST", "/", data={})
    with services_of(app).rows.database.read() as connection:
        kept_names = [row.visitor for row in connection.execute(tables.rate_counts.select())]
    assert kept_names
    assert not [name for name in kept_names if "192.0.2.7" in name]


def test_refused_files_count(hosted: Settings, install: Install) -> None:
    app = install(replace(hosted, uploads_per_hour=4))
    journey = finished(at(app, "192.0.2.7"))
    assert upload(journey, *[file(b"%PDF-1.7", "no.pdf")] * 4).status == 303
    assert upload(journey, file(photo("jpeg"))).status == 429


def test_bytes_count_by_the_day(hosted: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(hosted, megabytes_per_day=2))
    journey = finished(at(app, "192.0.2.7"))
    before = files_in(hosted.data)
    assert upload(journey, file(padded(photo("jpeg"), 2_500_000))).status == 429
    assert files_in(hosted.data) == before
    clock.move(timedelta(days=1))
    assert upload(journey, file(padded(photo("jpeg"), 1_500_000))).status == 303


def test_all_files_together_have_a_limit(settings: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(settings, disk_limit=400_000))
    one, two = (kept(Reader(app), services_of(app), clock()) for _visitor in range(2))
    assert upload(one, file(padded(photo("jpeg"), 200_000))).status == 303
    before = files_in(settings.data)
    assert upload(two, file(padded(photo("jpeg"), 200_000))).status == 303
    assert exhibits(two) == []
    assert files_in(settings.data) == before


def test_some_of_the_disk_stays_free(settings: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(settings, disk_floor=10**18))
    journey = kept(Reader(app), services_of(app), clock())
    assert upload(journey, file(photo("jpeg"))).status == 507
    assert files_in(settings.data) == []
    assert journey.reader.send(journey.see("delete").form("/delete")).status == 303


def test_the_outside_host_and_scheme_are_believed_from_our_proxy_alone(
    hosted: Settings, install: Install
) -> None:
    app = install(hosted)
    said = {"HTTP_X_FORWARDED_PROTO": "http, https", "HTTP_X_FORWARDED_HOST": "a.example, claims.example"}
    for peer, status in ((PROXY, 200), ("198.51.100.1", 400)):
        reader = Reader(app, "http://127.0.0.1:8000")
        reader.client.environ_base |= {"REMOTE_ADDR": peer, **said}
        assert reader.get("/").status == status


def test_a_phones_link_is_https_whatever_the_proxy_speaks_with_us(hosted: Settings, install: Install) -> None:
    app = install(hosted)
    with app.test_request_context(base_url="http://claims.example"):
        assert phone_origin() == "https://claims.example"


def test_what_a_host_says_of_proxies_and_disk(tmp_path: object) -> None:
    given = {
        "CLAIMWRIGHT_DATA": str(tmp_path),
        "CLAIMWRIGHT_HOSTED": "1",
        "CLAIMWRIGHT_SECRET": "x" * 40,
        "CLAIMWRIGHT_HOSTS": "claims.example",
    }
    plain = from_environment(given)
    assert (plain.proxies, plain.old_secrets) == (Proxies(), ())
    assert plain.disk_limit == 50_000_000_000
    told = from_environment(
        given
        | {
            "CLAIMWRIGHT_PROXIES": "10.0.0.0/8 ::1",
            "CLAIMWRIGHT_GIGABYTES": "7",
            "CLAIMWRIGHT_OLD_SECRETS": "a b",
        }
    )
    assert "10.9.9.9" in told.proxies
    assert told.disk_limit == 7_000_000_000
    assert told.old_secrets == ("a", "b")


def test_a_secret_can_be_changed_without_losing_claims(hosted: Settings, install: Install) -> None:
    journey = finished(Reader(install(hosted), HOST))
    cookie = journey.reader.client.get_cookie("__Host-claimwright", "claims.example")
    assert cookie is not None
    rotated = replace(
        hosted, secret="a new secret, long enough for all of them", old_secrets=(hosted.secret,)
    )
    for settings, status in ((rotated, 200), (replace(rotated, old_secrets=()), 404)):
        reader = Reader(install(settings), HOST)
        reader.client.set_cookie(cookie.key, cookie.value, domain="claims.example", secure=True)
        assert reader.get(journey.url("claim")).status == status
