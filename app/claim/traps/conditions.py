"""When a trap threatens: the conditions that the tables name."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.dates.window import WindowState, triggers
from app.claim.model.answers import How
from app.claim.model.order_page import DayKind
from app.claim.reasons.detail import Receipt, Remedy
from app.claim.remedy import return_is_free

if TYPE_CHECKING:
    from app.claim.case import Case


HALF = (Decimal("0.42"), Decimal("0.58"))
"""Between these parts of the listed measure a second look is due; ours."""


def always(_case: Case) -> bool:
    return True


def of_detail(trap_id: str) -> Callable[[Case], bool]:
    """A trap that the chosen detail names."""

    def named(case: Case) -> bool:
        detail = case.detail
        return detail is not None and trap_id in detail.traps

    return named


def either(one: Callable[[Case], bool], other: Callable[[Case], bool]) -> Callable[[Case], bool]:
    return lambda case: one(case) or other(case)


def unpaid_return(case: Case) -> bool:
    return not return_is_free(case) and remedy(Remedy.RETURN)(case)


def receipt(*receipts: Receipt) -> Callable[[Case], bool]:
    return lambda case: case.receipt in receipts


def of_seller(trap_id: str) -> Callable[[Case], bool]:
    """A trap that an act of the seller names."""
    return lambda case: any(act.trap == trap_id for act in case.seller_acts)


def state(*states: WindowState) -> Callable[[Case], bool]:
    return lambda case: case.window.state in states


def day_kind(kind: DayKind) -> Callable[[Case], bool]:
    return lambda case: kind in [known for known, _day in triggers(case)]


def remedy(remedy: Remedy) -> Callable[[Case], bool]:
    return lambda case: case.receipt is Receipt.RECEIVED and case.remedy is remedy


def half(case: Case) -> bool:
    """A measure of about half: perhaps one was taken flat and the other all round."""
    if case.detail is None or case.detail.flat is None:
        return False
    listed, measured = (
        case.facts.measured(case.detail.flat.listed),
        case.facts.measured(case.detail.flat.measured),
    )
    if listed is None or measured is None or listed.unit != measured.unit or not listed.value:
        return False
    return HALF[0] <= measured.value / listed.value <= HALF[1]


_ASKED, _GOT = ("listed", "ordered", "promised"), ("got", "came", "measured")


def same_twice(case: Case) -> bool:
    """What was asked for and what came are the same answer: nothing is said before both are there."""
    told = case.facts.answers.model_dump(exclude_none=True) if case.facts.answers else {}
    asked = [str(value).casefold() for name, value in told.items() if name.startswith(_ASKED)]
    got = [str(value).casefold() for name, value in told.items() if name.startswith(_GOT)]
    return any(value in got for value in asked)


def all_without_return(case: Case) -> bool:
    return remedy(Remedy.REFUND_ONLY)(case) and not partial(case) and not case.keeps


def partial(case: Case) -> bool:
    return case.how not in (None, How.ALL)


def later_in_dispute(case: Case) -> bool:
    return case.claim.reason.detail is not None


def second_way(case: Case) -> bool:
    """Where the bank or PayPal is worth a thought: nothing came, it is late, or much is at stake."""
    late = case.window.state is WindowState.PROBABLY_CLOSED
    return case.receipt is Receipt.NOT_RECEIVED or late or paid_with(case) is not None


def paid_with(case: Case) -> object:
    """How it was paid; asked only where much was paid."""
    return case.answer(Address("order", "paid_with"))


NOTHING_CAME, PART_CAME, CAME = Receipt.NOT_RECEIVED, Receipt.PARTLY, Receipt.RECEIVED
