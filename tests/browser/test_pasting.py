"""Pasting an order page: by a script's hand the numbers of its links too, by no script the same way, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.inspecting import faults, losses
from tests.browser.walking import RECEIVED, Buyer
from tests.claim.paste.test_samples import SAMPLES

pytestmark = pytest.mark.long

ORDER = (SAMPLES / "o03_expired.txt").read_text("utf-8")
PHONE_LIST = (SAMPLES / "e03_phone_list.txt").read_text("utf-8")
PASTE_EVENT = """([text, html]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  data.setData("text/html", html);
  const area = document.querySelector("#paste");
  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  area.value = text;
}"""
LINKS = (
    '<a href="https://www.aliexpress.com/item/1005000000000001.html">Holder</a>'
    '<a href="/p/order/detail.html?spm=x&amp;orderId=8214000000001303">Details</a><img src="x">'
)


@pytest.fixture
def plain(new_context: Callable[..., BrowserContext]) -> Buyer:
    """A browser whose scripts are off."""
    context = new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    return Buyer(context.new_page())


def unfold(page: Page) -> None:
    page.get_by_text("Paste the page instead").click()


def test_without_scripts(plain: Buyer) -> None:
    page = plain.walk(RECEIVED, until="order").page
    unfold(page)
    page.fill("#paste", ORDER)
    plain.press("Read it")
    expect(page.locator("#order_number")).to_have_value("8214000000000303")
    expect(page.locator("#paid")).to_have_value("3.99")
    plain.fill({"thing": "cup", "day": RECEIVED["order"]["day"]}).press("Continue")
    plain.at("remedy")


def test_numbers_that_stand_only_in_links_are_added(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="order").page
    unfold(page)
    page.evaluate(PASTE_EVENT, [PHONE_LIST, LINKS])
    expect(page.locator("#paste")).to_have_value(f"{PHONE_LIST}\n?orderId=8214000000001303")
    buyer.press("Read it")
    expect(page.locator("#order_number")).to_have_value("8214000000001303")
    assert list(faults(page, "a paste that was read")) == []
    assert list(losses(page, "a paste that was read")) == []


def test_a_text_with_its_number_gets_no_other_line(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="order").page
    unfold(page)
    page.evaluate(PASTE_EVENT, [ORDER, LINKS.replace("8214000000001303", "8214000000000303")])
    page.wait_for_timeout(50)
    expect(page.locator("#paste")).to_have_value(ORDER)


def test_a_paste_is_not_kept_in_the_browser_and_typed_answers_are(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="order").page
    unfold(page)
    page.fill("#paste", "Zqxname")
    buyer.fill({"paid": "7.77"})
    kept = page.evaluate("() => JSON.stringify({ ...sessionStorage, ...localStorage })")
    assert "7.77" in kept
    assert "Zqxname" not in kept
    page.reload()
    expect(page.locator("#paid")).to_have_value("7.77")
    expect(page.locator("#paste")).to_have_value("")


def test_enter_in_a_field_means_continue(buyer: Buyer) -> None:
    buyer.walk(RECEIVED, until="order").fill(RECEIVED["order"])
    buyer.page.press("#paid", "Enter")
    buyer.at("remedy")


def test_what_is_wrong_with_a_text_is_said_at_its_field(buyer: Buyer) -> None:
    page = buyer.walk(RECEIVED, until="order").page
    unfold(page)
    page.fill("#paste", "a recipe")
    buyer.press("Read it")
    expect(page.locator("#paste-error")).to_be_visible()
    expect(page.locator("#paste")).to_have_value("a recipe")
    assert list(faults(page, "a paste that gave nothing")) == []
