"""When the data is looked after: after every start and then again and again; beside the visitors, never before one."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Flask

from app.config import Settings
from app.errors import PurgeHeld
from app.services.container import Services
from app.services.maintenance import failure_words

EVERY = timedelta(minutes=10)
SOON = timedelta(seconds=30)
"""How long it waits before it tries again what could not be done."""
OURS_FOR = EVERY + SOON + SOON
"""So long nobody else does what this process has taken over for all machines: it asks again before that is over."""
HELD_FOR = timedelta(hours=1)
"""How long a purge rests where far more claims were due than a right clock makes: time to set the clock; ours."""
LAST_WORD = timedelta(seconds=5)
"""So long what is being done may take to end when the server stops; it can be cut off at any moment, too."""
_log = logging.getLogger(__name__)


class Upkeep:
    """Sweeps, purges and removes traces in a thread of its own, from the first visit on."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._services = services
        self._settings = settings
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ended = threading.Event()
        self._visited = time.monotonic()
        self._trouble: dict[str, str] = {}
        self._held_until: dict[str, float] = {}
        self._is_ours = False

    def wake(self) -> None:
        """Note a visit, and start the work if it does not go on already; returns at once."""
        self._visited = time.monotonic()
        with self._lock:
            if self._thread is not None or self._ended.is_set():
                return
            self._thread = threading.Thread(target=self._go_on, daemon=True, name="upkeep")
            self._thread.start()

    def end(self) -> None:
        """Stop for good, and wait a little for what is being done: what comes next lets go of the database."""
        self._ended.set()
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join(LAST_WORD.total_seconds())

    def _go_on(self) -> None:
        while not self._ended.is_set():
            self.work(self._settings.clock())
            waited = timedelta(0)
            while waited < EVERY:
                if self._ended.wait(SOON.total_seconds()):
                    return
                waited += SOON
                if self._settings.database:
                    # What waits at another machine, whose hands are full, is told to nobody.
                    self._try("jobs", lambda: self._services.jobs.wake(self._settings.clock()))
                if self._is_ours:
                    self._try("scrub", self._scrub)

    def work(self, moment: datetime) -> None:
        """Everything once. What fails is said once in the log, stops nothing else, and is tried again next time."""
        self._try("sandbox", self._services.checking.try_sandbox)
        self._try("reserve", self._services.maintenance.keep_reserve)
        self._try("jobs", lambda: self._services.jobs.wake(moment))
        self._is_ours = False
        self._try("lease", self._take_over)
        if self._is_ours:
            self._work_for_all(moment)
        else:
            self._try("broken uploads", self._services.maintenance.drop_broken_off)

    def _take_over(self) -> None:
        self._is_ours = self._services.maintenance.is_ours(OURS_FOR)

    def _work_for_all(self, moment: datetime) -> None:
        self._try("sweep", lambda: self._services.maintenance.sweep(moment))
        self._try("loose files", lambda: self._services.maintenance.purge_loose(moment))
        self._try("old files", lambda: self._purge("old files", self._purge_old_loose, moment))
        if self._settings.hosted:
            self._try("purge", lambda: self._purge("purge", self._purge_unseen, moment))
        self._try("scrub", self._scrub)

    def _purge(self, name: str, purge: Callable[[datetime], None], moment: datetime) -> None:
        if time.monotonic() < self._held_until.get(name, 0.0):
            raise PurgeHeld  # said already
        try:
            purge(moment)
        except PurgeHeld:
            self._held_until[name] = time.monotonic() + HELD_FOR.total_seconds()
            raise

    def _purge_old_loose(self, moment: datetime) -> None:
        self._services.maintenance.purge_old_loose(moment)

    def _purge_unseen(self, moment: datetime) -> None:
        self._services.maintenance.purge(moment - self._settings.keep_unseen)

    def _scrub(self) -> None:
        self._services.maintenance.finish_erasing(timedelta(seconds=time.monotonic() - self._visited))

    def _try(self, name: str, task: Callable[[], object]) -> None:
        try:
            task()
        except Exception as error:
            # Whatever it is: this thread is never missed when it ends. Logs hold no answers and no names of files.
            words = failure_words(error)
            if self._trouble.get(name) != words:
                _log.error("upkeep: %s: %s", name, words)
            self._trouble[name] = words
        else:
            self._trouble.pop(name, None)


def start_upkeep(app: Flask, services: Services, settings: Settings) -> None:
    """Wake the upkeep with the first visit."""
    upkeep = Upkeep(services, settings)
    app.extensions["claimwright_upkeep"] = upkeep
    app.teardown_request(lambda _error: upkeep.wake())
