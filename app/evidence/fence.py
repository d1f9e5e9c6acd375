"""Knows how to run one job on foreign bytes in a fresh child, and how to survive whatever becomes of it."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Literal

from .budgets import CHILDREN, Budget

Trouble = Literal["too_slow", "memory", "crashed"]
Report = Mapping[str, object]

_HERE: Final = Path(__file__).parent
_REPORT_BYTES: Final = 64_000
# The isolated interpreter sees no checkout: it gets the two folders that it needs, and its order, as arguments.
_START: Final = "import sys; sys.path[:0] = sys.argv[1:3]; from child.entry import main; main(sys.argv[3])"
# Arenas of several threads would eat the address space before any picture does.
_ENVIRONMENT: Final = {"MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1"}
_NEEDED: Final = ("SYSTEMROOT", "LD_LIBRARY_PATH")
_SLOTS: Final = threading.BoundedSemaphore(CHILDREN)


class FenceBroken(RuntimeError):
    """The child could not be set up: the installation is at fault, never the file."""


@dataclass(frozen=True, slots=True)
class Job:
    """A function that a child calls: ``module`` is found in ``folder`` and offers ``warm_up`` beside it."""

    module: str
    function: str
    folder: Path = _HERE


LOOK_PHOTO: Final = Job("child.look_photo", "look")
LOOK_VIDEO: Final = Job("child.look_video", "look")
MEND_PHOTO: Final = Job("child.mend_photo", "mend")


def run(
    job: Job, budget: Budget, source: Path, product: Path | None, given: Mapping[str, object]
) -> Report | Trouble:
    """What the child reports, or what became of it.

    ``source`` is read, ``product`` (if any) replaced by what the job writes; its contents count only after a
    report. Waits while as many children as may run at once are busy. Raises OSError when a file cannot be
    opened, the disk is full or no process can be started, FenceBroken when the child cannot be set up.
    """
    order = {
        "module": job.module,
        "function": job.function,
        "budget": {"memory": budget.memory, "file": budget.file, "processor": budget.processor},
        "given": dict(given),
    }
    command = [sys.executable, "-I", "-c", _START, str(_HERE), str(job.folder), json.dumps(order)]
    with _SLOTS, source.open("rb") as bytes_in, (product or Path(os.devnull)).open("wb") as bytes_out:
        process = _started(command, bytes_in, bytes_out)
        with _ended_after(process, budget.wall) as late:
            assert process.stderr is not None
            said = process.stderr.read(_REPORT_BYTES + 1)
            if len(said) > _REPORT_BYTES:
                _end(process)
            process.wait()
    return _understood(said, process.returncode, late.is_set())


def _started(command: list[str], bytes_in: IO[bytes], bytes_out: IO[bytes]) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return subprocess.Popen(  # noqa: S603 - our own interpreter with our own arguments, no shell
        command,
        stdin=bytes_in,
        stdout=bytes_out,
        stderr=subprocess.PIPE,
        env=environment | _ENVIRONMENT,
        cwd=_HERE,
        start_new_session=True,
    )


@contextlib.contextmanager
def _ended_after(process: subprocess.Popen[bytes], seconds: float) -> Iterator[threading.Event]:
    """Ends the child after ``seconds`` and sets the event; whatever happens inside, no child is left."""
    late = threading.Event()

    def end_late() -> None:
        late.set()
        _end(process)

    timer = threading.Timer(seconds, end_late)
    timer.daemon = True
    timer.start()
    try:
        with process:
            try:
                yield late
            finally:
                _end(process)
    finally:
        timer.cancel()


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        if sys.platform != "win32":
            # With everything that the child may have started where the system could not stop it.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()


def _understood(said: bytes, status: int, late: bool) -> Report | Trouble:
    if late:
        return "too_slow"
    report = _parsed(said)
    if report is None or status != 0:
        return _died(status)
    match report.get("trouble"):
        case None:
            return report
        case "memory":
            return "memory"
        case "disk_full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        case "not_set_up":
            raise FenceBroken(str(report.get("detail")))
        case _:
            return "crashed"


def _parsed(said: bytes) -> dict[str, object] | None:
    if len(said) > _REPORT_BYTES:
        return None
    # Deep nesting exhausts the parser's stack, which is one more kind of garbage.
    try:
        report = json.loads(said)
    except (ValueError, RecursionError):
        return None
    return report if isinstance(report, dict) else None


def _died(status: int) -> Trouble:
    if sys.platform != "win32" and status == -signal.SIGXCPU:
        return "too_slow"
    return "crashed"
