"""A thousand random lives: always one next step, no day to come that is past, no assertion without its fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from app.claim.after.events import EVENTS
from app.claim.after.facts import Happened
from app.claim.after.life import Life
from app.claim.after.next_step import deadlines, next_step
from app.claim.after.timeline import added, asked, changed, undone
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model.claim import Claim
from app.claim.model.savefile import read, write
from app.claim.questions.ask import Ask, Day, Price
from app.claim.rulebook import RULEBOOK
from app.claim.text import english
from app.claim.text.after_letters import compose
from app.claim.values.units import Money
from tests.claim.ways import BRANCHES, NOW, answer, combinations, finish, start
from tests.words.agreement import findings

pytestmark = pytest.mark.long

SEEDS = 1000
ONLY_WITH = (
    ("in writing, but", lambda one: one.fact("ground") == "paper_none" or one.fact("have") == "asked"),
    ("back in one parcel", lambda one: "box_photo" in (one.fact("proof") or ())),
    ("compare the weight", lambda one: "receipt" in (one.fact("proof") or ())),
    ("seller declined it", lambda one: one.fact("by") == "platform_declined"),
    ("proposed a full refund", lambda one: one.fact("kind") == "all"),
    ("same sender and receiver", lambda one: one.fact("label") == "same"),
    ("the return has arrived", lambda one: one.fact("state") == "arrived"),
    ("As new evidence I add", lambda one: bool(one.fact("new"))),
)
"""Words of texts, and what must have been answered for them."""


def claims(rng: Random) -> Claim:
    """A claim from anywhere on the way: empty, told in four answers, or finished."""
    kind = rng.random()
    if kind < 0.1:
        return Claim()
    if kind < 0.5:
        wrong = rng.choice(("damaged", "not_working", "not_as_described", "wrong_item", None))
        order = {"paid": Decimal(rng.randint(100, 9000)) / 100, "currency": rng.choice(("USD", "EUR"))}
        return Claim.model_validate(
            {
                "receipt": {"receipt": "received" if wrong else "not_received"},
                "reason": {"group": wrong},
                "order": order,
            }
        )
    branch = rng.choice(BRANCHES)
    chosen = combinations(branch[2], rng, 1)
    return finish(start(branch, rng), rng, chosen[0] if chosen else {}, rng.random())


def answer_of(ask: Ask, day: date, rng: Random) -> object:
    if isinstance(ask.kind, Day):
        return day + timedelta(days=rng.randint(-20, 20))
    if isinstance(ask.kind, Price):
        return Decimal(rng.randint(0, 9000)) / 100
    return answer(ask.kind, rng)


def facts_of(event: str, day: date, rng: Random) -> dict[str, Any]:
    """Answers as a form could send them: every required one, others now and then."""
    given: dict[str, Any] = {"day": day}
    for name, ask in EVENTS[event].asks.items():
        if name != "day" and (ask.required or rng.random() < 0.6):
            given[name] = answer_of(ask, day, rng)
    return {name: given[name] for name, _ask in asked(event, given) if name in given}


def lived(seed: int) -> tuple[Claim, datetime]:
    """A claim after some random events, and a moment at which somebody looks at it."""
    rng, now = Random(seed), NOW
    claim = claims(rng)
    for _ in range(rng.randint(0, 7)):
        now += timedelta(days=rng.randint(0, 25), hours=rng.randint(0, 23))
        event = rng.choice(list(EVENTS))
        claim = added(claim, event, facts_of(event, now.date() - timedelta(days=rng.randint(0, 3)), rng), now)
        if rng.random() < 0.15:
            claim = undone(claim, claim.after[-1].number)
        elif rng.random() < 0.15:
            last = claim.after[-1]
            claim = changed(claim, last.number, facts_of(last.event, last.day, rng))
    return claim, now + timedelta(days=rng.choice((0, 0, 1, 5, 9, 20, 40, 200)))


def sums_of(life: Life) -> Iterator[Decimal]:
    """Every sum that was answered, and what is left of the asked one."""
    claim = life.case.claim
    known: list[object] = [claim.order.paid, claim.order.shipping, claim.remedy.postage_sum]
    known += [one.fact(name) for one in claim.after for name in ("sum", "amount", "postage")]
    told = [value for value in known if isinstance(value, Decimal)]
    yield from told
    if life.asked is not None:
        yield life.asked.amount
        yield from (life.asked.amount - value for value in told)
    if life.case.ceiling is not None:
        yield life.case.ceiling.amount


@pytest.mark.parametrize("block", range(20))
def test_every_life_has_one_next_step_and_says_only_what_was_answered(block: int) -> None:
    for seed in range(block * SEEDS // 20, (block + 1) * SEEDS // 20):
        claim, now = lived(seed)
        life = Case(claim, RULEBOOK, now).life
        _one_step_to_come(life, seed)
        _only_what_was_answered(life, seed)
        assert read(write(claim)) == claim, seed


def _one_step_to_come(life: Life, seed: int) -> None:
    found = next_step(life)
    assert found.do.text, seed
    assert found.where.text, seed
    assert found.until is None or found.until >= life.today, seed
    assert found.is_today == (found.until == life.today), seed
    days = deadlines(life)
    assert all(one.day >= life.today for one in days), seed
    assert len({one.id for one in days}) == len(days), seed


def _only_what_was_answered(life: Life, seed: int) -> None:
    last = life.last
    for letter in (next_step(life).letter, *(one.letter for one in deadlines(life))):
        if letter is None:
            continue
        text = compose(life, letter).text
        assert text, (seed, letter.id)
        assert text.isascii(), (seed, text)
        assert "{" not in text, (seed, text)
        assert len(text) <= RULEBOOK.number(letter.most), (seed, letter.id, text)
        _sums(life, text, seed)
        assert [*findings(text, "text", life.today)] == [], (seed, text)
        for words, holds in ONLY_WITH:
            if words in text:
                assert last is not None, (seed, text)
                assert holds(last), (seed, text)


def _sums(life: Life, text: str, seed: int) -> None:
    currency = life.case.claim.order.currency
    if currency is None:
        assert not re.search(r"\d\.\d\d [A-Z]{3}", text), (seed, text)
        return
    known = {english.money(Money(value, currency)) for value in sums_of(life)}
    own = compose_facts(life)
    for said in re.findall(rf"[\d,]+\.\d\d {currency}", text):
        assert said in known or said in own, (seed, said, text)


def compose_facts(life: Life) -> str:
    """What the dispute text itself says, with its own sums."""
    return " ".join(Draft(life.case).texts().values())


def happened(number: int, event: str = "filed") -> Happened:
    return Happened.model_validate({"number": number, "event": event, "day": "2026-11-20", "at": NOW})


def test_equal_events_are_kept_apart_and_the_last_one_is_undone() -> None:
    claim, facts = Claim(), {"day": date(2026, 11, 20)}
    for _ in range(3):
        claim = added(claim, "filed", facts, NOW)
    assert [one.number for one in claim.after] == [1, 2, 3]
    shorter = undone(claim, 3)
    assert [one.number for one in shorter.after] == [1, 2]
    assert undone(shorter, 3) == shorter, "pressing twice undoes once"
    assert [one.number for one in added(shorter, "filed", facts, NOW).after] == [1, 2, 3]
    assert undone(Claim(), 1) == Claim()


def test_a_fact_is_changed_and_nothing_else() -> None:
    claim = added(
        Claim(), "offer", {"day": date(2026, 11, 20), "kind": "money", "sum": Decimal(3), "by": "seller"}, NOW
    )
    claim = added(claim, "filed", {"day": date(2026, 11, 18)}, NOW)
    new = changed(
        claim, 1, {"day": date(2026, 11, 21), "kind": "coupon", "sum": Decimal(4), "by": "platform"}
    )
    assert new.after[0].answers() == {
        "kind": "coupon",
        "sum": Decimal(4),
        "by": "platform",
        "day": date(2026, 11, 21),
    }
    assert new.after[1:] == claim.after[1:]
    assert claim.after[0].fact("kind") == "money"
    with pytest.raises(LookupError):
        changed(claim, 9, {"day": date(2026, 11, 21)})


def test_an_answer_to_a_question_that_does_not_stand_is_left_out() -> None:
    claim = added(
        Claim(), "offer", {"day": date(2026, 11, 20), "kind": "all", "sum": Decimal(3), "by": "seller"}, NOW
    )
    assert claim.after[0].fact("sum") is None


def test_too_late_names_what_is_over_and_what_to_do_now() -> None:
    facts = {"day": date(2026, 11, 10), "result": "nothing", "ground": "evidence", "new": ["test"]}
    claim = added(Claim(), "decided", facts, NOW)
    found = {day: next_step(Case(claim, RULEBOOK, NOW + timedelta(days=day)).life) for day in (-4, 0)}
    assert found[-4].until == date(2026, 11, 16)
    assert found[-4].id == "appeal"
    assert found[0].do.text.startswith("Too late for {missed}")
    assert found[0].id == "bank"


def test_a_wait_that_is_over_is_no_missed_thing() -> None:
    claim = added(Claim(), "filed", {"day": date(2026, 11, 10)}, NOW)
    ids = [next_step(Case(claim, RULEBOOK, NOW + timedelta(days=day)).life).id for day in (-8, 0, 10)]
    assert ids == ["look_daily", "look_longer", "ask_chat"]
    assert "Too late" not in next_step(Case(claim, RULEBOOK, NOW).life).do.text
