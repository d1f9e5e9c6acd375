"""The page that asks for money back or sending back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address
from app.claim.model.answers import RemedyAnswers
from app.claim.pages.page import Asks, Page, asks_in, at
from app.claim.reasons.detail import Receipt
from app.claim.words import _

_ONLY_FOR_GOODS = at("remedy", "label_paid", "keep_it")


def _asks(case: Case) -> Asks:
    """What is missing cannot be sent back or kept."""
    pointless = _ONLY_FOR_GOODS if case.receipt is Receipt.PARTLY else ()
    every = asks_in("remedy", RemedyAnswers)
    return {address: ask for address, ask in every.items() if address not in pointless}


def _proposals(case: Case, _currency: str) -> Mapping[Address, object]:
    return {Address("remedy", "remedy"): case.recommended.remedy}


REMEDY = Page(
    "remedy",
    _("Money back, or send it back?"),
    _("AliExpress asks for this choice. It shapes the whole case."),
    on_path=lambda case: case.receipt is not Receipt.NOT_RECEIVED,
    asks=_asks,
    proposals=_proposals,
)
