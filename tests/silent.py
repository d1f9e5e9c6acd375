"""Time that passes for the database alone: its clock is nobody's to set, so what it wrote down is put back."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from app.store import tables
from app.store.database import Database
from app.store.stored_job import DEAD_AFTER


def fall_silent(database: Database, since: timedelta = DEAD_AFTER + timedelta(seconds=1)) -> None:
    """Let it be as long since any worker gave a sign of life."""
    jobs = tables.jobs.c
    with database.write() as connection:
        for job, beat in connection.execute(
            select(jobs.id, jobs.beat_at).where(jobs.beat_at.is_not(None))
        ).all():
            connection.execute(update(tables.jobs).where(jobs.id == job).values(beat_at=beat - since))


def let_leases_run(database: Database, passed: timedelta) -> None:
    """Let so much of every lease's time pass."""
    leases = tables.leases.c
    with database.write() as connection:
        for name, until in connection.execute(select(leases.name, leases.until)).all():
            connection.execute(update(tables.leases).where(leases.name == name).values(until=until - passed))
