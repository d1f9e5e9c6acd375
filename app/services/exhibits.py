"""What can be done with a claim's exhibits: attach, convert, choose the version, describe, order, remove."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from app.claim.evidence.edits import WHOLE
from app.claim.evidence.picture_parts import parts_of
from app.claim.evidence.roles import ROLES
from app.claim.evidence.upload_order import in_upload_order
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.errors import CannotConvert, FileLimitError, LostFile
from app.evidence.checks import check
from app.evidence.long_pictures import cut_part
from app.evidence.photo_conversion import convert
from app.services.claims import NoSuchClaim, opened, update
from app.services.exhibit_files import ExhibitFiles, judge_again
from app.services.incoming import IncomingExhibit
from app.services.jobs import JobService
from app.services.once import exhibit_key
from app.services.record import Record, RecordChange, Refused, StoredFiles, in_record
from app.store.claim_files import ClaimFiles, FileLimits, NewFile, Purpose, StoredFile
from app.store.claims import ClaimStore, new_id
from app.store.files import FileStore

_REMEMBERED = 10

Conversion = Literal["converted", "started", "nothing"]
"""What came of the wish to convert: done, begun as a job, or not needed."""


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of one file: its verdict, and the exhibit's id when it was taken."""

    name: str
    verdict: Verdict
    exhibit: str | None


@dataclass(frozen=True, slots=True)
class ToldVideo:
    """A video that stays on its owner's device, as its owner tells it; ``seconds`` is its length, if known."""

    name: str
    bytes: int
    seconds: int | None
    role: str


class _There(Exception):
    """The exhibit is there already: its page was sent twice."""


class NoSuchPart(LookupError):
    """The picture has no part of this number."""


