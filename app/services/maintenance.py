"""What keeps the data in order: sweeping, purging, removing the traces of what was deleted."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.errors import PurgeHeld, StorageAwayError, StorageError, SweepStopped
from app.services.record import without_files
from app.store.claim_files import ClaimFiles
from app.store.claims import ClaimStore
from app.store.erase import finish_erasing, purge, purge_loose, purge_old_loose
from app.store.files import FileStore
from app.store.installation import adopt_folder
from app.store.leases import Leases
from app.store.rates import RateCounts
from app.store.sweep import SweepPlan, SweepReport, plan_sweep, sweep

LOOSE_FOR = timedelta(hours=1)
"""How long files are kept that belong to no claim; ours."""
IN_FLIGHT = timedelta(hours=1)
"""A file this young may belong to an upload that is still going on."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MaintenanceService:
    """The upkeep of one installation's rows and files."""

    claims: ClaimStore
    files: ClaimFiles
    store: FileStore
    rates: RateCounts
    leases: Leases

    def is_ours(self, lasts: timedelta) -> bool:
        """Whether this process does for so long what is done once for all machines. Raises ``StorageError``."""
        return self.leases.take("upkeep", lasts)

    def check_database(self) -> None:
        """Raise ``StorageError`` where the database does not answer, or lacks tables that this program needs."""
        self.claims.database.check()

    def check_files(self) -> None:
        """Raise ``StorageError`` where the store of files does not answer, or has lost its mark."""
        if self.store.mark() is None:
            raise StorageAwayError("the file store has no mark")

    def drop_broken_off(self, spare: timedelta = IN_FLIGHT) -> None:
        """Remove what broken uploads left on this machine. Raises ``StorageError``."""
        self.store.drop_broken_off(spare)

    def plan_sweep(self, now: datetime, spare: timedelta = IN_FLIGHT) -> SweepPlan:
        """What a sweep would remove now. Raises ``SweepStopped`` and ``StorageError``."""
        return plan_sweep(self.files, self.store, now, spare)

    def sweep(self, now: datetime, spare: timedelta = IN_FLIGHT) -> SweepReport:
        """Leave no row without its file and no file without its row. Raises ``SweepStopped`` and ``StorageError``."""
        report = sweep(self.files, self.store, without_files, now, spare)
        if report.lost or report.strays:
            _log.warning(
                "swept: %s rows without a file, %s files without a row", len(report.lost), report.strays
            )
        return report

    def adopt_folder(self) -> None:
        """Take the file folder as that of this database, because somebody who knows says so."""
        adopt_folder(self.claims.database, self.store)

    def purge(self, before: datetime) -> None:
        """Delete every claim that nobody visited since then; hosted only. Raises ``PurgeHeld`` where those are far
        more than usual."""
        self.rates.forget(before)
        purge(self.claims, self.store, before)

    def purge_loose(self, now: datetime) -> None:
        """Delete the files of "check my photos and video" that have become older than ``LOOSE_FOR``."""
        purge_loose(self.claims, self.store, now - LOOSE_FOR)

    def purge_old_loose(self, now: datetime) -> None:
        """Delete those that should have gone long ago. Raises ``PurgeHeld`` where they are far more than usual."""
        purge_old_loose(self.claims, self.store, now - LOOSE_FOR)

    def keep_reserve(self) -> None:
        """See to it that there is room on the disk to delete, whatever else is full."""
        self.claims.database.keep_reserve()

    def finish_erasing(self, quiet_for: timedelta) -> bool:
        """Remove what traces of deleted claims were left; ``quiet_for`` is how long nobody was there. False when
        there are still some."""
        return finish_erasing(self.claims.database, quiet_for)


def failure_words(error: Exception) -> str:
    """Why upkeep could not be done, for the log: words of ours where there are some, never anything of a claim."""
    return str(error) if isinstance(error, SweepStopped | PurgeHeld | StorageError) else type(error).__name__
