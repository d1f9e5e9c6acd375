"""Ceilings hold for the longest answers, and what must be said is still said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.claim.flow import with_answers
from app.claim.model.claim import LENGTHS, Claim, Length
from app.claim.pages.amount import AMOUNT
from app.claim.pages.facts import FACTS
from app.claim.questions.ask import Choice, Code, Day, Kind, Measure, Measured, Several, ShortText
from app.claim.rulebook import RULEBOOK
from app.claim.text.english import money

from ..detail_lacks import flat
from ..ways import TODAY, Branch, answered, case_of, draft_of, each_branch, questions, ways

LIMITS: dict[Length, int] = {length: RULEBOOK.number(f"{length}_text") for length in LENGTHS}
DEAR = {"paid": Decimal("99999.99"), "shipping": Decimal("9999.99"), "pieces": 9999}


def stretched(claim: Claim) -> Claim:
    """The same claim with the longest words and numbers that its questions take."""
    for page, address, ask, value in questions(claim):
        if value is not None and page is not AMOUNT:
            most = longest(ask.kind) if page is FACTS and address.part == "facts" else value
            claim = with_answers(claim, {address: most or value})
    claim = answered(claim, "order", item_name=("abcdefg " * 5).strip(), **DEAR)
    return claim if case_of(claim).amount else answered(claim, "amount", how=case_of(claim).hows[0])


def longest(kind: Kind) -> object:
    """What says most of this kind; nothing where every answer says as much."""
    match kind:
        case Code(most):
            return "8" * most
        case ShortText(most):
            return ("abcd " * most)[:most].strip()
        case Choice(options):
            return max(options, key=lambda option: len(option.english)).value
        case Several(options):
            return [option.value for option in options]
        case Measure(units):
            return Measured(value=Decimal("1234.5"), unit=units[0])
        case Day():
            return TODAY
    return None


@each_branch
@pytest.mark.parametrize("fullness", [0, 1])
def test_the_longest_answers_still_fit(branch: Branch, fullness: int) -> None:
    draft = draft_of(stretched(next(ways(branch, fullness, most=1))))
    for length, most in LIMITS.items():
        text = draft.generated(length)
        assert len(text) <= most, (len(text), text)


@each_branch
@pytest.mark.parametrize("fullness", [0, 1])
def test_what_must_be_said_is_said_in_each_length(branch: Branch, fullness: int) -> None:
    """Something of the reason's own, and the sum; also where names and numbers are long."""
    own = {statement.id for statement in flat(branch[2]) if statement.slot == "defect"}
    claim = next(ways(branch, fullness, most=1))
    for draft in (draft_of(claim), draft_of(stretched(claim))):
        assert draft.case.amount is not None
        for length in LENGTHS:
            said = {clause.id for line in draft.sentences(length) for clause in line.clauses}
            assert own & said, (length, draft.generated(length))
            assert money(draft.case.amount.money) in draft.generated(length)
