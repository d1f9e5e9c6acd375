"""The filled example that a new visitor can look at."""

from datetime import datetime, timedelta

from app.claim.model.claim import Claim
from app.claim.model.savefile import load


def example_claim(now: datetime) -> Claim:
    """Two cups, one broken; delivered a few days before ``now``; the seller offers a little of the money."""
    delivered = (now - timedelta(days=4)).date().isoformat()
    return load(
        {
            "version": 2,
            "receipt": {"receipt": "received"},
            "order": {
                "thing": "cup",
                "pieces": 2,
                "paid": "18.40",
                "currency": "USD",
                "day_kind": "delivered",
                "day": delivered,
                "order_number": "8123456700000000",
            },
            "remedy": {"remedy": "refund_only"},
            "reason": {"group": "damaged", "detail": "damaged_broken"},
            "facts": {
                "damaged_broken": {
                    "damage": ["broken"],
                    "bad_pieces": 1,
                    "usable": "no",
                    "parcel": ["crushed"],
                }
            },
            "amount": {"how": "share"},
            "seller": {"last": {"act": "offers_part", "sum": "2.00"}},
            "exhibits": [
                {"id": "e1", "kind": "photo", "role": "whole_item", "name": "cups.jpg", "bytes": 1100000},
                {"id": "e2", "kind": "photo", "role": "damage_close", "name": "cup.jpg", "bytes": 900000},
                {"id": "e3", "kind": "photo", "role": "parcel_outside", "name": "box.jpg", "bytes": 1400000},
                {"id": "e4", "kind": "photo", "role": "chat", "name": "chat.png", "bytes": 300000},
            ],
        }
    )
