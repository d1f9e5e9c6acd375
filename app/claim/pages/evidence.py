"""The page of the exhibits, and of what is said about evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.model.answers import EvidenceAnswers
from app.claim.pages.page import Asks, Page, asks_in
from app.claim.reasons.detail import Receipt
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case

NO_VIDEO, PLAIN_PHOTOS = Address("evidence", "no_video"), Address("evidence", "plain_photos")


def _asks(case: Case) -> Asks:
    """Nobody who films, or to whom nothing came, is asked for a missing video, and nobody without photos about them."""
    kinds = {exhibit.kind for exhibit in case.claim.exhibits if exhibit.state != "unusable"}
    pointless = set()
    if "video" in kinds or case.receipt is Receipt.NOT_RECEIVED:
        pointless.add(NO_VIDEO)
    if "photo" not in kinds:
        pointless.add(PLAIN_PHOTOS)
    every = asks_in("evidence", EvidenceAnswers)
    return {address: ask for address, ask in every.items() if address not in pointless}


EVIDENCE = Page(
    "evidence",
    _("Show what happened"),
    _("Photos under {photo_limit}, video under {video_limit}. We check each file and mend what we can."),
    asks=_asks,
    own_view=True,
)
