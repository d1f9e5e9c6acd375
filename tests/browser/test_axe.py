"""Every page in every state, on the smallest phone and on a desktop: axe finds nothing, nothing is lost, light or
dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ViewportSize

from tests.browser.inspecting import faults, faults_of_colour, losses
from tests.browser.states import beside_it, of_a_claim, of_files, of_the_way, of_trouble
from tests.browser.walking import Buyer

PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}


@pytest.mark.long
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_state(
    size: ViewportSize,
    new_context: Callable[..., BrowserContext],
    saved_claim: Path,
    pictures: dict[str, Path],
    tmp_path: Path,
) -> None:
    context = new_context(color_scheme="light")
    buyer = Buyer(context.new_page())
    buyer.page.set_viewport_size(size)
    spoilt = tmp_path / "spoilt.jpg"
    spoilt.write_bytes(pictures["small"].read_bytes()[:300])

    def everywhere() -> Iterator[str]:
        yield from beside_it(buyer)
        yield from of_a_claim(buyer, saved_claim)
        yield from of_the_way(buyer)
        yield from of_files(buyer, saved_claim, pictures, spoilt)
        yield from of_trouble(buyer, context, saved_claim)

    found = []
    for name in everywhere():
        found += [*faults(buyer.page, name), *losses(buyer.page, name), *faults_of_colour(buyer.page, name)]
    assert found == []


@pytest.mark.long
def test_what_is_wrong_would_be_found(buyer: Buyer) -> None:
    buyer.page.set_viewport_size(PHONE)
    buyer.page.goto("/rules")
    buyer.page.evaluate(
        """() => {
          const wide = document.createElement('img');
          wide.src = '/static/icon.svg';
          wide.style.maxInlineSize = wide.style.inlineSize = '500px';
          const cut = document.createElement('p');
          cut.textContent = 'Words that do not fit';
          cut.style.cssText = 'overflow: hidden; white-space: nowrap; inline-size: 40px';
          const pale = document.createElement('p');
          pale.textContent = 'Words that are only read by daylight';
          pale.style.cssText = 'color: #111; background: none';
          document.querySelector('main').append(wide, cut, pale);
        }"""
    )
    assert any("image-alt" in fault for fault in faults(buyer.page, "rules"))
    assert any("color-contrast" in fault for fault in faults_of_colour(buyer.page, "rules"))
    assert [f for f in faults(buyer.page, "rules") if "color-contrast" in f] == []
    assert any("wider than the window" in loss for loss in losses(buyer.page, "rules"))
    assert any("cut off" in loss for loss in losses(buyer.page, "rules"))
