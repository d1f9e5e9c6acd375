"""Changing any answer on a way changes what follows: what can be said, amount, remedy, card, traps, checklist,
window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cache, partial
from random import Random

from app.claim.evidence.photo_labels import photo_labels
from app.claim.flow import with_answers
from app.claim.model.answers import SellerReport
from app.claim.model.claim import Claim
from app.claim.model.order_page import DayKind
from app.claim.pages.facts import FACTS
from app.claim.questions.ask import (
    Ask,
    Choice,
    Code,
    Count,
    Day,
    Measure,
    Measured,
    Price,
    Several,
    ShortText,
)
from app.claim.reasons.detail import Detail
from app.claim.seller.acts import ACTS
from app.claim.text.realise import Material, sentences

from ..ways import (
    NOW,
    TODAY,
    Branch,
    answered,
    case_of,
    draft_of,
    each_branch,
    finish,
    name_of,
    questions,
    start,
    ways,
)


@dataclass(frozen=True, slots=True)
class Unused:
    """A question from which nothing follows on some ways, and why it is asked all the same."""

    answer: str
    why: str
    where: Callable[[Branch], bool]


UNUSED = (
    Unused(
        "order.set_pieces",
        "it is read off the order page with the rest; it matters only where some pieces can be bad, and where fewer "
        "came all pieces are counted anew",
        lambda branch: branch[2].share is None or branch[2].id == "partly_fewer",
    ),
    Unused(
        "order.others",
        "it is read off the order page with the rest; this detail counts the items of the order itself",
        lambda branch: branch[2].id == "partly_item_absent",
    ),
    Unused(
        "order.variant",
        "it is read off the order page before anything is wrong; this detail asks for it as it was ordered",
        lambda branch: branch[2].id == "wrong_variant",
    ),
    Unused(
        "evidence.plain_photos",
        "it says how photos leave, with their number on them or without; the tests of the pack hold it",
        lambda branch: True,
    ),
)

_BOTH_SPEAK, _WAITED = 2, 3
"""The claims in which the seller says something both times, and in which a time was asked for before."""
_ENOUGH = 20
"""After so many claims every question of a way was asked."""


def fingerprint(claim: Claim) -> str:
    """All that follows from the answers: what can be said, and all that stands in ``parts``."""
    found = draft_of(claim)
    case, text = found.case, found.dispute_text
    parts = (
        [line.english for line in sentences(text.statements, Material(text.phrases, case.exhibits))],
        case.amount,
        case.remedy,
        case.recommended,
        case.detail.wording if case.detail else None,
        [trap.id for trap in found.traps],
        [(item.role.id, item.weight) for item in found.checklist],
        case.window,
        case.open_page.id,
        photo_labels(claim),
    )
    return repr(parts)


def others(ask: Ask, value: object, rng: Random) -> list[object]:
    """Other answers to a question, none among them where it may be left open."""
    found: list[object] = [] if ask.required else [None]
    match ask.kind:
        case Choice(options):
            found += [option.value for option in rng.sample(options, min(4, len(options)))]
        case Several(options):
            found += [[option.value] for option in rng.sample(options, min(3, len(options)))]
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


@each_branch
def test_every_answer_counts(branch: Branch) -> None:
    rng = Random(name_of(branch))
    asked: set[str] = set()
    used: set[str] = set()
    allowed = {row.answer for row in UNUSED if row.where(branch)}
    for number, claim in enumerate(bases(branch, rng)):
        if number >= _ENOUGH and asked - used <= allowed:
            break
        mark = cache(partial(fingerprint, claim))
        for _page, address, ask, value in questions(claim):
            name = str(address)
            found = [] if name in used else others(ask, value, rng)
            asked.update([name] if found else [])
            if any(fingerprint(with_answers(claim, {address: other})) != mark() for other in found):
                used.add(name)
    assert asked - used <= allowed


def bases(branch: Branch, rng: Random) -> Iterator[Claim]:
    """Claims with few and with all answers, with days and without, some pieces bad and all of them, in every way to
    an amount."""
    for place in range(6):
        claim = start(branch, rng)
        claim.order.pieces = 6 if place else 2
        claim = finish(claim, rng, choices(branch[2], place), 1 if place else 0)
        claim.order.other_day, claim.order.other_day_kind = TODAY - timedelta(days=9), DayKind.DELIVERED
        claim.order.timer_read_at = NOW if place else None
        if place:
            claim.order.shipping, claim.order.shipping_included = Decimal("2.50"), place % 2 == 0
        if place == 1 and claim.receipt.receipt in ACTS["wants_test"].receipts:
            claim.seller.before = SellerReport(act="wants_test", done=True)
            claim.seller.last = SellerReport(act="refuses")
        if place == _BOTH_SPEAK:
            claim.seller.before, claim.seller.last = (
                SellerReport(act="refuses"),
                SellerReport(act="blames_me"),
            )
        if place == _WAITED:
            claim.seller.before, claim.seller.last = (
                SellerReport(act="wants_wait"),
                SellerReport(act="refuses"),
            )
        if not place:
            claim.order.day, claim.order.day_kind = TODAY - timedelta(days=2), DayKind.COMPLETED
        yield answered(plain(claim, branch[2]), "amount", how=None)
        numbers = {
            "repair_work": Decimal("0.50"),
            "repair_material": Decimal("0.20"),
            "worth": Decimal("0.30"),
        }
        for how in case_of(claim).hows:
            yield answered(claim, "amount", how=how, **numbers)


def plain(claim: Claim, detail: Detail) -> Claim:
    """The same with all of it bad or missing, read off an order page that shows no day but that of the order."""
    names = ("day", "day_kind", "other_day", "other_day_kind", "timer_days", "timer_hours", "set_pieces")
    claim = answered(claim, "order", **dict.fromkeys(names))
    every = {"bad_pieces": claim.order.pieces, "missing": 18}
    return answered(claim, "facts", detail.id, **{k: v for k, v in every.items() if k in detail.asks})


def choices(detail: Detail, place: int) -> dict[str, object]:
    """One option for each required choice, another for each place."""
    return {
        name: ask.kind.options[place % len(ask.kind.options)].value
        for name, ask in detail.asks.items()
        if ask.required and isinstance(ask.kind, Choice)
    }


@each_branch
def test_every_choice_that_says_something_is_told_apart(branch: Branch) -> None:
    claim = next(ways(branch, 0, most=1))
    for address, ask in case_of(claim).asks[FACTS.id].items():
        said = [option for option in ask.options if option.english]
        single = isinstance(ask.kind, Choice)
        values = [option.value if single else [option.value] for option in said]
        marks = {fingerprint(with_answers(claim, {address: value})) for value in values}
        assert len(marks) == len(said), address
