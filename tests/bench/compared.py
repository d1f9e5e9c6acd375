"""Compares our pages with a bare Flask-WTF page of the same questions, both under the shipped server, in turns."""

from __future__ import annotations

import socket
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from tests.bench.serving import Visitor, memory_of, serving
from tests.bench.uploads import upload
from tests.evidence.samples import photo, scene

ROUNDS: Final = 5
ASKED_A_ROUND: Final = 60
CLIENTS: Final = 4
SECONDS_A_ROUND: Final = 2.0
EXHIBITS: Final = 10
BESIDE: Final = ("order", "facts", "remedy")
"""Question pages that a bare page is measured beside: the largest, one of facts, a small one."""
BOUNDS: dict[str, tuple[str, float]] = {
    "order, times the bare page": ("<=", 1.3),
    "remedy, ms above the bare page": ("<=", 3.0),
    "claim page ms": ("<", 8.0),
    f"order, rate with {CLIENTS} clients beside the bare page's": (">=", 0.8),
}


class Line:
    """One connection that asks for one address again and again, with as little work of its own as can be."""

    def __init__(self, port: int, path: str, cookie: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._request = (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
            "Accept: text/html\r\nAccept-Encoding: br\r\n\r\n"
        ).encode()

    def ask(self) -> None:
        """One request and its whole answer, which must be a page."""
        self._socket.sendall(self._request)
        answer = b""
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer += self._socket.recv(1 << 16)
        head = answer[:end].lower()
        assert head.startswith(b"http/1.1 200"), head
        length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        missing = length - (len(answer) - end - 4)
        while missing > 0:
            missing -= len(self._socket.recv(1 << 16))

    def close(self) -> None:
        """Let go of the connection."""
        self._socket.close()


def in_turns(*works: Callable[[], float]) -> list[float]:
    """The median of several rounds of each work, done in turns so that whatever else goes on falls on all."""
    figures = [[work() for work in works] for _round in range(ROUNDS)]
    return [statistics.median(column) for column in zip(*figures, strict=True)]


def p50_ms(line: Line) -> float:
    """The median time of one request in milliseconds."""
    times = []
    for _time in range(ASKED_A_ROUND):
        began = time.perf_counter()
        line.ask()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def rate(lines: list[Line]) -> float:
    """Pages a second that come when all of these ask at once."""
    asked, until = [0] * len(lines), time.perf_counter() + SECONDS_A_ROUND

    def keep_asking(number: int) -> None:
        while time.perf_counter() < until:
            lines[number].ask()
            asked[number] += 1

    threads = [threading.Thread(target=keep_asking, args=(number,)) for number in range(len(lines))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(asked) / SECONDS_A_ROUND


class Sides:
    """Our server with a finished claim, and the bare one, both warm."""

    def __init__(self, ours: int, bare: int) -> None:
        self._ours, self._bare = ours, bare
        visitor = Visitor(ours)
        self.claim = visitor.claim()
        self.with_files = visitor.claim()
        for number in range(EXHIBITS):
            content = photo("png", scene(400 + 20 * number, 300))
            upload(visitor, f"{self.with_files}/exhibits", f"photo-{number}.png", content, len(content))
        visitor.page(self.claim)
        self._cookie = visitor.cookie
        beside = Visitor(bare)
        beside.page("/order")
        self._bare_cookie = beside.cookie

    def line(self, path: str) -> Line:
        """A warm connection to one of our pages."""
        return _warm(Line(self._ours, path, self._cookie))

    def bare_line(self, page: str) -> Line:
        """A warm connection to a bare page."""
        return _warm(Line(self._bare, f"/{page}", self._bare_cookie))


def _warm(line: Line) -> Line:
    for _time in range(10):
        line.ask()
    return line


@contextmanager
def both_sides() -> Iterator[tuple[Sides, int]]:
    """Both servers, and the process id of ours."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder)) as (ours, pid),
        serving(Path(folder), "tests.bench.bare") as (bare, _other),
    ):
        yield Sides(ours, bare), pid


def measure() -> dict[str, float]:
    """All figures of this file."""
    figures: dict[str, float] = {}
    with both_sides() as (sides, pid):
        for page in BESIDE:
            ours, bare = sides.line(f"{sides.claim}/{page}"), sides.bare_line(page)
            own, other = in_turns(partial(p50_ms, ours), partial(p50_ms, bare))
            figures |= {
                f"{page} ms": own,
                f"{page} ms, bare": other,
                f"{page}, times the bare page": own / other,
                f"{page}, ms above the bare page": own - other,
            }
        pages = {
            "claim page ms": f"{sides.claim}/claim/",
            f"evidence with {EXHIBITS} exhibits ms": f"{sides.with_files}/evidence/",
            f"claim page with {EXHIBITS} exhibits ms": f"{sides.with_files}/claim/",
        }
        for label, path in pages.items():
            (figures[label],) = in_turns(partial(p50_ms, sides.line(path)))
        own_lines = [sides.line(f"{sides.claim}/order") for _client in range(CLIENTS)]
        bare_lines = [sides.bare_line("order") for _client in range(CLIENTS)]
        own_rate, bare_rate = in_turns(partial(rate, own_lines), partial(rate, bare_lines))
        figures |= {
            f"order, pages a second with {CLIENTS} clients": own_rate,
            f"order, pages a second with {CLIENTS} clients, bare": bare_rate,
            f"order, rate with {CLIENTS} clients beside the bare page's": own_rate / bare_rate,
            "server memory after that, PSS MB": memory_of(pid) / 1e6,
        }
    return figures
