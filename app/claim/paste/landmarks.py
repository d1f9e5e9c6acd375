"""Tells the lines that the page put there from those that somebody wrote: titles, variants, stores, names."""

from __future__ import annotations

from app.claim.paste.amounts import PIECES, holds_price, price_at_start
from app.claim.paste.days import is_bare_date
from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line
from app.claim.paste.page_words import BUTTONS, COUPON_WORDS, STATUS_WORDS
from app.claim.paste.payment import is_payment
from app.claim.paste.timer import time_left
from app.claim.paste.variants import values_of


def is_landmark(line: Line) -> bool:
    """Whether a line is a label, status word, button, tag, date, price, number, timer or address of a page."""
    return (
        bool(line.labels)
        or line.words in STATUS_WORDS
        or line.words in BUTTONS
        or "://" in line.words
        or any(tells(line) for tells in (_ends_in_number, is_bare_date, is_payment, values_of))
        or holds_price(line.plain)
        or time_left(line) is not None
    )


def is_clear(line: Line) -> bool:
    """Whether a landmark is one beyond doubt: a title can hold a price or end in a long number, too."""
    priced = price_at_start(line.plain)
    return (
        (priced is not None and (not priced[1] or PIECES.match(priced[1]) is not None))
        or any(word in line.words for word in COUPON_WORDS)
        or not (holds_price(line.plain) or _ends_in_number(line))
        or bool(line.labels)
    )


def is_estimate(line: Line) -> bool:
    """Whether a line only says when the parcel may come: it can stand anywhere in an item."""
    return line.is_about(Subject.ESTIMATE)


def _ends_in_number(line: Line) -> bool:
    """Order and parcel have long numbers."""
    return sum(mark.isdigit() for mark in line.plain.rpartition(" ")[2]) >= 9
