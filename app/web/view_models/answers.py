"""Knows how answers are shown again: the label of each question and the answer as a person reads it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.claim.address import Address
from app.claim.case import Case
from app.claim.flow import values
from app.claim.model.claim import Claim
from app.claim.pages.page import Page
from app.claim.questions.ask import Ask, Choice, Measured, Price
from app.claim.values.units import Money
from app.web.translate import format_value, translate
from app.web.urls import page_url

DAY, DAY_KIND = Address("order", "day"), Address("order", "day_kind")
"""What kind of day it is says nothing without the day."""


def answer_groups(case: Case, claim_id: str | None) -> list[dict[str, Any]]:
    """Every answered question by page, with a link that changes it."""
    groups = []
    for page in case.pages:
        rows = answer_rows(case, page)
        if rows:
            url = page_url(claim_id, page, back="claim") if claim_id else None
            groups.append({"title": translate(page.title), "change_url": url, "rows": rows})
    return groups


def answer_rows(case: Case, page: Page) -> list[dict[str, str]]:
    """The answered questions of one page."""
    given = values(case, page)
    return [
        {"label": translate(ask.label), "value": answer(case.claim, ask, given[address])}
        for address, ask in case.asks[page.id].items()
        if given[address] is not None
        and given[address] is not False
        and not (address == DAY_KIND and given[DAY] is None)
    ]


def answer(claim: Claim, ask: Ask, value: object) -> str:
    """One answer in the page's language."""
    match value:
        case None | False:
            return translate("no answer")
        case True:
            return translate("Yes")
        case Measured():
            return f"{format_value(value.value)} {value.unit}"
        case Decimal() if isinstance(ask.kind, Price) and claim.order.currency:
            return format_value(Money(value, claim.order.currency))
        case str() if isinstance(ask.kind, Choice):
            return next((translate(o.label) for o in ask.kind.options if o.value == value), str(value))
        case _:
            return format_value(value)
