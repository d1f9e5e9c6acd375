"""A received claim with a photo by keyboard alone; the focus can be seen all the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import Keyboard
from tests.browser.walking import RECEIVED, Buyer


@pytest.mark.long
def test_a_received_claim_with_a_photo(buyer: Buyer, pictures: dict[str, Path]) -> None:
    page, keys, order = buyer.page, Keyboard(buyer.page), RECEIVED["order"]
    # Listened to from the start: a listener that comes with the key press comes too late at times.
    page.on("filechooser", lambda chooser: chooser.set_files(pictures["small"]))
    page.goto("/")
    keys.choose("receipt", "received")
    keys.button("Continue")
    buyer.at("order")
    keys.pick("thing", "Cup")
    keys.type("paid", order["paid"])
    keys.pick("currency", "USD")
    keys.pick("day_kind", "Marked")
    keys.to(buyer.control("day"))
    page.keyboard.type(f"{date.fromisoformat(order['day']):%m%d%Y}")
    expect(buyer.control("day")).to_have_value(order["day"])
    keys.unfold("pieces")
    keys.type("pieces", order["pieces"])
    keys.button("Continue")
    buyer.at("remedy")
    keys.choose("remedy", "refund_only")
    keys.button("Continue")
    buyer.at("reason")
    keys.choose("group", "damaged")
    keys.button("Continue")
    buyer.at("detail")
    keys.choose("detail", "damaged_broken")
    keys.button("Continue")
    buyer.at("facts")
    keys.choose("damage", "broken")
    keys.type("bad_pieces", "1")
    keys.choose("usable", "no")
    keys.button("Continue")
    buyer.at("amount")
    keys.choose("how", "share")
    keys.button("Continue")
    buyer.at("evidence")
    keys.to(page.locator("#files"))
    page.keyboard.press("Enter")
    expect(page.locator(".exhibit")).to_have_count(1)
    keys.button("Continue")
    buyer.at("claim")
    keys.to(page.get_by_role("button", name="Copy text"))
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    assert "9.20 USD" in buyer.text
    assert keys.lost == []


def test_the_skip_link_comes_first_and_leads_past_the_top(buyer: Buyer) -> None:
    buyer.page.goto("/")
    keys = Keyboard(buyer.page)
    keys.press("Tab")
    expect(buyer.page.get_by_role("link", name="Skip to the question")).to_be_focused()
    buyer.page.keyboard.press("Enter")
    keys.press("Tab")
    expect(buyer.control("receipt").first).to_be_focused()
    assert keys.lost == []
