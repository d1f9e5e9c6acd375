"""The files that follow a letter: each with its number, its day and a checksum that proves it is the same file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app.claim.evidence.upload_order import in_upload_order
from app.claim.model.claim import Exhibit
from app.claim.text.brackets import labels
from app.services.exhibits import ExhibitService
from app.services.record import Record

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class NumberedFile:
    """An exhibit as it follows the letter. What lies on the buyer's own device has neither day nor checksum."""

    exhibit: Exhibit
    number: str
    added_at: datetime | None
    sha256: str


def numbered_files(
    exhibits: ExhibitService, visitor: str, claim_id: str, record: Record
) -> list[NumberedFile]:
    """The files that are named in the letter, in their order. Raises ``NoSuchClaim``."""
    everything = in_upload_order(record.claim)
    numbers = labels(everything)
    return [
        _numbered(exhibits, visitor, claim_id, record, exhibit, numbers[exhibit.id])
        for exhibit in everything
        if exhibit.id in numbers
    ]


def _numbered(
    exhibits: ExhibitService, visitor: str, claim_id: str, record: Record, exhibit: Exhibit, number: str
) -> NumberedFile:
    if exhibit.id not in record.files_by_exhibit:
        return NumberedFile(exhibit, number, None, "")
    row = exhibits.version(visitor, claim_id, exhibit.id, "original")
    digest = hashlib.sha256()
    with exhibits.store.open(row.store_key) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return NumberedFile(exhibit, number, row.created_at, digest.hexdigest())
