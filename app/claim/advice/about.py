"""One English sentence that says which order a text is about, from what the buyer told so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.model.order_page import DayKind
from app.claim.text import english
from app.claim.values.things import THINGS
from app.claim.words import Inside, Listing, Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case

_DAYS = {
    DayKind.COUNTDOWN_END: _("end of the delivery time {day}"),
    DayKind.DELIVERED: _("delivered {day}"),
    DayKind.CONFIRMED: _("receipt confirmed {day}"),
    DayKind.COMPLETED: _("completed {day}"),
}


@dataclass(frozen=True, slots=True)
class About:
    """The English sentence, and what says it in another language."""

    english: str
    gloss: Msg


def about(case: Case) -> About | None:
    """Item, amount, order number and day; nothing where none of them is known."""
    known = [*_known(case)]
    if not known:
        return None
    words = ", ".join(said for said, _gloss in known)
    return About(
        f"It is about this: {words}.",
        Msg(_("It is about this: {known}."), {"known": Listing(tuple(told for _said, told in known))}),
    )


def _known(case: Case) -> Iterator[tuple[str, Msg]]:
    """What is known of the order, each in English and as a message."""
    order, frame = case.claim.order, case.window
    thing = THINGS.get(order.thing or "")
    if order.item_name:
        yield order.item_name, Msg("{name}", {"name": order.item_name})
    elif thing:
        yield thing.one, Msg("{name}", {"name": Inside(thing.label)})
    if case.ceiling:
        yield english.money(case.ceiling), Msg("{sum}", {"sum": case.ceiling})
    if order.order_number:
        words, values = _("order number {order_number}"), {"order_number": order.order_number}
        yield words.format(**values), Msg(words, values)
    if frame.trigger and frame.started:
        words = _DAYS[frame.trigger]
        yield words.format(day=english.day(frame.started)), Msg(words, {"day": frame.started})
