"""The jobs: which work on a claim's files waits, which one runs, how far it is, and whether its worker lives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from app.store import tables
from app.store.claims import new_id
from app.store.database import Database
from app.store.database_clock import database_clock
from app.store.stored_job import INTERRUPTED, OPEN, JobState, StoredJob, Turns

_MOST_STARTS = 2
_jobs = tables.jobs.c


_LOOK = select(*tables.jobs.c, tables.claims.c.visitor, database_clock()).join(tables.claims)


class JobStore:
    """The jobs of all visitors. To a visitor, another's job does not exist; a worker sees them all."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def add(
        self,
        claim_id: str,
        visitor_hash: str,
        exhibit_id: str,
        kind: str,
        params: Mapping[str, Any],
        now: datetime,
    ) -> StoredJob | None:
        """Let a job wait for its turn; the exhibit's ended ones of this kind are forgotten.

        Gives the one that still waits or runs where there is one already. None when the claim is not this
        visitor's.
        """
        with self.database.write() as connection:
            if not self.hold_within(connection, claim_id, visitor_hash):
                return None
            return self.add_within(connection, claim_id, visitor_hash, exhibit_id, kind, params, now)

    def add_within(
        self,
        connection: Connection,
        claim_id: str,
        visitor_hash: str,
        exhibit_id: str,
        kind: str,
        params: Mapping[str, Any],
        now: datetime,
    ) -> StoredJob:
        """Like ``add``, of a claim that is this visitor's, as part of a write transaction that changes other rows."""
        values = {
            "id": new_id(),
            "claim_id": claim_id,
            "exhibit_id": exhibit_id,
            "kind": kind,
            "params": dict(params),
            "state": "waiting",
            "fraction": 0.0,
            "starts": 0,
            "created_at": now,
        }
        of_exhibit = _mine(
            connection, claim_id, visitor_hash, _jobs.exhibit_id == exhibit_id, _jobs.kind == kind
        )
        held = next((job for job in of_exhibit if job.is_open), None)
        if held is not None:
            return held
        connection.execute(delete(tables.jobs).where(_jobs.id.in_([job.id for job in of_exhibit])))
        connection.execute(insert(tables.jobs), values)
        return _mine(connection, claim_id, visitor_hash, _jobs.id == values["id"])[0]

    def get(self, claim_id: str, visitor_hash: str, job_id: str) -> StoredJob | None:
        """One job of this visitor's claim."""
        with self.database.read() as connection:
            return next(iter(_mine(connection, claim_id, visitor_hash, _jobs.id == job_id)), None)

    def list_for(self, claim_id: str, visitor_hash: str) -> list[StoredJob]:
        """The jobs of this visitor's claim, oldest first; none when the claim is another's."""
        with self.database.read() as connection:
            return _mine(connection, claim_id, visitor_hash)

    def hold_within(self, connection: Connection, claim_id: str, visitor_hash: str) -> bool:
        """Keep others from the claim until the transaction ends; False when it is not this visitor's."""
        query = select(tables.claims.c.id).where(
            tables.claims.c.id == claim_id, tables.claims.c.visitor == visitor_hash
        )
        return connection.execute(query.with_for_update()).first() is not None

    def list_within(
        self, connection: Connection, claim_id: str, visitor_hash: str, kind: str
    ) -> list[StoredJob]:
        """The jobs of this kind, as a transaction that changes other rows sees them."""
        return _mine(connection, claim_id, visitor_hash, _jobs.kind == kind)

    def drop_within(self, connection: Connection, job_id: str, worker: str | None = None) -> bool:
        """Forget a job as part of a transaction; False when there is none, or when it is not this ``worker``'s."""
        held = (_jobs.id == job_id,) if worker is None else _held_by(job_id, worker)
        return connection.execute(delete(tables.jobs).where(*held)).rowcount == 1

    def cancel(self, claim_id: str, visitor_hash: str, job_id: str) -> bool:
        """End a job that waits or runs; its worker learns it with its next sign of life. False when there is none."""

        def end(connection: Connection) -> bool:
            held = _mine(connection, claim_id, visitor_hash, _jobs.id == job_id, _jobs.state.in_(OPEN))
            for job in held:
                _end(connection, job.id, "cancelled", None)
            return bool(held)

        return self.database.deleting(end)

    def has_open(self, *kinds: str) -> bool:
        """Whether any job of anybody (of these ``kinds``) waits or runs; cheap enough to ask often."""
        query = select(_jobs.id).where(_jobs.state.in_(OPEN), *_of(kinds)).limit(1)
        with self.database.read() as connection:
            return connection.execute(query).first() is not None

    def count_open(self, kind: str) -> int:
        """How many jobs of this kind wait or run, of anybody."""
        query = select(func.count()).select_from(tables.jobs).where(_jobs.state.in_(OPEN), *_of((kind,)))
        with self.database.read() as connection:
            return int(connection.execute(query).scalar_one())

    def take_next(self, worker: str, kind: str, turns: Turns) -> StoredJob | None:
        """Give this worker the job of this ``kind`` whose turn it is; None when there is none.

        A job whose worker died waits again, once; the second time it fails with ``INTERRUPTED``.
        """
        query = _LOOK.where(_jobs.state.in_(OPEN), *_of((kind,))).order_by(_jobs.created_at, _jobs.id)
        with self.database.write() as connection:
            for job in turns([_job(row) for row in connection.execute(query)]):
                if not _is_free(connection, job):
                    continue
                if job.starts >= _MOST_STARTS:
                    _end(connection, job.id, "failed", INTERRUPTED)
                    continue
                taken = {
                    "state": "running",
                    "worker": worker,
                    "fraction": 0.0,
                    "starts": job.starts + 1,
                    "started_at": database_clock(),
                    "beat_at": database_clock(),
                }
                connection.execute(update(tables.jobs).where(_jobs.id == job.id).values(taken))
                return _job(connection.execute(_LOOK.where(_jobs.id == job.id)).one())
            return None

    def progress(self, job_id: str, worker: str, fraction: float) -> bool:
        """Note how far a job is, and that its worker lives. False when the job is not this worker's any more
        (cancelled, deleted, or given to another): it has to stop."""
        signs = {"fraction": fraction, "beat_at": database_clock()}
        with self.database.write() as connection:
            query = update(tables.jobs).where(*_held_by(job_id, worker)).values(signs)
            return connection.execute(query).rowcount == 1

    def finish(self, job_id: str, worker: str) -> bool:
        """The job is done. False when it is not this worker's any more."""
        return self._ended(job_id, worker, "done", None)

    def fail(self, job_id: str, worker: str, words_code: str) -> bool:
        """The job cannot be done; ``words_code`` is the caller's name for the reason."""
        return self._ended(job_id, worker, "failed", words_code)

    def give_back(self, job_id: str, worker: str) -> None:
        """The worker stops in good order: the job waits again, as if it had not been begun."""
        values = {"state": "waiting", "worker": None, "fraction": 0.0, "starts": tables.jobs.c.starts - 1}
        with self.database.write() as connection:
            connection.execute(update(tables.jobs).where(*_held_by(job_id, worker)).values(values))

    def _ended(self, job_id: str, worker: str, state: JobState, words_code: str | None) -> bool:
        def end(connection: Connection) -> bool:
            query = select(_jobs.id).where(*_held_by(job_id, worker)).with_for_update()
            held = connection.execute(query).first()
            if held is not None:
                _end(connection, job_id, state, words_code)
            return held is not None

        # That a job ended for want of room can be said on a full disk, too.
        return self.database.deleting(end)


