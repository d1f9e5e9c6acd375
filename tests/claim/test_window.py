"""When a dispute can be opened: three dates from the earliest trigger, Pacific time, exceptions, the timer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.claim.dates.window import PACIFIC, Window, WindowState
from app.claim.model.claim import Claim
from app.claim.model.order_page import DayKind
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Receipt
from app.claim.rulebook import RULEBOOK

from .ways import case_of, claim_of

CLOSES, LAST_SAFE, ACT_BY, URGENT = (
    RULEBOOK.number(rule) for rule in ("closes", "last_safe", "act_by", "urgent")
)
DAY = date(2026, 11, 2)
NOON = datetime(2026, 11, 4, 20, tzinfo=UTC)


def came(kind: str = "delivered", day: date = DAY, **order: object) -> Claim:
    return claim_of("received", order={"day_kind": kind, "day": day} | order)


def lost(
    detail: str = "nr_in_transit", kind: str = "countdown_end", day: date = DAY, **facts: object
) -> Claim:
    return claim_of("not_received", detail, order={"day_kind": kind, "day": day}, facts={detail: facts})


def seen(claim: Claim, now: datetime = NOON) -> Window:
    return case_of(claim, now).window


def days(count: int) -> timedelta:
    return timedelta(days=count)


def three_dates(started: date) -> tuple[date, date, date]:
    """Act by, last safe day and closing day of a clock that started on this day."""
    return started + days(ACT_BY), started + days(LAST_SAFE), started + days(CLOSES)


def pacific(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=PACIFIC)


@pytest.mark.parametrize("kind", ["delivered", "confirmed", "completed"])
def test_each_trigger_gives_three_dates(kind: str) -> None:
    frame = seen(came(kind))
    assert frame.trigger == kind
    assert (frame.act_by, frame.last_safe, frame.closes) == three_dates(DAY)
    assert frame.opens is None


def test_without_a_day_nothing_is_claimed() -> None:
    frame = seen(claim_of("received"))
    assert frame.state is WindowState.UNKNOWN
    assert (frame.act_by, frame.last_safe, frame.closes, frame.days_left) == (None, None, None, None)


def test_the_earliest_trigger_starts_the_clock() -> None:
    earlier = came("completed", DAY, other_day_kind="delivered", other_day=DAY - timedelta(days=3))
    assert seen(earlier).started == DAY - timedelta(days=3)
    later = came("delivered", DAY, other_day_kind="confirmed", other_day=DAY + timedelta(days=1))
    assert seen(later).started == DAY


def test_the_countdown_counts_only_where_nothing_was_scanned() -> None:
    claim = lost(day=DAY)
    claim.order.other_day_kind, claim.order.other_day = DayKind.COMPLETED, DAY + timedelta(days=2)
    assert seen(claim, pacific(DAY + timedelta(days=3))).trigger is DayKind.COMPLETED
    assert seen(lost(day=DAY), pacific(DAY + timedelta(days=3))).trigger is DayKind.COUNTDOWN_END


def test_a_false_scan_starts_the_clock() -> None:
    claim = lost("nr_false_delivered", day=DAY + timedelta(days=20), scanned=DAY, scan_place="unknown")
    frame = seen(claim)
    assert (frame.trigger, frame.started, frame.state) == (DayKind.DELIVERED, DAY, WindowState.OPEN)


def test_what_did_not_come_waits_for_the_countdown() -> None:
    last = seen(lost(), pacific(DAY, 23, 59))
    assert (last.state, last.opens) == (WindowState.TOO_EARLY, date(2026, 11, 3))
    assert seen(lost(), pacific(DAY + timedelta(days=1), 0, 1)).state is WindowState.OPEN


@pytest.mark.parametrize(
    "detail", [d for d in DETAILS.values() if Receipt.NOT_RECEIVED in d.receipts], ids=lambda d: d.id
)
def test_some_reasons_need_not_wait(detail: object) -> None:
    detail_id = getattr(detail, "id", "")
    frame = seen(lost(detail_id), pacific(DAY - timedelta(days=5)))
    at_once = {"nr_no_tracking", "nr_false_delivered", "nr_other_address", "nr_returned", "nr_cancelled"}
    assert frame.state is (WindowState.OPEN if detail_id in at_once else WindowState.TOO_EARLY)


def test_a_timer_on_the_page_counts_more_than_the_days() -> None:
    read = datetime(2026, 11, 4, 20, tzinfo=UTC)
    claim = came("delivered", DAY - timedelta(days=40), timer_days=6, timer_hours=5, timer_read_at=read)
    frame = seen(claim, read)
    assert frame.from_timer
    assert frame.closes_at == read + timedelta(days=6, hours=5)
    closes = (read + timedelta(days=6, hours=5)).astimezone(PACIFIC).date()
    assert (frame.act_by, frame.last_safe, frame.closes) == three_dates(closes - days(CLOSES))
    assert frame.state is WindowState.OPEN
    assert seen(claim, read + timedelta(days=6, hours=4)).state is WindowState.URGENT
    assert seen(claim, read + timedelta(days=6, hours=6)).state is WindowState.PROBABLY_CLOSED


def test_a_timer_of_a_parcel_that_did_not_come_means_that_it_is_open() -> None:
    claim = lost(day=DAY + timedelta(days=30))
    claim.order.timer_days, claim.order.timer_read_at = 9, NOON
    assert (seen(claim).state, seen(claim).opens) == (WindowState.OPEN, None)


def test_without_the_moment_it_was_read_a_timer_says_nothing() -> None:
    assert not seen(came(timer_days=3)).from_timer


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (0, "open"),
        (LAST_SAFE - URGENT - 1, "open"),
        (LAST_SAFE - URGENT, "urgent"),
        (ACT_BY, "urgent"),
        (LAST_SAFE, "urgent"),
        (CLOSES, "urgent"),
        (CLOSES + 1, "probably_closed"),
    ],
)
def test_urgent_is_a_few_days_or_fewer_before_the_last_safe_day(after: int, state: str) -> None:
    assert seen(came(), pacific(DAY + days(after))).state == state


def test_it_is_closed_only_after_the_last_minute_of_the_last_day() -> None:
    closes = DAY + days(CLOSES)
    assert seen(came(), pacific(closes, 23, 58)).state is WindowState.URGENT
    assert seen(came(), pacific(closes + timedelta(days=1), 0, 1)).state is WindowState.PROBABLY_CLOSED


@pytest.mark.parametrize(
    "day",
    [
        date(2028, 2, 20),
        date(2027, 2, 20),
        date(2028, 2, 29),
        date(2026, 12, 25),
        date(2027, 2, 28),
        date(2026, 10, 25),
    ],
)
def test_leap_days_year_ends_and_changes_of_the_clock(day: date) -> None:
    frame = seen(came(day=day), pacific(day))
    assert (frame.act_by, frame.last_safe, frame.closes) == three_dates(day)
    assert frame.closes_at is not None
    assert frame.closes_at.astimezone(PACIFIC).date() == frame.closes


@pytest.mark.parametrize(
    ("clock", "today"),
    [
        (datetime(2026, 11, 1, 8, 59, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 1, 9, 1, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 2, 7, 59, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 2, 8, 1, tzinfo=UTC), date(2026, 11, 2)),
        (datetime(2027, 3, 14, 9, 59, tzinfo=UTC), date(2027, 3, 14)),
        (datetime(2027, 3, 15, 6, 59, tzinfo=UTC), date(2027, 3, 14)),
        (datetime(2027, 3, 15, 7, 1, tzinfo=UTC), date(2027, 3, 15)),
    ],
)
def test_nights_on_which_the_clock_changes(clock: datetime, today: date) -> None:
    assert seen(came(), clock).today == today


@given(st.integers(-12, 14), st.integers(0, 3 * 365 * 24 * 60))
def test_where_the_visitor_is_changes_nothing(offset: int, minutes: int) -> None:
    utc = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    local = utc.astimezone(timezone(timedelta(hours=offset)))
    assert seen(came(), local) == seen(came(), utc)


@given(st.dates(date(2010, 1, 2), date(2099, 12, 30)), st.integers(-40, 40))
def test_the_dates_keep_their_order(day: date, later: int) -> None:
    claim = came(day=day)
    frame = seen(claim, pacific(min(max(day + timedelta(days=later), date(2010, 1, 1)), date(2099, 12, 31))))
    assert frame.started is not None
    assert frame.act_by is not None
    assert frame.last_safe is not None
    assert frame.closes is not None
    assert frame.started < frame.act_by < frame.last_safe < frame.closes
    assert (frame.state is WindowState.PROBABLY_CLOSED) == (frame.today > frame.closes)


def test_another_value_of_the_rule_moves_the_dates() -> None:
    rules = RULEBOOK.with_value("closes", CLOSES + 5).with_value("last_safe", CLOSES + 3)
    frame = case_of(came(), NOON, rules).window
    assert (frame.last_safe, frame.closes) == (DAY + days(CLOSES + 3), DAY + days(CLOSES + 5))


def test_the_dates_that_hang_on_the_last_one_move_with_it() -> None:
    frame = case_of(came(), NOON, RULEBOOK.with_value("closes", CLOSES + 5)).window
    assert (frame.act_by, frame.last_safe, frame.closes) == three_dates(DAY + days(5))
