"""The page that asks for money back or sending back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.claim.case import Case

from app.claim.address import Address
from app.claim.model.answers import RemedyAnswers, Wish
from app.claim.pages.page import Asks, Page, asks_in
from app.claim.questions.ask import Ask, Choice
from app.claim.reasons.detail import Receipt
from app.claim.values.high import is_high
from app.claim.words import _

LABEL_PAID = Address("remedy", "label_paid")
_POSTAGE = Address("remedy", "postage")


def _asks(case: Case) -> Asks:
    """Where the page says "Free Return", nobody is asked about a paid label."""
    every = asks_in("remedy", RemedyAnswers)
    pointless = LABEL_PAID if case.claim.order.free_return else None
    asks = {address: ask for address, ask in every.items() if address != pointless}
    if is_high(case.ceiling):
        asks[_POSTAGE] = _hinted(
            asks[_POSTAGE], "no", _("Then sending it back is the surer way to all of it")
        )
    return asks


def _hinted(ask: Ask, value: str, hint: str) -> Ask:
    """The question with a hint at one of its options."""
    options = tuple(replace(one, hint=hint) if one.value == value else one for one in ask.options)
    return replace(ask, kind=Choice(options))


def _proposals(case: Case, _currency: str) -> Mapping[Address, object]:
    return {Address("remedy", "remedy"): Wish(case.recommended.remedy)}


REMEDY = Page(
    "remedy",
    _("What do you want?"),
    on_path=lambda case: case.receipt is Receipt.RECEIVED,
    asks=_asks,
    proposals=_proposals,
)
