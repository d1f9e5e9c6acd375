"""One wrong clock does not take everything: a purge of far more claims than usual takes a few, and says so loudly."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.errors import PurgeHeld
from app.store.claims import ClaimStore
from app.store.erase import (
    LONG_DUE,
    MOST_PURGED,
    MOST_PURGED_SHARE,
    purge,
    purge_loose,
    purge_old_loose,
)
from app.store.folder import FolderFileStore
from app.store.visitors import loose_owner

VISITOR = "a" * 64


def filled(claims: ClaimStore, count: int, seen: datetime) -> None:
    for number in range(count):
        claims.create(VISITOR, {"title": str(number)}, seen)


def test_a_clock_400_days_on_takes_a_few_a_run(
    claims: ClaimStore, store: FolderFileStore, now: datetime
) -> None:
    filled(claims, 65, now)
    wrong = now + timedelta(days=340)
    for left in (45, 25):
        with pytest.raises(PurgeHeld, match="clock right"):
            purge(claims, store, wrong)
        assert claims.count_for(VISITOR) == left


def test_of_many_claims_a_share_goes(claims: ClaimStore, store: FolderFileStore, now: datetime) -> None:
    filled(claims, 500, now)
    with pytest.raises(PurgeHeld):
        purge(claims, store, now + timedelta(days=1))
    assert claims.count_for(VISITOR) == 500 - max(MOST_PURGED, int(500 * MOST_PURGED_SHARE))


def test_as_many_as_are_usual_go_at_once(claims: ClaimStore, store: FolderFileStore, now: datetime) -> None:
    filled(claims, MOST_PURGED, now)
    filled(claims, 5, now + timedelta(days=2))
    assert purge(claims, store, now + timedelta(days=1)).claims == MOST_PURGED
    assert claims.count_for(VISITOR) == 5


def loose(claims: ClaimStore, count: int, touched: datetime) -> None:
    for _ in range(count):
        claims.create(loose_owner(VISITOR), {}, touched)


def test_a_wrong_clock_takes_a_few_loose_files_a_run(
    claims: ClaimStore, store: FolderFileStore, now: datetime
) -> None:
    loose(claims, 65, now)
    wrong = now + timedelta(days=400)
    for left in (45, 25):
        with pytest.raises(PurgeHeld, match="clock right"):
            purge_old_loose(claims, store, wrong)
        assert claims.count_for(loose_owner(VISITOR)) == left


def test_the_everyday_work_on_loose_files_has_no_limit(
    claims: ClaimStore, store: FolderFileStore, now: datetime
) -> None:
    loose(claims, 65, now)
    loose(claims, 1, now + LONG_DUE)
    purge_loose(claims, store, now + LONG_DUE)
    assert claims.count_for(loose_owner(VISITOR)) == 1
