"""Knows the way through: which pages a claim visits, what comes before and after, and what is kept but not used."""

from __future__ import annotations

from app.claim.choices import current_detail, current_how
from app.claim.model.claim import Claim
from app.claim.questions.asked import missing
from app.claim.reasons.detail import Receipt
from app.claim.steps import STEPS, StepId


def path(claim: Claim) -> tuple[StepId, ...]:
    """The pages that these answers ask for, in order."""
    nothing_came = claim.receipt.receipt is Receipt.NOT_RECEIVED
    return tuple(step for step in STEPS if not (nothing_came and step is StepId.REMEDY))


def first_open(claim: Claim) -> StepId:
    """The first page with an open question; the claim page when there is none."""
    return next((step for step in path(claim) if missing(claim, step)), StepId.CLAIM)


def is_reachable(claim: Claim, step: StepId) -> bool:
    """True up to and including the first page with an open question."""
    way = path(claim)
    return step in way and way.index(step) <= way.index(first_open(claim))


def next_after(claim: Claim, step: StepId) -> StepId:
    """The page after this one; after the last, the last."""
    way = path(claim)
    return way[min(way.index(step) + 1, len(way) - 1)] if step in way else first_open(claim)


def before(claim: Claim, step: StepId) -> StepId | None:
    """The page before this one, if any."""
    way = path(claim)
    return way[way.index(step) - 1] if step in way and way.index(step) else None


def unused(claim: Claim) -> tuple[str, ...]:
    """Answers that are kept but that a change of mind took off the path, as answer names."""
    rows = []
    if claim.remedy.remedy is not None and StepId.REMEDY not in path(claim):
        rows.append("remedy.remedy")
    if claim.reason.detail is not None and current_detail(claim) is None:
        rows.append("reason.detail")
    detail = current_detail(claim)
    rows += [
        f"facts.{key}"
        for key, facts in claim.facts
        if facts is not None and (detail is None or key != detail.id)
    ]
    if claim.amount.how is not None and current_how(claim) is None:
        rows.append("amount.how")
    return tuple(rows)
