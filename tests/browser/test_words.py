"""Every page of the three main ways keeps to its budget of words, and the claim page to five screens of a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from app.claim.case import Case
from app.claim.model.savefile import load
from app.claim.rulebook import RULEBOOK
from app.config import system_clock
from tests.browser.conftest import PHONE
from tests.browser.counting import lines_of, words_in
from tests.browser.told import Teller, Walk
from tests.browser.walking import days_ago

pytestmark = pytest.mark.long

A_PAGE, ALL_PAGES, CLAIM_PAGE = 75, 350, 250
"""Words."""
SCREENS = 5
ORDER = {"pieces": 1, "paid": "23.00", "currency": "USD", "day_kind": "delivered", "day": days_ago(5)}
WAYS = {
    "nothing came": {
        "receipt": {"receipt": "not_received"},
        "order": ORDER | {"thing": "lamp", "day_kind": "countdown_end", "day": days_ago(2)},
        "reason": {"detail": "nr_in_transit"},
        "facts": {"nr_in_transit": {"last_seen": days_ago(20), "last_place": "sender"}},
        "seller": {"last": {"act": "wants_wait"}},
        "exhibits": ["tracking_page", "order_page"],
    },
    "the wrong model": {
        "receipt": {"receipt": "received"},
        "order": ORDER | {"thing": "tablet_screen"},
        "remedy": {"remedy": "refund_only"},
        "reason": {"group": "wrong_item", "detail": "wrong_model"},
        "facts": {"wrong_model": {"ordered_model": "M3 Lite 8", "got_model": "T3", "fits": "no"}},
        "seller": {"last": {"act": "resent_faulty"}},
        "exhibits": ["item_label", "listing"],
    },
    "broken": {
        "receipt": {"receipt": "received"},
        "order": ORDER | {"thing": "cup"},
        "remedy": {"remedy": "refund_only"},
        "reason": {"group": "damaged", "detail": "damaged_broken"},
        "facts": {"damaged_broken": {"damage": ["broken"], "usable": "no", "parcel": ["crushed"]}},
        "exhibits": ["damage_close", "parcel_outside", "inner_wrap"],
    },
}


def case_of(way: dict[str, object]) -> Case:
    """The way as a claim of today."""
    roles = way["exhibits"]
    assert isinstance(roles, list)
    exhibits = [
        {"id": f"e{number}", "kind": "photo", "role": role, "name": f"{number}.jpg", "bytes": 1000}
        for number, role in enumerate(roles)
    ]
    return Case(load({"version": 2} | way | {"exhibits": exhibits}), RULEBOOK, system_clock())


@pytest.mark.parametrize("name", WAYS)
def test_its_words_are_few(page: Page, pictures: dict[str, Path], name: str) -> None:
    files = {f"photo{number}": pictures["small"] for number in range(5)}
    walk: Walk = Teller(page, case_of(WAYS[name]), files).tell()
    counted = {step: cost.words for step, cost in walk.costs.items()}
    assert [step for step, words in counted.items() if words > A_PAGE] == [], counted
    assert walk.words <= ALL_PAGES, counted
    claim = words_in(lines_of(page, ""))
    assert claim <= CLAIM_PAGE, "\n".join(lines_of(page, ""))
    height = page.evaluate("document.querySelector('main').getBoundingClientRect().bottom + scrollY")
    assert height <= SCREENS * PHONE["height"]
