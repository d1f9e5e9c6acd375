"""Many photos at once that take long to look at: every request ends, pages come, and a normal photo has its turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.bad_photos import COUNT, add_photo, heap_of_bad_photos, page_ms
from tests.bench.serving import Visitor, serving

pytestmark = pytest.mark.long
PAGES = 20


def test_a_normal_visitor_waits_for_no_heap_of_bad_photos(tmp_path: Path) -> None:
    with serving(tmp_path) as (port, _pid):
        reader, times = Visitor(port), list[float]()
        way = reader.claim()
        with heap_of_bad_photos(port) as heap:
            while len(times) < PAGES or any(thread.is_alive() for thread in heap.sending):
                times.append(page_ms(reader, way))
            took, left = add_photo(reader, way), heap.waiting()
        reader.close()
    assert [status for _took, status in heap.answers] == ["HTTP/1.1 303 See Other"] * COUNT
    last = max(took for took, _status in heap.answers)
    p95 = sorted(times)[int(len(times) * 0.95)]
    print(
        f"{len(times)} pages, p95 {p95:.0f} ms; {COUNT} bad photos answered after {last:.1f} s, "
        f"a normal one checked after {took:.1f} s, {left} bad ones waiting then"
    )
    assert left > COUNT / 2, "the bad ones were done before: the test showed nothing"
