"""Tests that videos are converted as jobs: in their own time, one at a time, never lost and never half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import av
import pytest

from app.claim.evidence.edits import WHOLE, Cut
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Claim
from app.errors import CannotConvertVideo
from app.services.claims import NoSuchClaim
from app.services.container import Services
from app.services.jobs import JobStatus
from app.store.jobs import JobStore
from app.store.stored_job import DEAD_AFTER

from ..evidence.films import moving
from ..evidence.samples import video
from .conftest import ANNA, BORIS, NOW, Installation, awaited

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]


def long() -> bytes:
    return moving(80, "avi", sound="")


def job_of(services: Services, installation: Installation, exhibit: str = "") -> JobStatus:
    return next(
        job for job in services.jobs.of_claim(ANNA, installation.claim, NOW) if exhibit in ("", job.exhibit)
    )


def only_files_of_rows(services: Services, installation: Installation) -> bool:
    keys = {file.store_key for file in services.files.list_for(installation.claim, ANNA)}
    return {key for key, _ in services.exhibits.store.list()} == keys


def test_a_video_is_converted_beside_the_request_and_its_original_stays(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, video("mov", place=True))
    assert services.conversion.convert(ANNA, installation.claim, exhibit, NOW) == "started"
    done = awaited(lambda: job_of(services, installation), "done", "failed")
    assert (done.state, done.fraction, done.seconds_left, done.exhibit) == ("done", 1.0, None, exhibit)

    record = services.exhibits.record(ANNA, installation.claim)
    stored_files = record.files_by_exhibit[exhibit]
    assert stored_files.converted is not None
    converted = Verdict.from_json(stored_files.converted_verdict)
    assert (converted.state, converted.format, converted.has_location, converted.findings) == (
        "ready",
        "mp4",
        False,
        (),
    )
    assert record.claim.exhibits[0].state == "ready"
    original = services.exhibits.version(ANNA, installation.claim, exhibit, "original")
    with services.exhibits.store.open(original.store_key) as kept:
        assert kept.read() == video("mov", place=True)
    assert only_files_of_rows(services, installation)
    assert services.conversion.convert(ANNA, installation.claim, exhibit, NOW) == "nothing"


def test_making_all_ready_starts_each_video_once_and_none_again_that_failed(
    installation: Installation,
) -> None:
    services = installation.services()
    installation.attach(services, video("mov"))
    installation.attach(services, video("mp4"), "ready.mp4")
    assert services.conversion.convert_all(ANNA, installation.claim, NOW) == []
    first = job_of(services, installation)
    assert services.conversion.convert_all(ANNA, installation.claim, NOW) == []
    assert [job.id for job in services.jobs.of_claim(ANNA, installation.claim, NOW)] == [first.id]
    awaited(lambda: job_of(services, installation), "done")


def test_a_job_tells_its_page_all_that_it_needs(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, video("webm"), "film.webm")
    told = services.jobs.start(ANNA, installation.claim, exhibit, WHOLE, NOW).to_json(
        lambda msg: msg.text.upper()
    )
    assert told["exhibit"] == exhibit
    assert told["open"] is True
    assert isinstance(told["seconds_left"], int)
    assert isinstance(told["words"], str)
    assert told["words"].isupper()
    awaited(lambda: job_of(services, installation), "done")


def test_a_second_cut_replaces_the_first(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, moving(6))
    for end in (4.0, 2.0):
        started = services.jobs.start(ANNA, installation.claim, exhibit, Cut(0.0, end), NOW)
        awaited(partial(services.jobs.status, ANNA, installation.claim, started.id, NOW), "done")
        stored = services.exhibits.version(ANNA, installation.claim, exhibit, None)
        assert stored.purpose == "mended"
        with services.exhibits.store.local(stored.store_key) as path, av.open(str(path)) as film:
            assert film.duration is not None
            assert film.duration / av.time_base == pytest.approx(end, abs=0.3)
    assert only_files_of_rows(services, installation)


def test_a_cancelled_job_stops_its_child_and_leaves_nothing(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, long(), "film.avi")
    started = services.jobs.start(ANNA, installation.claim, exhibit, WHOLE, NOW)
    awaited(lambda: job_of(services, installation), "running")
    assert services.jobs.cancel(ANNA, installation.claim, started.id, NOW).state == "cancelled"
    # The next one gets its turn only after the first has let go.
    other = installation.attach(services, video("mov"))
    services.conversion.convert(ANNA, installation.claim, other, NOW)
    awaited(partial(job_of, services, installation, other), "done")
    assert services.exhibits.record(ANNA, installation.claim).files_by_exhibit[exhibit].converted is None
    assert list((installation.data / "files" / "incoming").iterdir()) == []
    assert only_files_of_rows(services, installation)


def test_an_exhibit_that_is_removed_takes_its_job_along(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, long(), "film.avi")
    services.conversion.convert(ANNA, installation.claim, exhibit, NOW)
    awaited(lambda: job_of(services, installation), "running")
    services.arranging.remove(ANNA, installation.claim, exhibit, NOW)
    assert job_of(services, installation).state == "cancelled"
    assert only_files_of_rows(services, installation)


def test_a_job_without_room_for_its_result_says_so(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, video("mov"))
    totals = services.files.totals(installation.claim, ANNA)
    object.__setattr__(services.exhibits.limits, "bytes_per_claim", totals.bytes_per_claim + 10)
    services.conversion.convert(ANNA, installation.claim, exhibit, NOW)
    failed = awaited(lambda: job_of(services, installation), "failed")
    assert "no room" in failed.msg.text
    assert only_files_of_rows(services, installation)


def test_a_film_that_breaks_in_the_middle_fails_with_words(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, video("webm"), "film.webm")
    original = services.exhibits.version(ANNA, installation.claim, exhibit, "original")
    with services.exhibits.store.local(original.store_key) as path:
        path.write_bytes(path.read_bytes()[:200])
    services.conversion.convert(ANNA, installation.claim, exhibit, NOW)
    failed = awaited(lambda: job_of(services, installation), "failed", "done")
    assert failed.state == "failed"
    assert "damaged" in failed.msg.text
    # Asked for once more, it is tried once more; unasked it is not.
    services.conversion.convert_all(ANNA, installation.claim, NOW)
    assert job_of(services, installation).id == failed.id
    services.conversion.convert(ANNA, installation.claim, exhibit, NOW)
    assert job_of(services, installation).id != failed.id


def test_after_a_closing_in_good_order_the_job_goes_on_with_the_next_start(
    installation: Installation,
) -> None:
    services = installation.services()
    exhibit = installation.attach(services, long(), "film.avi")
    services.conversion.convert(ANNA, installation.claim, exhibit, NOW)
    awaited(lambda: job_of(services, installation), "running")
    services.close()
    again = installation.services()
    again.jobs.wake(NOW)
    assert awaited(lambda: job_of(again, installation), "running", "done").exhibit == exhibit


def test_after_a_kill_the_job_goes_on_and_after_another_one_says_so(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, long(), "film.avi")
    for _ in range(2):
        _kill_while_converting(installation, exhibit)
    later = NOW + DEAD_AFTER + timedelta(minutes=5)
    services.jobs.wake(later)
    services.maintenance.sweep(later, timedelta(0))
    status = awaited(lambda: services.jobs.of_claim(ANNA, installation.claim, later)[-1], "failed")
    assert "interrupted" in status.msg.text
    assert list((installation.data / "files" / "incoming").iterdir()) == []
    assert only_files_of_rows(services, installation)


def _kill_while_converting(installation: Installation, exhibit: str) -> None:
    code = (
        "import sys, time; from datetime import timedelta; from pathlib import Path\n"
        "from tests.services.conftest import ANNA, NOW, Installation\n"
        "installation = Installation(Path(sys.argv[1]), sys.argv[2]); services = installation.services()\n"
        "now = NOW + timedelta(minutes=int(sys.argv[4]))\n"
        "services.conversion.convert(ANNA, installation.claim, sys.argv[3], now)\n"
        "while True:\n"
        "    job = services.jobs.of_claim(ANNA, installation.claim, now)[-1]\n"
        "    if job.fraction > 0: print('mending', flush=True); time.sleep(60)\n"
        "    time.sleep(0.02)\n"
    )
    minutes = str(len(list(installation.data.parent.glob("killed*"))) * 2)
    command = [sys.executable, "-c", code, str(installation.data), installation.claim, exhibit, minutes]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == b"mending\n"
        os.kill(server.pid, signal.SIGKILL)
    (installation.data.parent / f"killed{minutes}").touch()


def test_another_visitors_jobs_do_not_exist(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, video("mov"))
    job = services.jobs.start(ANNA, installation.claim, exhibit, WHOLE, NOW)
    other = services.claims.start(BORIS, Claim(), NOW).id
    assert services.jobs.of_claim(BORIS, installation.claim, NOW) == []
    for claim in (installation.claim, other):
        calls: list[Callable[[], object]] = [
            partial(services.jobs.status, BORIS, claim, job.id, NOW),
            partial(services.jobs.cancel, BORIS, claim, job.id, NOW),
            partial(services.jobs.start, BORIS, claim, exhibit, WHOLE, NOW),
            partial(services.jobs.plan, BORIS, claim, exhibit),
        ]
        for call in calls:
            with pytest.raises(NoSuchClaim):
                call()
    awaited(lambda: job_of(services, installation), "done")


def test_a_cut_that_leaves_nothing_is_refused_at_once(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, video("mov"))
    assert services.jobs.plan(ANNA, installation.claim, exhibit, Cut(9.0)) is None
    with pytest.raises(CannotConvertVideo):
        services.jobs.start(ANNA, installation.claim, exhibit, Cut(9.0), NOW)


def test_what_is_too_large_even_to_convert_is_refused_on_its_way_in(installation: Installation) -> None:
    film = moving(3)
    for at_most, refused in ((len(film), False), (len(film) - 1, True)):
        incoming_exhibit = installation.services(video_at_most=at_most).taking_in.incoming_exhibit("film.mov")
        for start in range(0, len(film), 5_000):
            incoming_exhibit.write(film[start : start + 5_000])
        assert (incoming_exhibit.refused is not None) is refused
        if incoming_exhibit.refused is not None:
            assert [found.code for found in incoming_exhibit.refused.findings] == ["video_huge"]
        incoming_exhibit.cancel()


def test_two_processes_share_the_jobs_and_no_job_is_done_twice(installation: Installation) -> None:
    one, two = installation.services(), installation.services()
    exhibits = [installation.attach(one, video("mov", frames)) for frames in range(4, 8)]
    for number, exhibit in enumerate(exhibits):
        (one, two)[number % 2].conversion.convert(ANNA, installation.claim, exhibit, NOW)
    for exhibit in exhibits:
        awaited(partial(job_of, one, installation, exhibit), "done")
    starts = [job.starts for job in JobStore(one.rows.database).list_for(installation.claim, ANNA)]
    assert starts == [1] * len(exhibits)
    assert only_files_of_rows(one, installation)


def test_deleting_a_claim_ends_its_job_and_leaves_nothing(installation: Installation) -> None:
    services = installation.services()
    exhibit = installation.attach(services, long(), "film.avi")
    services.conversion.convert(ANNA, installation.claim, exhibit, NOW)
    awaited(lambda: job_of(services, installation), "running")
    services.claims.delete(ANNA, installation.claim)
    services.close()
    left = {path.name for path in (installation.data / "files").rglob("*") if path.is_file()}
    assert left == {"installation"}