def _held_by(job_id: str, worker: str) -> tuple[Any, ...]:
    return (_jobs.id == job_id, _jobs.worker == worker, _jobs.state == "running")


def _mine(connection: Connection, claim_id: str, visitor_hash: str, *more: Any) -> list[StoredJob]:
    query = _LOOK.where(tables.claims.c.id == claim_id, tables.claims.c.visitor == visitor_hash, *more)
    return [_job(row) for row in connection.execute(query.order_by(_jobs.created_at, _jobs.id))]


def _job(row: Sequence[Any]) -> StoredJob:
    return StoredJob(*row)


def _of(kinds: Sequence[str]) -> tuple[Any, ...]:
    return (_jobs.kind.in_(kinds),) if kinds else ()


def _is_free(connection: Connection, job: StoredJob) -> bool:
    """Whether the job is still as it was seen, and no other machine is about to take it: it is ours to take."""
    as_seen = (_jobs.id == job.id, _jobs.state == job.state, _jobs.starts == job.starts)
    query = select(_jobs.id).where(*as_seen).with_for_update(skip_locked=True)
    return connection.execute(query).first() is not None


def _end(connection: Connection, job_id: str, state: JobState, words_code: str | None) -> None:
    values = {"state": state, "words_code": words_code, "ended_at": database_clock()}
    connection.execute(update(tables.jobs).where(_jobs.id == job_id).values(values))
