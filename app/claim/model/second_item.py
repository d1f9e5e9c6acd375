"""A claim for another item of the same order: what the order says stays, what is the item's own is asked anew."""

from __future__ import annotations

from app.claim.model.claim import Claim

_OF_THE_ORDER = frozenset(
    (
        "currency",
        "day_kind",
        "day",
        "timer_days",
        "timer_hours",
        "timer_read_at",
        "order_number",
        "buyer_name",
        "order_date",
        "other_day_kind",
        "other_day",
        "paid_with",
    )
)
"""The answers of the order page that are the same for every item of an order."""


def second_item(first: Claim) -> Claim:
    """A new claim with the answers that both items share; its text speaks of "this item"."""
    kept = first.order.model_dump(include=set(_OF_THE_ORDER), exclude_none=True)
    claim = Claim(receipt=first.receipt.model_copy())
    claim.order = type(first.order)(**kept, others=True)
    return claim
