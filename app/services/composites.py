"""How two exhibits become a third: the listing beside what was received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.claim.evidence.edits import Crop
from app.claim.text.size_table import Row
from app.evidence.composite import LISTING, RECEIVED, compose
from app.services.exhibits import ExhibitService
from app.services.taking_in import Attached, TakingInService

ROLE = "beside_listing"


@dataclass(frozen=True, slots=True)
class CompositeService:
    """Makes composites for visitors' claims."""

    exhibits: ExhibitService
    taking_in: TakingInService

    def compose(
        self,
        visitor: str,
        claim_id: str,
        pair: tuple[str, str],
        crops: tuple[Crop, Crop],
        rows: tuple[Row, ...],
        now: datetime,
        mark: str = "",
    ) -> Attached:
        """Put the exhibits ``pair`` (listing, received) beside each other as a new exhibit; both stay.

        ``rows`` are the lines of a table of sizes below them; none for no table. ``mark``: see ``attach``.

        Raises ``NoSuchClaim``, ``CannotCompose`` and ``FileLimitError``.
        """
        keys = [self.exhibits.version(visitor, claim_id, key, None).store_key for key in pair]
        incoming_exhibit, store = self.taking_in.incoming_exhibit("composite.jpg"), self.exhibits.store
        try:
            with store.local(keys[0]) as listing, store.local(keys[1]) as received:
                compose(
                    listing,
                    received,
                    incoming_exhibit.incoming.path,
                    crops,
                    (LISTING, RECEIVED),
                    rows or None,
                    self.exhibits.checked,
                )
            same = f"{mark} {pair} {crops} {rows}" if mark else ""
            return self.taking_in.attach(visitor, claim_id, incoming_exhibit, ROLE, now, same)
        finally:
            incoming_exhibit.cancel()
