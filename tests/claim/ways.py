"""The one maker of claims and cases: given answers, or every way through with few or with all answers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

import pytest

from app.claim.address import Address, write
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.evidence.roles import ROLES
from app.claim.flow import beside, values, with_answers
from app.claim.model.answers import Wish
from app.claim.model.claim import Claim, Exhibit
from app.claim.pages import PAGES
from app.claim.pages.page import Page
from app.claim.pages.reason import DETAIL_PAGE
from app.claim.questions.ask import (
    Ask,
    Choice,
    Code,
    Count,
    Day,
    Kind,
    Measure,
    Measured,
    Price,
    Several,
    ShortText,
)
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.rulebook import RULEBOOK
from app.claim.rulebook.rule import Rulebook

NOW = datetime(2026, 11, 20, 20, tzinfo=UTC)
TODAY = date(2026, 11, 20)
WORDS = ("left button", "silver ring", "lid", "T3", "one of the two hinges is loose", "x")
NAMES = ("left button", "silver ring", "lid", "T3", "USB cable", "2 m cable")
Test = TypeVar("Test", bound=Callable[..., None])
Branch = tuple[Receipt, Remedy | None, Detail]
STARTED = tuple(PAGES)[: tuple(PAGES).index(DETAIL_PAGE.id) + 1]
"""The pages that ``start`` answers."""

BRANCHES: tuple[Branch, ...] = tuple(
    (receipt, remedy, detail)
    for detail in DETAILS.values()
    for receipt in detail.receipts
    for remedy in ((None,) if receipt is Receipt.NOT_RECEIVED else detail.remedies)
)
"""Every detail with every receipt and remedy that it goes with."""
_FIRST = {branch[2].id: branch for branch in reversed(BRANCHES)}


def each_branch(test: Test) -> Test:
    """Run a test on every branch: the first one of each detail with the quick tests, the others with the long ones."""
    rows = [
        branch if branch is _FIRST[branch[2].id] else pytest.param(branch, marks=pytest.mark.long)
        for branch in BRANCHES
    ]
    marked: Test = pytest.mark.parametrize("branch", rows, ids=[name_of(branch) for branch in BRANCHES])(test)
    return marked


def case_of(claim: Claim, now: datetime = NOW, rules: Rulebook = RULEBOOK) -> Case:
    """The claim resolved at a moment."""
    return Case(claim, rules, now)


def draft_of(claim: Claim, now: datetime = NOW) -> Draft:
    """What is shown of the claim at a moment."""
    return Draft(case_of(claim, now))


def claim_of(receipt: str | None, detail: str | None = None, **parts: Any) -> Claim:
    """A claim with this receipt and detail, and the other answers by their part."""
    chosen = {"receipt": {"receipt": receipt}, "reason": {"detail": detail}}
    return Claim.model_validate(chosen | parts)


def answered(claim: Claim, part: str, of: str = "", /, **answers: object) -> Claim:
    """The claim with these answers in a part; facts are those ``of`` a detail."""
    return with_answers(claim, {Address(part, name, of): value for name, value in answers.items()})


def name_of(branch: Branch) -> str:
    """The branch in one word, for the names of tests."""
    receipt, remedy, detail = branch
    return f"{detail.id}-{receipt.value}-{remedy.value if remedy else 'decided'}"


def answer(kind: Kind, rng: Random) -> object:
    """Some answer of this kind."""
    if isinstance(kind, Choice):
        return rng.choice(kind.options).value
    match kind:
        case Several(options):
            return [option.value for option in rng.sample(options, rng.randint(1, min(2, len(options))))]
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
    claim = claim_of(receipt, detail.id)
    claim.order.thing = rng.choice(("phone_case", "cup", "solid_state_drive", "earphones", "shoes"))
    claim.order.pieces = rng.choice((1, 2, 6))
    claim.order.paid, claim.order.currency = Decimal(rng.randint(100, 9000)) / 100, "USD"
    claim.remedy.remedy = Wish(remedy) if remedy else None
    claim.reason.group = detail.group if receipt is not Receipt.NOT_RECEIVED else None
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
    """Answer every required question after the reason, and each optional one with this likelihood."""
    if rng.random() < fullness:
        claim = optional_remedy(optional_order(claim, rng), rng)
    done = set(STARTED)
    while (page := next((p for p in case_of(claim).pages if p.id not in done), None)) is not None:
        claim = answer_page(claim, page, rng, chosen, fullness)
        done.add(page.id)
    for number in range(rng.choice((0, 0, 1, 3)) if fullness else 0):
        claim.exhibits.append(exhibit(number, rng))
    return claim


def answer_page(claim: Claim, page: Page, rng: Random, chosen: dict[str, object], fullness: float) -> Claim:
    """One page answered; a page asks on where an answer opens another question."""
    given: set[Address] = set()
    claim, case = claim.model_copy(deep=True), case_of(claim)
    while new := next((pair for pair in case.asks_of(page).items() if pair[0] not in given), None):
        address, ask = new
        given.add(address)
        if not ask.is_asked(beside(case.values_of(page), address)):
            continue
        if ask.required or rng.random() < fullness:
            write(claim, address, chosen.get(address.name) or bounded(claim, address.name, ask, rng))
            case = case_of(claim)
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
    if name in limits and isinstance(ask.kind, Count):
        return limits[name]
    if isinstance(ask.kind, Price):
        paid = claim.order.paid or Decimal(1)
        return (paid * rng.randint(10, 45) / 100).quantize(Decimal("0.01"))
    return rng.choice(NAMES) if ask.names else answer(ask.kind, rng)


def optional_order(claim: Claim, rng: Random) -> Claim:
    """What an order page shows besides: shipping, a day, number, variant, name and marks."""
    order = claim.order.model_copy()
    order.shipping = rng.choice((None, Decimal("3.99")))
    order.order_number, order.variant = "8123456789012345", "black, XL"
    order.buyer_name, order.order_date = "Ana Perez", TODAY - timedelta(days=50)
    came = claim.receipt.receipt is not Receipt.NOT_RECEIVED
    kinds = ("delivered", "confirmed", "completed") if came else ("countdown_end", "delivered", "completed")
    days = {
        "day_kind": rng.choice(kinds),
        "day": TODAY - timedelta(days=rng.randint(0, RULEBOOK.number("act_by"))),
        "free_return": rng.choice((None, True)),
    }
    return answered(claim, "order", **(order.model_dump() | days))


def optional_remedy(claim: Claim, rng: Random) -> Claim:
    """What the postage back would cost, a paid label, or the wish to keep it for a part of the money."""
    detail = case_of(claim).detail
    match claim.remedy.remedy:
        case Wish.REFUND_ONLY if rng.random() < 0.25 and detail is not None and not detail.all_only:
            return answered(claim, "remedy", remedy=Wish.KEEP)
        case Wish.REFUND_ONLY:
            costs = rng.choice((None, Decimal("6.40")))
            return answered(claim, "remedy", postage=rng.choice(("yes", "no", "unknown")), postage_sum=costs)
        case Wish.RETURN:
            return answered(claim, "remedy", label_paid=rng.choice((None, True)))
    return claim


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


def questions(claim: Claim) -> Iterator[tuple[Page, Address, Ask, object]]:
    """Every question on the way of a claim, with its answer."""
    case = case_of(claim)
    for page in case.pages:
        given = values(case, page)
        for address, ask in case.asks[page.id].items():
            if ask.is_asked(beside(given, address)):
                yield page, address, ask, given[address]
