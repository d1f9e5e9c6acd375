"""Changing any answer on a way changes what follows: sentences, amount, remedy, card, traps, checklist or window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from random import Random

import pytest

from app.claim.flow import with_answers
from app.claim.model.claim import Claim
from app.claim.model.order_page import DayKind
from app.claim.pages.facts import FACTS
from app.claim.questions.ask import Ask, Choice, Code, Count, Day, Measure, Measured, Price, ShortText
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.text.compose import sentences

from .ways import (
    BRANCHES,
    NOW,
    TODAY,
    Branch,
    answered,
    case_of,
    draft_of,
    finish,
    name_of,
    questions,
    start,
    ways,
)

branches = pytest.mark.parametrize("branch", BRANCHES, ids=name_of)
NOTHING_GOES_BACK = "it is asked before it is known that nothing can be sent back"
UNUSED_BY_DESIGN = {
    "set_pieces": "it is read off the order page with the rest; it matters only where some pieces can be bad",
    "free_return": NOTHING_GOES_BACK,
    "label_paid": NOTHING_GOES_BACK,
    "keep_it": "to keep it matters only where a part of the money can be asked for",
}
"""Questions from which nothing follows on some ways, with the reason why they are asked all the same."""


def fingerprint(claim: Claim) -> str:
    """All that follows from the answers: sentences, amount, remedy, card, traps, checklist, window."""
    found = draft_of(claim)
    case = found.case
    parts = (
        [sentence.english for sentence in sentences(case)],
        case.amount,
        case.remedy,
        case.recommended,
        case.detail.wording if case.detail else None,
        [trap.id for trap in found.traps],
        [(item.role.id, item.weight) for item in found.checklist],
        case.window,
        case.open_page.id,
    )
    return repr(parts)


def others(ask: Ask, value: object, rng: Random) -> list[object]:
    """Other answers to a question, none among them where it may be left open."""
    found: list[object] = [] if ask.required else [None]
    match ask.kind:
        case Choice(options):
            found += [option.value for option in rng.sample(options, min(4, len(options)))]
        case Count(least, most):
            found += [
                max(least, min(most, (value if isinstance(value, int) else 4) + step)) for step in (-1, 1)
            ]
        case Measure(units):
            found += [Measured(value=Decimal(1), unit=units[0]), Measured(value=Decimal(400), unit=units[0])]
        case Price():
            found += [Decimal("0.07")]
        case Day():
            found += [TODAY - timedelta(days=25)]
        case ShortText() | Code():
            found += ["OTHER"]
        case _:
            found += [True]
    return [other for other in found if other != value]


@branches
def test_every_answer_counts(branch: Branch) -> None:
    rng = Random(name_of(branch))
    asked: set[str] = set()
    used: set[str] = set()
    for claim in bases(branch, rng):
        if asked and asked - used <= allowed(branch) and claim.order.pieces != 2:
            break
        mark = fingerprint(claim)
        for _page, address, ask, value in questions(claim):
            name = address.name
            found = [] if name in used else others(ask, value, rng)
            asked.update([name] if found else [])
            if any(fingerprint(with_answers(claim, {address: other})) != mark for other in found):
                used.add(name)
    assert asked - used <= allowed(branch)


def bases(branch: Branch, rng: Random) -> Iterator[Claim]:
    """Claims with few and with all answers, through the required choices, in every way to an amount."""
    for place in range(6):
        claim = start(branch, rng)
        claim.order.pieces = 6 if place else 2
        claim = finish(claim, rng, choices(branch[2], place), 1 if place else 0)
        claim.order.other_day, claim.order.other_day_kind = TODAY - timedelta(days=9), DayKind.DELIVERED
        claim.order.timer_read_at = NOW if place else None
        if not place:
            claim.order.day, claim.order.day_kind = TODAY - timedelta(days=2), DayKind.COMPLETED
        numbers = {
            "repair_work": Decimal("0.50"),
            "repair_material": Decimal("0.20"),
            "worth": Decimal("0.30"),
        }
        for how in case_of(claim).hows:
            yield answered(claim, "amount", how=how, **numbers)


def choices(detail: Detail, place: int) -> dict[str, object]:
    """One option for each required choice, another for each place."""
    return {
        name: ask.kind.options[place % len(ask.kind.options)].value
        for name, ask in detail.asks.items()
        if ask.required and isinstance(ask.kind, Choice)
    }


def allowed(branch: Branch) -> set[str]:
    """What may be without effect on this way."""
    receipt, remedy, detail = branch
    if remedy is Remedy.RETURN:
        return {"set_pieces", "keep_it"}
    if receipt is Receipt.RECEIVED:
        return {"set_pieces"} if detail.share is None else set()
    return set(UNUSED_BY_DESIGN)


@branches
def test_every_choice_that_says_something_is_told_apart(branch: Branch) -> None:
    claim = next(ways(branch, 1, most=1))
    for address, ask in case_of(claim).asks[FACTS.id].items():
        said = [option for option in ask.options if option.english]
        marks = {fingerprint(with_answers(claim, {address: option.value})) for option in said}
        assert len(marks) == len(said), address
