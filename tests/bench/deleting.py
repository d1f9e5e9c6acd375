"""Measures deleting beside a database of 100 MB: how long others wait, memory; and a list of a thousand claims."""

from __future__ import annotations

import json
import re
import sqlite3
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import psutil

from tests.bench.pages import median_ms
from tests.bench.serving import REVISION, TOKEN, Visitor, serving
from tests.web.journey import CUP

MEGABYTES: Final = 100
Works = dict[str, Callable[[], None]]
BOUNDS: dict[str, tuple[str, float]] = {
    "a reader waits longer by ms at most": ("<", 50),
    "a writer waits longer by ms at most": ("<", 50),
    "a reader waits longer by ms at most, beside 950": ("<", 50),
    "a writer waits longer by ms at most, beside 950": ("<", 50),
    "server grew MB": ("<", 20),
    "list of 1,000 claims p50 ms": ("<", 10),
}
_ROUNDS: Final = 5
_AT_ONCE: Final = 10
Waits = dict[str, float]
"""The longest wait of a reader and of a writer, in milliseconds."""


def measure() -> dict[str, float]:
    """All figures of this file."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, pid):
        owner, other, reader = (Visitor(port) for _number in range(3))
        _begin(owner)
        database = Path(folder) / "claims.sqlite3"
        _multiply(database, 1_000)
        listed = median_ms(lambda: owner.ask("GET", "/claims"), 100)
        works = _works(other, f"{_begin(other)}/order", reader, f"{_begin(reader)}/order")
        _fill(database, MEGABYTES * 1_000_000)
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        before = sum(process.memory_info().rss for process in family)
        return (
            {"database MB": database.stat().st_size / 1e6, "list of 1,000 claims p50 ms": listed}
            | _beside(owner, works)
            | {"server grew MB": (sum(process.memory_info().rss for process in family) - before) / 1e6}
        )


def _beside(owner: Visitor, works: Works) -> dict[str, float]:
    """Waits of others alone, beside ten deletions, and beside the button that deletes all the rest, in turns."""
    alone, meanwhile, took = list[Waits](), list[Waits](), list[float]()
    for _round in range(_ROUNDS):
        alone.append(_watched(works, lambda: time.sleep(0.5))[0])
        waits, seconds = _watched(works, lambda: _delete_some(owner, _AT_ONCE))
        meanwhile.append(waits)
        took.append(seconds)
    page = owner.page("/claims")
    at_last, everything = _watched(works, lambda: owner.post("/claims/delete", page, {}))
    as_long = _watched(works, lambda: time.sleep(everything))[0]
    usual = {who: statistics.median(one[who] for one in alone) for who in works}
    figures = {
        f"seconds for deleting {_AT_ONCE} claims": statistics.median(took),
        "seconds for deleting 950 claims with one button": everything,
    }
    for who, most in usual.items():
        figures[f"longest wait of a {who} alone, ms"] = most
        figures[f"a {who} waits longer by ms at most"] = (
            statistics.median(one[who] for one in meanwhile) - most
        )
        figures[f"a {who} waits longer by ms at most, beside 950"] = at_last[who] - as_long[who]
    return figures


def _multiply(database: Path, count: int) -> None:
    """Let the visitor of the only claim have so many of it."""
    with closing(sqlite3.connect(database, timeout=30)) as connection, connection:
        row = list(connection.execute("SELECT * FROM claims").fetchone())
        for number in range(count - 1):
            _insert(connection, [f"c{number:021}", *row[1:]])


def _fill(database: Path, size: int) -> None:
    """Let strangers have claims until the database has that size."""
    with closing(sqlite3.connect(database, timeout=30)) as connection, connection:
        row = list(connection.execute("SELECT * FROM claims").fetchone())
        names = [column[1] for column in connection.execute("PRAGMA table_info(claims)")]
        place = names.index("doc")
        # As long as a claim with a dozen photos is.
        row[place] = json.dumps(json.loads(row[place]) | {"typed": {"order": {"item_name": "x" * 6000}}})
        for number in range(size // 8_400):
            _insert(connection, [f"s{number:021}", f"{number:064}", *row[2:]])


def _insert(connection: sqlite3.Connection, row: list[object]) -> None:
    connection.execute(f"INSERT INTO claims VALUES ({', '.join('?' for _value in row)})", row)


def _begin(visitor: Visitor) -> str:
    """A claim with its first answer; gives the start of its addresses."""
    return visitor.post("/", visitor.page("/"), {"receipt": "received"})["location"].rsplit("/", 1)[0]


def _works(writer: Visitor, form: str, reader: Visitor, look: str) -> Works:
    """What the others do: read a page, and save one page's answers again and again."""
    page = writer.page(form)
    token, revision = TOKEN.search(page), REVISION.search(page)
    assert token
    assert revision
    count = [int(revision[1])]

    def read() -> None:
        assert reader.ask("GET", look)[0] == 200

    def write() -> None:
        sent = CUP | {"csrf_token": token[1], "revision": str(count[0]), "pieces": str(2 + count[0] % 2)}
        answer = writer.ask("POST", form, urlencode(sent).encode(), "application/x-www-form-urlencoded")
        assert answer[0] == 303
        count[0] += 1

    return {"reader": read, "writer": write}


def _watched(works: Works, block: Callable[[], object]) -> tuple[Waits, float]:
    """The others at work beside a block: how long each waited at most, and the seconds of the block."""
    over, longest = threading.Event(), dict.fromkeys(works, 0.0)

    def go_on(who: str) -> None:
        while not over.is_set():
            began = time.perf_counter()
            works[who]()
            longest[who] = max(longest[who], (time.perf_counter() - began) * 1000)
            time.sleep(0.005)

    threads = [threading.Thread(target=go_on, args=[who]) for who in works]
    for thread in threads:
        thread.start()
    time.sleep(0.1)
    began = time.perf_counter()
    try:
        block()
        took = time.perf_counter() - began
        time.sleep(0.1)
    finally:
        over.set()
        for thread in threads:
            thread.join()
    return longest, took


def _delete_some(owner: Visitor, count: int) -> None:
    """Delete claims of the visitor one after the other."""
    links = re.findall(r'href="(/claims/[\w-]{22})/"', owner.page("/claims"))[:count]
    assert len(links) == count
    token = TOKEN.search(owner.page("/claims"))
    assert token
    body, kind = f"csrf_token={token[1]}".encode(), "application/x-www-form-urlencoded"
    for link in links:
        assert owner.ask("POST", f"{link}/delete", body, kind)[0] == 303
