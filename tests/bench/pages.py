"""Measures pages: rate with and without storage, time of GET and POST over HTTP, bytes of a first visit, memory."""

from __future__ import annotations

import re
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app import create_app
from app.config import Settings, system_clock
from app.services.example import example_claim
from app.services.visitors import owner_of_claims
from app.store.claims import ClaimStore, StoredClaim
from tests.bench.serving import REVISION, TOKEN, Visitor, memory_of, serving

ROUNDS = 300


def median_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of one call in milliseconds, after a warm-up."""
    for _round in range(20):
        work()
    return statistics.median(time_ms(work) for _round in range(rounds))


def time_ms(work: Callable[[], object]) -> float:
    """The time of one call in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def over_http() -> dict[str, float]:
    """One client over HTTP: p50 of a step's GET and POST, and the server's memory afterwards."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, pid):
        visitor = Visitor(port)
        start = visitor.claim()
        get = median_ms(lambda: visitor.ask("GET", f"{start}/facts"))
        page = visitor.page(f"{start}/remedy")
        token, revision = TOKEN.search(page), REVISION.search(page)
        assert token
        assert revision
        count = [int(revision[1])]

        def post() -> None:
            wish = "return" if count[0] % 2 else "refund_only"
            form = f"csrf_token={token[1]}&revision={count[0]}&remedy={wish}"
            status, _headers, _body = visitor.ask(
                "POST", f"{start}/remedy", form.encode(), "application/x-www-form-urlencoded"
            )
            assert status == 303
            count[0] += 1

        sent = median_ms(post)
        return {"GET p50 ms": get, "POST p50 ms": sent, "server memory PSS MB": memory_of(pid) / 1e6}


def storage_share() -> dict[str, float]:
    """A step's GET in one process, with real storage and with a claim that is simply there."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data=Path(folder), secret="bench " * 8))
        client, base = app.test_client(), "http://127.0.0.1"
        services, moment = app.extensions["claimwright_services"], system_clock()
        with client.session_transaction(base_url=base) as session:
            session["visitor"] = "bench"
        claim = services.claims.start(owner_of_claims("bench"), example_claim(moment), moment)
        path = f"/claims/{claim.id}/facts"

        def get() -> None:
            assert client.get(path, base_url=base).status_code == 200

        real, kept = ClaimStore.get, dict[str, StoredClaim | None]()

        def there(self: ClaimStore, claim_id: str, visitor_hash: str) -> StoredClaim | None:
            if claim_id not in kept:
                kept[claim_id] = real(self, claim_id, visitor_hash)
            return kept[claim_id]

        # In turns, so that whatever else the machine does falls on both.
        with_storage, without = [], []
        for _turn in range(10):
            with_storage.append(median_ms(get, ROUNDS // 10))
            ClaimStore.get = there  # type: ignore[method-assign]  # measuring without storage needs it out of the way
            try:
                without.append(median_ms(get, ROUNDS // 10))
            finally:
                ClaimStore.get = real  # type: ignore[method-assign]  # as above
        real_ms, bare_ms = statistics.median(with_storage), statistics.median(without)
        return {"page ms": real_ms, "page ms without storage": bare_ms, "rate kept": bare_ms / real_ms}


def first_visit() -> dict[str, float]:
    """Bytes of the first page with all that it loads, compressed as a browser gets them."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, _pid):
        visitor = Visitor(port)
        page = visitor.page("/")
        total = len(visitor.ask("GET", "/")[2])
        wanted = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))
        for link in sorted(wanted):
            total += len(visitor.ask("GET", link.replace("&amp;", "&"))[2])
        return {"first visit kB": total / 1000, "files": len(wanted) + 1}


def measure() -> dict[str, float]:
    """All figures of this file."""
    return storage_share() | over_http() | first_visit()
