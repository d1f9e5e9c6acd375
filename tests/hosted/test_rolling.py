"""Machines are restarted one by one, or die, while visitors upload and films are converted: nothing is lost."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from app.claim.rulebook import RULEBOOK
from app.config import system_clock
from app.services.container import Services, build_services
from app.store.jobs import JobStore
from app.store.place import Place
from tests.bench.serving import TOKEN, Visitor
from tests.evidence.films import moving
from tests.evidence.samples import photo
from tests.hosted.machines import Machine, machines
from tests.servers.ceph import CephServer
from tests.servers.fixtures import Bucket
from tests.servers.postgres import PostgresServer

pytestmark = pytest.mark.long
BOUNDARY = "cut"
ONCE = re.compile(r'name="once" value="([^"]+)"')
VISITORS, UPLOADS, FILMS = 3, 8, 3


@dataclass(slots=True)
class Browser:
    """A visitor who sends a page again, as it was, when no answer comes: to whichever machine answers."""

    fleet: list[Machine]
    cookie: str = ""
    turn: int = 0
    again: int = 0

    def ask(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> tuple[int, str]:
        """One request, until it is answered."""
        for _try in range(600):
            self.turn += 1
            port = self.fleet[self.turn % len(self.fleet)].port
            with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
                try:
                    headers = {"Cookie": self.cookie, "Accept": "text/html"}
                    connection.request(method, path, body, headers | ({"Content-Type": kind} if kind else {}))
                    answer = connection.getresponse()
                    content = answer.read().decode()
                    if answer.status < 500:
                        self.cookie = (answer.getheader("Set-Cookie") or self.cookie).split(";")[0]
                        return answer.status, content
                except (OSError, HTTPException):
                    pass
            self.again += 1
            time.sleep(0.05)
        raise AssertionError("no machine answers")

    def form(self, way: str) -> tuple[str, str]:
        """Token and mark of the page of the exhibits."""
        _status, page = self.ask("GET", f"{way}/evidence/")
        token, once = TOKEN.search(page), ONCE.search(page)
        assert token
        assert once
        return token[1], once[1]

    def claim(self) -> str:
        """The address of a new claim."""
        opening = Visitor(self.fleet[0].port)
        way = opening.claim()
        self.cookie = opening.cookie
        opening.close()
        return way

    def upload(self, way: str, content: bytes, name: str) -> None:
        """Send a file with the page's form."""
        fields = dict(zip(("csrf_token", "once"), self.form(way), strict=True))
        body = "".join(
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in fields.items()
        )
        body += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
        whole = body.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
        status, _page = self.ask(
            "POST", f"{way}/exhibits", whole, f"multipart/form-data; boundary={BOUNDARY}"
        )
        assert status == 303


@dataclass(slots=True)
class Load:
    """Visitors at work; ``claims`` are the ids of their claims with how many files each has sent."""

    fleet: list[Machine]
    claims: dict[str, int] = field(default_factory=dict)
    failures: list[BaseException] = field(default_factory=list)
    again: int = 0
    sent: int = 0

    def visit(self, number: int) -> None:
        """One visitor's work."""
        try:
            browser = Browser(self.fleet)
            way = browser.claim()
            for upload in range(UPLOADS):
                browser.upload(way, photo("jpeg") + bytes([number, upload]), f"{number}-{upload}.jpg")
                self.claims[way.split("/")[2]] = upload + 1
                self.sent += 1
            self.again += browser.again
        except BaseException as error:
            self.failures.append(error)


@pytest.fixture
def place(postgres_server: PostgresServer, bucket: Bucket, running_ceph: CephServer, tmp_path: Path) -> Place:
    """Past the proxy: it is one thread."""
    return Place(tmp_path / "seen", postgres_server.database(), bucket.address, running_ceph.endpoint)


@pytest.fixture
def services(place: Place) -> Iterator[Services]:
    """A look at what is stored, by a machine that does no work."""
    made = build_services(place, RULEBOOK, 10**9, 10**9, secret="a secret of the test's own")
    yield made
    made.close()


def awaited(done: Callable[[], bool]) -> None:
    """Wait until it is so."""
    for _try in range(1200):
        if done():
            return
        time.sleep(0.1)
    raise AssertionError("it never came")


def owner_of(services: Services, claim_id: str) -> str:
    return next(visitor for visitor, file in services.files.every() if file.claim_id == claim_id)


def test_a_rolling_restart_under_load_loses_no_upload(
    place: Place, services: Services, tmp_path: Path
) -> None:
    with machines(place, tmp_path) as fleet:
        load = Load(fleet)
        threads = [threading.Thread(target=load.visit, args=[number]) for number in range(VISITORS)]
        for thread in threads:
            thread.start()
        for machine in fleet:
            done = load.sent
            awaited(partial(_has_gone_on, load, done, threads))
            machine.stop()
            machine.start()
            machine.await_answer()
        for thread in threads:
            thread.join()
        assert load.failures == []
        assert len(load.claims) == VISITORS

        def all_there() -> bool:
            found = [
                len(services.exhibits.record(owner_of(services, claim), claim).claim.exhibits)
                for claim in load.claims
            ]
            assert max(found) <= UPLOADS, "one was taken twice"
            return found == [UPLOADS] * VISITORS

        awaited(all_there)
    report = services.maintenance.sweep(system_clock())
    assert report.lost == ()


def _has_gone_on(load: Load, done: int, threads: list[threading.Thread]) -> bool:
    return load.sent > done or not any(thread.is_alive() for thread in threads)


def test_a_machine_that_dies_leaves_its_jobs_to_the_others(
    place: Place, services: Services, tmp_path: Path
) -> None:
    with machines(place, tmp_path) as (first, second):
        browser = Browser([first])
        way = browser.claim()
        claim = way.split("/")[2]
        for number in range(FILMS):
            browser.upload(way, moving(5 + number), f"film{number}.mov")
        awaited(
            lambda: (
                len([file for _owner, file in services.files.every() if file.purpose == "original"]) == FILMS
            )
        )
        owner = owner_of(services, claim)
        sent = f"csrf_token={browser.form(way)[0]}".encode()
        browser.ask("POST", f"{way}/evidence/convert", sent, "application/x-www-form-urlencoded")
        jobs = JobStore(services.rows.database)
        awaited(lambda: any(job.state == "running" for job in jobs.list_for(claim, owner)))
        first.kill()
        browser.fleet = [second]

        def all_done() -> bool:
            browser.ask("GET", f"{way}/evidence/")
            return [job.state for job in jobs.list_for(claim, owner)] == ["done"] * FILMS

        awaited(all_done)
        record = services.exhibits.record(owner, claim)
        assert [exhibit.state for exhibit in record.claim.exhibits] == ["ready"] * FILMS
