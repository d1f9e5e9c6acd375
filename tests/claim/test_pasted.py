"""What is pasted loses what nobody sees, labels and buttons, before it is judged."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.claim.model.order_page import OrderAnswers
from app.claim.values.code import NotACode, code
from app.claim.values.pasted import visible

UNSEEN = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad\ufe0f\u034f\u3164"
)
SPACES = "\u00a0\u2000\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t\r\n\u2028\u2800"


@pytest.mark.parametrize("mark", UNSEEN, ids=lambda mark: f"{ord(mark):04x}")
def test_what_nobody_sees_is_dropped(mark: str) -> None:
    assert visible(f"{mark}81{mark}23{mark}") == "8123"


@pytest.mark.parametrize("space", SPACES, ids=lambda mark: f"{ord(mark):04x}")
def test_every_space_is_a_space(space: str) -> None:
    assert visible(f"{space}a{space}{space}b{space}") == "a b"


@pytest.mark.parametrize(
    ("pasted", "number"),
    [
        ("8123456789012345", "8123456789012345"),
        ("\u200e8123456789012345\u200e", "8123456789012345"),
        ("Order ID: 8123456789012345", "8123456789012345"),
        ("Order ID:\u00a08123\u200b4567", "81234567"),
        ("Order No. 8123456789", "8123456789"),
        ("Order No.8123", "8123"),
        ("Order number 8123", "8123"),
        ("Ref. Number: 8214000000000101 Copy", "8214000000000101"),
        ("8214000000000101Copy", "8214000000000101"),
        ("8214000000000101 Kopieren", "8214000000000101"),
        ("#8123", "8123"),
        ("№ 8123", "8123"),
        ("№8123", "8123"),
        ("N.º de pedido: 8123", "8123"),
        ("Número de pedido 8123", "8123"),
        ("Bestellnummer 8123", "8123"),
        ("주문 번호 8123", "8123"),
        ("주문 번호: 8123", "8123"),
        ("注文番号8123", "8123"),
        ("Номер заказа 8123 Копировать", "8123"),
        ("رقم الطلب: ٨١٢٣", "8123"),
        ("Tracking number：LP00000000000007", "LP00000000000007"),
        ("RR 123 456 789 CN", "RR123456789CN"),
        ("lp 0012", "LP0012"),
        ("CNBR 0012", "CNBR0012"),
        ("nr123456789no", "NR123456789NO"),
        ("81‑23–45", "81-23-45"),
        ("ＬＰ００１", "LP001"),
        ("ID123", "ID123"),
    ],
)
def test_a_number_as_it_was_copied(pasted: str, number: str) -> None:
    assert code(pasted) == number
    assert OrderAnswers.model_validate({"order_number": pasted}).order_number == number


@pytest.mark.parametrize(
    "pasted", ["", "Order ID:", "<script>", "12/34", "RР123", "한", "-12", "8123;", "a_b", "81.23"]
)
def test_what_is_no_number(pasted: str) -> None:
    with pytest.raises(NotACode):
        code(pasted)


@given(
    st.from_regex(r"[1-9][0-9]{14,18}", fullmatch=True),
    st.sampled_from(
        [
            "",
            "Order ID: ",
            "Ref. Number:",
            "Order No.",
            "주문 번호 ",
            "Номер заказа: ",
            "N.º de pedido：",
            "#",
        ]
    ),
    st.lists(st.sampled_from(UNSEEN), min_size=40, max_size=40),
)
def test_marks_that_nobody_sees_anywhere_in_it_change_no_number(
    number: str, label: str, marks: list[str]
) -> None:
    pasted = "".join(
        mark + one for mark, one in zip(itertools.cycle(marks), f"{label}{number}", strict=False)
    )
    assert code(pasted) == number
    assert code(f"{pasted} Copy") == number


def test_a_limit_counts_the_number_alone() -> None:
    digits = "8" * 30
    assert (
        OrderAnswers.model_validate({"order_number": f"Order number: {digits} Copy"}).order_number == digits
    )
    with pytest.raises(ValidationError):
        OrderAnswers.model_validate({"order_number": f"{digits}8"})


def test_a_save_file_is_cleaned_as_a_form_is() -> None:
    data = {
        "item_name": "\u200eLED\u00a0lamp\u200b",
        "paid": "\u200e12.50\u200f",
        "order_number": "\ufeff8123",
    }
    order = OrderAnswers.model_validate(data)
    assert (order.item_name, order.paid, order.order_number) == ("LED lamp", Decimal("12.50"), "8123")
