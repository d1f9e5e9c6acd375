"""A circle on a photo: a tap says where, the numbers follow, and it is seen before it is drawn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.walking import Buyer, days_ago
from tests.web.journey import CUP, SAVED

pytestmark = pytest.mark.long


def stands_at(circle: Locator, x: int, y: int, r: int) -> None:
    """Wait until the circle on the page is there."""
    for name, value in (("cx", x), ("cy", y), ("r", r)):
        expect(circle).to_have_attribute(name, f"{value}%")


def test_a_tap_places_the_circle(buyer: Buyer, tmp_path: Path, pictures: dict[str, Path]) -> None:
    claim = tmp_path / "claim.json"
    order = CUP | {"pieces": 2, "day": days_ago(5)}
    claim.write_text(json.dumps(SAVED | {"order": order}))
    page = buyer.bring(claim).page
    buyer.open("evidence/")
    buyer.add(pictures["small"])
    page.locator("summary", has_text="Change").click()
    page.locator("summary", has_text="Draw a circle").click()
    picture = page.locator(".circled")
    expect(page.get_by_text("Tap the place on the picture.")).to_be_visible()
    page.wait_for_function("document.querySelector('.circled img').naturalWidth > 0")
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] > 1.2
    picture.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
    expect(buyer.control("circle_x")).to_have_value("25")
    expect(buyer.control("circle_y")).to_have_value("75")
    ring = picture.locator("circle.ring")
    stands_at(ring, 25, 75, 12)
    buyer.fill({"circle_r": "20"})
    stands_at(ring, 25, 75, 20)
    page.get_by_role("button", name="Draw the circle").click()
    buyer.unfold()
    stands_at(page.locator(".circled circle.ring"), 25, 75, 20)
    page.get_by_role("button", name="Take the circle away").click()
    buyer.unfold()
    expect(page.locator("summary", has_text="Draw a circle")).to_be_visible()
