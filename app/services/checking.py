"""Checking a file where it lies, without keeping it: for a command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.claim.evidence.verdict import Verdict
from app.evidence.checks import Limits, check, unreadable
from app.evidence.sandbox_trial import TRIAL


@dataclass(frozen=True, slots=True)
class CheckingService:
    """Says of files what AliExpress would say of them."""

    limits: Limits

    def try_sandbox(self) -> None:
        """Find out, and say in the log, how well this system closes the sandbox; once in a process."""
        TRIAL.calls()

    def verdict(self, path: Path) -> Verdict:
        """The verdict on a path; one that is no readable file gets one, too.

        Raises OSError when the check could not be run: that says nothing of the file.
        """
        try:
            if not path.is_file():
                return unreadable()
            with path.open("rb"):
                pass
        except OSError:
            return unreadable()
        return check(path, path.name, self.limits)
