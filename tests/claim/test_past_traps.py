"""Advice that comes too late, is followed already or does not fit the answers is not said any more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.claim.model.claim import Claim
from app.claim.rulebook import RULEBOOK
from app.claim.traps import threatening

from .ways import TODAY, case_of, claim_of

SOON = RULEBOOK.number("damage_report")
CARD = {"listed": {"value": "128", "unit": "GB"}, "measured": {"value": "8", "unit": "GB"}}
CELL = {"listed": {"value": "2000", "unit": "mAh"}, "measured": {"value": "1310", "unit": "mAh"}}


def holds(trap: str, claim: Claim) -> bool:
    return trap in {one.id for one in threatening(case_of(claim))}


def received(
    detail: str, facts: dict[str, Any], *shown: str, receipt: str = "received", **parts: Any
) -> Claim:
    """A claim with these facts, and exhibits in the roles ``shown``: those called a video are films."""
    exhibits = [
        {
            "id": f"e{place}",
            "kind": "video" if "video" in role else "photo",
            "role": role,
            "name": "a",
            "bytes": 9,
        }
        for place, role in enumerate(shown)
    ]
    return claim_of(receipt, detail, facts={detail: facts}, exhibits=exhibits, **parts)


def lost(detail: str, facts: dict[str, Any], **parts: Any) -> Claim:
    return received(detail, facts, receipt="not_received", **parts)


def sized(measured: str, unit: str = "cm") -> Claim:
    """26 of a unit in the listing, and what was measured."""
    facts = {"listed": {"value": "26", "unit": unit}, "measured": {"value": measured, "unit": unit}}
    return received("nad_size", facts)


def delivered(days_ago: int) -> Claim:
    order = {"day_kind": "delivered", "day": TODAY - timedelta(days=days_ago)}
    return received("damaged_broken", {}, order=order)


def counting(days_ago: int) -> Claim:
    order = {"day_kind": "countdown_end", "day": TODAY - timedelta(days=days_ago)}
    return lost("nr_no_tracking", {}, order=order)


def scanned(place: str, scan: str = "Lodz", mine: str = "Lodz", *signs: str) -> Claim:
    facts = {"scan_place": place, "scan_town": scan, "my_town": mine}
    return lost("nr_false_delivered", facts | ({"signs": list(signs)} if signs else {}))


def stock(receipt: str) -> Claim:
    detail = "nr_in_transit" if receipt == "not_received" else "partly_fewer"
    return claim_of(receipt, detail, seller={"last": {"act": "out_of_stock"}})


@pytest.mark.parametrize(
    ("trap", "fits", "past"),
    [
        ("report_damage_soon", delivered(SOON), delivered(SOON + 1)),
        ("test_now", received("nad_capacity", {}), received("nad_capacity", CARD)),
        ("test_now", received("dead", {}), received("dead", {"result": ["nothing"]})),
        (
            "screens_before_opening",
            received("nad_capacity", CARD),
            received("nad_capacity", CARD, "test_result"),
        ),
        ("screens_before_opening", received("nad_capacity", CARD), received("nad_capacity", CELL)),
        (
            "screens_before_opening",
            received("nad_capacity", CARD),
            received("nad_capacity", CARD | {"inside": "a smaller card"}),
        ),
        ("one_video_uncut", received("dead", {}), received("wrong_variant", {})),
        ("one_video_uncut", received("wrong_variant", {}, "opening_video"), received("wrong_variant", {})),
        ("film_the_test", received("dead", {}), received("dead", {}, "test_video")),
        ("listing_may_change", received("nad_design", {}), received("nad_design", {}, "listing")),
        ("monitor_colour", received("nad_colour", {}), received("nad_colour", {}, "beside_listing")),
        ("stranger_tracking", scanned("other_town", "Gdansk"), scanned("locker")),
        ("stranger_tracking", scanned("locker", "Gdansk"), scanned("my_town")),
        ("stranger_tracking", scanned("locker", "Lodz", "Lodz", "stranger"), scanned("neighbour")),
        (
            "stranger_tracking",
            lost("nr_no_tracking", {"number_state": "stranger"}),
            lost("nr_no_tracking", {"number_state": "none"}),
        ),
        ("false_reason", stock("not_received"), stock("partly_received")),
        ("try_at_once", counting(-2), counting(2)),
        (
            "returned_tell_cause",
            lost("nr_returned", {"cause": "none"}),
            lost("nr_returned", {"cause": "customs"}),
        ),
        (
            "customs_your_duty",
            lost("nr_customs", {"why_held": "duty"}),
            lost("nr_customs", {"why_held": "papers"}),
        ),
        (
            "wrong_address_own",
            lost("nr_other_address", {"address_is": "mine"}),
            lost("nr_other_address", {"address_is": "right"}),
        ),
        ("tolerance", sized("25"), sized("20")),
        ("tolerance", sized("25.8", "inch"), sized("20", "inch")),
        ("quality_needs_facts", received("poor_quality", {}), received("poor_quality", {"flaw": ["seams"]})),
        (
            "counterfeit_listing_names_brand",
            received("counterfeit", {"named_in": "nowhere"}),
            received("counterfeit", {"named_in": "title"}),
        ),
        (
            "test_every_unit",
            received("dead", {"bad_pieces": 2}, order={"pieces": 2}),
            received("dead", {"bad_pieces": 1}, order={"pieces": 2}),
        ),
    ],
)
def test_advice_is_said_while_it_fits(trap: str, fits: Claim, past: Claim) -> None:
    assert holds(trap, fits)
    assert not holds(trap, past)
