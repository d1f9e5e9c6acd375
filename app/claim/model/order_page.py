"""What a buyer reads off the order page: the thing, pieces, price, days, timer; and the words that ask for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from app.claim.questions.ask import (
    Answers,
    Ask,
    Choice,
    Code,
    Count,
    Day,
    Option,
    Price,
    ShortText,
    Tick,
    in_our_time,
)
from app.claim.values.currencies import DECIMALS
from app.claim.values.more_things import MORE_THINGS
from app.claim.values.thing import GROUPS
from app.claim.values.things import THINGS
from app.claim.words import _


class DayKind(StrEnum):
    """What the order page says about the day that the buyer reads off it."""

    COUNTDOWN_END = "countdown_end"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"


DAY_KINDS = (
    Option("countdown_end", _("The delivery countdown ends")),
    Option("delivered", _("Marked as delivered")),
    Option("confirmed", _("I confirmed receipt")),
    Option("completed", _("Completed by itself")),
)


class OrderAnswers(Answers):
    """Page 2: one visit to the order page."""

    thing: Annotated[
        str | None,
        Ask(
            _("What is it?"),
            Choice(
                tuple(Option(t.id, t.label, group=GROUPS[t.group]) for t in THINGS.values()), by_name=True
            ),
            required=True,
            instead="item_name",
        ),
    ] = None
    item_name: Annotated[
        str | None,
        Ask(
            _("Or its name in English"),
            ShortText(40, MORE_THINGS),
            instead="thing",
        ),
    ] = None
    pieces: Annotated[int | None, Ask(_("How many pieces?"), Count(), required=True)] = None
    set_pieces: Annotated[
        int | None,
        Ask(
            _("Pieces, if a set"),
            Count(2),
        ),
    ] = None
    currency: Annotated[
        str | None,
        Ask(_("Currency"), Choice(tuple(Option(code, code) for code in DECIMALS)), required=True),
    ] = None
    paid: Annotated[
        Decimal | None,
        Ask(
            _("What did you pay?"),
            Price(),
            hint=_("All pieces together"),
            required=True,
        ),
    ] = None
    shipping_included: Annotated[bool | None, Ask(_("This includes shipping"), Tick())] = None
    shipping: Annotated[
        Decimal | None,
        Ask(_("Shipping"), Price(zero=True)),
    ] = None
    day_kind: Annotated[
        DayKind | None,
        Ask(_("Which day?"), Choice(DAY_KINDS, compact=True)),
    ] = None
    day: Annotated[
        date | None,
        Ask(
            _("That day"),
            Day(),
            instead="timer_days",
        ),
    ] = None
    timer_days: Annotated[
        int | None,
        Ask(
            _("Or days on the timer"),
            Count(0, 200),
            instead="day",
        ),
    ] = None
    timer_hours: Annotated[int | None, Ask(_("And hours on the timer"), Count(0, 23))] = None
    free_return: Annotated[bool | None, Ask(_('"Free Return" is shown'), Tick())] = None
    order_number: Annotated[str | None, Ask(_("Order number"), Code(30))] = None
    variant: Annotated[
        str | None,
        Ask(
            _("Colour, size or model that you chose"),
            ShortText(40),
            hint=_("For example: black, XL"),
        ),
    ] = None
    buyer_name: Annotated[
        str | None, Ask(_("Name on the order"), ShortText(40), hint=_("In Latin letters"))
    ] = None
    order_date: Annotated[date | None, Ask(_("Day of the order"), Day())] = None
    other_day_kind: Annotated[
        DayKind | None, Ask(_("Is there an earlier day, too?"), Choice(DAY_KINDS, compact=True))
    ] = None
    other_day: Annotated[date | None, Ask(_("The earlier day"), Day())] = None
    others: Annotated[bool | None, Ask(_("The order had other items"), Tick())] = None
    paid_with: Annotated[
        str | None,
        Ask(
            _("How did you pay?"),
            Choice(
                (
                    Option("card", _("Credit or debit card")),
                    Option("paypal", _("PayPal")),
                    Option("other", _("Another way")),
                )
            ),
        ),
    ] = None
    timer_read_at: Annotated[
        AwareDatetime | None,
        AfterValidator(lambda read: in_our_time(read) if read else None),
        Field(description="When the timer was read off the order page (UTC)"),
    ] = None
