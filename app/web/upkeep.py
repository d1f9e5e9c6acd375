"""Knows when the house is swept: after every start and then again and again; beside the visitors, never before one."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from flask import Flask

from app.config import Settings
from app.errors import StorageError
from app.services.container import Services

EVERY = timedelta(minutes=10)


class Housekeeper:
    """Sweeps and purges in a thread of its own, from the first visit on."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._services = services
        self._settings = settings
        self._lock = threading.Lock()
        self._awake = False

    def wake(self) -> None:
        """Start the work if it does not go on already; returns at once."""
        with self._lock:
            if self._awake:
                return
            self._awake = True
        threading.Thread(target=self._go_on, daemon=True, name="housekeeping").start()

    def _go_on(self) -> None:
        pause = threading.Event()
        while True:
            self.work(self._settings.clock())
            pause.wait(EVERY.total_seconds())

    def work(self, moment: datetime) -> None:
        """Sweep files and rows, purge loose files, and hosted what nobody visited. A failure waits for the next time."""
        try:
            self._services.sweep(moment)
            self._services.purge_loose(moment)
            if self._settings.hosted:
                self._services.purge(moment - self._settings.keep_unseen)
        except StorageError:
            return


def keep_house(app: Flask, services: Services, settings: Settings) -> None:
    """Wake the housekeeper with the first visit."""
    keeper = Housekeeper(services, settings)
    app.extensions["claimwright_housekeeper"] = keeper
    app.teardown_request(lambda _error: keeper.wake())
