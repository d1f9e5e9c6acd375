"""The way through: its pages, how little each asks, forth and back, and answers that a change of mind takes off it."""

from __future__ import annotations

from random import Random

import pytest

from app.claim.choices import current_detail
from app.claim.draft import draft
from app.claim.model.claim import Claim
from app.claim.questions.asked import asks, groups, missing, values, with_values
from app.claim.rulebook import RULEBOOK
from app.claim.steps import StepId
from app.claim.way import before, first_open, is_reachable, next_after, path, unused

from .ways import BRANCHES, NOW, Branch, finish, name_of, questions, start, ways

branches = pytest.mark.parametrize("branch", BRANCHES, ids=name_of)


def first(branch: Branch, fullness: float = 0) -> Claim:
    return next(ways(branch, fullness, most=1))


def empty() -> Claim:
    return Claim.model_validate({})


@branches
def test_a_way_has_seven_or_eight_pages(branch: Branch) -> None:
    claim = first(branch)
    nothing_came = claim.receipt.receipt == "not_received"
    assert len(path(claim)) == (7 if nothing_came else 8)
    assert (StepId.REMEDY in path(claim)) is not nothing_came


@branches
def test_a_way_asks_at_most_twelve_required_things(branch: Branch) -> None:
    for claim in ways(branch, 0, most=6):
        required = [(step, name) for step, name, ask, _value in questions(claim) if ask.required]
        assert len(required) <= 12, required


@branches
def test_with_nothing_optional_the_claim_page_is_reached(branch: Branch) -> None:
    claim = first(branch)
    assert first_open(claim) is StepId.CLAIM
    assert draft(claim, RULEBOOK, NOW).complete


@branches
def test_back_undoes_next(branch: Branch) -> None:
    claim = first(branch, 1)
    for step in path(claim):
        if step is not StepId.CLAIM:
            assert before(claim, next_after(claim, step)) is step
    assert before(claim, StepId.RECEIPT) is None
    assert next_after(claim, StepId.CLAIM) is StepId.CLAIM


@branches
def test_jumping_ahead_leads_to_the_first_open_question(branch: Branch) -> None:
    claim = first(branch)
    for step in path(claim):
        emptied = claim.model_copy(deep=True)
        for name, ask in asks(claim, step).items():
            if ask.required:
                emptied = with_values(emptied, step, {name: None})
        if not any(ask.required for ask in asks(claim, step).values()):
            continue
        assert first_open(emptied) is step
        assert is_reachable(emptied, step)
        after = path(emptied)[path(emptied).index(step) + 1 :]
        assert not any(is_reachable(emptied, later) for later in after)


def test_from_nothing_only_the_first_page_is_reachable() -> None:
    assert [step for step in StepId if is_reachable(empty(), step)] == [StepId.RECEIPT]
    assert missing(empty(), StepId.RECEIPT) == ("receipt",)


@branches
def test_every_question_stands_on_its_page_once(branch: Branch) -> None:
    claim = first(branch)
    for step in path(claim):
        if step is StepId.CLAIM:
            continue
        shown = [name for group in groups(claim, step) for name in group.fields if name in asks(claim, step)]
        assert sorted(shown) == sorted(asks(claim, step))
        assert len(set(shown)) == len(shown)


def test_the_thing_may_be_named_instead_of_chosen() -> None:
    claim = with_values(first(BRANCHES[0]), StepId.ORDER, {"thing": None, "item_name": "model train"})
    assert missing(claim, StepId.ORDER) == ()
    neither = with_values(claim, StepId.ORDER, {"item_name": None})
    assert missing(neither, StepId.ORDER) == ("thing",)


def damaged(remedy: str = "refund_only") -> Claim:
    branch = next(b for b in BRANCHES if b[2].id == "damaged_broken" and b[1] == remedy)
    return finish(start(branch, Random(3)), Random(3), {}, 0)


def test_a_change_of_mind_keeps_the_answers_but_does_not_use_them() -> None:
    claim = damaged("return_and_refund")
    before_change = draft(claim, RULEBOOK, NOW).generated("standard")
    moved = with_values(claim, StepId.RECEIPT, {"receipt": "not_received"})
    assert first_open(moved) is StepId.REASON
    assert set(unused(moved)) >= {"remedy.remedy", "reason.detail", "facts.damaged_broken"}
    text = draft(moved, RULEBOOK, NOW).generated("standard")
    assert "opened" not in text
    assert "return label" not in text
    back = with_values(moved, StepId.RECEIPT, {"receipt": "received"})
    assert draft(back, RULEBOOK, NOW).generated("standard") == before_change
    assert unused(back) == ()


def test_the_facts_of_another_detail_are_kept_apart() -> None:
    claim = damaged()
    other = with_values(claim, StepId.REASON, {"detail": "damaged_wet"})
    assert unused(other) == ("facts.damaged_broken",)
    assert first_open(other) is StepId.FACTS
    answered = with_values(other, StepId.FACTS, {"state": "wet", "bad_pieces": 1, "usable": "no"})
    again = with_values(answered, StepId.REASON, {"detail": "damaged_broken"})
    assert values(again, StepId.FACTS)["damage"] == values(claim, StepId.FACTS)["damage"]
    assert unused(again) == ("facts.damaged_wet",)


def test_a_way_to_the_amount_that_is_gone_is_asked_again() -> None:
    claim = with_values(damaged(), StepId.AMOUNT, {"how": "repair", "repair_work": "0.50"})
    assert first_open(claim) is StepId.CLAIM
    moved = with_values(claim, StepId.RECEIPT, {"receipt": "partly_received"})
    moved = with_values(moved, StepId.REASON, {"detail": "empty_parcel"})
    moved = with_values(moved, StepId.FACTS, {"seal": "torn"})
    assert first_open(moved) is StepId.AMOUNT
    assert unused(moved) == ("facts.damaged_broken", "amount.how")


def test_no_reason_is_offered_only_for_sending_back() -> None:
    options = asks(damaged(), StepId.REASON)["detail"].kind
    back = asks(damaged("return_and_refund"), StepId.REASON)["detail"].kind
    assert "no_reason" not in str(options)
    assert "no_reason" in str(back)
    assert current_detail(damaged()) is not None


def test_of_a_single_piece_nobody_asks_how_many_are_bad() -> None:
    claim = with_values(damaged(), StepId.ORDER, {"pieces": 1})
    assert "bad_pieces" not in asks(claim, StepId.FACTS)
    a_set = with_values(claim, StepId.ORDER, {"set_pieces": 12})
    assert "bad_pieces" in asks(a_set, StepId.FACTS)
