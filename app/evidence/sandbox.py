"""How to run one job on foreign bytes in a fresh child, as closed as this system allows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from .budgets import Budget
from .child_process import UNWATCHED, Job, Report, SandboxError, Trouble, Watch, run_child
from .sandbox_trial import TRIAL

__all__ = ["Job", "Report", "SandboxError", "Trouble", "Watch", "run"]

INSPECT_PHOTO: Final = Job("child.inspect_photo", "inspect")
INSPECT_VIDEO: Final = Job("child.inspect_video", "inspect")
CONVERT_PHOTO: Final = Job("child.convert_photo", "convert")
CONVERT_VIDEO: Final = Job("child.convert_video", "convert")


def run(
    job: Job,
    budget: Budget,
    source: Path,
    product: Path | None,
    given: Mapping[str, object],
    watch: Watch = UNWATCHED,
) -> Report | Trouble:
    """As ``run_child``, with the strongest filter of calls under which trusted samples can be opened here."""
    return run_child(job, budget, TRIAL.calls(), source, product, given, watch)
