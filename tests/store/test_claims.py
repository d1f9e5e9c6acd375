"""No saving loses another: stale steps are told, other steps merge, many writers at once all count."""

import threading
from datetime import datetime, timedelta

import pytest

from app.store.claims import Change, ClaimStore, Doc, StaleStepError, StoredClaim
from app.store.database import Database
from app.store.forgetting import forget, unseen_since
from app.store.visitors import visitor_hash

ANNA = visitor_hash("anna's token")
BORIS = visitor_hash("boris's token")


def _set(step: str, value: object) -> Change:
    return lambda doc: {**doc, step: value}


def _saved(claim: StoredClaim | None) -> StoredClaim:
    assert claim is not None
    return claim


def test_what_was_stored_comes_back(claims: ClaimStore, now: datetime) -> None:
    doc = {"title": "Mug", "answers": {"item": "찻잔", "lone": "\ud800", "nul": "\0", "paid": "12.50"}}
    made = claims.create(ANNA, doc, now)
    assert claims.get(made.id, ANNA) == made
    assert (made.doc, made.revision, made.step_revision("order")) == (doc, 1, 0)


def test_the_list_has_the_last_changed_first_with_its_title(claims: ClaimStore, now: datetime) -> None:
    first = claims.create(ANNA, {"title": "Mug"}, now)
    second = claims.create(ANNA, {"title": "Lamp"}, now + timedelta(hours=1))
    claims.update(first.id, ANNA, _set("title", "Mug \ud800 with \0 odd signs"), now + timedelta(hours=2))
    assert [(each.id, each.title) for each in claims.list_for(ANNA, most=9)] == [
        (first.id, "Mug ? with ? odd signs"),
        (second.id, "Lamp"),
    ]


def test_a_stale_save_of_a_step_stores_nothing_and_tells_what_is_stored(
    claims: ClaimStore, now: datetime
) -> None:
    made = claims.create(ANNA, {}, now)
    kept = _saved(claims.save_step(made.id, ANNA, "order", 0, _set("order", "first tab"), now))
    with pytest.raises(StaleStepError) as caught:
        claims.save_step(made.id, ANNA, "order", 0, _set("order", "second tab"), now)
    assert caught.value.current == kept
    assert kept.doc == {"order": "first tab"}
    assert claims.get(made.id, ANNA) == kept
    again = claims.save_step(made.id, ANNA, "order", kept.step_revision("order"), _set("order", "new"), now)
    assert _saved(again).doc == {"order": "new"}


def test_other_steps_and_changes_without_a_step_merge(claims: ClaimStore, now: datetime) -> None:
    made = claims.create(ANNA, {}, now)
    claims.save_step(made.id, ANNA, "order", 0, _set("order", "A"), now)
    claims.update(made.id, ANNA, _set("exhibits", ["photo"]), now)
    last = _saved(claims.save_step(made.id, ANNA, "reason", 0, _set("reason", "B"), now))
    assert last.doc == {"order": "A", "exhibits": ["photo"], "reason": "B"}
    assert (last.revision, last.step_revisions) == (4, {"order": 1, "reason": 1})


def test_sixteen_threads_lose_none_of_600_updates(claims: ClaimStore, url: str, now: datetime) -> None:
    made = claims.create(ANNA, {"count": 0}, now)
    # A second object stands for a second process: it shares no lock but the database's own.
    other = Database(url)
    stores = [claims, ClaimStore(other)]
    failures: list[BaseException] = []

    def count(doc: Doc) -> Doc:
        return {**doc, "count": doc["count"] + 1}

    def work(number: int) -> None:
        step = f"step {number}"
        try:
            for base in range(19):
                stores[number % 2].update(made.id, ANNA, count, now)
                stores[number % 2].save_step(made.id, ANNA, step, base, _set(step, base + 1), now)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=[number]) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    last = _saved(claims.get(made.id, ANNA))
    assert failures == []
    assert last.doc == {"count": 304, **{f"step {number}": 19 for number in range(16)}}
    assert last.revision == 609


def test_of_two_saves_of_one_step_at_once_exactly_one_wins(claims: ClaimStore, now: datetime) -> None:
    made = claims.create(ANNA, {}, now)
    stale: list[StoredClaim] = []

    def work(number: int) -> None:
        try:
            claims.save_step(made.id, ANNA, "order", 0, _set("order", number), now)
        except StaleStepError as error:
            stale.append(error.current)

    threads = [threading.Thread(target=work, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = claims.get(made.id, ANNA)
    assert stale == [last] * 7


def test_a_visit_is_noted_at_most_once_a_day(claims: ClaimStore, now: datetime) -> None:
    made = claims.create(ANNA, {}, now)
    claims.touch(made.id, ANNA, now + timedelta(hours=23))
    assert _saved(claims.get(made.id, ANNA)).seen_at == now
    claims.touch(made.id, ANNA, now + timedelta(hours=25))
    seen = _saved(claims.get(made.id, ANNA))
    assert (seen.seen_at, seen.changed_at, seen.revision) == (now + timedelta(hours=25), now, 1)


def test_only_claims_that_nobody_visited_are_purged(claims: ClaimStore, now: datetime) -> None:
    old = claims.create(ANNA, {}, now - timedelta(days=61))
    visited = claims.create(ANNA, {}, now - timedelta(days=61))
    claims.touch(visited.id, ANNA, now - timedelta(days=59))
    assert forget(claims.database, unseen_since(now - timedelta(days=60)), 100) == (1, [])
    assert claims.get(old.id, ANNA) is None
    assert claims.get(visited.id, ANNA) is not None


def test_a_moment_without_a_zone_is_refused(claims: ClaimStore, now: datetime) -> None:
    with pytest.raises(Exception, match="time zone"):
        claims.create(ANNA, {}, now.replace(tzinfo=None))


def test_a_wished_id_gives_ones_own_claim_again_and_never_anothers(claims: ClaimStore, now: datetime) -> None:
    wish = "a" * 22
    first = claims.create(ANNA, {"answers": 1}, now, wish)
    assert first.id == wish
    assert claims.create(ANNA, {"answers": 2}, now, wish).doc == {"answers": 1}
    theirs = claims.create(BORIS, {"answers": 3}, now, wish)
    assert theirs.id != wish
    assert claims.get(wish, BORIS) is None
    assert (claims.count_for(ANNA), claims.count_for(BORIS)) == (1, 1)
