"""Checking photos without a claim: the same verdicts and conversion, and nothing left afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from app.claim.rulebook import RULEBOOK
from tests.browser.walking import Buyer

pytestmark = pytest.mark.long


def test_photos_are_checked_converted_saved_and_deleted(buyer: Buyer, pictures: dict[str, Path]) -> None:
    page = buyer.page
    page.goto("/")
    page.get_by_text("I have a case already, or something else").click()
    page.get_by_role("link", name="Check my photos and video").click()
    page.wait_for_url("**/check/", wait_until="domcontentloaded")
    buyer.add(pictures["large"])
    expect(page.locator(".exhibit .verdict")).to_contain_text("we can make it ready")
    page.get_by_role("button", name="Make it ready").click()
    expect(page.locator(".exhibit .verdict")).to_contain_text("Ready")
    with page.expect_download() as coming:
        page.locator(".exhibit").get_by_role("link", name="Save").click()
    assert coming.value.path().stat().st_size < RULEBOOK.number("photo_limit")
    buyer.press("Delete these files now")
    expect(page.locator(".exhibit")).to_have_count(0)


def test_checked_photos_are_no_claim(buyer: Buyer, pictures: dict[str, Path]) -> None:
    buyer.page.goto("/check/")
    buyer.add(pictures["small"])
    buyer.page.goto("/claims")
    expect(buyer.page.get_by_text("There is no claim here yet.")).to_be_visible()
