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

from app.claim.model import Claim
from app.desk.claims import NoSuchClaim
from app.desk.jobs import JobStatus
from app.desk.rooms import Desk
from app.evidence.verdict import Verdict
from app.evidence.video_conversion import CannotConvertVideo
from app.evidence.video_plan import WHOLE, Cut
from app.store.jobs import DEAD_AFTER, JobStore

from ..evidence.films import moving
from ..evidence.samples import video
from .conftest import ANNA, BORIS, NOW, House, awaited

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]


def long() -> bytes:
    return moving(80, "avi", sound="")


def job_of(desk: Desk, house: House, exhibit: str = "") -> JobStatus:
    return next(job for job in desk.jobs.of_claim(ANNA, house.claim, NOW) if exhibit in ("", job.exhibit))


def only_files_of_rows(desk: Desk, house: House) -> bool:
    keys = {file.store_key for file in desk.files.list_for(house.claim, ANNA)}
    return {key for key, _ in desk.exhibits.store.list()} == keys


def test_a_video_is_converted_beside_the_request_and_its_original_stays(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, video("mov", place=True))
    assert desk.exhibits.convert(ANNA, house.claim, exhibit, NOW) == "started"
    done = awaited(lambda: job_of(desk, house), "done", "failed")
    assert (done.state, done.fraction, done.seconds_left, done.exhibit) == ("done", 1.0, None, exhibit)

    folder = desk.exhibits.folder(ANNA, house.claim)
    shelf = folder.shelves[exhibit]
    assert shelf.converted is not None
    converted = Verdict.from_json(shelf.converted_verdict)
    assert (converted.state, converted.format, converted.has_location, converted.findings) == (
        "ready",
        "mp4",
        False,
        (),
    )
    assert folder.claim.exhibits[0].state == "ready"
    _, path = desk.exhibits.version(ANNA, house.claim, exhibit, "original")
    assert path.read_bytes() == video("mov", place=True)
    assert only_files_of_rows(desk, house)
    assert desk.exhibits.convert(ANNA, house.claim, exhibit, NOW) == "nothing"


def test_making_all_ready_starts_each_video_once_and_none_again_that_failed(house: House) -> None:
    desk = house.desk()
    house.attach(desk, video("mov"))
    house.attach(desk, video("mp4"), "ready.mp4")
    assert desk.exhibits.convert_all(ANNA, house.claim, NOW) == []
    first = job_of(desk, house)
    assert desk.exhibits.convert_all(ANNA, house.claim, NOW) == []
    assert [job.id for job in desk.jobs.of_claim(ANNA, house.claim, NOW)] == [first.id]
    awaited(lambda: job_of(desk, house), "done")


def test_a_job_tells_its_page_all_that_it_needs(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, video("webm"), "film.webm")
    told = desk.jobs.start(ANNA, house.claim, exhibit, WHOLE, NOW).to_json(lambda msg: msg.text.upper())
    assert told["exhibit"] == exhibit
    assert told["open"] is True
    assert isinstance(told["seconds_left"], int)
    assert isinstance(told["words"], str)
    assert told["words"].isupper()
    awaited(lambda: job_of(desk, house), "done")


def test_a_second_cut_replaces_the_first(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, moving(6))
    for end in (4.0, 2.0):
        started = desk.jobs.start(ANNA, house.claim, exhibit, Cut(0.0, end), NOW)
        awaited(partial(desk.jobs.status, ANNA, house.claim, started.id, NOW), "done")
        stored, path = desk.exhibits.version(ANNA, house.claim, exhibit, None)
        assert stored.purpose == "mended"
        with av.open(str(path)) as film:
            assert film.duration is not None
            assert film.duration / av.time_base == pytest.approx(end, abs=0.3)
    assert only_files_of_rows(desk, house)


def test_a_cancelled_job_stops_its_child_and_leaves_nothing(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, long(), "film.avi")
    started = desk.jobs.start(ANNA, house.claim, exhibit, WHOLE, NOW)
    awaited(lambda: job_of(desk, house), "running")
    assert desk.jobs.cancel(ANNA, house.claim, started.id, NOW).state == "cancelled"
    # The next one gets its turn only after the first has let go.
    other = house.attach(desk, video("mov"))
    desk.exhibits.convert(ANNA, house.claim, other, NOW)
    awaited(partial(job_of, desk, house, other), "done")
    assert desk.exhibits.folder(ANNA, house.claim).shelves[exhibit].converted is None
    assert list((house.data / "files" / "incoming").iterdir()) == []
    assert only_files_of_rows(desk, house)


def test_an_exhibit_that_is_removed_takes_its_job_along(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, long(), "film.avi")
    desk.exhibits.convert(ANNA, house.claim, exhibit, NOW)
    awaited(lambda: job_of(desk, house), "running")
    desk.exhibits.remove(ANNA, house.claim, exhibit, NOW)
    assert job_of(desk, house).state == "cancelled"
    assert only_files_of_rows(desk, house)


def test_a_job_without_room_for_its_result_says_so(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, video("mov"))
    totals = desk.files.totals(house.claim, ANNA)
    object.__setattr__(desk.exhibits.limits, "bytes_per_claim", totals.bytes_per_claim + 10)
    desk.exhibits.convert(ANNA, house.claim, exhibit, NOW)
    failed = awaited(lambda: job_of(desk, house), "failed")
    assert "no room" in failed.msg.text
    assert only_files_of_rows(desk, house)


