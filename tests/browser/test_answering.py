"""Small help on the way: a unit that is chosen once, and names for what the list of things lacks."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.walking import Buyer, days_ago

CABLE = {
    "receipt": {"receipt": "received"},
    "order": {"thing": "cable", "paid": "5", "currency": "USD", "day": days_ago(3)},
    "remedy": {"remedy": "refund_only"},
    "reason": {"group": "not_as_described"},
    "detail": {"detail": "nad_size"},
}


@pytest.mark.long
def test_a_unit_is_chosen_once(buyer: Buyer) -> None:
    buyer.walk(CABLE | {"facts": {}}, until="facts")
    listed, measured = buyer.control("listed-unit"), buyer.control("measured-unit")
    listed.select_option("m")
    expect(measured).to_have_value("m")
    measured.select_option("cm")
    listed.select_option("inch")
    expect(measured).to_have_value("cm")


@pytest.mark.long
def test_what_was_measured_already_keeps_its_unit(buyer: Buyer) -> None:
    buyer.walk(CABLE | {"facts": {}}, until="facts").fill({"measured": "148"})
    buyer.control("listed-unit").select_option("m")
    expect(buyer.control("measured-unit")).to_have_value("cm")


@pytest.mark.long
def test_what_the_list_lacks_is_named_below_it(buyer: Buyer) -> None:
    buyer.walk(CABLE, until="order")
    lines = buyer.control("thing").locator("option").all_inner_texts()
    assert lines[1] == "Something else: name it below"
    names = buyer.page.locator("datalist#item_name-names option")
    assert "teapot" in [name.get_attribute("value") for name in names.all()]
    assert buyer.control("item_name").get_attribute("list") == "item_name-names"
