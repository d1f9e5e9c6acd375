"""How the services are put together: database, files and rules for pages and commands."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.rulebook.rule import Rulebook
from app.evidence.facts import VIDEO_AT_MOST, Limits
from app.services.arranging import ArrangingService
from app.services.checking import CheckingService
from app.services.checks import AT_ONCE, CheckService, CheckWork
from app.services.claim_pack import PackService
from app.services.claims import ClaimService
from app.services.composites import CompositeService
from app.services.converting import ConversionService
from app.services.exhibit_files import ExhibitFiles
from app.services.exhibits import ExhibitService
from app.services.jobs import JobService
from app.services.maintenance import MaintenanceService
from app.services.phone_link import PhoneLinkService
from app.services.photo_labels import PhotoLabelService
from app.services.record import title_of
from app.services.taking_in import TakingInService
from app.services.timeline import TimelineService
from app.services.video_work import VideoWork
from app.services.worker import Worker
from app.store.claim_files import ClaimFiles
from app.store.claims import ClaimStore
from app.store.database import Database
from app.store.file_limits import FileLimits
from app.store.files import FileStore
from app.store.installation import claim_folder
from app.store.jobs import JobStore
from app.store.leases import Leases
from app.store.place import Place
from app.store.rates import RateCounts
from app.store.turns import as_they_come, one_at_a_time
from app.store.waiting_files import WaitingFiles


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that can be done, for one installation."""

    claims: ClaimService
    timeline: TimelineService
    exhibits: ExhibitService
    taking_in: TakingInService
    checks: CheckService
    conversion: ConversionService
    arranging: ArrangingService
    jobs: JobService
    composites: CompositeService
    photo_labels: PhotoLabelService
    packs: PackService
    phone: PhoneLinkService
    checking: CheckingService
    maintenance: MaintenanceService
    rates: RateCounts
    rows: ClaimStore
    files: ClaimFiles

    def close(self) -> None:
        """Stop working and let go of the database; a job that runs goes on with the next start."""
        self.jobs.close()
        self.rows.database.close()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What an installation keeps, and within which limits."""

    database: Database
    store: FileStore
    rows: ClaimStore
    files: ClaimFiles
    exhibit_files: ExhibitFiles
    limits: FileLimits
    checked: Limits


def build_services(
    place: Place,
    rules: Rulebook,
    claim_limit: int,
    visitor_limit: int,
    video_at_most: int = VIDEO_AT_MOST,
    *,
    secret: str,
    disk_limit: int | None = None,
) -> Services:
    """Open (and, the first time, make) an installation's database and files. Limits are bytes;
    ``video_at_most`` is the largest video that is taken in to be made smaller. ``secret`` signs links. All files
    together take ``disk_limit`` at most (None: no limit). Raises ``StorageError``."""
    limits = FileLimits(rules.number("files_per_claim"), claim_limit, visitor_limit, disk_limit)
    checked = Limits(rules.number("photo_limit"), rules.number("video_limit"), video_at_most)
    return _services(_opened(place, limits, checked), rules, secret)


def _opened(place: Place, limits: FileLimits, checked: Limits) -> _Kept:
    database, store = place.open_database(), place.open_files()
    rows = ClaimStore(database, title_of)
    files = ClaimFiles(rows, claim_folder(database, store))
    return _Kept(database, store, rows, files, ExhibitFiles(rows, files, store, limits), limits, checked)


def _services(kept: _Kept, rules: Rulebook, secret: str) -> Services:
    rows, files, store, exhibit_files = kept.rows, kept.files, kept.store, kept.exhibit_files
    queue = JobStore(kept.database)
    waiting = WaitingFiles(files, queue)
    checks = _checks(kept, queue, waiting)
    jobs = _jobs(kept, queue, checks)
    claims = ClaimService(rows, store, rules)
    exhibits = ExhibitService(rows, files, store, kept.limits, kept.checked)
    taking_in = TakingInService(rows, store, exhibit_files, waiting, checks, kept.limits, kept.checked)
    conversion = ConversionService(rows, exhibits, taking_in, exhibit_files, jobs)
    arranging = ArrangingService(rows, files, store, jobs, checks)
    labels = PhotoLabelService(rows, exhibits)
    rates = RateCounts(kept.database)
    return Services(
        claims,
        TimelineService(rows),
        exhibits,
        taking_in,
        checks,
        conversion,
        arranging,
        jobs,
        CompositeService(exhibits, taking_in),
        labels,
        PackService(claims, exhibits, taking_in, arranging, conversion, labels),
        PhoneLinkService(rows, secret),
        CheckingService(kept.checked),
        MaintenanceService(rows, files, store, rates, Leases(kept.database)),
        rates,
        rows,
        files,
    )


def _checks(kept: _Kept, queue: JobStore, waiting: WaitingFiles) -> CheckService:
    work = CheckWork(kept.files, kept.store, waiting, kept.checked, kept.limits.files_per_claim)
    return CheckService(kept.rows, queue, kept.files, kept.store, waiting, Worker(queue, work, AT_ONCE))


def _jobs(kept: _Kept, queue: JobStore, checks: CheckService) -> JobService:
    # Where machines share a database each does one; else all processes are on this machine.
    turns = as_they_come if kept.database.is_shared else one_at_a_time
    converter = Worker(queue, VideoWork(queue, kept.exhibit_files, kept.checked, turns), most=1)
    return JobService(queue, kept.exhibit_files, checks, converter, kept.checked)
