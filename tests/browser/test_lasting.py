"""Nothing typed is lost: back, reload, two tabs, a restart of browser or server. And "delete now" deletes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.serving import Server
from tests.browser.walking import NOT_RECEIVED, RECEIVED, Buyer

pytestmark = pytest.mark.long

MINE = {"paid": "77.10", "order_number": "8190001112223"}


def test_back_shows_the_answers_again(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="reason").page
    page.get_by_role("link", name="Back", exact=True).click()
    buyer.at("remedy")
    expect(buyer.control("remedy", "refund_only")).to_be_checked()
    page.go_back()
    page.go_back()
    buyer.at("remedy")
    page.go_back()
    buyer.at("order")
    expect(buyer.control("paid")).to_have_value("18.40")
    buyer.press("Continue")
    buyer.at("remedy")


def test_a_reload_keeps_what_was_typed_but_not_sent(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="order").page
    buyer.fill(MINE)
    page.reload()
    for name, value in MINE.items():
        expect(buyer.control(name)).to_be_visible()
        expect(buyer.control(name)).to_have_value(value)


def test_a_change_from_the_claim_page_comes_back_to_it(buyer: Buyer) -> None:
    page = buyer.walk(NOT_RECEIVED).page
    page.get_by_text("Your answers", exact=True).click()
    page.get_by_role("link", name=re.compile("Change.*order page")).click()
    buyer.fill({"paid": "20.00"}).press("Continue")
    buyer.at("claim")
    assert "20.00 USD" in buyer.text


def test_two_tabs_show_both_values(buyer: Buyer, context: BrowserContext) -> None:
    buyer.walk(RECEIVED, until="remedy")
    buyer.open("order")
    other = Buyer(context.new_page())
    other.page.goto(buyer.page.url)
    buyer.fill({"paid": "21.00"}).press("Continue")
    buyer.at("remedy")
    other.fill({"paid": "22.00"}).press("Continue")
    main = other.page.get_by_role("main")
    expect(main).to_contain_text("21.00")
    expect(main).to_contain_text("22.00")
    other.press("Use what I typed here")
    other.at("remedy")
    buyer.open("order")
    expect(buyer.control("paid")).to_have_value("22.00")


def test_a_claim_outlives_browser_and_server(
    server_of_its_own: Server, launch_browser: Callable[..., Browser], pictures: dict[str, Path]
) -> None:
    served = server_of_its_own
    first = launch_browser()
    context = first.new_context(base_url=served.url)
    buyer = Buyer(context.new_page()).walk(RECEIVED, until="evidence")
    buyer.add(pictures["small"])
    state = context.storage_state()
    first.close()
    served.stop()
    served.start()
    second = launch_browser()
    page = second.new_context(base_url=served.url, storage_state=state).new_page()
    page.goto("/")
    page.get_by_role("link", name="Go on with my claim").click()
    page.get_by_role("main").get_by_role("link", name="cup").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your claim is ready to paste")
    expect(page.get_by_role("link", name="Save Photo 1")).to_be_visible()
    second.close()


def test_delete_now_leaves_nothing_to_come_back_to(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="remedy").page
    address = page.url
    page.get_by_role("link", name="Delete now").click()
    buyer.press("Delete now")
    expect(page.get_by_text("There is no claim here yet.")).to_be_visible()
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404


def test_another_browser_sees_nothing(buyer: Buyer, new_context: Callable[..., BrowserContext]) -> None:
    buyer.walk(RECEIVED, until="remedy")
    stranger = new_context().new_page()
    answer = stranger.goto(buyer.page.url)
    assert answer is not None
    assert answer.status == 404
