"""Knows when answers that are fine one by one do not fit together; each problem names its question and says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from app.claim.amount import AboveCeiling, asked, ceiling, pieces_at_stake
from app.claim.choices import current_detail
from app.claim.model.claim import Claim
from app.claim.model.order_page import DayKind
from app.claim.questions.asked import asks, values
from app.claim.reasons.detail import Receipt
from app.claim.steps import StepId
from app.claim.values.units import Money
from app.claim.words import Msg, _

_LONG_AGO = timedelta(days=3 * 365)


def problems(claim: Claim, step: StepId, today: date) -> Iterator[tuple[str, Msg]]:
    """What does not fit on a page, as (question, words). ``today`` is the latest date anywhere on Earth."""
    yield from _days(claim, step, today)
    match step:
        case StepId.ORDER:
            yield from _order(claim)
        case StepId.FACTS:
            yield from _pieces(claim)
            yield from _lines(claim)
        case StepId.AMOUNT:
            yield from _amount(claim)


def _days(claim: Claim, step: StepId, today: date) -> Iterator[tuple[str, Msg]]:
    """What has happened did not happen in the future, and not years ago."""
    given = values(claim, step)
    for name in asks(claim, step):
        day = given.get(name)
        if not isinstance(day, date):
            continue
        kind = given.get({"day": "day_kind", "other_day": "other_day_kind"}.get(name, ""))
        awaited = kind is DayKind.COUNTDOWN_END or (
            name == "day" and kind is None and claim.receipt.receipt is Receipt.NOT_RECEIVED
        )
        if day > today and not awaited:
            yield name, Msg(_("This day is still to come. Check the year, the month and the day."))
        if day < today - _LONG_AGO or day > today + _LONG_AGO:
            yield name, Msg(_("This day is years away. Check the year."))


def _order(claim: Claim) -> Iterator[tuple[str, Msg]]:
    order = claim.order
    if order.paid is not None and order.paid == 0:
        yield "paid", Msg(_("Enter what you paid. It must be more than nothing."))
    if (
        order.day is not None
        and claim.receipt.receipt is Receipt.RECEIVED
        and order.day_kind is DayKind.COUNTDOWN_END
    ):
        yield (
            "day_kind",
            Msg(_("The parcel came, so choose the day it was delivered, confirmed or completed")),
        )


def _pieces(claim: Claim) -> Iterator[tuple[str, Msg]]:
    detail = current_detail(claim)
    bad, whole = pieces_at_stake(claim, detail)
    if (
        detail is not None
        and detail.share is not None
        and bad is not None
        and whole is not None
        and bad > whole
    ):
        yield detail.share.bad, Msg(_("This is more than the {whole} that there are"), {"whole": whole})


def _lines(claim: Claim) -> Iterator[tuple[str, Msg]]:
    """With as many items there as were ordered, none is missing."""
    detail = current_detail(claim)
    if detail is None or detail.id != "partly_item_absent":
        return
    facts: Any = getattr(claim.facts, detail.id)
    if (
        facts is not None
        and None not in (facts.lines_came, facts.lines_ordered)
        and facts.lines_came >= facts.lines_ordered
    ):
        yield "lines_came", Msg(_("Then nothing is missing. Count what came without the missing item."))


def _amount(claim: Claim) -> Iterator[tuple[str, Msg]]:
    try:
        asked(claim, current_detail(claim))
    except AboveCeiling as above:
        top: Money | None = ceiling(claim)
        name = "worth" if claim.amount.how == "difference" else "repair_work"
        yield (
            name,
            Msg(
                _("It must be above nothing and at most {ceiling}, what you paid with shipping"),
                {"ceiling": top or above.ceiling},
            ),
        )
