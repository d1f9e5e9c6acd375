"""Knows how the services are put together: database, files and rules for pages and commands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.claim.rulebook.rule import Rulebook
from app.evidence.judge import VIDEO_AT_MOST, Limits
from app.services.checking import CheckingService
from app.services.claim_pack import PackService
from app.services.claims import ClaimService
from app.services.composites import CompositeService
from app.services.exhibit_files import ExhibitFiles
from app.services.exhibits import ExhibitService
from app.services.jobs import JobService
from app.services.phone_link import PhoneLinkService
from app.services.record import title_of, without_files
from app.store.claim_files import ClaimFiles, FileLimits
from app.store.claims import ClaimStore
from app.store.database import Database
from app.store.erase import purge, purge_loose
from app.store.files import FolderFileStore
from app.store.jobs import JobStore
from app.store.rates import RateCounts
from app.store.sqlite import file_url
from app.store.sweep import SweepReport, sweep

LOOSE_FOR = timedelta(hours=1)
"""How long files are kept that belong to no claim; ours."""
IN_FLIGHT = timedelta(hours=1)
"""A file this young may belong to an upload that is still going on."""


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that can be done, for one installation."""

    claims: ClaimService
    exhibits: ExhibitService
    jobs: JobService
    composites: CompositeService
    packs: PackService
    phone: PhoneLinkService
    checking: CheckingService
    rates: RateCounts
    rows: ClaimStore
    files: ClaimFiles

    def sweep(self, now: datetime, spare: timedelta = IN_FLIGHT) -> SweepReport:
        """Leave no row without its file and no file without its row, and go on with the jobs; for every start."""
        self.jobs.wake(now)
        return sweep(self.files, self.exhibits.store, without_files, now, spare)

    def purge(self, before: datetime) -> None:
        """Delete every claim that nobody visited since then; hosted only."""
        purge(self.rows, self.exhibits.store, before)
        self.rates.forget(before)

    def purge_loose(self, now: datetime) -> None:
        """Delete the files of "check my photos and video" that are older than ``LOOSE_FOR``."""
        purge_loose(self.rows, self.exhibits.store, now - LOOSE_FOR)

    def close(self) -> None:
        """Stop working and let go of the database; a job that runs goes on with the next start."""
        self.jobs.close()
        self.rows.database.close()


def build_services(
    data: Path,
    rules: Rulebook,
    claim_limit: int,
    visitor_limit: int,
    video_at_most: int = VIDEO_AT_MOST,
    *,
    secret: str,
) -> Services:
    """Open (and, the first time, make) the data folder's database and files. Limits are bytes;
    ``video_at_most`` is the largest video that is taken in to be made smaller. ``secret`` signs links."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = Database(file_url(data / "claims.sqlite3"))
    database.prepare()
    store = FolderFileStore(data / "files")
    rows = ClaimStore(database, title_of)
    files = ClaimFiles(rows)
    limits = FileLimits(rules.number("files_per_claim"), claim_limit, visitor_limit)
    exhibit_files = ExhibitFiles(rows, files, store, limits)
    checked = Limits(rules.number("photo_limit"), rules.number("video_limit"), video_at_most)
    jobs = JobService(JobStore(database), exhibit_files, checked)
    claims = ClaimService(rows, store, rules)
    exhibits = ExhibitService(rows, files, store, exhibit_files, jobs, limits)
    return Services(
        claims,
        exhibits,
        jobs,
        CompositeService(exhibits),
        PackService(claims, exhibits),
        PhoneLinkService(rows, secret),
        CheckingService(checked),
        RateCounts(database),
        rows,
        files,
    )
