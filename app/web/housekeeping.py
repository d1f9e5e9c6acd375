"""Knows when the house is swept: after every start, and hosted every hour; beside the visitors, never before one."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from flask import Flask

from app.config import Settings
from app.desk.rooms import Desk
from app.store.errors import StorageError

EVERY = timedelta(hours=1)


class Housekeeper:
    """Sweeps and purges in a thread of its own when it is time."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk = desk
        self._settings = settings
        self._lock = threading.Lock()
        self._next: datetime | None = None

    def look(self) -> None:
        """Start the work if it is due; returns at once."""
        moment = self._settings.clock()
        with self._lock:
            if self._next is not None and moment < self._next:
                return
            self._next = moment + EVERY
        threading.Thread(target=self.work, args=(moment,), daemon=True, name="housekeeping").start()

    def work(self, moment: datetime) -> None:
        """Sweep files and rows; hosted, purge what nobody visited. A failure waits for the next time."""
        try:
            self._desk.sweep(moment)
            if self._settings.hosted:
                self._desk.purge(moment - self._settings.keep_unseen)
        except StorageError:
            return


def keep_house(app: Flask, desk: Desk, settings: Settings) -> None:
    """Look after every answer whether it is time."""
    keeper = Housekeeper(desk, settings)
    app.teardown_request(lambda _error: keeper.look())
