"""The list of claims: a page at a time, newest first, drawn without opening any of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from app.web.views.claims import PAGE
from tests.conftest import Clock, services_of
from tests.web.journey import OWNER, TOKEN
from tests.web.reading import Reader


@pytest.fixture
def owner(reader: Reader) -> Reader:
    reader.get("/")
    with reader.client.session_transaction(base_url=reader.base) as session:
        session["visitor"] = TOKEN
    return reader


def fill(app: Flask, clock: Clock, count: int) -> list[str]:
    """So many claims of the owner; gives their addresses, newest first."""
    rows = services_of(app).rows
    made = [
        rows.create(OWNER, {"claim": {"version": 1}}, clock() + timedelta(minutes=n)) for n in range(count)
    ]
    return [f"/claims/{claim.id}/" for claim in reversed(made)]


def listed(page_links: list[str], wanted: list[str]) -> list[str]:
    return [link for link in page_links if link in set(wanted)]


@pytest.mark.parametrize("count", [0, 1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 3])
def test_every_claim_stands_on_one_page_newest_first(
    owner: Reader, app: Flask, clock: Clock, count: int
) -> None:
    wanted, found = fill(app, clock, count), list[str]()
    address: str | None = "/claims"
    pages = 0
    while address:
        page = owner.get(address)
        assert page.status == 200
        here = listed(page.links(), wanted)
        assert len(here) <= PAGE
        found += here
        address = next((a.get("href") for a in page.all("a", rel="next")), None)
        pages += 1
    assert found == wanted
    assert pages == max(1, -(-count // PAGE))


def test_the_pages_say_where_they_are_and_lead_back(owner: Reader, app: Flask, clock: Clock) -> None:
    wanted = fill(app, clock, PAGE + 2)
    last = owner.get("/claims?page=2")
    assert f"{PAGE + 1} to {PAGE + 2} of {PAGE + 2}" in last.words
    back = last.all("a", rel="prev")[0].get("href") or ""
    assert listed(owner.get(back).links(), wanted) == wanted[:PAGE]


@pytest.mark.parametrize("page", ["0", "-1", "99999999999999999999", "x", ""])
def test_a_page_that_is_not_there_is_one_that_is(owner: Reader, app: Flask, clock: Clock, page: str) -> None:
    wanted = fill(app, clock, PAGE + 1)
    got = owner.get(f"/claims?page={page}")
    assert got.status == 200
    assert listed(got.links(), wanted)


def test_no_claim_is_opened_for_it(
    owner: Reader, app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = fill(app, clock, 3)

    def fail(_text: str) -> object:
        raise AssertionError("a document was read")

    monkeypatch.setattr("app.services.record.Record.from_doc", fail)
    monkeypatch.setattr("app.store.claims.ClaimStore.get", fail)
    assert listed(owner.get("/claims").links(), wanted) == wanted
    assert owner.get("/").status == 200


def test_one_button_deletes_what_is_on_every_page(owner: Reader, app: Flask, clock: Clock) -> None:
    fill(app, clock, PAGE + 5)
    page = owner.get("/claims?page=2")
    assert owner.send(page.form("/claims/delete")).status == 303
    assert services_of(app).claims.count_for(OWNER) == 0
