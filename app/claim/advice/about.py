"""One English sentence that says which order a text is about, from what the buyer told so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.model.order_page import DayKind
from app.claim.text import english
from app.claim.values.things import THINGS

if TYPE_CHECKING:
    from app.claim.case import Case

_DAYS = {
    DayKind.COUNTDOWN_END: "end of the delivery time",
    DayKind.DELIVERED: "delivered",
    DayKind.CONFIRMED: "receipt confirmed",
    DayKind.COMPLETED: "completed",
}


def about(case: Case) -> str:
    """Item, amount, order number and day; empty where nothing is known."""
    order, frame = case.claim.order, case.window
    thing = THINGS.get(order.thing or "")
    name = order.item_name or (thing.one if thing else "")
    rows = (
        name,
        english.money(case.ceiling) if case.ceiling else "",
        f"order number {order.order_number}" if order.order_number else "",
        f"{_DAYS[frame.trigger]} {english.day(frame.started)}" if frame.trigger and frame.started else "",
    )
    known = ", ".join(filter(None, rows))
    return f"It is about this: {known}." if known else ""
