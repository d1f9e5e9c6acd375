"""Shows that every rule is sourced, says its value, and names only rules that exist."""

import string
from collections.abc import Iterator
from datetime import date

import pytest

from app.claim.advice import ADVICE
from app.claim.rulebook import RULEBOOK
from app.claim.rulebook.after import AFTER
from app.claim.rulebook.amount import AMOUNT
from app.claim.rulebook.files import FILES
from app.claim.rulebook.form import FORM
from app.claim.rulebook.handling import HANDLING
from app.claim.rulebook.outside import OUTSIDE
from app.claim.rulebook.returns import RETURNS
from app.claim.rulebook.rule import Rule
from app.claim.rulebook.seller_traps import SELLER_TRAPS
from app.claim.rulebook.sources import SOURCES
from app.claim.rulebook.text import TEXT
from app.claim.rulebook.window import WINDOW

VALUE_NAMES = {"value"}
NEEDED = {
    "closes": (15, "days"),
    "urgent": (3, "days"),
    "button_appears": (11, "days"),
    "timer_headroom": (15, "days"),
    "photo_limit": (2_000_000, "bytes"),
    "video_limit": (200_000_000, "bytes"),
    "seller_answer_expected": (5, "days"),
    "seller_answer_latest": (15, "days"),
    "platform_step_in": (7, "days"),
    "escalate_from": (3, "days"),
    "decision": (30, "days"),
    "appeal_window": (7, "days"),
    "appeal_count": (1, "appeals"),
    "return_ship_by": (10, "days"),
    "return_ship_by_long": (15, "days"),
    "free_return": (14, "days"),
    "free_return_count": (1, "pieces"),
    "refund_arrival": (20, "business_days"),
    "refund_arrival_card": (20, "business_days"),
    "paypal_window": (180, "days"),
    "card_window": (180, "days"),
    "eu_withdrawal_say": (13, "days"),
    "eu_withdrawal_send": (14, "days"),
    "uk_withdrawal_say": (13, "days"),
    "damage_report": (3, "days"),
    "extend_no_more": (3, "days"),
    "size_tolerance_least": (1, "cm"),
    "size_tolerance_most": (3, "cm"),
    "partial_low": (20, "percent"),
    "partial_high": (50, "percent"),
    "first_exhibits": (3, "pieces"),
    "short_text": (200, "characters"),
    "standard_text": (500, "characters"),
    "long_text": (1000, "characters"),
    "standard_text_free": (300, "characters"),
    "frozen_seller_papers": (3, "business_days"),
    "frozen_latest": (15, "business_days"),
    "too_many_disputes": (50, "percent"),
    "resolution_account_size": (2000, "usd"),
}
HANGING = {"last_safe": ("closes", 1), "act_by": ("closes", 2)}
"""Rules whose value is another rule's, less so many of its unit."""
WITHOUT_VALUE = """
    reply_same_day clock_zone delivery_countdown not_before_countdown confirm_kills one_dispute second_dispute
    form_english formats_known video_uncut no_youtube amount_ceiling coupons customs_papers chargeback_ban
    refund_by_method cashback_cancelled escalation_locks escalate_desktop finished_button_place
    free_return_excluded return_payer false_cancel_reason zero_proposal promise_close confirm_receipt
    no_replacement
""".split()
# Deadlines of the buyer: the safe value must not lie after what most sources say (their first reading).
ASKED_EARLIER_THAN_READ = ("free_return", "eu_withdrawal_say", "uk_withdrawal_say", "closes", "last_safe")


def names(text: str) -> set[str]:
    return {name for _lit, name, _spec, _conv in string.Formatter().parse(text) if name is not None}


def words_of(rule: Rule) -> Iterator[str]:
    yield from (rule.title, rule.words, rule.when, rule.safe)
    yield from (reading.words for reading in rule.readings)


