"""What is recommended and why; how much can be asked for, with its sum, and never more than was paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.claim.amount import AboveCeiling, asked, ceiling, hows, proposed, settled
from app.claim.choices import current_detail
from app.claim.model.answers import How
from app.claim.model.claim import Claim
from app.claim.problems import problems
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Remedy
from app.claim.remedy import recommend, warnings
from app.claim.steps import StepId

from .ways import TODAY


def claim_of(detail: str = "damaged_broken", receipt: str = "received", **parts: Any) -> Claim:
    data: dict[str, Any] = {
        "receipt": {"receipt": receipt},
        "order": {"thing": "cup", "pieces": 6, "paid": "30.00", "currency": "USD", "shipping": "4.00"},
        "remedy": {"remedy": "refund_only"},
        "reason": {"detail": detail},
        "facts": {detail: {"bad_pieces": 2}} if detail == "damaged_broken" else {},
    }
    for part, answers in parts.items():
        data[part] = data.get(part, {}) | answers
    return Claim.model_validate(data)


def amount(claim: Claim) -> tuple[str, str] | None:
    result = asked(claim, current_detail(claim))
    return (f"{result.money.amount:f} {result.money.currency}", result.arithmetic) if result else None


@pytest.mark.parametrize(
    ("parts", "remedy"),
    [
        ({}, Remedy.REFUND_ONLY),
        ({"receipt": "not_received"}, Remedy.REFUND_ONLY),
        ({"receipt": "partly_received"}, Remedy.REFUND_ONLY),
        ({"order": {"free_return": True}}, Remedy.RETURN),
        ({"remedy": {"label_paid": True}}, Remedy.RETURN),
        ({"order": {"free_return": True}, "remedy": {"keep_it": True}}, Remedy.REFUND_ONLY),
        ({"order": {"free_return": True}, "receipt": "partly_received"}, Remedy.REFUND_ONLY),
    ],
)
def test_sending_back_is_recomconverted_only_where_it_is_free(parts: dict[str, Any], remedy: Remedy) -> None:
    found = recommend(claim_of(**parts))
    assert found.remedy is remedy
    assert found.why.text


def test_only_what_never_came_leaves_no_choice() -> None:
    assert recommend(claim_of(receipt="not_received")).decided
    assert not recommend(claim_of()).decided
    assert not recommend(claim_of(receipt="partly_received")).decided


def test_each_choice_says_what_it_costs() -> None:
    assert warnings(claim_of(), Remedy.REFUND_ONLY)
    free = warnings(claim_of(order={"free_return": True}), Remedy.RETURN)
    paid = warnings(claim_of(), Remedy.RETURN)
    assert free
    assert paid
    assert free != paid
    assert warnings(claim_of(receipt="not_received"), Remedy.REFUND_ONLY) == ()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"how": "all"}, ("34.00 USD", "")),
        ({"how": "share"}, ("10.00 USD", "2 of 6 pieces: 2/6 x 30.00")),
        ({"how": "repair", "repair_work": "9.5"}, ("9.50 USD", "the cost of the repair or missing part")),
        ({"how": "repair", "repair_work": "9.5", "repair_material": "4"}, ("13.50 USD", "cost of repair and material: 9.50 + 4.00")),
        ({"how": "difference", "worth": "4"}, ("30.00 USD", "34.00 paid - 4.00 worth")),
    ],
)  # fmt: skip
def test_each_way_to_an_amount_shows_its_sum(answers: dict[str, str], expected: tuple[str, str]) -> None:
    assert amount(claim_of(amount=answers)) == expected


@pytest.mark.parametrize(
    "answers",
    [
        {"how": "repair", "repair_work": "34.01"},
        {"how": "repair", "repair_work": "30", "repair_material": "5"},
        {"how": "repair", "repair_work": "0"},
        {"how": "difference", "worth": "34"},
        {"how": "difference", "worth": "60"},
    ],
)
def test_more_than_was_paid_or_nothing_is_asked_again(answers: dict[str, str]) -> None:
    claim = claim_of(amount=answers)
    with pytest.raises(AboveCeiling):
        asked(claim, current_detail(claim))
    assert settled(claim, current_detail(claim)) is None
    assert [name for name, _words in problems(claim, StepId.AMOUNT, TODAY)] == [
        "worth" if answers["how"] == "difference" else "repair_work"
    ]


def test_yen_have_no_cents() -> None:
    order = {"paid": "1000", "currency": "JPY", "shipping": None, "pieces": 3}
    claim = claim_of(order=order, facts={"damaged_broken": {"bad_pieces": 1}}, amount={"how": "share"})
    assert amount(claim) == ("333 JPY", "1 of 3 pieces: 1/3 x 1000")


def test_a_set_is_shared_by_its_own_pieces() -> None:
    order = {"pieces": 1, "set_pieces": 24, "paid": "24.00", "shipping": None}
    claim = claim_of(order=order, facts={"damaged_broken": {"bad_pieces": 10}}, amount={"how": "share"})
    assert amount(claim) == ("10.00 USD", "10 of 24 pieces: 10/24 x 24.00")


def test_a_part_is_offered_only_of_something_that_came_and_is_worth_something() -> None:
    assert hows(claim_of(), current_detail(claim_of())) == (How.ALL, How.SHARE, How.REPAIR, How.DIFFERENCE)
    for detail in DETAILS.values():
        for receipt in detail.receipts:
            claim = claim_of(detail.id, receipt.value, remedy={"remedy": detail.remedies[0].value})
            assert current_detail(claim) is detail
            ways = hows(claim, detail)
            assert ways[0] is How.ALL
            nothing = receipt.value == "not_received" or detail.all_only
            assert (How.REPAIR in ways) is not nothing


def test_all_is_proposed_unless_the_rest_of_a_set_is_good() -> None:
    assert proposed(claim_of(), current_detail(claim_of())) is How.ALL
    facts: dict[str, Any] = {"damaged_scratched": {"bad_pieces": 2, "marks": "dents"}}
    part = claim_of("damaged_scratched", facts=facts)
    assert proposed(part, current_detail(part)) is How.SHARE
    facts["damaged_scratched"]["bad_pieces"] = 6
    whole = claim_of("damaged_scratched", facts=facts)
    assert proposed(whole, current_detail(whole)) is How.ALL


def test_without_a_price_there_is_no_amount() -> None:
    assert amount(claim_of(order={"paid": None}, amount={"how": "all"})) is None
    assert amount(claim_of()) is None


@given(
    paid=st.decimals(1, 99999, places=2),
    shipping=st.one_of(st.none(), st.decimals(0, 500, places=2)),
    pieces=st.integers(2, 60),
    bad=st.integers(1, 60),
    number=st.decimals(0, 99999, places=2),
    how=st.sampled_from(list(How)),
    currency=st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_the_amount_is_always_above_nothing_and_at_most_what_was_paid(
    paid: Decimal, shipping: Decimal | None, pieces: int, bad: int, number: Decimal, how: How, currency: str
) -> None:
    order = {"paid": paid, "shipping": shipping, "pieces": pieces, "currency": currency}
    claim = claim_of(
        order=order,
        facts={"damaged_broken": {"bad_pieces": min(bad, pieces)}},
        amount={"how": how, "repair_work": number, "worth": number},
    )
    result, top = settled(claim, current_detail(claim)), ceiling(claim)
    assert top is not None
    if result is not None:
        assert 0 < result.money.amount <= top.amount
        assert bool(result.arithmetic) is (how is not How.ALL)
