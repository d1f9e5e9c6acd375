"""Knows how answers are shown again: the label of each question and the answer as a person reads it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.claim.model.claim import Claim
from app.claim.questions.ask import Ask, Choice, Measured, Price
from app.claim.questions.asked import asks, values
from app.claim.steps import STEPS, StepId
from app.claim.values.units import Money
from app.claim.way import path
from app.web.translate import format_value, translate
from app.web.urls import step_url


def answer_groups(claim: Claim, claim_id: str | None) -> list[dict[str, Any]]:
    """Every answered question by page, with a link that changes it."""
    groups = []
    for step in path(claim):
        rows = answer_rows(claim, step)
        if rows:
            url = step_url(claim_id, step, back="claim") if claim_id else None
            groups.append({"title": translate(STEPS[step].title), "change_url": url, "rows": rows})
    return groups


def answer_rows(claim: Claim, step: StepId) -> list[dict[str, str]]:
    """The answered questions of one page."""
    given = values(claim, step)
    return [
        {"label": translate(ask.label), "value": answer(claim, ask, given[name])}
        for name, ask in asks(claim, step).items()
        if given[name] is not None
        and given[name] is not False
        and not (name == "day_kind" and given["day"] is None)
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
