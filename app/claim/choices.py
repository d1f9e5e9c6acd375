"""Knows which of the stored choices count now: a change of mind keeps the others, but does not use them."""

from __future__ import annotations

from app.claim.amount import hows
from app.claim.model.answers import How
from app.claim.model.claim import Claim
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Detail, Receipt, Remedy


def current_detail(claim: Claim) -> Detail | None:
    """The chosen detail, if it goes with the receipt and the remedy; a choice that does not is kept, not used."""
    if claim.reason.detail is None or claim.receipt.receipt is None:
        return None
    detail, remedy = DETAILS[claim.reason.detail], current_remedy(claim)
    return detail if detail.suits(claim.receipt.receipt, remedy) else None


def current_remedy(claim: Claim) -> Remedy | None:
    """The chosen remedy; decided where nothing came."""
    if claim.receipt.receipt is Receipt.NOT_RECEIVED:
        return Remedy.REFUND_ONLY
    return claim.remedy.remedy


def current_how(claim: Claim) -> How | None:
    """How the amount comes about, if that way exists for the detail."""
    return claim.amount.how if claim.amount.how in hows(claim, current_detail(claim)) else None
