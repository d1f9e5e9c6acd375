"""The real server: it comes back when it was killed, finishes what runs when it is stopped, and bounds who connects."""

from __future__ import annotations

import os
import re
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from app.server.connections import Doorman
from app.server.limits import ROOM
from tests.bench.serving import TOKEN, Visitor, serving
from tests.bench.uploads import head_of_upload
from tests.evidence.samples import padded, photo
from tests.ports import free_port
from tests.test_start import first_answer
from tests.test_start import serving as started

pytestmark = pytest.mark.long


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[int, int]]:
    with serving(tmp_path) as (port, pid):
        yield port, pid


def the_worker(pid: int) -> psutil.Process:
    (worker,) = psutil.Process(pid).children()
    return worker


def the_worker_is_there(pid: int) -> bool:
    return any(process.status() != psutil.STATUS_ZOMBIE for process in psutil.Process(pid).children())


def said(port: int, request: bytes) -> bytes:
    """What the server answers to these bytes, until it closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(request)
        answer = b""
        while piece := line.recv(1 << 16):
            answer += piece
    return answer


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no socket is handed on")
def test_a_killed_server_comes_back_with_all_that_was_saved(server: tuple[int, int]) -> None:
    port, pid = server
    visitor = Visitor(port)
    way = visitor.claim()
    visitor.close()
    killed = the_worker(pid)
    os.kill(killed.pid, signal.SIGKILL)
    again = Visitor(port)
    again.cookie = visitor.cookie
    status, _headers, _page = again.ask("GET", f"{way}/claim/")
    again.close()
    assert status == 200
    assert the_worker(pid).pid != killed.pid


@pytest.mark.skipif(os.name != "posix", reason="elsewhere one process does it all")
def test_a_server_whose_parent_was_killed_stops(server: tuple[int, int]) -> None:
    _port, pid = server
    worker = the_worker(pid)
    os.kill(pid, signal.SIGKILL)
    worker.wait(20)


def test_a_stop_finishes_what_runs(server: tuple[int, int], tmp_path: Path) -> None:
    port, pid = server
    visitor = Visitor(port)
    content = padded(photo("jpeg"), 3_000_000)
    head, start, end = head_of_upload(visitor, f"{visitor.claim()}/exhibits", "photo.jpg", len(content))
    visitor.close()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(head + start + content[:1_000_000])
        assert _settles(lambda: list((tmp_path / "files" / "incoming").iterdir())), "it has begun"
        os.kill(pid, signal.SIGTERM)
        assert _settles(lambda: not _connects(port)), "nobody new is let in"
        line.sendall(content[1_000_000:] + end)
        answer = line.recv(100)
    assert answer.startswith(b"HTTP/1.1 303")
    assert _settles(lambda: not the_worker_is_there(pid))


def test_an_address_that_is_too_long_is_refused(server: tuple[int, int]) -> None:
    port, _pid = server
    long = b"a" * (ROOM.head + 1)
    address = said(port, b"GET /" + long + b" HTTP/1.1\r\nHost: a\r\n\r\n")
    header = said(port, b"GET / HTTP/1.1\r\nHost: a\r\nX: " + long + b"\r\n\r\n")
    nonsense = said(port, b"nonsense\r\n\r\n")
    assert [answer[:12] for answer in (address, header, nonsense)] == [
        b"HTTP/1.1 431",
        b"HTTP/1.1 431",
        b"HTTP/1.1 400",
    ]
    # Hundreds of them share the line in the log, and its reference.
    references = [re.findall(rb"\(([0-9a-f]{8})\)\n$", answer) for answer in (address, header, nonsense)]
    assert references[0] == references[1] != references[2]
    assert all(references)


def test_requests_on_one_connection_are_answered_in_turn(server: tuple[int, int]) -> None:
    port, _pid = server
    host = b"Host: 127.0.0.1\r\n"
    first = b"GET /rules HTTP/1.1\r\n" + host + b"\r\n"
    last = b"GET /claims HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n"
    answer = said(port, first + first + last)
    assert answer.count(b"HTTP/1.1 200 OK") == 3


def test_an_upgrade_gets_a_page(server: tuple[int, int]) -> None:
    port, _pid = server
    asked = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
    answer = said(port, asked)
    assert answer.startswith(b"HTTP/1.1 200")
    assert TOKEN.search(answer.decode())


def test_connections_are_counted_in_all_and_by_whose_they_are() -> None:
    doorman = Doorman(4, 2, lambda address: None if address == "proxy" else address)
    here = [doorman.let_in("a"), doorman.let_in("a")]
    assert doorman.let_in("a") is None, "one address has no more than its share"
    there = [doorman.let_in("b"), doorman.let_in("proxy")]
    assert all((*here, *there))
    assert doorman.let_in("c") is None, "and all together no more than the files that may be open"
    leave = here[0]
    assert leave is not None
    leave()
    assert doorman.let_in("proxy") is not None
    assert doorman.let_in("proxy") is None


def _settles(holds: Callable[[], object]) -> bool:
    for _try in range(2_000):
        if holds():
            return True
        time.sleep(0.05)
    return False


def _connects(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


HOSTILE = (
    b"nonsense\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"GET /%ff%fe/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    b"GET http://[::1/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: \xff\r\nCookie: claimwright=\xff\x01\r\nConnection: close\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /open HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
    b"Content-Length: 9\r\nConnection: close\r\n\r\n--x\r\nnot\r\n",
    b"PUT / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * (ROOM.head + 1) + b"\r\n\r\n",
)
"""What comes along on any open port."""


def test_tracebacks_of_expected_input_never_reach_the_log(tmp_path: Path) -> None:
    port = free_port()
    with started(port, tmp_path) as process:
        first_answer(port)
        answers = [said(port, request) for request in HOSTILE]
        process.terminate()
        assert process.stdout is not None
        log = process.stdout.read()
    assert all(answers), "each is answered"
    assert {answer.split()[1][:1] for answer in answers} <= {b"2", b"4"}
    assert "Traceback" not in log
    assert "error 404, reference" in log
