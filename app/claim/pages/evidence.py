"""The page of the exhibits, and of what is said about evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.model.answers import EvidenceAnswers
from app.claim.pages.page import Asks, Page, asks_in
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case

NO_VIDEO, PLAIN_PHOTOS = Address("evidence", "no_video"), Address("evidence", "plain_photos")


def _asks(case: Case) -> Asks:
    """A missing video is asked about where the opening could have been filmed, and only those who filmed nothing;
    nobody
    without photos is asked about them."""
    kinds = {exhibit.kind for exhibit in case.claim.exhibits if exhibit.state != "unusable"}
    opened = case.detail is not None and any(need.role == "opening_video" for need in case.detail.evidence)
    pointless = set()
    if "video" in kinds or not opened:
        pointless.add(NO_VIDEO)
    if "photo" not in kinds:
        pointless.add(PLAIN_PHOTOS)
    every = asks_in("evidence", EvidenceAnswers)
    return {address: ask for address, ask in every.items() if address not in pointless}


EVIDENCE = Page(
    "evidence",
    _("Show what happened"),
    asks=_asks,
    own_view=True,
)
