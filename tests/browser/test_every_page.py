"""Every page once: axe finds nothing, nothing scrolls sideways on the smallest phone, twice the letter size loses
nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.inspecting import faults, losses
from tests.browser.states import beside_it, of_a_claim
from tests.browser.walking import Buyer

pytestmark = pytest.mark.long

SMALLEST: ViewportSize = {"width": 320, "height": 640}


@pytest.fixture
def holder(buyer: Buyer) -> Buyer:
    """A buyer with the smallest phone."""
    buyer.page.set_viewport_size(SMALLEST)
    return buyer


def found(buyer: Buyer, names: Iterable[str]) -> list[str]:
    """All that is wrong on these pages."""
    return [fault for name in names for fault in (*faults(buyer.page, name), *losses(buyer.page, name))]


def test_every_page_of_a_claim(holder: Buyer, saved_claim: Path) -> None:
    assert found(holder, of_a_claim(holder, saved_claim)) == []


def test_every_page_beside_a_claim(holder: Buyer) -> None:
    assert found(holder, beside_it(holder)) == []


def test_what_is_wrong_would_be_found(holder: Buyer) -> None:
    holder.page.goto("/rules")
    holder.page.evaluate(
        """() => {
          const wide = document.createElement('img');
          wide.src = '/static/icon.svg';
          wide.style.maxInlineSize = wide.style.inlineSize = '500px';
          const cut = document.createElement('p');
          cut.textContent = 'Words that do not fit';
          cut.style.cssText = 'overflow: hidden; white-space: nowrap; inline-size: 40px';
          document.querySelector('main').append(wide, cut);
        }"""
    )
    assert any("image-alt" in fault for fault in faults(holder.page, "rules"))
    assert any("wider than the window" in loss for loss in losses(holder.page, "rules"))
    assert any("cut off" in loss for loss in losses(holder.page, "rules"))
