"""The page that asks whether a parcel came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.model.answers import ReceiptAnswers
from app.claim.pages.page import Asks, Page, asks_in
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case


def _asks(_case: Case) -> Asks:
    return asks_in("receipt", ReceiptAnswers)


RECEIPT = Page(
    "receipt",
    _("Did a parcel come?"),
    asks=_asks,
    gap=_("Whether it came."),
)
