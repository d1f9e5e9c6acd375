"""Knows how to make claims from the questions themselves: every way through, with few or with all answers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from app.claim.evidence.roles import ROLES
from app.claim.model.claim import Claim, Exhibit
from app.claim.questions.ask import Ask, Choice, Code, Count, Day, Kind, Measure, Measured, Price, ShortText
from app.claim.questions.asked import asks, values, with_values
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.steps import StepId
from app.claim.way import path

NOW = datetime(2026, 11, 20, 20, tzinfo=UTC)
TODAY = date(2026, 11, 20)
WORDS = ("left button", "silver ring", "lid", "T3", "one of the two hinges is loose", "x")
Branch = tuple[Receipt, Remedy | None, Detail]

BRANCHES: tuple[Branch, ...] = tuple(
    (receipt, remedy, detail)
    for detail in DETAILS.values()
    for receipt in detail.receipts
    for remedy in ((None,) if receipt is Receipt.NOT_RECEIVED else detail.remedies)
)
"""Every detail with every receipt and remedy that it goes with."""


def name_of(branch: Branch) -> str:
    """The branch in one word, for the names of tests."""
    receipt, remedy, detail = branch
    return f"{detail.id}-{receipt.value}-{remedy.value if remedy else 'decided'}"


def answer(kind: Kind, rng: Random) -> object:
    """Some answer of this kind."""
    if isinstance(kind, Choice):
        return rng.choice(kind.options).value
    match kind:
        case Count(least, most):
            return rng.randint(least, min(most, least + 11))
        case Measure(units):
            return Measured(value=Decimal(rng.randint(10, 4000)) / 10, unit=units[0])
        case Day():
            return TODAY - timedelta(days=rng.randint(0, 20))
        case Code(most):
            return "LP00123456789CN"[:most]
        case ShortText(most):
            return rng.choice(WORDS)[:most].strip()
        case _:
            return True


def start(branch: Branch, rng: Random) -> Claim:
    """A claim whose every page up to the reason is answered, with what an order always has."""
    receipt, remedy, detail = branch
    claim = Claim.model_validate({})
    claim.receipt.receipt = receipt
    claim.order.thing = rng.choice(("phone_case", "cup", "solid_state_drive", "earphones", "shoes"))
    claim.order.pieces = rng.choice((1, 2, 6))
    claim.order.paid, claim.order.currency = Decimal(rng.randint(100, 9000)) / 100, "USD"
    claim.remedy.remedy = remedy
    claim.reason.detail = detail.id
    return claim


def combinations(detail: Detail, rng: Random, most: int) -> list[dict[str, object]]:
    """What the required choices of a detail allow together; a sample of ``most`` where there are more."""
    required: dict[str, list[object]] = {
        name: [option.value for option in ask.kind.options]
        for name, ask in detail.asks.items()
        if ask.required and isinstance(ask.kind, Choice)
    }
    every = [
        dict(zip(required, chosen, strict=True))
        for chosen in itertools.islice(itertools.product(*required.values()), 5000)
    ]
    return every if len(every) <= most else rng.sample(every, most)


def finish(claim: Claim, rng: Random, chosen: dict[str, object], fullness: float) -> Claim:
    """Answer every required question from the facts on, and each optional one with this likelihood."""
    if rng.random() < fullness:
        claim = optional_order(claim, rng)
    for step in (StepId.FACTS, StepId.AMOUNT, StepId.EVIDENCE):
        claim = answer_step(claim, step, rng, chosen, fullness)
    for number in range(rng.choice((0, 0, 1, 3)) if fullness else 0):
        claim.exhibits.append(exhibit(number, rng))
    return claim


def answer_step(claim: Claim, step: StepId, rng: Random, chosen: dict[str, object], fullness: float) -> Claim:
    """One page answered; a page asks on where an answer opens another question."""
    given: set[str] = set()
    while new := [name for name in asks(claim, step) if name not in given]:
        name = new[0]
        given.add(name)
        ask = asks(claim, step)[name]
        if ask.required or rng.random() < fullness:
            value = chosen.get(name) or bounded(claim, name, ask, rng)
            claim = with_values(claim, step, {name: value})
    return claim


def bounded(claim: Claim, name: str, ask: Ask, rng: Random) -> object:
    """An answer that fits the other answers: not more pieces than there are, no more money than was paid."""
    pieces = claim.order.pieces or 1
    limits: dict[str, object] = {
        "bad_pieces": rng.randint(1, pieces),
        "lines_ordered": 18,
        "lines_came": rng.randint(0, 17),
        "promised": 18,
        "missing": rng.randint(1, 18),
    }
    if name in limits:
        return limits[name]
    if isinstance(ask.kind, Price):
        paid = claim.order.paid or Decimal(1)
        return (paid * rng.randint(10, 45) / 100).quantize(Decimal("0.01"))
    return answer(ask.kind, rng)


def optional_order(claim: Claim, rng: Random) -> Claim:
    """What an order page shows besides: shipping, a day, number, variant, name and marks."""
    order = claim.order.model_copy()
    order.shipping = rng.choice((None, Decimal("3.99")))
    order.order_number, order.variant = "8123456789012345", "black, XL"
    order.buyer_name, order.order_date = "Ana Perez", TODAY - timedelta(days=50)
    came = claim.receipt.receipt is not Receipt.NOT_RECEIVED
    kinds = ("delivered", "confirmed", "completed") if came else ("countdown_end", "delivered", "completed")
    return with_values(
        claim,
        StepId.ORDER,
        order.model_dump()
        | {
            "day_kind": rng.choice(kinds),
            "day": TODAY - timedelta(days=rng.randint(0, 13)),
            "free_return": rng.choice((None, True)),
        },
    )


def exhibit(number: int, rng: Random) -> Exhibit:
    """An attached file in some role."""
    role = rng.choice(list(ROLES.values()))
    kind = "video" if role.kind == "video" else "photo"
    return Exhibit.model_validate(
        {"id": f"e{number}", "kind": kind, "role": role.id, "name": f"{number}.jpg", "bytes": 1000}
    )


def ways(branch: Branch, fullness: float, most: int = 24, seed: int = 1) -> Iterator[Claim]:
    """Finished claims of a branch, one for each combination of its required choices (a sample of ``most``)."""
    rng = Random(f"{name_of(branch)} {fullness} {seed}")
    for chosen in combinations(branch[2], rng, most):
        yield finish(start(branch, rng), rng, chosen, fullness)


def questions(claim: Claim) -> Iterator[tuple[StepId, str, Ask, object]]:
    """Every question on the way of a claim, with its answer."""
    for step in path(claim):
        given = values(claim, step)
        for name, ask in asks(claim, step).items():
            yield step, name, ask, given[name]
