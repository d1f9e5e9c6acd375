"""Checks that are held up, as if every file took long to look at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from app.evidence.child_process import Cancelled


class Held:
    """The check, held up until somebody lets it go on; a held one that nobody wants any more ends."""

    def __init__(self, really: Callable[..., Any]) -> None:
        self._really = really
        self._go = threading.Event()
        self.begun = threading.Event()
        self.names: list[str] = []

    def __call__(self, path: Any, name: str, limits: Any, thumbnail: Any = None, watch: Any = None) -> Any:
        self.names.append(name)
        self.begun.set()
        while not self._go.wait(0.05):
            if watch.cancelled():
                raise Cancelled
        return self._really(path, name, limits, thumbnail, watch)

    def let_go(self) -> None:
        self._go.set()
