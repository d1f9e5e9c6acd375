"""Everything that a seller can do with a complaint."""

from __future__ import annotations

from app.claim.seller.act import SellerAct
from app.claim.seller.asks import ASKS
from app.claim.seller.offers import OFFERS
from app.claim.seller.says import SAYS
from app.claim.seller.sent import SENT

ACTS: dict[str, SellerAct] = {act.id: act for act in (*SAYS, *ASKS, *OFFERS, *SENT)}
"""Every act by its id, group after group."""