class ExhibitService:
    """Exhibits of visitors' claims; ``visitor`` is always the hash of the visitor's token."""

    def __init__(
        self,
        claims: ClaimStore,
        files: ClaimFiles,
        store: FileStore,
        exhibit_files: ExhibitFiles,
        jobs: JobService,
        limits: FileLimits,
    ) -> None:
        self._claims = claims
        self._files = files
        self._exhibit_files = exhibit_files
        self._jobs = jobs
        self.store = store
        self.limits = limits
        self.checked = jobs.checked

    def incoming_exhibit(self, name: str) -> IncomingExhibit:
        """A place for a file that is about to come in."""
        return IncomingExhibit(self.store, name, self.checked)

    def attach(
        self,
        visitor: str,
        claim_id: str,
        incoming_exhibit: IncomingExhibit,
        role: str,
        now: datetime,
        mark: str = "",
    ) -> Attached:
        """Check a file that has come in whole and keep it, unless it is of no use; ``mark`` is that of the page that
        sent it: sent twice, it is one exhibit.

        Raises ``NoSuchClaim`` and ``FileLimitError``; the file is gone then.
        """
        incoming, name = incoming_exhibit.incoming, incoming_exhibit.name
        if incoming_exhibit.refused is not None:
            self._refuse(visitor, claim_id, name, incoming_exhibit.refused, now)
            return Attached(name, incoming_exhibit.refused, None)
        with incoming, self.store.begin() as thumbnail:
            incoming.flush()
            verdict = check(incoming.path, name, self.checked, thumbnail.path)
            if verdict.state == "unusable" or verdict.kind == "other":
                self._refuse(visitor, claim_id, name, verdict, now)
                return Attached(name, verdict, None)
            exhibit = Exhibit(
                id=_id_for(mark, name, verdict.bytes, incoming_exhibit.checksum),
                kind=verdict.kind,
                role=role if role in ROLES else "other",
                name=name,
                bytes=verdict.bytes,
                state=verdict.state,
            )
            stored_files = StoredFiles(original=new_id(), verdict=verdict.to_json())
            rows = [NewFile(stored_files.original, incoming.commit(), "original", name, verdict.bytes)]
            if thumbnail.path.exists() and thumbnail.path.stat().st_size:
                stored_files.thumbnail = new_id()
                size = thumbnail.path.stat().st_size
                rows.append(NewFile(stored_files.thumbnail, thumbnail.commit(), "thumbnail", name, size))
        with suppress(_There):
            self._exhibit_files.keep(visitor, claim_id, rows, _adding(exhibit, stored_files), now)
        return Attached(name, verdict, exhibit.id)

    def tell(self, visitor: str, claim_id: str, told: ToldVideo, now: datetime, mark: str = "") -> None:
        """Name a video that stays on its owner's device. Raises ``NoSuchClaim`` and ``FileLimitError``."""
        fits = told.bytes < self.checked.video_below
        exhibit = Exhibit(
            id=_id_for(mark, told.name, told.bytes, 0),
            kind="video",
            role=told.role,
            name=told.name,
            bytes=told.bytes,
            seconds=told.seconds,
            state="ready" if fits else "unusable",
            on_device=True,
        )
        self.name(visitor, claim_id, exhibit, now)

    def name(self, visitor: str, claim_id: str, exhibit: Exhibit, now: datetime) -> None:
        """Add an exhibit whose file is not here. Raises ``NoSuchClaim`` and ``FileLimitError``."""

        def change(record: Record) -> None:
            if record.exhibit(exhibit.id) is not None:
                return
            if len(record.claim.exhibits) >= self.limits.files_per_claim:
                raise FileLimitError("files_per_claim", self.limits.files_per_claim)
            record.claim.exhibits.append(exhibit)

        update(self._claims, visitor, claim_id, change, now)

    def convert(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> Conversion:
        """Make a photo ready, or start a job that makes a video ready; the original stays.

        Raises ``NoSuchClaim``, ``CannotConvert`` and ``FileLimitError``.
        """
        stored_files = self.record(visitor, claim_id).files_by_exhibit.get(exhibit_id)
        if stored_files is None or stored_files.converted is not None:
            return "nothing"
        if stored_files.verdict.get("kind") == "video":
            self._jobs.start(visitor, claim_id, exhibit_id, WHOLE, now)
            return "started"
        original = self.file(visitor, claim_id, stored_files.original)
        with self.store.begin() as incoming:
            with self.store.local(original.store_key) as photo:
                convert(photo, incoming.path, self.checked)
            verdict = check(incoming.path, original.name, self.checked)
            self._exhibit_files.put_converted(visitor, claim_id, exhibit_id, incoming, verdict, now)
        return "converted"

    def take_part(self, visitor: str, claim_id: str, exhibit_id: str, number: int, now: datetime) -> Attached:
        """Cut this part out of a long screenshot as a new exhibit in the same role; the long one stays.

        Raises ``NoSuchClaim``, ``CannotConvert`` and ``FileLimitError``; ``NoSuchPart`` where there is none.
        """
        record = self.record(visitor, claim_id)
        exhibit, stored_files = record.exhibit(exhibit_id), record.files_by_exhibit.get(exhibit_id)
        if exhibit is None or stored_files is None:
            raise NoSuchClaim(claim_id)
        part = next(
            (one for one in parts_of(Verdict.from_json(stored_files.verdict)) if one.number == number), None
        )
        if part is None:
            raise NoSuchPart(number)
        original = self.file(visitor, claim_id, stored_files.original)
        incoming_exhibit = self.incoming_exhibit(
            f"{Path(exhibit.name).stem} {part.number} of {part.count}.png"
        )
        try:
            with self.store.local(original.store_key) as long_one:
                cut_part(long_one, incoming_exhibit.incoming.path, self.checked, part)
            mark = f"part of {exhibit_id}"
            return self.attach(visitor, claim_id, incoming_exhibit, exhibit.role or "other", now, mark)
        finally:
            incoming_exhibit.cancel()

    def convert_all(self, visitor: str, claim_id: str, now: datetime) -> list[CannotConvert]:
        """Convert every exhibit that can be, also where only place and hidden notes go; what could not comes back.

        Videos become jobs; one that has failed or was stopped is not started again unasked.
        """
        self._check_outdated(visitor, claim_id, now)
        tried = {job.exhibit for job in self._jobs.of_claim(visitor, claim_id, now)}
        problems = []
        for exhibit_id, stored_files in self.record(visitor, claim_id).files_by_exhibit.items():
            if (
                stored_files.converted is None
                and exhibit_id not in tried
                and _gains(Verdict.from_json(stored_files.verdict))
            ):
                try:
                    self.convert(visitor, claim_id, exhibit_id, now)
                except CannotConvert as problem:
                    problems.append(problem)
                except LostFile:
                    continue  # what is lost is said at its exhibit
        return problems

    def check_again(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> None:
        """Judge an exhibit by the checks of today. Raises ``NoSuchClaim``, and OSError when its file cannot be read."""
        self._exhibit_files.check_again(visitor, claim_id, exhibit_id, self.checked, now)

    def _check_outdated(self, visitor: str, claim_id: str, now: datetime) -> None:
        for exhibit_id, stored_files in self.record(visitor, claim_id).files_by_exhibit.items():
            if Verdict.from_json(stored_files.shown).outdated:
                # Where a file cannot be read now, the next time is early enough.
                with suppress(OSError):
                    self.check_again(visitor, claim_id, exhibit_id, now)

    def choose(self, visitor: str, claim_id: str, exhibit_id: str, original: bool, now: datetime) -> None:
        """Use the original or the converted version of an exhibit."""

        def change(record: Record) -> None:
            if exhibit_id not in record.files_by_exhibit:
                raise NoSuchClaim(claim_id)
            record.files_by_exhibit[exhibit_id].use_original = original
            judge_again(record, exhibit_id)

        self._change(visitor, claim_id, exhibit_id, change, now)

    def describe(
        self, visitor: str, claim_id: str, exhibit_id: str, role: str, caption: str, now: datetime
    ) -> None:
        """Say what an exhibit shows. Raises pydantic's ``ValidationError`` for an unknown role or long words."""

        def change(record: Record) -> None:
            exhibit = record.exhibit(exhibit_id)
            assert exhibit is not None
            new = Exhibit.model_validate(
                exhibit.model_dump() | {"role": role, "caption": " ".join(caption.split())}
            )
            record.claim.exhibits = [new if e.id == exhibit_id else e for e in record.claim.exhibits]

        self._change(visitor, claim_id, exhibit_id, change, now)

    def leave_out(self, visitor: str, claim_id: str, exhibit_id: str, out: bool, now: datetime) -> None:
        """Keep an exhibit without uploading or naming it, or take it in again."""

        def change(record: Record) -> None:
            exhibit = record.exhibit(exhibit_id)
            assert exhibit is not None
            exhibit.left_out = out

        self._change(visitor, claim_id, exhibit_id, change, now)

    def move(self, visitor: str, claim_id: str, exhibit_id: str, by: int, now: datetime) -> None:
        """Move an exhibit up (-1) or down (1) in the order of upload."""

        def change(record: Record) -> None:
            record.claim.exhibits, record.claim.moved = list(in_upload_order(record.claim)), True
            ids = [exhibit.id for exhibit in record.claim.exhibits]
            place = ids.index(exhibit_id)
            exhibits = record.claim.exhibits
            exhibits.insert(max(0, place + by), exhibits.pop(place))

        self._change(visitor, claim_id, exhibit_id, change, now)

    def remove(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> None:
        """Take an exhibit out, with all its files; a second time changes nothing."""
        stored_files = self.record(visitor, claim_id).files_by_exhibit.get(exhibit_id)
        self._jobs.cancel_for(visitor, claim_id, exhibit_id, now)

        def change(record: Record) -> None:
            record.files_by_exhibit.pop(exhibit_id, None)
            record.claim.exhibits = [e for e in record.claim.exhibits if e.id != exhibit_id]

        ids = (
            [row for row in (stored_files.original, stored_files.converted, stored_files.thumbnail) if row]
            if stored_files
            else []
        )
        for gone in self._files.detach(claim_id, visitor, ids, in_record(change), now) or []:
            self.store.delete(gone.store_key)

    def clear_refused(self, visitor: str, claim_id: str, now: datetime) -> None:
        """Forget the list of files that were not taken."""

        def change(record: Record) -> None:
            record.refused = []

        update(self._claims, visitor, claim_id, change, now)

    def record(self, visitor: str, claim_id: str) -> Record:
        """The claim with its stored files. Raises ``NoSuchClaim``."""
        return opened(self._claims.get(claim_id, visitor)).record

    def file(self, visitor: str, claim_id: str, file_id: str | None) -> StoredFile:
        """One stored file of the claim. Raises ``NoSuchClaim``, and ``LostFile`` when it is not in its folder."""
        found = self._files.get(claim_id, visitor, file_id) if file_id else None
        if found is None:
            raise NoSuchClaim(claim_id)
        if self.store.missing([found.store_key]):
            raise LostFile(found.id)
        return found

    def without_lost(self, visitor: str, claim_id: str, record: Record) -> Record:
        """The record as it stands, without the files that are not in their folder now; nothing is changed by that."""
        rows = self._files.list_for(claim_id, visitor) if record.files_by_exhibit else []
        missing = self.store.missing([row.store_key for row in rows])
        lost = {row.id for row in rows if row.store_key in missing}
        here = {
            key: files.model_copy(update={"thumbnail": None}) if files.thumbnail in lost else files
            for key, files in record.files_by_exhibit.items()
            if not {files.original, files.chosen} & lost
        }
        return replace(record, files_by_exhibit=here)

    def version(self, visitor: str, claim_id: str, exhibit_id: str, purpose: Purpose | None) -> StoredFile:
        """A version of an exhibit's file; ``None`` is the one to upload. Raises ``NoSuchClaim`` and ``LostFile``."""
        stored_files = self.record(visitor, claim_id).files_by_exhibit.get(exhibit_id)
        if stored_files is None:
            raise NoSuchClaim(claim_id)
        rows = {
            "original": stored_files.original,
            "converted": stored_files.converted,
            "thumbnail": stored_files.thumbnail,
            None: stored_files.chosen,
        }
        return self.file(visitor, claim_id, rows[purpose])

    def _refuse(self, visitor: str, claim_id: str, name: str, verdict: Verdict, now: datetime) -> None:
        def change(record: Record) -> None:
            record.refused = [*record.refused, Refused(name=name, verdict=verdict.to_json())][-_REMEMBERED:]

        update(self._claims, visitor, claim_id, change, now)

    def _change(
        self, visitor: str, claim_id: str, exhibit_id: str, change: RecordChange, now: datetime
    ) -> None:
        """Change the record of a claim that has this exhibit. Raises ``NoSuchClaim`` where it has not."""

        def of_exhibit(record: Record) -> None:
            if record.exhibit(exhibit_id) is None:
                raise NoSuchClaim(claim_id)
            change(record)

        update(self._claims, visitor, claim_id, of_exhibit, now)


def _adding(exhibit: Exhibit, stored_files: StoredFiles) -> RecordChange:
    def change(record: Record) -> None:
        if record.exhibit(exhibit.id) is not None:
            raise _There
        record.claim.exhibits.append(exhibit)
        record.files_by_exhibit[exhibit.id] = stored_files

    return change


def _gains(verdict: Verdict) -> bool:
    """Whether conversion is worth doing unasked: a video that AliExpress takes is not encoded again for its codec, but
    what its owner cut off is taken out."""
    hides = any(found.code == "video_hidden" for found in verdict.findings)
    return verdict.fixable and (
        verdict.kind == "photo" or verdict.state == "fixable" or verdict.has_location or hides
    )


def _id_for(mark: str, name: str, size: int, checksum: int) -> str:
    """The same for the same file from the same page; without a mark a new one."""
    return exhibit_key(mark or new_id(), name, size, checksum)
