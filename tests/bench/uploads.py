"""Measures uploads: four large videos at once beside page views, the rate beside a plain copy, how soon a refusal
comes."""

from __future__ import annotations

import os
import re
import socket
import statistics
import tempfile
import threading
import time
from pathlib import Path

from tests.bench.serving import TOKEN, Visitor, memory_of, serving

VIDEO = 199_000_000
HEAD = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00\x00\x00\x00free"
BOUNDS: dict[str, tuple[str, float]] = {
    "server grew MB during 4 uploads": ("<", 50),
    "page p50 ms meanwhile": ("<", 50),
    "MB sent before a wrong file was refused": ("<", 8),
    "MB sent before a too large file was refused": ("<", 8),
}


def head_of_upload(
    visitor: Visitor, path: str, name: str, length: int, more: str = ""
) -> tuple[bytes, bytes, bytes]:
    """Request head, start and end of an upload form with one file of ``length`` bytes."""
    token = TOKEN.search(visitor.page(path.replace("/exhibits", "/evidence/")))
    assert token
    start = (
        f'--x\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token[1]}\r\n'
        f'--x\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
    ).encode()
    end = b"\r\n--x--\r\n"
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{visitor.port}\r\nCookie: {visitor.cookie}\r\n"
        f"X-CSRF-Token: {token[1]}\r\nContent-Type: multipart/form-data; boundary=x\r\n{more}"
        f"Content-Length: {len(start) + length + len(end)}\r\nConnection: close\r\n\r\n"
    ).encode()
    return head, start, end


def upload(
    visitor: Visitor, path: str, name: str, first: bytes, length: int, more: str = ""
) -> tuple[float, int, str]:
    """Send a file of ``length`` bytes; gives seconds, bytes sent before an answer came, and the status line."""
    head, start, end = head_of_upload(visitor, path, name, length, more)
    chunk, sent, began = os.urandom(1 << 16), 0, time.perf_counter()
    there, here = ("127.0.0.1", visitor.port), (visitor.address, 0)
    with socket.create_connection(there, timeout=120, source_address=here) as line:
        line.sendall(head + start + first)
        sent = len(first)
        line.setblocking(True)
        try:
            while sent < length:
                if _answered(line):
                    break
                piece = chunk[: min(len(chunk), length - sent)]
                line.sendall(piece)
                sent += len(piece)
            else:
                line.sendall(end)
        except (BrokenPipeError, ConnectionResetError):
            pass
        try:
            status = line.recv(64).split(b"\r\n")[0].decode("latin-1")
        except ConnectionResetError:
            status = "reset"
    return time.perf_counter() - began, sent, status


def _answered(line: socket.socket) -> bool:
    line.setblocking(False)
    try:
        return bool(line.recv(1, socket.MSG_PEEK))
    except BlockingIOError:
        return False
    finally:
        line.setblocking(True)


def four_at_once(port: int, pid: int) -> dict[str, float]:
    """Four videos come in while one visitor looks at pages."""
    visitors = [Visitor(port) for _number in range(4)]
    ways = [visitor.claim() for visitor in visitors]
    reader = Visitor(port)
    page = f"{reader.claim()}/facts"
    before, most, times, over = memory_of(pid), 0, [], threading.Event()
    sending = [
        threading.Thread(target=upload, args=(v, f"{way}/exhibits", "film.mp4", HEAD, VIDEO))
        for v, way in zip(visitors, ways, strict=True)
    ]
    for thread in sending:
        thread.start()

    def watch() -> None:
        for thread in sending:
            thread.join()
        over.set()

    threading.Thread(target=watch, daemon=True).start()
    while not over.is_set():
        began = time.perf_counter()
        reader.ask("GET", page)
        times.append((time.perf_counter() - began) * 1000)
        most = max(most, memory_of(pid))
        time.sleep(0.02)
    return {
        "server grew MB during 4 uploads": (most - before) / 1e6,
        "page p50 ms meanwhile": statistics.median(times),
    }


def beside_a_copy(port: int, folder: Path) -> dict[str, float]:
    """Seconds of one upload and of a plain copy of as many bytes with fsync."""
    visitor = Visitor(port)
    took, _sent, _status = upload(visitor, f"{visitor.claim()}/exhibits", "film.mp4", HEAD, VIDEO)
    chunk, began = os.urandom(1 << 16), time.perf_counter()
    with (folder / "copy").open("wb") as file:
        for _piece in range(VIDEO // len(chunk)):
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    copied = time.perf_counter() - began
    return {"upload MB/s": VIDEO / took / 1e6, "plain copy MB/s": VIDEO / copied / 1e6}


def refusals(port: int) -> dict[str, float]:
    """How many bytes a browser's script has sent when a hopeless file is refused."""
    visitor = Visitor(port)
    path, strict = f"{visitor.claim()}/exhibits", "Prefer: handling=strict\r\nAccept: application/json\r\n"
    wrong = upload(visitor, path, "film.mp4", b"%PDF-1.7\n", VIDEO, strict)
    large = upload(visitor, path, "film.mp4", HEAD, 3_000_000_000, strict)
    assert re.search("4[0-9][0-9]|reset", wrong[2]), wrong
    assert re.search("4[0-9][0-9]|reset", large[2]), large
    return {
        "MB sent before a wrong file was refused": wrong[1] / 1e6,
        "MB sent before a too large file was refused": large[1] / 1e6,
    }


def measure() -> dict[str, float]:
    """All figures of this file."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "data") as (port, pid):
        return four_at_once(port, pid) | beside_a_copy(port, Path(folder)) | refusals(port)
