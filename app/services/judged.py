"""What becomes of a file once it was judged: an exhibit with its files, or a word on why it was not taken."""

from __future__ import annotations

from app.claim.evidence.roles import ROLES
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.errors import FileLimitError
from app.services.record import Record, RecordChange, RefusedUpload, StoredFiles
from app.store.claim_files import NewFile
from app.store.claims import new_id
from app.store.files import IncomingFile
from app.store.waiting_files import AlreadyThere

_REMEMBERED = 10


def is_of_use(verdict: Verdict) -> bool:
    """Whether a file of this verdict is kept."""
    return verdict.state != "unusable" and verdict.kind != "other"


def thumbnail_rows(thumbnail: IncomingFile, name: str) -> list[NewFile]:
    """The small picture that a check has made, kept; none where it made none. Raises ``StorageError``."""
    size = thumbnail.path.stat().st_size if thumbnail.path.exists() else 0
    return [NewFile(new_id(), thumbnail.commit(), "thumbnail", name, size)] if size else []


def adding(
    exhibit_id: str, name: str, role: str, verdict: Verdict, rows: list[NewFile], most: int
) -> RecordChange:
    """The change that makes a file of use an exhibit; ``rows`` are its own and its thumbnail's, ``most`` is how many
    exhibits a claim has. Raises ``AlreadyThere`` and ``FileLimitError``."""
    ids = {row.purpose: row.id for row in rows}
    assert verdict.kind != "other"
    exhibit = Exhibit(
        id=exhibit_id,
        kind=verdict.kind,
        role=role if role in ROLES else "other",
        name=name,
        bytes=verdict.bytes,
        state=verdict.state,
    )
    files = StoredFiles(original=ids["original"], verdict=verdict.to_json(), thumbnail=ids.get("thumbnail"))

    def change(record: Record) -> None:
        leave_room(record, exhibit_id, most)
        record.claim.exhibits.append(exhibit)
        record.files_by_exhibit[exhibit_id] = files

    return change


def leave_room(record: Record, exhibit_id: str, most: int) -> None:
    """See to it that the exhibit is new and has room. Raises ``AlreadyThere`` and ``FileLimitError``."""
    if record.exhibit(exhibit_id) is not None:
        raise AlreadyThere
    if len(record.claim.exhibits) >= most:
        raise FileLimitError("files_per_claim", most)


def refusing(name: str, verdict: Verdict) -> RecordChange:
    """The change that remembers a file that was not taken; of one that was sent twice, once."""
    refused = RefusedUpload(name=name, verdict=verdict.to_json())

    def change(record: Record) -> None:
        others = [one for one in record.refused if one != refused]
        record.refused = [*others, refused][-_REMEMBERED:]

    return change
