"""Which filter of system calls this system bears: trusted samples run under the strong one before any foreign file."""

from __future__ import annotations

import logging
import sys
import tempfile
import threading
from pathlib import Path
from typing import Final

from .budgets import convert_video_budget
from .child.syscalls import Calls
from .child_process import Job, Report, SandboxError, Trouble, run_child

_JOB: Final = Job("child.trial", "try_all")
_BUDGET: Final = convert_video_budget(1, 20_000_000)
_log = logging.getLogger(__name__)


class Trial:
    """Tried once in a process, when it is first asked for; what came of it is said in the log."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: Calls | None = None

    def calls(self) -> Calls:
        """The filter to use. Raises OSError when the trial could not be run: it is tried again next time."""
        with self._lock:
            if self._calls is None:
                self._calls = _strongest()
            return self._calls


def _strongest() -> Calls:
    if sys.platform != "linux":
        return "free"
    report = _tried("allowed")
    strong = outcome(report)
    if strong == "passed":
        _log.info("sandbox: the calls of a list alone, %s", _landlock(report))
        return "allowed"
    weak = outcome(_tried("refused"))
    if weak == "passed":
        _log.error(
            "SANDBOX WEAKER: samples fail under the list of allowed calls (%s); the list of refused ones holds",
            strong,
        )
        return "refused"
    _log.error(
        "SANDBOX OPEN: this system filters no calls (%s, %s); limits and Landlock alone hold", strong, weak
    )
    return "refused"


def outcome(report: Report | Trouble) -> str:
    """``passed``, or in one word what went wrong."""
    return report if isinstance(report, str) else str(report.get("outcome"))


def _landlock(report: Report | Trouble) -> str:
    version = 0 if isinstance(report, str) else report.get("landlock")
    return f"Landlock {version}" if version else "no Landlock"


def _tried(calls: Calls) -> Report | Trouble:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        source.touch()
        try:
            return run_child(_JOB, _BUDGET, calls, source, Path(folder, "product"), {})
        except SandboxError as error:
            return {"outcome": f"not set up: {error}"}


TRIAL: Final = Trial()
