"""Checks of files that came in are jobs: they outlive a stop and a kill, and nobody waits behind somebody's heap."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.claim.model.claim import Claim
from app.evidence.checks import check
from app.evidence.child_process import Cancelled
from app.services import checks
from app.services.container import Services
from app.store.jobs import JobStore

from ..evidence.samples import photo
from ..silent import fall_silent
from .conftest import ANNA, BORIS, NOW, Installation

ROOT = Path(__file__).parents[2]


def take(services: Services, claim: str, name: str = "a.jpg", visitor: str = ANNA) -> str:
    """Let a file come in; gives the id of the exhibit that it is to become."""
    came = services.taking_in.incoming_exhibit(name)
    came.write(photo("jpeg"))
    taken = services.taking_in.take(visitor, claim, came, "other", NOW)
    assert taken.exhibit is not None
    return taken.exhibit


def is_checked(services: Services, claim: str, visitor: str = ANNA) -> bool:
    return services.checks.count_open(visitor, claim, NOW) == 0


def names(services: Services, claim: str, visitor: str = ANNA) -> list[str]:
    return [exhibit.name for exhibit in services.exhibits.record(visitor, claim).claim.exhibits]


def holding(who: Callable[[str], bool], go: threading.Event) -> Callable[..., Any]:
    """The check, held up for files whose name is such, until somebody lets it ``go``."""

    def held(path: Any, name: str, limits: Any, thumbnail: Any, watch: Any) -> Any:
        while who(name) and not go.wait(0.05):
            if watch.cancelled():
                raise Cancelled
        return check(path, name, limits, thumbnail, watch)

    return held


@pytest.mark.long
def test_a_heap_of_slow_files_holds_up_nobody_elses(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, go = installation.services(), threading.Event()
    monkeypatch.setattr(checks, "check", holding(lambda name: name.startswith("slow"), go))
    try:
        for number in range(6):
            take(services, installation.claim, f"slow-{number}.jpg")
        other = services.claims.start(BORIS, Claim(), NOW).id
        for number in range(3):
            take(services, other, f"{number}.jpg", BORIS)
        assert services.checks.worker.wait_until(partial(is_checked, services, other, BORIS), 60)
        assert names(services, other, BORIS) == ["0.jpg", "1.jpg", "2.jpg"]
        assert names(services, installation.claim) == []
    finally:
        go.set()
    assert services.checks.worker.wait_until(partial(is_checked, services, installation.claim), 60)
    assert len(names(services, installation.claim)) == 6


def test_requests_that_wait_have_few_seats(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, go = installation.services(), threading.Event()
    monkeypatch.setattr(checks, "check", holding(lambda _name: True, go))
    exhibit = take(services, installation.claim)
    wait = partial(services.checks.wait_for, ANNA, installation.claim, [exhibit], 60)
    sitting = [threading.Thread(target=wait) for _ in range(checks.SEATS)]
    try:
        for thread in sitting:
            thread.start()
        while services.checks._seats._value:  # only looked at: who tries a seat takes it from one of these
            time.sleep(0.01)
        wait()  # for this one there is none: it comes back though nothing was checked
        assert not is_checked(services, installation.claim)
    finally:
        go.set()
    for thread in sitting:
        thread.join(60)
    assert is_checked(services, installation.claim)


def test_behind_another_file_nobody_waits(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, go = installation.services(), threading.Event()
    monkeypatch.setattr(checks, "check", holding(lambda _name: True, go))
    try:
        take(services, installation.claim, "first.jpg")
        second = take(services, installation.claim, "second.jpg")
        services.checks.wait_for(ANNA, installation.claim, [second], 3600)
        assert not is_checked(services, installation.claim)
    finally:
        go.set()


def test_after_a_stop_the_check_goes_on_with_the_next_start(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, go = installation.services(), threading.Event()
    with monkeypatch.context() as slow:
        slow.setattr(checks, "check", holding(lambda _name: True, go))
        take(services, installation.claim)
        jobs = JobStore(services.rows.database)
        assert services.checks.worker.wait_until(
            lambda: jobs.list_for(installation.claim, ANNA)[0].state == "running", 60
        )
        services.close()
    again = installation.services()
    assert JobStore(again.rows.database).list_for(installation.claim, ANNA)[0].starts == 0
    again.jobs.wake(NOW)
    assert again.checks.worker.wait_until(partial(is_checked, again, installation.claim), 60)
    assert names(again, installation.claim) == ["a.jpg"]


@pytest.mark.long
def test_after_a_kill_the_check_is_begun_again_and_after_another_one_says_so(
    installation: Installation,
) -> None:
    services = installation.services()
    jobs = JobStore(services.rows.database)
    for number in range(2):
        _kill_while_checking(installation, number)
        fall_silent(services.rows.database)
    services.jobs.wake(NOW)
    assert services.checks.worker.wait_until(lambda: not jobs.has_open(), 60)
    services.maintenance.sweep(NOW, timedelta(0))
    waiting = services.jobs.open_work(ANNA, installation.claim, NOW).waiting
    assert [one.trouble is not None and "interrupted" in one.trouble.text for one in waiting] == [True]
    assert services.checks.try_again(ANNA, installation.claim, waiting[0].exhibit, NOW)
    assert services.checks.worker.wait_until(partial(is_checked, services, installation.claim), 60)
    assert names(services, installation.claim) == ["a.jpg"]
    keys = {file.store_key for file in services.files.list_for(installation.claim, ANNA)}
    assert {key for key, _ in services.exhibits.store.list()} == keys


def _kill_while_checking(installation: Installation, number: int) -> None:
    code = (
        "import sys, threading; from pathlib import Path\n"
        "from app.services import checks\n"
        "from tests.services.conftest import ANNA, NOW, Installation\n"
        "from tests.services.test_checks import take\n"
        "def never(*order):\n"
        "    print('checking', flush=True); threading.Event().wait()\n"
        "checks.check = never\n"
        "installation = Installation(Path(sys.argv[1]), sys.argv[2]); services = installation.services()\n"
        "services.jobs.wake(NOW) if int(sys.argv[3]) else take(services, installation.claim)\n"
        "threading.Event().wait()\n"
    )
    command = [sys.executable, "-c", code, str(installation.data), installation.claim, str(number)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == b"checking\n"
        os.kill(server.pid, signal.SIGKILL)


def test_a_visitor_knows_nothing_of_anothers_waiting_files(installation: Installation) -> None:
    services = installation.services()
    exhibit = take(services, installation.claim)
    assert not services.checks.try_again(BORIS, installation.claim, exhibit, NOW)
    services.checks.cancel(BORIS, installation.claim, exhibit, NOW)
    assert services.jobs.open_work(BORIS, installation.claim, NOW).waiting == []
    assert services.checks.worker.wait_until(partial(is_checked, services, installation.claim), 60)
    assert names(services, installation.claim) == ["a.jpg"]


def test_a_file_whose_exhibit_came_another_way_goes_without_a_word(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, claim, go = installation.services(), installation.claim, threading.Event()
    monkeypatch.setattr(checks, "check", holding(lambda _name: True, go))
    waits, made = (services.taking_in.incoming_exhibit("a.jpg") for _ in range(2))
    for came in (waits, made):
        came.write(photo("jpeg"))
    exhibit = services.taking_in.take(ANNA, claim, waits, "other", NOW, "a page").exhibit
    assert services.taking_in.attach(ANNA, claim, made, "other", NOW, "a page").exhibit == exhibit
    go.set()
    assert services.checks.worker.wait_until(partial(is_checked, services, claim), 60)
    assert names(services, claim) == ["a.jpg"]
    assert services.jobs.open_work(ANNA, claim, NOW).waiting == []
    assert services.exhibits.record(ANNA, claim).refused == []
    keys = {file.store_key for file in services.files.list_for(claim, ANNA)}
    assert services.checks.worker.wait_until(
        lambda: {key for key, _ in services.exhibits.store.list()} == keys, 60
    )
    assert len(keys) == 2
