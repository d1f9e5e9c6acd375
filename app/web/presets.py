"""Knows what stands in a form before the buyer answers: the usual choice, never a fact."""

from __future__ import annotations

from typing import Any

from flask import request

from app.claim.amount import hows, proposed
from app.claim.choices import current_detail
from app.claim.model.claim import Claim
from app.claim.model.order_page import DayKind
from app.claim.questions.asked import values
from app.claim.reasons.detail import Receipt
from app.claim.remedy import recommend
from app.claim.steps import StepId
from app.claim.values.currencies import DECIMALS
from app.web.extensions import locale

_CURRENCY = {
    "KR": "KRW",
    "JP": "JPY",
    "BR": "BRL",
    "PL": "PLN",
    "CZ": "CZK",
    "GB": "GBP",
    "UA": "UAH",
    "IL": "ILS",
}
_EURO = {"DE", "FR", "ES", "IT", "NL", "PT", "GR", "FI", "AT", "IE", "SK", "SI", "EE", "LV", "LT", "HR", "BE"}


def presets(claim: Claim, step: StepId) -> dict[str, Any]:
    """The stored answers, and a proposal where nothing is stored."""
    stored = values(claim, step)
    return stored | {
        name: value for name, value in _proposals(claim, step).items() if stored.get(name) is None
    }


def _proposals(claim: Claim, step: StepId) -> dict[str, Any]:
    match step:
        case StepId.ORDER:
            nothing_came = claim.receipt.receipt is Receipt.NOT_RECEIVED
            kind = DayKind.COUNTDOWN_END if nothing_came else DayKind.DELIVERED
            return {"pieces": 1, "currency": likely_currency(), "day_kind": kind}
        case StepId.REMEDY:
            return {"remedy": recommend(claim).remedy}
        case StepId.AMOUNT:
            detail = current_detail(claim)
            how = proposed(claim, detail)
            return {"how": how if how in hows(claim, detail) else None}
        case _:
            return {}


def likely_currency() -> str:
    """The currency of the browser's country, as far as it says one; US dollars otherwise."""
    languages = [language for language, _weight in request.accept_languages]
    for language in languages or [str(locale())]:
        country = language.replace("_", "-").rpartition("-")[2].upper()
        if country in _EURO:
            return "EUR"
        if _CURRENCY.get(country) in DECIMALS:
            return _CURRENCY[country]
    return "USD"
