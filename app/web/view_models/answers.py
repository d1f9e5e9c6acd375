"""Answers shown again: the label of each question and the answer as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.claim.address import Address
from app.claim.case import Case
from app.claim.model.claim import Claim
from app.claim.pages.page import Page
from app.claim.questions.ask import Ask, Measured, Price
from app.claim.values.units import Money
from app.web.translate import format_value, translate
from app.web.urls import page_url

DAY, DAY_KIND = Address("order", "day"), Address("order", "day_kind")
"""What kind of day it is says nothing without the day."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question and its answer."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers of one page; ``change_url`` leads there."""

    title: str
    change_url: str | None
    rows: list[AnswerRow]


def answer_groups(case: Case, claim_id: str | None) -> list[AnswerGroup]:
    """Every answered question by page, with a link that changes it."""
    groups = []
    for page in case.pages:
        rows = answer_rows(case, page)
        if rows:
            url = page_url(claim_id, page, back="claim") if claim_id else None
            groups.append(AnswerGroup(translate(page.title), url, rows))
    return groups


def answer_rows(case: Case, page: Page) -> list[AnswerRow]:
    """The answered questions of one page."""
    given = case.values_of(page)
    return [
        AnswerRow(translate(ask.label), answer(case.claim, ask, given[address]))
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
            return f"{format_value(value.value)} {translate(value.unit)}"
        case Decimal() if isinstance(ask.kind, Price) and claim.order.currency:
            return format_value(Money(value, claim.order.currency))
        case list():
            return " · ".join(answer(claim, ask, one) for one in value)
        case str() if ask.options:
            return next((translate(o.label) for o in ask.options if o.value == value), str(value))
        case _:
            return format_value(value)
