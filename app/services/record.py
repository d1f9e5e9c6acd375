"""What is kept of a claim: the claim itself and, beside it, where its exhibits' files lie and how they were judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Claim, Exhibit
from app.claim.text.pieces import noun_of
from app.claim.versions import upgrade_record
from app.errors import UnreadableClaim
from app.store.claims import Change, Doc, StoredClaim


def _readable(stored: dict[str, Any]) -> dict[str, Any]:
    Verdict.from_json(stored)
    return stored


StoredVerdict = Annotated[dict[str, Any], AfterValidator(_readable)]
"""A verdict as ``Verdict.to_json`` gave it, from this version of the program or an earlier one."""


class StoredFiles(BaseModel):
    """Where the files of one exhibit lie (ids of rows), and what the checks said of each version."""

    model_config = ConfigDict(extra="forbid", validate_by_name=True, serialize_by_alias=True)
    original: str
    verdict: StoredVerdict
    # The aliases are the names in rows of the first release.
    converted: str | None = Field(default=None, alias="mended")
    converted_verdict: StoredVerdict | None = Field(default=None, alias="mended_verdict")
    thumbnail: str | None = None
    use_original: bool = False

    @property
    def chosen(self) -> str:
        """The row of the version that goes into the claim."""
        return self.original if self.converted is None or self.use_original else self.converted

    @property
    def shown(self) -> dict[str, Any]:
        """The verdict on the version that goes into the claim."""
        return self.verdict if self.converted_verdict is None or self.use_original else self.converted_verdict


class RefusedUpload(BaseModel):
    """A file that was not taken: its name and the verdict, shown until the next upload."""

    model_config = ConfigDict(extra="forbid")
    name: str
    verdict: StoredVerdict


class Invitation(BaseModel):
    """A link to this claim for another device: the mark of its secret, and until when it is good."""

    model_config = ConfigDict(extra="forbid")
    mark: str
    until: AwareDatetime


@dataclass(slots=True)
class Record:
    """A claim with its stored files, by exhibit id, the files of the last upload that were not taken,
    and what was typed on a page but could not be answers yet."""

    claim: Claim
    files_by_exhibit: dict[str, StoredFiles]
    refused: list[RefusedUpload] = field(default_factory=list)
    invitation: Invitation | None = None
    typed: dict[str, dict[str, str | list[str]]] = field(default_factory=dict)

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> Record:
        """What the store kept, brought to the newest version. Raises ``UnreadableClaim``."""
        try:
            return cls._read(upgrade_record(dict(doc)))
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            # Whatever is wrong with it, it is somebody's claim: its owner must still get and delete it.
            raise UnreadableClaim from error

    @classmethod
    def _read(cls, doc: Doc) -> Record:
        files_by_exhibit = {
            key: StoredFiles.model_validate(value) for key, value in doc.get("shelves", {}).items()
        }
        refused = [RefusedUpload.model_validate(value) for value in doc.get("refused", [])]
        invitation = Invitation.model_validate(doc["invitation"]) if doc.get("invitation") else None
        typed = {str(step): dict(values) for step, values in doc.get("typed", {}).items()}
        return cls(Claim.model_validate(doc["claim"]), files_by_exhibit, refused, invitation, typed)

    def to_doc(self) -> Doc:
        """What the store keeps."""
        return {
            "claim": self.claim.model_dump(mode="json", exclude_none=True),
            "shelves": {
                key: stored_files.model_dump(exclude_none=True)
                for key, stored_files in self.files_by_exhibit.items()
            },
            "refused": [refused.model_dump() for refused in self.refused],
            "typed": self.typed,
            "invitation": self.invitation.model_dump(mode="json") if self.invitation else None,
        }

    def exhibit(self, exhibit_id: str) -> Exhibit | None:
        """The exhibit of that id, if the claim has it."""
        return next((exhibit for exhibit in self.claim.exhibits if exhibit.id == exhibit_id), None)


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A visitor's claim as it was stored at one moment."""

    id: str
    record: Record
    stored: StoredClaim

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.record.claim

    def revision(self, step: str) -> int:
        """How often this step was saved."""
        return self.stored.step_revision(step)


RecordChange = Callable[[Record], None]
"""Changes a record in place, inside the transaction that keeps it: quick, no storage. What it raises keeps nothing."""


def in_record(change: RecordChange) -> Change:
    """The same change as the store makes it."""

    def in_doc(doc: Doc) -> Doc:
        record = Record.from_doc(doc)
        change(record)
        return record.to_doc()

    return in_doc


def title_of(doc: Doc) -> str:
    """What a list calls this claim: the thing and the order number, as far as they are known."""
    claim = Record.from_doc(doc).claim
    noun = noun_of(claim)
    parts = [noun.one if noun else "", claim.order.order_number or ""]
    return ", ".join(part for part in parts if part)


def without_files(doc: Doc, gone: frozenset[str]) -> Doc:
    """The content without the files of these rows: an exhibit whose original is gone goes, too."""
    record = Record.from_doc(doc)
    for exhibit_id, stored_files in list(record.files_by_exhibit.items()):
        if stored_files.original in gone:
            del record.files_by_exhibit[exhibit_id]
            record.claim.exhibits = [e for e in record.claim.exhibits if e.id != exhibit_id]
        if stored_files.converted in gone:
            stored_files.converted = stored_files.converted_verdict = None
        if stored_files.thumbnail in gone:
            stored_files.thumbnail = None
    return record.to_doc()