def test_a_film_that_breaks_in_the_middle_fails_with_words(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, video("webm"), "film.webm")
    _, path = desk.exhibits.version(ANNA, house.claim, exhibit, "original")
    path.write_bytes(path.read_bytes()[:200])
    desk.exhibits.convert(ANNA, house.claim, exhibit, NOW)
    failed = awaited(lambda: job_of(desk, house), "failed", "done")
    assert failed.state == "failed"
    assert "damaged" in failed.msg.text
    # Asked for once more, it is tried once more; unasked it is not.
    desk.exhibits.convert_all(ANNA, house.claim, NOW)
    assert job_of(desk, house).id == failed.id
    desk.exhibits.convert(ANNA, house.claim, exhibit, NOW)
    assert job_of(desk, house).id != failed.id


def test_after_a_closing_in_good_order_the_job_goes_on_with_the_next_start(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, long(), "film.avi")
    desk.exhibits.convert(ANNA, house.claim, exhibit, NOW)
    awaited(lambda: job_of(desk, house), "running")
    desk.close()
    again = house.desk()
    again.sweep(NOW, timedelta(0))
    assert awaited(lambda: job_of(again, house), "running", "done").exhibit == exhibit


def test_after_a_kill_the_job_goes_on_and_after_another_one_says_so(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, long(), "film.avi")
    for _ in range(2):
        _kill_while_converting(house, exhibit)
    later = NOW + DEAD_AFTER + timedelta(minutes=5)
    desk.sweep(later, timedelta(0))
    status = awaited(lambda: desk.jobs.of_claim(ANNA, house.claim, later)[-1], "failed")
    assert "interrupted" in status.msg.text
    assert list((house.data / "files" / "incoming").iterdir()) == []
    assert only_files_of_rows(desk, house)


def _kill_while_converting(house: House, exhibit: str) -> None:
    code = (
        "import sys, time; from datetime import timedelta; from pathlib import Path\n"
        "from tests.desk.conftest import ANNA, NOW, House\n"
        "house = House(Path(sys.argv[1]), sys.argv[2]); desk = house.desk()\n"
        "now = NOW + timedelta(minutes=int(sys.argv[4]))\n"
        "desk.exhibits.convert(ANNA, house.claim, sys.argv[3], now)\n"
        "while True:\n"
        "    job = desk.jobs.of_claim(ANNA, house.claim, now)[-1]\n"
        "    if job.fraction > 0: print('mending', flush=True); time.sleep(60)\n"
        "    time.sleep(0.02)\n"
    )
    minutes = str(len(list(house.data.parent.glob("killed*"))) * 2)
    command = [sys.executable, "-c", code, str(house.data), house.claim, exhibit, minutes]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == b"mending\n"
        os.kill(server.pid, signal.SIGKILL)
    (house.data.parent / f"killed{minutes}").touch()


def test_another_visitors_jobs_do_not_exist(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, video("mov"))
    job = desk.jobs.start(ANNA, house.claim, exhibit, WHOLE, NOW)
    other = desk.claims.start(BORIS, Claim(), NOW).id
    assert desk.jobs.of_claim(BORIS, house.claim, NOW) == []
    for claim in (house.claim, other):
        calls: list[Callable[[], object]] = [
            partial(desk.jobs.status, BORIS, claim, job.id, NOW),
            partial(desk.jobs.cancel, BORIS, claim, job.id, NOW),
            partial(desk.jobs.start, BORIS, claim, exhibit, WHOLE, NOW),
            partial(desk.jobs.plan, BORIS, claim, exhibit),
        ]
        for call in calls:
            with pytest.raises(NoSuchClaim):
                call()
    awaited(lambda: job_of(desk, house), "done")


def test_a_cut_that_leaves_nothing_is_refused_at_once(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, video("mov"))
    assert desk.jobs.plan(ANNA, house.claim, exhibit, Cut(9.0)) is None
    with pytest.raises(CannotConvertVideo):
        desk.jobs.start(ANNA, house.claim, exhibit, Cut(9.0), NOW)


def test_what_is_too_large_even_to_convert_is_refused_on_its_way_in(house: House) -> None:
    film = moving(3)
    for at_most, refused in ((len(film), False), (len(film) - 1, True)):
        arrival = house.desk(video_at_most=at_most).exhibits.arrival("film.mov")
        for start in range(0, len(film), 5_000):
            arrival.write(film[start : start + 5_000])
        assert (arrival.refused is not None) is refused
        if arrival.refused is not None:
            assert [found.code for found in arrival.refused.findings] == ["video_huge"]
        arrival.cancel()


def test_two_processes_share_the_jobs_and_no_job_is_done_twice(house: House) -> None:
    one, two = house.desk(), house.desk()
    exhibits = [house.attach(one, video("mov", frames)) for frames in range(4, 8)]
    for number, exhibit in enumerate(exhibits):
        (one, two)[number % 2].exhibits.convert(ANNA, house.claim, exhibit, NOW)
    for exhibit in exhibits:
        awaited(partial(job_of, one, house, exhibit), "done")
    starts = [job.starts for job in JobStore(one.rows.database).list_for(house.claim, ANNA)]
    assert starts == [1] * len(exhibits)
    assert only_files_of_rows(one, house)


def test_deleting_a_claim_ends_its_job_and_leaves_nothing(house: House) -> None:
    desk = house.desk()
    exhibit = house.attach(desk, long(), "film.avi")
    desk.exhibits.convert(ANNA, house.claim, exhibit, NOW)
    awaited(lambda: job_of(desk, house), "running")
    desk.claims.delete(ANNA, house.claim)
    desk.close()
    assert [path for path in (house.data / "files").rglob("*") if path.is_file()] == []
