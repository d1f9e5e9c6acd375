"""Files that are still being checked, in a browser: the page says so and shows the result by itself, or by a link."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect
from sqlalchemy import select

from app.store import tables
from app.store.database import Database
from app.store.jobs import JobStore
from app.store.sqlite import file_url
from app.store.turns import one_for_each
from app.store.waiting_files import CHECK
from tests.browser.serving import Server
from tests.browser.walking import Buyer
from tests.silent import fall_silent

pytestmark = pytest.mark.long

BEING_CHECKED = "What you added is being checked."


@contextmanager
def busy(server: Server, claim: str) -> Iterator[None]:
    """Somebody else's worker is at a file of this claim's owner: what they add has to wait."""
    database = Database(file_url(server.data / "claims.sqlite3"))
    jobs = JobStore(database)
    with database.read() as connection:
        owner = connection.execute(
            select(tables.claims.c.visitor).where(tables.claims.c.id == claim)
        ).scalar_one()
    made = jobs.add(claim, owner, "held", CHECK, {}, datetime.now(UTC))
    assert made is not None
    assert jobs.take_next("another one", CHECK, one_for_each) is not None
    # It lives as long as the test.
    fall_silent(database, -timedelta(days=1))
    try:
        yield
    finally:
        with database.write() as connection:
            jobs.drop_within(connection, made.id)
        database.close()


def claim_of(buyer: Buyer) -> str:
    """The id of the claim that the buyer is at."""
    return buyer.page.url.split("/claims/")[1].split("/")[0]


def test_the_page_shows_the_result_by_itself_and_keeps_what_is_typed(
    server: Server, buyer: Buyer, saved_claim: Path, pictures: dict[str, Path]
) -> None:
    page = buyer.bring(saved_claim).page
    buyer.open("evidence/")
    asked = page.locator("#role").input_value()
    with busy(server, claim_of(buyer)):
        page.set_input_files("#files", pictures["small"])
        expect(page.locator(".exhibit")).to_contain_text("Being checked")
        expect(page.get_by_role("status").filter(has_text=BEING_CHECKED)).to_be_visible()
        expect(page.locator("progress:visible")).to_have_count(0)
        buyer.unfold()
        told = page.locator("form[data-told] [name=name]")
        told.fill("my film.mp4")
    # While somebody types the page stays as it is.
    told.blur()
    expect(page.locator(".exhibit")).to_contain_text("Ready")
    expect(page.get_by_text(BEING_CHECKED)).to_have_count(0)
    expect(page.locator("form[data-told] [name=name]")).to_have_value("my film.mp4")
    # A browser that loads a page again puts back what stood in its lists, and another file is asked for now.
    expect(page.locator("#role")).not_to_have_value(asked)


def test_the_finished_claim_completes_itself(
    server: Server, buyer: Buyer, saved_claim: Path, pictures: dict[str, Path]
) -> None:
    page = buyer.bring(saved_claim).page
    buyer.open("evidence/")
    with busy(server, claim_of(buyer)):
        page.set_input_files("#files", pictures["small"])
        expect(page.locator(".exhibit")).to_contain_text("Being checked")
        buyer.press("Continue")
        buyer.at("claim")
        expect(page.get_by_text("A file is still being checked.")).to_be_visible()
    expect(page.get_by_text("A file is still being checked.")).to_have_count(0)


def test_without_script_a_link_looks_again(
    server: Server, new_context: Callable[..., BrowserContext], saved_claim: Path, pictures: dict[str, Path]
) -> None:
    context = new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    plain = Buyer(context.new_page())
    page = plain.bring(saved_claim).page
    plain.open("evidence/")
    with busy(server, claim_of(plain)):
        page.set_input_files("#files", pictures["small"])
        plain.press("Add these files")
        expect(page.locator(".exhibit")).to_contain_text("Being checked")
    plain.look_again()
    expect(page.locator(".exhibit")).to_contain_text("Ready")
