"""The ready replies fit the warnings beside them."""

from __future__ import annotations

from collections.abc import Mapping

from app.claim.text.replies import likely_replies

from ..ways import case_of, claim_of


def offered(detail: str, facts: Mapping[str, object]) -> set[str]:
    """The ids of all replies to the seller of a wrong thing that cost 20 USD."""
    order = {"thing": "memory_card", "pieces": 1, "paid": "20", "currency": "USD"}
    parts = {"order": order, "remedy": {"remedy": "refund_only"}, "facts": {detail: facts}}
    return {reply.move.id for reply in likely_replies(case_of(claim_of("received", detail, **parts)), 9)}


def test_nobody_offers_to_post_what_must_not_be_posted() -> None:
    copy = {"brand": "Acme", "named_in": "title", "sign": ["serial"]}
    assert "wants_return" not in offered("counterfeit", copy)
    assert "offers_part" in offered("counterfeit", copy)
    assert "wants_return" in offered("damaged_broken", {"damage": ["broken"], "usable": "no"})
