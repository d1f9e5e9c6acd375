"""Whose turn it is among jobs that wait: one at a time over all workers, as many as there are workers, or one of
every visitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.store.stored_job import StoredJob


def one_at_a_time(held: Sequence[StoredJob]) -> Sequence[StoredJob]:
    """One job over all workers; who has waited longest comes first."""
    return () if any(job.has_worker for job in held) else held


def as_they_come(held: Sequence[StoredJob]) -> Sequence[StoredJob]:
    """As many at once as there are workers; who has waited longest comes first."""
    return [job for job in held if not job.has_worker]


def one_for_each(held: Sequence[StoredJob]) -> Sequence[StoredJob]:
    """One job of every visitor and of every source (``params["source"]``, where visitors come from); those with the
    fewest come first, so that nobody waits behind somebody's heap, also not where a new cookie is a new visitor."""
    running = [job for job in held if job.has_worker]
    busy = {whose for job in running for whose in (job.visitor, _source(job))}
    of_visitor = Counter(job.visitor for job in held)
    of_source = Counter(_source(job) for job in held)
    free = [job for job in held if job.visitor not in busy and _source(job) not in busy]
    return sorted(free, key=lambda job: (of_source[_source(job)], of_visitor[job.visitor]))


def _source(job: StoredJob) -> str:
    return str(job.params.get("source") or job.visitor)
