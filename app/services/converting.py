"""How exhibits are made ready: converted, cut into parts, judged again, and which version of each is used."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from app.claim.evidence.edits import WHOLE
from app.claim.evidence.picture_parts import parts_of
from app.claim.evidence.verdict import Verdict
from app.errors import CannotConvert, LostFile
from app.evidence.checks import check
from app.evidence.long_pictures import cut_part
from app.evidence.photo_conversion import convert
from app.services.claims import NoSuchClaim, update
from app.services.exhibit_files import ExhibitFiles, judge_again
from app.services.exhibits import ExhibitService
from app.services.jobs import JobService
from app.services.record import Record
from app.services.taking_in import Attached, TakingInService
from app.store.claims import ClaimStore

Conversion = Literal["converted", "started", "nothing"]
"""What came of the wish to convert: done, begun as a job, or not needed."""


class NoSuchPart(LookupError):
    """The picture has no part of this number."""


@dataclass(frozen=True, slots=True)
class ConversionService:
    """Makes exhibits of visitors' claims ready; ``visitor`` is always the hash of the visitor's token."""

    claims: ClaimStore
    exhibits: ExhibitService
    taking_in: TakingInService
    exhibit_files: ExhibitFiles
    jobs: JobService

    def convert(self, visitor: str, claim_id: str, exhibit_id: str, now: datetime) -> Conversion:
        """Make a photo ready, or start a job that makes a video ready; the original stays.

        Raises ``NoSuchClaim``, ``CannotConvert`` and ``FileLimitError``.
        """
        stored_files = self.exhibits.record(visitor, claim_id).files_by_exhibit.get(exhibit_id)
        if stored_files is None or stored_files.converted is not None:
            return "nothing"
        if stored_files.verdict.get("kind") == "video":
            self.jobs.start(visitor, claim_id, exhibit_id, WHOLE, now)
            return "started"
        original = self.exhibits.file(visitor, claim_id, stored_files.original)
        with self.exhibits.store.begin() as incoming:
            with self.exhibits.store.local(original.store_key) as photo:
                convert(photo, incoming.path, self.exhibits.checked)
            verdict = check(incoming.path, "", self.exhibits.checked)
            self.exhibit_files.put_converted(visitor, claim_id, exhibit_id, incoming, verdict, now)
        return "converted"

    def take_part(self, visitor: str, claim_id: str, exhibit_id: str, number: int, now: datetime) -> Attached:
        """Cut this part out of a long screenshot as a new exhibit in the same role; the long one stays.

        Raises ``NoSuchClaim``, ``CannotConvert`` and ``FileLimitError``; ``NoSuchPart`` where there is none.
        """
        record = self.exhibits.record(visitor, claim_id)
        exhibit, stored_files = record.exhibit(exhibit_id), record.files_by_exhibit.get(exhibit_id)
        if exhibit is None or stored_files is None:
            raise NoSuchClaim(claim_id)
        part = next(
            (one for one in parts_of(Verdict.from_json(stored_files.verdict)) if one.number == number), None
        )
        if part is None:
            raise NoSuchPart(number)
        original = self.exhibits.file(visitor, claim_id, stored_files.original)
        incoming_exhibit = self.taking_in.incoming_exhibit(
            f"{Path(exhibit.name).stem} {part.number} of {part.count}.png"
        )
        try:
            with self.exhibits.store.local(original.store_key) as long_one:
                cut_part(long_one, incoming_exhibit.incoming.path, self.exhibits.checked, part)
            mark = f"part of {exhibit_id}"
            return self.taking_in.attach(
                visitor, claim_id, incoming_exhibit, exhibit.role or "other", now, mark
            )
        finally:
            incoming_exhibit.cancel()

    def convert_all(self, visitor: str, claim_id: str, now: datetime) -> list[CannotConvert]:
        """Convert every exhibit that can be, also where only place and hidden notes go; what could not comes back.

        Videos become jobs; one that has failed or was stopped is not started again unasked.
        """
        self._check_outdated(visitor, claim_id, now)
        tried = {job.exhibit for job in self.jobs.of_claim(visitor, claim_id, now)}
        problems = []
        for exhibit_id, stored_files in self.exhibits.record(visitor, claim_id).files_by_exhibit.items():
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
        self.exhibit_files.check_again(visitor, claim_id, exhibit_id, self.exhibits.checked, now)

    def _check_outdated(self, visitor: str, claim_id: str, now: datetime) -> None:
        for exhibit_id, stored_files in self.exhibits.record(visitor, claim_id).files_by_exhibit.items():
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

        update(self.claims, visitor, claim_id, change, now)


def _gains(verdict: Verdict) -> bool:
    """Whether conversion is worth doing unasked: a video that AliExpress takes is not encoded again for its codec, but
    what its owner cut off is taken out."""
    hides = any(found.code == "video_hidden" for found in verdict.findings)
    return verdict.fixable and (
        verdict.kind == "photo" or verdict.state == "fixable" or verdict.has_location or hides
    )
