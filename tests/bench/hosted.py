"""Measures 40 visitors for half a minute on two machines with PostgreSQL and S3, then on one with a folder."""

from __future__ import annotations

import json
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.config import system_clock
from app.store.place import Place
from tests.bench.serving import WAY, Visitor
from tests.bench.uploads import upload
from tests.evidence.samples import photo
from tests.hosted.machines import Machine, machines
from tests.servers import ceph as ceph_server
from tests.servers.postgres import binaries, postgres
from tests.web.journey import BROKEN, VIEWS

VISITORS, SECONDS = 40, 30.0
BOUNDS = {
    f"{where}: {what}": ("<=", 0.0)
    for where in ("two machines", "one machine")
    for what in ("errors", "lost answers")
}


@dataclass(slots=True)
class Crowd:
    """Visitors who fill in the wizard again and again until the time is over."""

    ports: list[int]
    until: float = field(default_factory=lambda: time.monotonic() + SECONDS)
    times: list[float] = field(default_factory=list)
    errors: int = 0
    lost: int = 0
    claims: int = 0

    def measure(self, where: str) -> dict[str, float]:
        """All of them at once; figures by their names."""
        threads = [threading.Thread(target=self._visit, args=[number]) for number in range(VISITORS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        ordered = sorted(self.times)
        return {
            f"{where}: pages a second": len(ordered) / SECONDS,
            f"{where}: p50 ms": ordered[len(ordered) // 2] * 1000,
            f"{where}: p95 ms": ordered[len(ordered) * 95 // 100] * 1000,
            f"{where}: claims filled": self.claims,
            f"{where}: errors": self.errors,
            f"{where}: lost answers": self.lost,
        }

    def _visit(self, number: int) -> None:
        visitor, content = Visitor(self.ports[number % len(self.ports)]), PHOTO
        try:
            while time.monotonic() < self.until:
                way = self._fill(visitor, content)
                self._look(visitor, way, 1 if content else 0)
                content = b""
        except Exception as error:
            self.errors += 1
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
        finally:
            visitor.close()

    def _fill(self, visitor: Visitor, content: bytes) -> str:
        answers = BROKEN | {"order": BROKEN["order"] | {"day": _day()}}
        found = WAY.match(self._sent(visitor, "/", answers.pop("receipt"))["location"])
        assert found
        for step, values in answers.items():
            if step == "evidence" and content:
                _seconds, _bytes, status = upload(
                    visitor, f"{found[0]}/exhibits", "a.jpg", content, len(content)
                )
                assert " 303 " in status, status
            self._sent(visitor, f"{found[0]}/{step}{'/' if step in VIEWS else ''}", values)
        self.claims += 1
        return found[0]

    def _sent(self, visitor: Visitor, path: str, values: dict[str, Any]) -> dict[str, str]:
        began = time.monotonic()
        page = visitor.page(path)
        between = time.monotonic()
        headers = visitor.post(path, page, values)
        self.times += [between - began, time.monotonic() - between]
        return headers

    def _look(self, visitor: Visitor, way: str, files: int) -> None:
        """Whether all that was answered stands in the save-file."""
        for _try in range(600):
            saved = json.loads(visitor.page(f"{way}/claim.json"))
            if len(saved.get("exhibits", ())) == files:
                break
            time.sleep(0.1)
        facts = saved["facts"]["damaged_broken"]
        kept = (
            saved["order"]["paid"],
            saved["remedy"]["remedy"],
            facts["bad_pieces"],
            saved["amount"]["how"],
        )
        self.lost += kept != ("18.40", "refund_only", 1, "share") or len(saved.get("exhibits", ())) != files


PHOTO = photo("jpeg")


def _day() -> str:
    return (system_clock() - timedelta(days=8)).date().isoformat()


@contextmanager
def on_servers(folder: Path) -> Iterator[list[Machine]]:
    """Two machines on servers that were just started."""
    programs = binaries()
    assert programs is not None, "PostgreSQL is not installed (Debian: postgresql)"
    assert ceph_server.is_installed(), "Ceph is not installed (Debian: ceph-mon ceph-osd radosgw ceph-common)"
    with ExitStack() as ending:
        database = ending.enter_context(postgres(programs)).database()
        server = ending.enter_context(ceph_server.ceph())
        ending.enter_context(server.told())
        place = Place(folder, database, f"s3://{server.bucket()}/claims", server.endpoint)
        yield ending.enter_context(machines(place, folder))


def measure() -> dict[str, float]:
    """All figures of this file."""
    with tempfile.TemporaryDirectory() as name, on_servers(Path(name)) as fleet:
        figures = Crowd([machine.port for machine in fleet]).measure("two machines")
    with tempfile.TemporaryDirectory() as name, machines(Place(Path(name)), Path(name), 1) as alone:
        return figures | Crowd([alone[0].port]).measure("one machine")
