"""The copy buttons put the very text where it is pasted from: in a safe place, and over plain http."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.serving import Server
from tests.browser.walking import NOT_RECEIVED, Buyer


@pytest.mark.long
def test_text_and_amount_are_copied(buyer: Buyer, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = buyer.walk(NOT_RECEIVED).page
    page.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == buyer.text
    page.locator(".card li", has_text="Refund amount").get_by_role("button").click()
    expect(page.locator("#live")).to_have_text("Copied ✓")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#card-amount").inner_text()


def test_copying_works_on_plain_http(buyer: Buyer, server: Server) -> None:
    page = buyer.page
    page.goto(server.plain_url)
    assert not page.evaluate("isSecureContext")
    buyer.fill(NOT_RECEIVED["receipt"]).press("Continue")
    buyer.at("order")
    page.goto(f"{server.plain_url}/advice/no_button")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    text = page.locator("p.letter.whole").inner_text()
    page.goto(f"{server.plain_url}/claims")
    page.get_by_role("link", name="A claim without a name yet").click()
    buyer.at("order")
    buyer.control("item_name").press("ControlOrMeta+V")
    expect(buyer.control("item_name")).to_have_value(text)


def test_without_any_way_to_copy_the_text_is_marked(buyer: Buyer, server: Server) -> None:
    page = buyer.page
    page.add_init_script("document.execCommand = () => false")
    page.goto(f"{server.plain_url}/example")
    page.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("button", name="Now copy the marked text")).to_be_visible()
    assert page.evaluate("getSelection().toString().trim()") == buyer.text.strip()
