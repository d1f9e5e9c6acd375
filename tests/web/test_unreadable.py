"""A claim that cannot be read is no error of ours: its page says so, gives what is stored, and deletes it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from flask import Flask

from app.claim.model.claim import Claim
from app.config import Settings
from app.services.phone_link import PhoneLinkService
from app.store.visitors import loose_owner
from tests.conftest import Clock, services_of
from tests.evidence.samples import photo, scene
from tests.web.journey import OWNER, TOKEN, Journey, kept
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload
from tests.web.test_isolation import METHODS, addresses, stopped_job


def change_doc(settings: Settings, claim_id: str, text: str) -> None:
    """Put another text where the claim's content is stored."""
    with closing(sqlite3.connect(settings.data / "claims.sqlite3")) as database, database:
        database.execute("UPDATE claims SET doc = ? WHERE id = ?", (text, claim_id))


def doc_of(settings: Settings, claim_id: str) -> dict[str, Any]:
    with closing(sqlite3.connect(settings.data / "claims.sqlite3")) as database:
        row = database.execute("SELECT doc FROM claims WHERE id = ?", (claim_id,)).fetchone()
        doc: dict[str, Any] = json.loads(row[0])
        return doc


def damage(settings: Settings, claim_id: str) -> dict[str, Any]:
    """Make the claim as one that a later version renamed a fact of; gives what is stored now."""
    doc = doc_of(settings, claim_id)
    doc["claim"]["facts"]["damaged_broken"]["harm"] = "broken"
    change_doc(settings, claim_id, json.dumps(doc))
    return doc


@pytest.fixture
def unreadable(journey: Journey, settings: Settings) -> Journey:
    damage(settings, journey.id)
    return journey


def test_its_pages_say_so_and_offer_what_is_left(unreadable: Journey) -> None:
    for place in (
        "",
        "order",
        "facts",
        "evidence",
        "claim",
        "claim.txt",
        "claim.json",
        "claim-pack.zip",
        "phone",
    ):
        page = unreadable.see(place)
        assert (page.status, page.title) == (409, "This claim cannot be read"), place
        assert unreadable.url("stored-claim.json") in page.links()
        assert unreadable.url("delete") in page.links()


def test_no_address_breaks_by_any_method(
    app: Flask, journey: Journey, settings: Settings, clock: Clock
) -> None:
    upload(journey, file(photo("jpeg", scene(200, 150))))
    exhibit = exhibits(journey)[0]
    job = stopped_job(app, journey, exhibit, clock())
    token = journey.reader.token()
    damage(settings, journey.id)
    before = doc_of(settings, journey.id)
    for address in addresses(app, journey.id, exhibit, job):
        if address.endswith("/delete"):
            continue
        for method in METHODS:
            sent = {"csrf_token": token, "revision": "0", "thing": "cup"}
            status = journey.reader.ask(method, address, data=sent if method != "GET" else None).status
            assert status < 500, (method, address)
    assert doc_of(settings, journey.id) == before


def test_what_is_stored_is_given_as_it_is(journey: Journey, settings: Settings) -> None:
    doc = damage(settings, journey.id)
    got = journey.reader.get(journey.url("stored-claim.json"))
    assert json.loads(got.html) == doc["claim"]
    assert "attachment" in got.response.headers["Content-Disposition"]


@pytest.mark.parametrize(
    "text", ["{", "[]", "null", '"claim"', "{}", '{"claim": 5}', '{"claim": {"version": 99}}']
)
def test_whatever_stands_there_can_be_deleted(
    journey: Journey, app: Flask, settings: Settings, text: str
) -> None:
    change_doc(settings, journey.id, text)
    assert journey.see("claim").status == 409
    assert journey.reader.get(journey.url("stored-claim.json")).status == 200
    page = journey.see("delete")
    assert journey.reader.send(page.form("/delete")).status == 303
    assert services_of(app).claims.count_for(OWNER) == 0


def test_what_was_typed_stands_on_the_page(journey: Journey, settings: Settings) -> None:
    page = journey.see("order")
    damage(settings, journey.id)
    sent = journey.reader.send(page.form(journey.url("order")), {"item_name": "a very blue cup"})
    assert sent.status == 409
    assert "a very blue cup" in sent.words


def test_the_list_shows_it_beside_the_others(
    reader: Reader, app: Flask, settings: Settings, clock: Clock
) -> None:
    broken, whole = kept(reader, services_of(app), clock()), kept(reader, services_of(app), clock())
    damage(settings, broken.id)
    page = reader.get("/claims")
    assert {f"/claims/{broken.id}/", f"/claims/{whole.id}/"} <= set(page.links())
    assert reader.visit(f"/claims/{whole.id}/").status == 200


def test_a_phone_is_told_and_given_nothing(
    journey: Journey, app: Flask, settings: Settings, clock: Clock
) -> None:
    phones = PhoneLinkService(services_of(app).rows, settings.secret)
    link = f"/phone/{phones.invite(OWNER, journey.id, clock())}"
    damage(settings, journey.id)
    phone = Reader(app)
    page = phone.send(phone.get(link).form(link))
    assert page.status == 409
    assert [address for address in page.links() if journey.id in address] == []


def test_loose_files_that_cannot_be_read_can_be_deleted(
    reader: Reader, app: Flask, settings: Settings, clock: Clock
) -> None:
    reader.get("/")
    with reader.client.session_transaction(base_url=reader.base) as session:
        session["visitor"] = TOKEN
    found = services_of(app).claims.start(loose_owner(OWNER), Claim(), clock()).id
    change_doc(settings, found, "{}")
    page = reader.get("/check/")
    assert page.status == 409
    assert reader.send(page.form("/check/delete")).status == 303
    assert reader.get("/check/").status == 200
