"""The page that asks for money back or sending back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address
from app.claim.model.answers import RemedyAnswers, Wish
from app.claim.pages.page import Asks, Page, asks_in
from app.claim.reasons.detail import Receipt
from app.claim.words import _

LABEL_PAID = Address("remedy", "label_paid")


def _asks(case: Case) -> Asks:
    """Where the page says "Free Return", nobody is asked about a paid label."""
    every = asks_in("remedy", RemedyAnswers)
    pointless = LABEL_PAID if case.claim.order.free_return else None
    return {address: ask for address, ask in every.items() if address != pointless}


def _proposals(case: Case, _currency: str) -> Mapping[Address, object]:
    return {Address("remedy", "remedy"): Wish(case.recommended.remedy)}


REMEDY = Page(
    "remedy",
    _("What do you want?"),
    on_path=lambda case: case.receipt is Receipt.RECEIVED,
    asks=_asks,
    proposals=_proposals,
)
