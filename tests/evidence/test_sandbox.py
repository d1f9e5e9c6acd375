"""Tests that whatever a child does, the parent gets an answer in time and nothing else happens."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from app.evidence.budgets import CHILDREN, Budget
from app.evidence.sandbox import Job, SandboxError, run

T = TypeVar("T")
HERE = Path(__file__).parent
TIGHT = Budget(memory=150_000_000, file=2_000_000, processor=1, wall=3)
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can take these powers away")


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    path = tmp_path / "victim"
    path.write_text("untouched")
    return path


def hostile(name: str, victim: Path, budget: Budget = TIGHT, **given: str) -> object:
    order = {"victim": str(victim), **given}
    return run(Job("misbehaving", name, HERE), budget, victim, victim.with_name("product"), order)


def test_a_job_that_behaves_reads_its_source_and_writes_its_product(victim: Path) -> None:
    assert hostile("behave", victim, say="done") == {"outcome": "decoded", "said": "done"}
    assert victim.with_name("product").read_text() == "untouched"


@linux
@pytest.mark.parametrize(
    "name",
    [
        *("fork", "start_program", "open_socket", "read_file", "write_file", "remove_file", "make_folder"),
        *("kill_parent", "lift_limits", "crash", "flood_product", "garble_report", "nest_report"),
    ],
)
def test_a_child_cannot_leave_its_streams(name: str, victim: Path) -> None:
    assert hostile(name, victim) in ("crashed", "failed")
    assert victim.read_text() == "untouched"
    assert not victim.with_name("folder").exists()
    assert victim.with_name("product").stat().st_size <= TIGHT.file


@linux
def test_a_child_may_still_start_threads_as_decoders_do(victim: Path) -> None:
    assert hostile("start_thread", victim) == {"outcome": "decoded", "threads": 1}


@linux
@pytest.mark.parametrize(("name", "became"), [("loop", "too_slow"), ("flood_memory", "memory")])
def test_a_child_is_held_to_its_budget(name: str, became: str, victim: Path) -> None:
    assert hostile(name, victim) == became


def test_a_child_that_waits_for_ever_is_ended_by_the_wall_clock(victim: Path) -> None:
    budget = Budget(memory=150_000_000, file=1, processor=1, wall=1)
    assert hostile("sleep", victim, budget) == "too_slow"


def test_a_child_that_talks_without_end_is_cut_off(victim: Path) -> None:
    patient = Budget(memory=150_000_000, file=2_000_000, processor=60, wall=60)
    assert hostile("flood_report", victim, patient) == "crashed"


def test_a_broken_installation_is_never_blamed_on_the_file(victim: Path) -> None:
    with pytest.raises(SandboxError, match="no decoder here"):
        hostile("behave", victim, broken="yes")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_never_blamed_on_the_file(victim: Path) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        run(Job("misbehaving", "behave", HERE), TIGHT, victim, Path("/dev/full"), {"say": "done"})


@linux
def test_a_child_does_not_outlive_a_killed_server(victim: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.evidence.budgets import INSPECT\n"
        "from app.evidence.sandbox import Job, run\n"
        "run(Job('misbehaving', 'sleep', Path(sys.argv[1])), INSPECT, Path(sys.argv[2]), None, {})\n"
    )
    server = subprocess.Popen([sys.executable, "-c", code, str(HERE), str(victim)], cwd=HERE.parents[1])
    try:
        child = _awaited(lambda: _asleep(psutil.Process(server.pid)))[0]
        time.sleep(0.3)
    finally:
        server.kill()
        server.wait()
    assert _awaited(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def _asleep(server: psutil.Process) -> list[psutil.Process]:
    """The child that has warmed up, closed the sandbox and sleeps; those that try the sandbox at a start end before."""
    found = []
    for child in server.children():
        with suppress(psutil.NoSuchProcess):
            asleep = child.status() == psutil.STATUS_SLEEPING and child.cpu_times().user > 0
            found += [child] * (asleep and "misbehaving" in " ".join(child.cmdline()))
    return found


def _awaited(met: Callable[[], T]) -> T:
    for _ in range(4_000):
        found = met()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("it never came")


def test_a_missing_source_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(Job("misbehaving", "behave", HERE), TIGHT, tmp_path / "gone", None, {})


@pytest.mark.long
def test_no_more_children_run_at_once_than_allowed(victim: Path) -> None:
    budget = Budget(memory=150_000_000, file=1, processor=1, wall=1)
    threads = [
        threading.Thread(
            target=run, args=(Job("misbehaving", "sleep", HERE), budget, victim, None, {"victim": ""})
        )
        for _ in range(CHILDREN + 1)
    ]
    for thread in threads:
        thread.start()
    at_once = set[int]()
    while any(thread.is_alive() for thread in threads):
        at_once.add(len(_asleep(psutil.Process())))
        time.sleep(0.02)
    assert max(at_once) == CHILDREN
