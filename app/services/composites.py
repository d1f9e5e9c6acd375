"""Knows how two exhibits become a third: the listing beside what was received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.claim.text.size_table import size_rows
from app.evidence.composite import LISTING, RECEIVED, Crop, compose
from app.services.exhibits import Attached, ExhibitService

ROLE = "beside_listing"


@dataclass(frozen=True, slots=True)
class CompositeService:
    """Makes composites for visitors' claims."""

    exhibits: ExhibitService

    def compose(
        self,
        visitor: str,
        claim_id: str,
        pair: tuple[str, str],
        crops: tuple[Crop, Crop],
        with_sizes: bool,
        now: datetime,
    ) -> Attached:
        """Put the exhibits ``pair`` (listing, received) beside each other as a new exhibit; both stay.

        Raises ``NoSuchClaim``, ``CannotCompose`` and ``FileLimitError``.
        """
        listing, received = (self.exhibits.version(visitor, claim_id, key, None)[1] for key in pair)
        rows = size_rows(self.exhibits.record(visitor, claim_id).claim) if with_sizes else ()
        incoming_exhibit = self.exhibits.incoming_exhibit("composite.jpg")
        try:
            compose(
                listing,
                received,
                incoming_exhibit.incoming.path,
                crops,
                (LISTING, RECEIVED),
                rows or None,
                self.exhibits.checked,
            )
            return self.exhibits.attach(visitor, claim_id, incoming_exhibit, ROLE, now)
        finally:
            incoming_exhibit.cancel()
