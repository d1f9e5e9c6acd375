"""Reads a pasted text: what is personal goes first, then each subject takes what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.claim.paste.days import countdown_end, day_of, order_dates
from app.claim.paste.items import free_return, item_count, items
from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line, lines_of
from app.claim.paste.numbers import order_number, order_numbers, tracking_number
from app.claim.paste.pasted import Pasted, agreed, differ
from app.claim.paste.payment import paid_with
from app.claim.paste.personal import without_personal
from app.claim.paste.status import status
from app.claim.paste.sums import currency, shipping, totals
from app.claim.paste.timer import timer
from app.claim.paste.variants import listed_variant

PASTE_AT_MOST = 64_000
"""Bytes of a paste in UTF-8; ours. A whole page of an order has about a tenth of it."""


class PasteTooLong(ValueError):
    """The text has more than ``PASTE_AT_MOST`` bytes."""


def read_paste(text: str, now: date) -> Pasted:
    """What stands in a copied order page, list, tracking page or mail; ``now`` is the buyer's day.

    Raises ``PasteTooLong``.
    """
    if len(text.encode("utf-8", "replace")) > PASTE_AT_MOST:
        raise PasteTooLong
    lines = without_personal(lines_of(text))
    if _of_several_orders(lines, now):
        return Pasted(several_orders=True)
    return _of_one_order(lines, now)


def _of_several_orders(lines: Sequence[Line], now: date) -> bool:
    """Two numbers, two totals or two days of ordering: one order has one of each."""
    return differ(order_numbers(lines)) or differ(totals(lines)) or differ(order_dates(lines, now))


def _of_one_order(lines: Sequence[Line], now: date) -> Pasted:
    found = items(lines)
    several = max(len(found), item_count(lines)) > 1
    item = found[0] if len(found) == 1 and not several else None
    total = agreed(totals(lines))
    timer_days, timer_hours = timer(lines)
    return Pasted(
        several_items=several,
        order_number=order_number(lines),
        order_date=agreed(order_dates(lines, now)),
        status=status(lines),
        item_name=item.title if item else None,
        variant=(item.variant if item else None) or (None if several else listed_variant(lines)),
        piece_price=item.price if item else None,
        pieces=item.pieces if item else None,
        total=total,
        currency=currency(total or (item.price if item else None)),
        shipping=shipping(lines),
        free_return=free_return(lines, len(found)),
        delivered=day_of(lines, Subject.DELIVERED, now),
        confirmed=day_of(lines, Subject.CONFIRMED, now),
        completed=day_of(lines, Subject.COMPLETED, now),
        countdown_end=countdown_end(lines, now),
        timer_days=timer_days,
        timer_hours=timer_hours,
        tracking_number=tracking_number(lines),
        paid_with=paid_with(lines),
    )
