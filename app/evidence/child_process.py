"""How one child is started, heard and ended: whatever becomes of it, the parent gets an answer in time."""

from __future__ import annotations

import contextlib
import errno
import json
import math
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from .budgets import CHILDREN, Budget
from .child.syscalls import Calls

Trouble = Literal["too_slow", "memory", "crashed", "failed", "cancelled"]
"""``crashed`` is the system's or the decoder's end of the child, ``failed`` an exception of our own code in it."""
Report = Mapping[str, object]

_HERE: Final = Path(__file__).parent
_REPORT_BYTES: Final = 64_000
# The isolated interpreter sees no checkout: it gets the two folders that it needs, and its order, as arguments.
_START: Final = "import sys; sys.path[:0] = sys.argv[1:3]; from child.entry import main; main(sys.argv[3])"
# Arenas of several threads would eat the address space before any picture does.
_ENVIRONMENT: Final = {"MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1"}
_NEEDED: Final = ("SYSTEMROOT", "LD_LIBRARY_PATH")
_SLOTS: Final = threading.BoundedSemaphore(CHILDREN)
_BETWEEN_LOOKS: Final = 0.5


class Cancelled(Exception):
    """Whoever asked for it did not want it any more."""


class SandboxError(RuntimeError):
    """The child could not be set up: the installation is at fault, never the file."""


@dataclass(frozen=True, slots=True)
class Job:
    """A function that a child calls: ``module`` is found in ``folder`` and offers ``warm_up`` beside it."""

    module: str
    function: str
    folder: Path = _HERE


@dataclass(frozen=True, slots=True)
class Watch:
    """What goes on beside a long job: ``on_progress`` gets rising fractions of 1; ``cancelled`` is asked about twice
    a second, in another thread, and ends the child when it says yes."""

    on_progress: Callable[[float], None] = lambda _fraction: None
    cancelled: Callable[[], bool] = lambda: False


UNWATCHED: Final = Watch()


def run_child(
    job: Job,
    budget: Budget,
    calls: Calls,
    source: Path,
    product: Path | None,
    given: Mapping[str, object],
    watch: Watch = UNWATCHED,
) -> Report | Trouble:
    """What the child reports, or what became of it; ``calls`` is which system calls are left to it.

    ``source`` is read, ``product`` (if any) replaced by what the job writes; its contents count only after a
    report. Waits while as many children as may run at once are busy. Raises OSError when a file cannot be
    opened, the disk is full or no process can be started, SandboxError when the child cannot be set up.
    """
    powers = {"memory": budget.memory, "file": budget.file, "processor": budget.processor, "calls": calls}
    order = {
        "module": job.module,
        "function": job.function,
        "parent": os.getpid(),
        "budget": powers,
        "given": dict(given),
    }
    command = [sys.executable, "-I", "-c", _START, str(_HERE), str(job.folder), json.dumps(order)]
    if not _has_turn(watch.cancelled):
        return "cancelled"
    try:
        with source.open("rb") as bytes_in, _written(product or Path(os.devnull)) as bytes_out:
            process = _started(command, bytes_in.fileno(), bytes_out)
            with _kept(process, budget.wall, watch.cancelled) as ended:
                said = _heard(process, watch.on_progress)
                process.wait()
    finally:
        _SLOTS.release()
    return ended[0] if ended else _understood(said, process.returncode)


def _has_turn(cancelled: Callable[[], bool]) -> bool:
    """Wait for one of the few children that may run at once; false when nobody wants it any more."""
    while not _SLOTS.acquire(timeout=_BETWEEN_LOOKS):
        if cancelled():
            return False
    return True


@contextlib.contextmanager
def _written(product: Path) -> Iterator[int]:
    # Readable as well: whoever writes an MP4 reads it again to move its index to the front.
    handle = os.open(product, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        yield handle
    finally:
        os.close(handle)


def _started(command: list[str], bytes_in: int, bytes_out: int) -> subprocess.Popen[bytes]:
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
def _kept(
    process: subprocess.Popen[bytes], seconds: float, cancelled: Callable[[], bool]
) -> Iterator[list[Trouble]]:
    """Ends the child after ``seconds`` or when ``cancelled`` says so, and then holds the reason; whatever happens
    inside, no child is left."""
    reasons: list[Trouble] = []
    over = threading.Event()

    def keep() -> None:
        left = seconds
        while not over.wait(min(left, _BETWEEN_LOOKS)):
            left -= _BETWEEN_LOOKS
            if left <= 0 or cancelled():
                reasons.append("too_slow" if left <= 0 else "cancelled")
                _end(process)
                break

    keeper = threading.Thread(target=keep, daemon=True, name="child's keeper")
    keeper.start()
    try:
        with process:
            try:
                yield reasons
            finally:
                _end(process)
    finally:
        over.set()
        keeper.join()


def _heard(process: subprocess.Popen[bytes], on_progress: Callable[[float], None]) -> bytes:
    """The report; lines that only tell progress go to ``on_progress``. Who says too much is ended."""
    assert process.stderr is not None
    said, left, done = b"", _REPORT_BYTES, 0.0
    while line := process.stderr.readline(left + 1):
        left -= len(line)
        if left < 0:
            _end(process)
            return b""
        fraction = _fraction(line)
        if fraction is None:
            said += line
        elif fraction > done:
            done = fraction
            on_progress(done)
    return said


def _fraction(line: bytes) -> float | None:
    told = _parsed(line)
    if told is None or told.keys() != {"progress"}:
        return None
    fraction = told["progress"]
    if not isinstance(fraction, int | float) or not math.isfinite(fraction):
        return None
    return min(max(float(fraction), 0.0), 1.0)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        if sys.platform != "win32":
            # With everything that the child may have started where the system could not stop it.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()


def _understood(said: bytes, status: int) -> Report | Trouble:
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
        case "failed":
            return "failed"
        case "not_set_up":
            raise SandboxError(str(report.get("detail")))
        case _:
            return "crashed"


def _parsed(said: bytes) -> dict[str, object] | None:
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
