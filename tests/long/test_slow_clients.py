"""Clients that send slowly or do not read stop nobody else: pages come meanwhile, and memory keeps to its bound."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.bench import crowd
from tests.bench.serving import Visitor, memory_of_server, serving
from tests.evidence.samples import padded, video

pytestmark = pytest.mark.long
PAGES = 20
MEMORY = 120_000_000
"""Bytes of the server at most (PSS); children that look at foreign bytes have limits of their own."""
FILM = 24_000_000
"""Bytes of the download that is not read: more than the system's buffers take."""


def test_pages_come_beside_slow_senders_unread_downloads_and_large_uploads(tmp_path: Path) -> None:
    times: list[float] = []
    most = 0
    # The first start also loads what makes the tables; every other one is this.
    with serving(tmp_path) as (port, pid):
        first = Visitor(port)
        first.ask("GET", "/")
        first.close()
    with serving(tmp_path) as (port, pid):
        owner, reader = Visitor(port), Visitor(port)
        download = crowd.stored_film(owner, owner.claim(), padded(video(), FILM))
        page = f"{reader.claim()}/order"
        slow = crowd.Crowd(port)
        try:
            slow.send_slowly(crowd.SENDERS)
            slow.never_read(download, owner.cookie, crowd.DOWNLOADS)
            slow.wait_until_answered()
            with crowd.large_uploads(port, crowd.UPLOADS) as sending:
                while len(times) < PAGES or any(thread.is_alive() for thread in sending):
                    began = time.perf_counter()
                    status, _headers, _content = reader.ask("GET", page)
                    times.append((time.perf_counter() - began) * 1000)
                    assert status == 200
                    most = max(most, memory_of_server(pid))
            held = slow.held
        finally:
            slow.leave()
            for visitor in (owner, reader):
                visitor.close()
    p95 = sorted(times)[int(len(times) * 0.95)]
    print(f"{len(times)} pages, p95 {p95:.0f} ms, {most / 1e6:.0f} MB, {held} connections held")
    assert most <= MEMORY
    assert held > 0, "nobody was slow: the test showed nothing"
