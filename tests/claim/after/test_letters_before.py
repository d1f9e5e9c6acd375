"""Ask the seller first or file now, and the letter to the carrier: when each is offered, and what it says."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.claim.after.carrier import carrier_letter
from app.claim.after.life import Life
from app.claim.after.seller_first import STOP_AFTER, seller_first
from app.claim.after.timeline import added
from app.claim.model.claim import Claim
from app.claim.text.after_letters import compose
from tests.claim.ways import NOW, TODAY, case_of, claim_of


def life_of(group: str, detail: str, paid: str = "9.20", ago: int = 5, **parts: Any) -> Life:
    claim = claim_of("received", detail, **parts)
    claim.reason.group = group
    claim.order.thing, claim.order.pieces = "cup", 1
    claim.order.paid, claim.order.currency = Decimal(paid), "USD"
    claim.order.day = TODAY - timedelta(days=ago)
    return case_of(claim).life


@pytest.mark.parametrize(
    ("group", "detail", "said"),
    [
        ("wrong_item", "wrong_model", "please send the right item, or refund"),
        ("not_working", "dead", "I ask for a refund"),
    ],
)
def test_the_first_message_asks_for_what_helps(group: str, detail: str, said: str) -> None:
    life = life_of(group, detail)
    found = seller_first(life)
    assert found is not None
    assert found.letter is not None
    assert found.stop == TODAY + STOP_AFTER
    assert said.lower() in compose(life, found.letter).text.lower()


def test_the_stop_date_lies_inside_the_window() -> None:
    for ago in range(1, 14):
        found = seller_first(life_of("not_working", "dead", ago=ago))
        if found is not None and found.stop is not None:
            act_by = life_of("not_working", "dead", ago=ago).case.window.act_by
            assert act_by is not None
            assert found.stop <= max(act_by, TODAY)


@pytest.mark.parametrize(
    ("life", "words"),
    [
        (life_of("damaged", "damaged_broken"), "Damage"),
        (life_of("not_working", "dead", paid="90"), "sum"),
        (life_of("not_working", "dead", ago=11), "Little time"),
    ],
)
def test_some_claims_are_filed_at_once(life: Life, words: str) -> None:
    found = seller_first(life)
    assert found is not None
    assert found.letter is None
    assert words in found.why.text


def test_it_is_never_asked_in_vain() -> None:
    assert seller_first(life_of("not_working", "dead", seller={"last": {"act": "silent"}})) is None
    assert seller_first(life_of("not_working", "dead", seller={"last": {"act": "gone"}})) is None
    assert seller_first(life_of("not_working", "dead", ago=40)) is None
    filed = added(life_of("not_working", "dead").case.claim, "filed", {"day": date(2026, 11, 19)}, NOW)
    assert seller_first(case_of(filed).life) is None
    assert seller_first(case_of(Claim()).life) is None


def test_the_carrier_is_asked_where_a_scan_is_disputed() -> None:
    claim = claim_of(
        "not_received", "nr_false_delivered", facts={"nr_false_delivered": {"scanned": "2026-11-12"}}
    )
    life = case_of(claim).life
    letter = carrier_letter(life)
    assert letter is not None
    text = compose(life, letter).text
    assert "delivered on 12 Nov 2026, but nothing has reached me" in text or "delivered, but nothing" in text
    assert carrier_letter(life_of("not_working", "dead")) is None
