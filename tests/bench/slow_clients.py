"""Measures pages beside slow clients: 300 that send byte by byte, 300 that do not read, six large uploads at once."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from threading import Thread

from tests.bench import crowd
from tests.bench.serving import Visitor, memory_of_server, serving
from tests.evidence.samples import padded, video

FILM = 24_000_000
PAGES = 200
BOUNDS: dict[str, tuple[str, float]] = {
    "page p95 ms, 300 slow senders": ("<", 100),
    "page p95 ms, 300 unread downloads as well": ("<", 100),
    "page p95 ms, six large uploads as well": ("<", 100),
    "server MB meanwhile": ("<", 120),
}


def measure() -> dict[str, float]:
    """All figures of this file."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        # The first start also loads what makes the tables.
        with serving(Path(folder)) as (port, _pid):
            Visitor(port).ask("GET", "/")
        with serving(Path(folder)) as (port, pid):
            owner, reader = Visitor(port), Visitor(port)
            download = crowd.stored_film(owner, owner.claim(), padded(video(), FILM))
            page = f"{reader.claim()}/order"
            figures["page p95 ms, alone"] = _p95(reader, page)
            slow = crowd.Crowd(port)
            slow.send_slowly(crowd.SENDERS)
            figures["page p95 ms, 300 slow senders"] = _p95(reader, page)
            slow.never_read(download, owner.cookie, crowd.DOWNLOADS)
            slow.wait_until_answered()
            figures["page p95 ms, 300 unread downloads as well"] = _p95(reader, page)
            with crowd.large_uploads(port, crowd.UPLOADS) as sending:
                figures |= _beside(sending, reader, page, pid)
            slow.leave()
    return figures


def _beside(sending: list[Thread], reader: Visitor, page: str, pid: int) -> dict[str, float]:
    times, most = [0.0], 0
    while any(thread.is_alive() for thread in sending):
        times.append(_page_ms(reader, page))
        most = max(most, memory_of_server(pid))
    return {
        "page p95 ms, six large uploads as well": sorted(times)[int(len(times) * 0.95)],
        "server MB meanwhile": most / 1e6,
    }


def _p95(reader: Visitor, page: str) -> float:
    return sorted(_page_ms(reader, page) for _page in range(PAGES))[int(PAGES * 0.95)]


def _page_ms(reader: Visitor, page: str) -> float:
    began = time.perf_counter()
    status, _headers, _content = reader.ask("GET", page)
    assert status == 200
    return (time.perf_counter() - began) * 1000
