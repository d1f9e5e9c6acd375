"""The table of events is whole: every variant can be reached, says all that it should, and names only what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.after.events import EVENTS
from app.claim.after.facts import EVENT_FACTS
from app.claim.after.no_dispute import SITUATIONS
from app.claim.after.rules_used import COUNTS, STANDING
from app.claim.after.unfiled import FILE, LOOK_TODAY, SELLER, TRY, WAIT
from app.claim.questions.ask import Choice
from app.claim.rulebook import RULEBOOK
from app.claim.text.statement import FirstOf, Statement, placeholders

VARIANTS = [(event, variant) for event in EVENTS.values() for variant in event.variants]
NAMES = [f"{event.id}.{variant.id}" for event, variant in VARIANTS]


def steps(first: Step) -> Iterator[Step]:
    step: Step | None = first
    while step is not None:
        yield step
        step = step.then


def every_step() -> list[Step]:
    starts = [variant.step for _event, variant in VARIANTS] + [FILE, LOOK_TODAY, TRY, WAIT]
    return [step for start in starts for step in steps(start)]


def letters() -> dict[str, Letter]:
    found = [variant.letter for _event, variant in VARIANTS] + [step.letter for step in every_step()]
    return {letter.id: letter for letter in (*found, SELLER) if letter is not None}


def statements(letter: Letter) -> Iterator[Statement]:
    for item in (*letter.opening, *letter.closing):
        yield from item.statements if isinstance(item, FirstOf) else (item,)


def test_there_are_eight_events() -> None:
    assert len(EVENTS) == 8
    assert all(event.id == key for key, event in EVENTS.items())


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
def test_no_way_through_an_event_asks_more_than_five(event: Event) -> None:
    """Four and its day, which is filled in already."""
    leads = event.asks[event.lead].options if event.lead else ()
    for option in leads:
        asked = [name for name, ask in event.asks.items() if ask.is_asked({event.lead: option.value})]
        assert "day" in asked
        assert len(asked) <= 5, (event.id, option.value, asked)
    assert set(EVENT_FACTS[event.id].model_fields) == set(event.asks) - {"day"}


@pytest.mark.parametrize(("event", "variant"), VARIANTS, ids=NAMES)
def test_a_variant_says_all(event: Event, variant: Variant) -> None:
    for words in (variant.label, variant.means, variant.never):
        assert len(words) >= 8
        assert set(placeholders(words)) <= {rule.id for rule in RULEBOOK}


def test_steps_say_all_and_end() -> None:
    for step in every_step():
        for words in (step.do, step.where, step.why, step.otherwise):
            assert len(words) >= 8, step.id
            assert set(placeholders(words)) <= {rule.id for rule in RULEBOOK}, step.id
        assert not step.missed or step.then is not None, step.id
        last = list(steps(step))[-1]
        assert last.due in ("today", "none", "file"), (step.id, last.id)


def test_ids_name_one_thing_each() -> None:
    by_id: dict[str, Step] = {}
    for step in every_step():
        assert by_id.setdefault(step.id, step) is step, step.id
    for event in EVENTS.values():
        ids = [variant.id for variant in event.variants]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("letter", letters().values(), ids=letters())
def test_a_letter_can_always_be_written(letter: Letter) -> None:
    """Its first and last words hang on nothing that may be missing."""
    for item in (*letter.opening, *letter.closing):
        found = item.statements[-1] if isinstance(item, FirstOf) else item
        assert isinstance(found, Statement)
    assert letter.closing
    for item in (letter.opening[0], letter.closing[-1]):
        plain = item.statements[-1] if isinstance(item, FirstOf) else item
        assert isinstance(plain, Statement)
        assert set(placeholders(plain.words)) <= {"the_goods", "on_event_day"}, (
            "every claim has goods, whatever was told"
        )


@pytest.mark.parametrize("letter", letters().values(), ids=letters())
def test_a_letter_is_plain_and_polite(letter: Letter) -> None:
    for statement in statements(letter):
        assert statement.words.isascii()
        assert statement.words[0].islower() or statement.words.startswith(("I ", "AliExpress"))
        assert not re.search(r"\b(maybe|scam|liar|fake|court|police)\b", statement.words)


def test_rules_behind_what_is_said_are_in_the_book() -> None:
    ids = {rule.id for rule in RULEBOOK}
    assert {rule for rules in (*COUNTS.values(), *STANDING.values()) for rule in rules} <= ids
    known = {variant.id for _event, variant in VARIANTS} | {step.id for step in every_step()}
    assert STANDING.keys() <= known
    for situation in SITUATIONS.values():
        assert set(situation.rules) <= ids
        assert {wait.rule for wait in situation.waits} <= set(situation.rules)
        for words in (situation.title, situation.do, *situation.watch):
            assert set(placeholders(words)) <= set(situation.rules)


def test_choices_have_their_variants() -> None:
    for event in EVENTS.values():
        if event.lead:
            assert isinstance(event.asks[event.lead].kind, Choice)
