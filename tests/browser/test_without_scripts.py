"""The same way over plain HTTP pages: no script runs, an upload is an ordinary form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.test_ways import assert_downloads, assert_saves
from tests.browser.walking import NOT_RECEIVED, RECEIVED, Buyer

pytestmark = pytest.mark.long


@pytest.fixture
def plain(new_context: Callable[..., BrowserContext]) -> Buyer:
    """A browser whose scripts are off."""
    context = new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    return Buyer(context.new_page())


def test_a_received_claim_with_photos(plain: Buyer, pictures: dict[str, Path]) -> None:
    page = plain.walk(RECEIVED, until="evidence").page
    plain.unfold()
    page.select_option("#role", "damage_close")
    page.set_input_files("#files", list(pictures.values()))
    plain.press("Add these files")
    plain.look_again()
    expect(page.locator(".exhibit")).to_have_count(2)
    plain.press("Make them ready and continue")
    plain.at("claim")
    expect(page.locator("[data-copy]:visible, [data-share]:visible")).to_have_count(0)
    assert_downloads(plain.unfold().page, plain.text)
    assert_saves(page)


def test_a_parcel_that_never_came(plain: Buyer) -> None:
    plain.walk(NOT_RECEIVED)
    assert "18.40 USD" in plain.text


def test_errors_keep_what_was_typed(plain: Buyer) -> None:
    page = plain.walk(RECEIVED, until="order").page
    plain.fill({"thing": "cup", "paid": "a lot", "day": RECEIVED["order"]["day"]})
    plain.press("Continue")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(plain.control("paid")).to_have_value("a lot")
    expect(plain.control("thing")).to_have_value("cup")
    expect(plain.control("day")).to_have_value(RECEIVED["order"]["day"])
