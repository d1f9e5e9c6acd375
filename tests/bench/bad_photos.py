"""Measures a normal visitor beside 68 photos at once that take as long to look at as any: pages, and a photo."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from threading import Thread

from PIL import Image

from tests.bench.serving import Visitor, serving
from tests.bench.uploads import upload
from tests.evidence.samples import photo

COUNT = 68
ELSEWHERE = "127.0.0.2"
"""They all come from one other address, each with a new cookie."""
PAGES = 200
PATIENCE = 120.0
BOUNDS: dict[str, tuple[str, float]] = {
    "page p95 ms meanwhile": ("<", 100),
    "seconds until a normal photo is checked": ("<", 5),
    "bad photos that still wait then": (">=", COUNT - 10),
}


@dataclass(slots=True)
class Heap:
    """Many bad photos on their way, each of a visitor of its own: the start of each one's addresses."""

    ways: dict[str, Visitor]
    sending: list[Thread]
    answers: list[tuple[float, str]] = field(default_factory=list)

    def waiting(self) -> int:
        """How many of them are not checked yet."""
        return sum(is_waiting(visitor, way) for way, visitor in self.ways.items())


def bad_photo() -> bytes:
    """A small file that decodes to as many pixels as are taken, all alike: seconds of work."""
    out = BytesIO()
    Image.new("RGB", (11_000, 11_000)).save(out, "PNG")
    return out.getvalue()


def is_waiting(visitor: Visitor, way: str) -> bool:
    """Whether a file of this claim is still being checked."""
    return '"waiting":0' not in visitor.page(f"{way}/jobs/checks").replace(" ", "")


@contextmanager
def heap_of_bad_photos(port: int, count: int = COUNT) -> Iterator[Heap]:
    """So many bad photos come in at once."""
    visitors = [Visitor(port, ELSEWHERE) for _number in range(count)]
    heap, content = Heap({visitor.claim(): visitor for visitor in visitors}, []), bad_photo()

    def send(visitor: Visitor, way: str) -> None:
        took, _sent, status = upload(visitor, f"{way}/exhibits", "bad.png", content, len(content))
        heap.answers.append((took, status))

    heap.sending += [
        Thread(target=send, args=(visitor, way), daemon=True) for way, visitor in heap.ways.items()
    ]
    for thread in heap.sending:
        thread.start()
    try:
        yield heap
    finally:
        for thread in heap.sending:
            thread.join(PATIENCE)
        for visitor in visitors:
            visitor.close()


def add_photo(visitor: Visitor, way: str) -> float:
    """Add a normal photo; gives the seconds until it is checked."""
    content, began = photo("jpeg"), time.perf_counter()
    upload(visitor, f"{way}/exhibits", "cup.jpg", content, len(content))
    while is_waiting(visitor, way):
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError("a normal photo was not checked")
        time.sleep(0.02)
    return time.perf_counter() - began


def page_ms(visitor: Visitor, way: str) -> float:
    """How long one page takes."""
    began = time.perf_counter()
    assert visitor.ask("GET", f"{way}/order")[0] == 200
    return (time.perf_counter() - began) * 1000


def measure() -> dict[str, float]:
    """All figures of this file."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, _pid):
        reader = Visitor(port)
        way = reader.claim()
        add_photo(reader, way)
        alone = add_photo(reader, way)
        quiet = sorted(page_ms(reader, way) for _page in range(PAGES))[int(PAGES * 0.95)]
        with heap_of_bad_photos(port) as heap:
            times: list[float] = []
            while len(times) < PAGES or any(thread.is_alive() for thread in heap.sending):
                times.append(page_ms(reader, way))
            took, left = add_photo(reader, way), heap.waiting()
            return {
                "page p95 ms, alone": quiet,
                "page p95 ms meanwhile": sorted(times)[int(len(times) * 0.95)],
                "seconds until the last bad photo is answered": max(took for took, _status in heap.answers),
                "seconds until a normal photo is checked, alone": alone,
                "seconds until a normal photo is checked": took,
                "bad photos that still wait then": float(left),
            }