def test_rules_are_sourced_and_dated() -> None:
    for rule in RULEBOOK:
        assert rule.sources, rule.id
        for key in (*rule.sources, *(key for reading in rule.readings for key in reading.sources)):
            assert key in RULEBOOK.sources, (rule.id, key)
        assert all(reading.sources for reading in rule.readings), rule.id
        assert rule.as_of == date(2026, 11, 21), rule.id


def test_placeholders_are_rules_with_a_value() -> None:
    for rule in RULEBOOK:
        for text in words_of(rule):
            for name in names(text) - VALUE_NAMES:
                assert RULEBOOK.shown(name) is not None, f"{name} in {text!r}"


def test_value_is_said_exactly_where_there_is_one() -> None:
    for rule in RULEBOOK:
        assert ("value" in names(rule.words)) == (rule.value is not None), rule.id
        assert "value" not in names(rule.title) | names(rule.when) | names(rule.safe), rule.id
        for reading in rule.readings:
            assert ("value" in names(reading.words)) == (reading.value is not None), reading.words


def test_different_readings_say_why_the_value_is_safe() -> None:
    assert [rule.id for rule in RULEBOOK if bool(rule.readings) != bool(rule.safe)] == []


@pytest.mark.parametrize("rule_id", ASKED_EARLIER_THAN_READ)
def test_deadlines_are_no_later_than_their_usual_reading(rule_id: str) -> None:
    rule = RULEBOOK[rule_id]
    usual = next(reading.value.value for reading in rule.readings if reading.value)
    assert rule.value is not None
    assert rule.value.value <= usual


def test_the_three_dates_come_in_order() -> None:
    shortest = min(reading.value.value for reading in RULEBOOK["closes"].readings if reading.value)
    assert RULEBOOK.number("act_by") < RULEBOOK.number("last_safe") < RULEBOOK.number("closes")
    assert RULEBOOK.number("act_by") < shortest


@pytest.mark.parametrize(("rule_id", "expected"), NEEDED.items(), ids=NEEDED)
def test_rule_has_the_safe_value(rule_id: str, expected: tuple[int, str]) -> None:
    value = RULEBOOK[rule_id].value
    assert value is not None
    assert (value.value, value.unit) == expected


@pytest.mark.parametrize(("rule_id", "expected"), HANGING.items(), ids=HANGING)
def test_a_value_that_hangs_on_another_moves_with_it(rule_id: str, expected: tuple[str, int]) -> None:
    other, by = expected
    for book in (RULEBOOK, RULEBOOK.with_value(other, 40)):
        assert book.number(rule_id) == book.number(other) - by
    assert RULEBOOK.with_value(rule_id, 9).number(rule_id) == 9


def test_every_rule_that_hangs_on_another_is_looked_at() -> None:
    assert {rule.id for rule in RULEBOOK if rule.less} == set(HANGING)


@pytest.mark.parametrize("rule_id", WITHOUT_VALUE)
def test_rule_is_there_without_a_value(rule_id: str) -> None:
    assert RULEBOOK[rule_id].value is None


def test_no_id_is_written_twice() -> None:
    tables = (WINDOW, FORM, FILES, TEXT, AMOUNT, RETURNS, HANDLING, SELLER_TRAPS, AFTER, OUTSIDE)
    written = [rule.id for table in tables for rule in table]
    assert sorted(written) == sorted(rule.id for rule in RULEBOOK)
    assert sorted(source.key for source in SOURCES) == sorted(RULEBOOK.sources)


def test_every_source_is_used() -> None:
    used = {key for rule in RULEBOOK for key in rule.sources}
    used |= {key for rule in RULEBOOK for reading in rule.readings for key in reading.sources}
    assert used == set(RULEBOOK.sources)


def test_what_is_ours_says_so() -> None:
    for rule in RULEBOOK:
        if rule.sources == ("ours",) and rule.value is not None:
            said = f"{rule.words} {rule.safe}".lower()
            assert " our" in said or "we rank" in said, rule.id


def test_advice_names_rules_that_exist() -> None:
    named = {rule for page in ADVICE.values() for section in page.sections for rule in section.rules}
    assert named <= {rule.id for rule in RULEBOOK}
