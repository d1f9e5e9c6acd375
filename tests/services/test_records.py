"""A stored record of an older version is brought up in memory when it is read, and written so at the next save."""

from __future__ import annotations

from app.claim.address import Address
from app.claim.model.claim import VERSION
from app.claim.pages import PAGES

from .conftest import ANNA, NOW, Installation

FIRST_SKETCH = {
    "answers": {"received": "received", "item": "tea pot", "pieces": 2, "paid": "18.40", "currency": "EUR"}
}


def test_an_older_record_is_read_at_once_and_written_at_the_next_save(installation: Installation) -> None:
    services = installation.services()
    old = {"claim": FIRST_SKETCH, "shelves": {}}
    services.rows.update(installation.claim, ANNA, lambda _doc: old, NOW)

    assert services.claims.open(ANNA, installation.claim).claim.order.item_name == "tea pot"
    stored = services.rows.get(installation.claim, ANNA)
    assert stored is not None
    assert stored.doc == old

    services.claims.answer(ANNA, installation.claim, PAGES["order"], 0, {Address("order", "pieces"): 3}, NOW)
    stored = services.rows.get(installation.claim, ANNA)
    assert stored is not None
    assert stored.doc["claim"]["version"] == VERSION
    assert stored.doc["claim"]["order"]["item_name"] == "tea pot"
    assert services.claims.open(ANNA, installation.claim).claim.order.pieces == 3
