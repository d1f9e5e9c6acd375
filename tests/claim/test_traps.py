"""Each trap is there when its mistake threatens, on a page of the way, and only then."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.claim.model.claim import Claim
from app.claim.pages.claim import CLAIM
from app.claim.reasons import DETAILS
from app.claim.rulebook import RULEBOOK
from app.claim.seller.act import SellerAct
from app.claim.seller.acts import ACTS
from app.claim.text.statement import placeholders
from app.claim.traps import TRAPS, page_of, threatening

from .ways import BRANCHES, TODAY, Branch, case_of, claim_of, each_branch, ways

CLOSES, LAST_SAFE, URGENT = (RULEBOOK.number(rule) for rule in ("closes", "last_safe", "urgent"))


def traps(claim: Claim) -> set[str]:
    return {trap.id for trap in threatening(case_of(claim))}


def started(receipt: str, detail: str, days_ago: int | None) -> Claim:
    """A claim whose clock started so many days ago (before 0: starts in so many days)."""
    kind = "countdown_end" if receipt == "not_received" else "delivered"
    order = {"day_kind": kind, "day": TODAY - timedelta(days=days_ago)} if days_ago is not None else {}
    return claim_of(receipt, detail, order=order)


def test_ids_are_unique_and_words_are_whole() -> None:
    assert len({trap.id for trap in TRAPS}) == len(TRAPS)
    for trap in TRAPS:
        assert trap.title[0].isupper()
        assert not trap.title.endswith(".")
        assert trap.words.endswith(".")
        for rule in placeholders(trap.words):
            assert RULEBOOK.shown(rule) is not None, trap.id


def test_every_trap_that_a_detail_names_is_known_and_threatens() -> None:
    known = {trap.id for trap in TRAPS}
    for receipt, remedy, detail in BRANCHES:
        assert set(detail.traps) <= known
        claim = claim_of(receipt.value, detail.id, remedy={"remedy": remedy}, order={"pieces": 2})
        assert set(detail.traps) - {"no_difference"} <= traps(claim)


def test_nobody_is_asked_whether_it_differs_before_both_answers_are_the_same() -> None:
    told = {"promised": "a red lamp", "came": "a blue lamp"}
    for came, threatens in (({}, False), (told, False), (told | {"came": "A red lamp"}, True)):
        claim = claim_of("received", "nad_design", facts={"nad_design": came})
        assert ("no_difference" in traps(claim)) is threatens


@each_branch
def test_traps_stand_on_pages_of_the_way(branch: Branch) -> None:
    for claim in ways(branch, 0.5, most=3):
        case = case_of(claim)
        assert {page_of(trap, case) for trap in threatening(case)} <= {page.id for page in case.pages}


def test_what_always_threatens() -> None:
    for receipt in ("received", "partly_received", "not_received"):
        assert {"no_promise", "read_amount", "look_daily", "confirm_receipt"} <= traps(claim_of(receipt))


@pytest.mark.parametrize(
    ("days_ago", "there", "absent"),
    [
        (LAST_SAFE - URGENT - 1, {"deadline"}, {"urgent", "probably_closed", "too_early"}),
        (LAST_SAFE - URGENT, {"deadline", "urgent"}, {"probably_closed"}),
        (CLOSES + 1, {"probably_closed", "own_clock_bank"}, {"deadline", "urgent"}),
        (None, set(), {"deadline", "urgent", "probably_closed", "too_early"}),
    ],
)
def test_time(days_ago: int | None, there: set[str], absent: set[str]) -> None:
    found = traps(started("received", "dead", days_ago))
    assert there <= found
    assert not absent & found


def test_too_early_only_where_the_reason_waits() -> None:
    assert "too_early" in traps(started("not_received", "nr_in_transit", -3))
    assert "too_early" not in traps(started("not_received", "nr_returned", -3))


@pytest.mark.parametrize(
    ("parts", "trap"),
    [
        ({"order": {"day_kind": "confirmed", "day": TODAY}}, "already_confirmed"),
        ({"order": {"day_kind": "completed", "day": TODAY}}, "completed_button"),
        ({"remedy": {"remedy": "refund_only"}}, "refund_only_request"),
        ({"remedy": {"remedy": "return_and_refund"}}, "return_label"),
        ({"remedy": {"remedy": "return_and_refund"}}, "pay_postage"),
        ({"remedy": {"remedy": "return_and_refund"}, "order": {"free_return": True}}, "free_return_once"),
        ({"seller": {"last": {"act": "offers_new"}}}, "promised"),
        ({"seller": {"last": {"act": "refuses"}, "before": {"act": "wants_close"}}}, "asked_to_close"),
        ({"remedy": {"remedy": "keep_for_part"}, "amount": {"how": "repair"}}, "partial_ends"),
        ({"order": {"paid": "80", "currency": "USD", "paid_with": "paypal"}}, "own_clock_paypal"),
        ({"order": {"paid": "80", "currency": "USD", "paid_with": "card"}}, "own_clock_card"),
    ],
)
def test_answers_open_their_trap(parts: dict[str, Any], trap: str) -> None:
    assert trap in traps(claim_of("received", "damaged_broken", **parts))
    assert trap not in traps(claim_of("received", "damaged_broken"))


@pytest.mark.parametrize("act", [act for act in ACTS.values() if act.trap], ids=lambda act: act.id)
def test_an_act_of_the_seller_opens_its_trap_until_a_later_one_ends_it(act: SellerAct) -> None:
    receipt = act.receipts[-1].value
    detail = "nr_in_transit" if receipt == "not_received" else "damaged_broken"
    assert act.trap in traps(claim_of(receipt, detail, seller={"last": {"act": act.id}}))
    for later in (other for other in ACTS.values() if act.id in other.ends and other.trap != act.trap):
        ended = {"last": {"act": later.id}, "before": {"act": act.id}}
        assert act.trap not in traps(claim_of(receipt, detail, seller=ended)) or act.trap == "no_promise"


def test_who_paid_in_another_way_hears_of_no_bank() -> None:
    order = {"paid": "80", "currency": "USD", "paid_with": "other"}
    assert not {
        trap for trap in traps(claim_of("not_received", "nr_in_transit", order=order)) if "own_clock" in trap
    }


def test_paying_for_the_way_back_is_no_trap_where_it_is_free() -> None:
    back = {"remedy": "return_and_refund", "label_paid": True}
    assert "pay_postage" not in traps(claim_of("received", "damaged_broken", remedy=back))


def test_half_of_the_listed_measure_asks_for_a_second_look() -> None:
    assert "half_measure" in traps(halved("46"))
    assert "half_measure" not in traps(halved("90"))


def halved(measured: str) -> Claim:
    """A chest of 92 cm in the listing, and what was measured."""
    facts = {"listed": {"value": "92", "unit": "cm"}, "measured": {"value": measured, "unit": "cm"}}
    return claim_of("received", "nad_size", facts={"nad_size": facts})


def one_of_several() -> Claim:
    """One item of an order goes back, the others stay."""
    back = {"remedy": "return_and_refund", "label_paid": True}
    return claim_of("received", "dead", remedy=back, order={"others": True})


def test_every_trap_can_threaten() -> None:
    seen: set[str] = set()
    for branch in BRANCHES:
        for fullness in (0, 0.5, 1):
            for claim in ways(branch, fullness, most=3):
                seen |= traps(claim)
    seen |= traps(started("received", "dead", CLOSES + 1)) | traps(
        started("not_received", "nr_in_transit", -3)
    )
    seen |= traps(halved("46")) | traps(one_of_several())
    for receipt, remedy, detail in BRANCHES:  # before the facts are told
        seen |= traps(claim_of(receipt.value, detail.id, remedy={"remedy": remedy}))
    assert seen == {trap.id for trap in TRAPS}
    assert {trap for detail in DETAILS.values() for trap in detail.traps} <= seen
    assert CLAIM.id in {trap.page for trap in TRAPS}
