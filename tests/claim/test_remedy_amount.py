"""What is recommended and why; how much can be asked for, with its sum, and never more than was paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.claim.address import Address
from app.claim.amount import AboveCeiling, asked, proposed
from app.claim.case import Case
from app.claim.model.answers import How
from app.claim.pages.amount import AMOUNT, LESS
from app.claim.pages.facts import FACTS
from app.claim.pages.remedy import REMEDY
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Remedy
from app.claim.remedy import warnings

from .ways import TODAY, case_of, claim_of

ORDER = {"thing": "cup", "pieces": 6, "paid": "30.00", "currency": "USD", "shipping": "4.00"}


def cups(detail: str = "damaged_broken", receipt: str = "received", **parts: Any) -> Case:
    """Six cups, two of them broken; or what else is said of them."""
    data: dict[str, Any] = {
        "order": ORDER,
        "remedy": {"remedy": "refund_only"},
        "facts": {detail: {"bad_pieces": 2}} if detail == "damaged_broken" else {},
    }
    for part, answers in parts.items():
        data[part] = data.get(part, {}) | answers
    return case_of(claim_of(receipt, detail, **data))


def amount(case: Case) -> tuple[str, str] | None:
    result = asked(case)
    return (f"{result.money.amount:f} {result.money.currency}", result.arithmetic) if result else None


@pytest.mark.parametrize(
    ("parts", "remedy"),
    [
        ({}, Remedy.REFUND_ONLY),
        ({"receipt": "not_received"}, Remedy.REFUND_ONLY),
        ({"receipt": "partly_received"}, Remedy.REFUND_ONLY),
        ({"order": {"free_return": True}}, Remedy.RETURN),
        ({"remedy": {"label_paid": True}}, Remedy.RETURN),
        ({"order": {"free_return": True}, "remedy": {"remedy": "keep_for_part"}}, Remedy.REFUND_ONLY),
        ({"order": {"free_return": True}, "receipt": "partly_received"}, Remedy.REFUND_ONLY),
    ],
)
def test_sending_back_is_recommended_only_where_it_is_free(parts: dict[str, Any], remedy: Remedy) -> None:
    found = cups(**parts).recommended
    assert found.remedy is remedy
    assert found.why.text


@pytest.mark.parametrize(
    ("paid", "postage", "remedy", "words"),
    [
        ("30.00", None, Remedy.REFUND_ONLY, "postage can cost more than the item"),
        ("30.00", "no", Remedy.REFUND_ONLY, "postage can cost more than the item"),
        ("90.00", None, Remedy.REFUND_ONLY, "compare the postage"),
        ("90.00", "unknown", Remedy.REFUND_ONLY, "compare the postage"),
        ("90.00", "yes", Remedy.REFUND_ONLY, "postage can cost more than the item"),
        ("90.00", "no", Remedy.RETURN, "surer way"),
    ],
)
def test_at_a_high_value_the_postage_decides(
    paid: str, postage: str | None, remedy: Remedy, words: str
) -> None:
    case = cups(order={"paid": paid}, remedy={"postage": postage})
    assert case.recommended.remedy is remedy
    assert words in case.recommended.why.text
    hints = [option.hint for option in REMEDY.asks(case)[Address("remedy", "postage")].options]
    assert any(hints) is (paid == "90.00")


def test_only_what_never_came_leaves_no_choice() -> None:
    assert cups(receipt="not_received").recommended.decided
    assert not cups().recommended.decided
    assert not cups(receipt="partly_received").recommended.decided


def test_each_choice_says_what_it_costs() -> None:
    assert warnings(cups(), Remedy.REFUND_ONLY)
    free = warnings(cups(order={"free_return": True}), Remedy.RETURN)
    paid = warnings(cups(), Remedy.RETURN)
    assert free
    assert paid
    assert free != paid
    assert warnings(cups(receipt="not_received"), Remedy.REFUND_ONLY) == ()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"how": "all"}, ("34.00 USD", "")),
        ({"how": "share"}, ("10.00 USD", "2/6 of 30.00 USD")),
        ({"how": "repair", "repair_work": "9.5"}, ("9.50 USD", "the cost of putting it right")),
        (
            {"how": "repair", "repair_work": "9.5", "repair_material": "4"},
            ("13.50 USD", "9.50 for work and 4.00 for material to put it right"),
        ),
        (
            {"how": "difference", "worth": "4"},
            ("30.00 USD", "34.00 paid less 4.00, the price of such an item"),
        ),
    ],
)
def test_each_way_to_an_amount_shows_its_sum(answers: dict[str, str], expected: tuple[str, str]) -> None:
    assert amount(cups(amount=answers)) == expected


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
    case = cups(amount=answers)
    with pytest.raises(AboveCeiling):
        asked(case)
    assert case.amount is None
    assert [problem.address for problem in AMOUNT.problems(case, TODAY)] == [
        Address("amount", "worth" if answers["how"] == "difference" else "repair_work")
    ]


def test_yen_have_no_cents() -> None:
    order = {"paid": "1000", "currency": "JPY", "shipping": None, "pieces": 3}
    case = cups(order=order, facts={"damaged_broken": {"bad_pieces": 1}}, amount={"how": "share"})
    assert amount(case) == ("333 JPY", "1/3 of 1,000 JPY")


def test_a_set_is_shared_by_its_own_pieces() -> None:
    order = {"pieces": 1, "set_pieces": 24, "paid": "24.00", "shipping": None}
    case = cups(order=order, facts={"damaged_broken": {"bad_pieces": 10}}, amount={"how": "share"})
    assert amount(case) == ("10.00 USD", "10/24 of 24.00 USD")


def test_a_part_is_offered_only_of_something_that_came_and_is_worth_something() -> None:
    assert cups().hows == (How.ALL, How.SHARE, How.REPAIR, How.DIFFERENCE)
    for detail in DETAILS.values():
        for receipt in detail.receipts:
            case = cups(detail.id, receipt.value, remedy={"remedy": detail.remedies[0].value})
            assert case.detail is detail
            assert case.hows[0] is How.ALL
            nothing = receipt.value == "not_received" or detail.all_only
            assert (How.REPAIR in case.hows) is not nothing


def test_all_is_proposed_unless_the_rest_of_a_set_is_good() -> None:
    assert proposed(cups()) is How.ALL
    facts: dict[str, Any] = {"damaged_scratched": {"bad_pieces": 2, "marks": ["dents"]}}
    assert proposed(cups("damaged_scratched", facts=facts)) is How.SHARE
    facts["damaged_scratched"]["bad_pieces"] = 6
    assert proposed(cups("damaged_scratched", facts=facts)) is How.ALL


def test_without_a_price_there_is_no_amount() -> None:
    assert amount(cups(order={"paid": None}, amount={"how": "all"})) is None
    assert amount(cups()) is None


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
    case = cups(
        order=order,
        facts={"damaged_broken": {"bad_pieces": min(bad, pieces)}},
        amount={"how": how, "repair_work": number, "worth": number},
    )
    result, top = case.amount, case.ceiling
    assert top is not None
    if result is not None:
        assert 0 < result.money.amount <= top.amount
        assert bool(result.arithmetic) is (how is not How.ALL)


@pytest.mark.parametrize(
    ("case", "says"),
    [
        (cups(order={"pieces": 1}), True),
        (cups(facts={"damaged_broken": {"bad_pieces": 6}}), True),
        (cups(), False),
        (cups(facts={"damaged_broken": {}}), False),
        (cups(order={"pieces": 1}, amount={"how": "repair"}), False),
        (cups("partly_fewer", "partly_received"), False),
    ],
    ids=["one", "all_bad", "some_bad", "not_told_yet", "a_part_is_chosen", "fewer_came"],
)
def test_all_is_named_only_where_it_is_what_follows(case: Case, says: bool) -> None:
    """With 3 of 5 pieces there the next page presets a part, and "else all" would frighten for nothing."""
    assert bool(case.asks_of(FACTS)[LESS].hint) is says
    if says:
        assert not case.claim.amount.less
        assert asked(case) is not None
        assert proposed(case) is How.ALL
