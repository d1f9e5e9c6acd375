"""What the seller is reported to have done, as far as it still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.seller.act import SellerAct
from app.claim.seller.acts import ACTS

if TYPE_CHECKING:
    from app.claim.model.answers import SellerAnswers, SellerReport

PLACES = ("before", "last")
"""The two reports, in the order in which things happened."""


def report_at(seller: SellerAnswers, place: str) -> SellerReport | None:
    """What was reported there; nothing where the later act makes it untrue or pointless, or is the same."""
    report = seller.before if place == "before" else seller.last
    if report is None or report.act is None:
        return None
    last = seller.last.act if place == "before" and seller.last is not None else None
    if last is not None and (report.act == last or report.act in ACTS[last].ends):
        return None
    return report


def reported(seller: SellerAnswers) -> tuple[SellerAct, ...]:
    """The acts that were reported and still hold, in the order in which they happened."""
    reports = (report_at(seller, place) for place in PLACES)
    return tuple(ACTS[report.act] for report in reports if report is not None and report.act is not None)
