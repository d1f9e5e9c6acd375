"""How photos get their number when they leave: a labelled copy, made from the version to upload each time.

It is not kept, since the number follows from the order of all exhibits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.claim.evidence.edits import Circle
from app.claim.evidence.photo_labels import photo_labels
from app.errors import CannotConvert
from app.evidence.labelled_photo import label_photo
from app.services.claims import NoSuchClaim, update
from app.services.exhibits import ExhibitService
from app.services.record import Record
from app.store.claims import ClaimStore


@dataclass(frozen=True, slots=True)
class PhotoLabelService:
    """Labels photos of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    claims: ClaimStore
    exhibits: ExhibitService

    def labelled(self, visitor: str, claim_id: str, record: Record, exhibit_id: str) -> bytes | None:
        """The copy of a photo as it leaves, a JPEG; None for what leaves as it is: a file without a label, and a photo
        that cannot be labelled. Raises ``NoSuchClaim``, ``StorageError``, and OSError when a file cannot be read."""
        words, exhibit = photo_labels(record.claim).get(exhibit_id), record.exhibit(exhibit_id)
        if words is None or exhibit is None or exhibit_id not in record.files_by_exhibit:
            return None
        chosen = self.exhibits.file(visitor, claim_id, record.files_by_exhibit[exhibit_id].chosen)
        store = self.exhibits.store
        with store.begin() as copy, store.local(chosen.store_key) as photo:
            try:
                label_photo(photo, copy.path, self.exhibits.checked, words, exhibit.circle)
            except CannotConvert:
                return None
            return copy.path.read_bytes()

    def draw_circle(
        self, visitor: str, claim_id: str, exhibit_id: str, circle: Circle | None, now: datetime
    ) -> None:
        """Draw this circle on the copy of a photo that leaves; None for no circle. Raises ``NoSuchClaim``."""

        def change(record: Record) -> None:
            exhibit = record.exhibit(exhibit_id)
            if exhibit is None or exhibit.kind != "photo":
                raise NoSuchClaim(claim_id)
            exhibit.circle = circle

        update(self.claims, visitor, claim_id, change, now)
