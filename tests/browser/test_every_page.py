"""Every page once: axe finds nothing, nothing scrolls sideways on the smallest phone, twice the letter size loses nothing."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import ViewportSize

from tests.browser.inspecting import faults, losses
from tests.browser.states import once
from tests.browser.walking import Buyer

SMALLEST: ViewportSize = {"width": 320, "height": 640}


def test_every_page_once(buyer: Buyer, saved_claim: Path) -> None:
    buyer.page.set_viewport_size(SMALLEST)
    found = []
    for name in once(buyer, saved_claim):
        found += [*faults(buyer.page, name), *losses(buyer.page, name)]
    assert found == []
