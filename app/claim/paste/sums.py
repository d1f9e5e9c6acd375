"""Reads the sums of the order: total and shipping, each behind its label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.claim.paste.amounts import price_at_start
from app.claim.paste.folding import fold
from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line, behind
from app.claim.paste.page_words import FREE_SHIPPING
from app.claim.paste.pasted import Price, Read, agreed


def totals(lines: Sequence[Line]) -> list[Read[Price]]:
    """Every total."""
    return list(_priced(lines, Subject.TOTAL))


def shipping(lines: Sequence[Line]) -> Read[Price] | None:
    """What shipping cost; nothing only where the page says that it is free."""
    free = [
        Read(Price(Decimal(0), "", ()), line.raw)
        for text, line in behind(lines, Subject.SHIPPING, seen=True)
        if fold(text) in FREE_SHIPPING
    ]
    return agreed([*_priced(lines, Subject.SHIPPING), *free])


def currency(price: Read[Price] | None) -> Read[str] | None:
    """The currency that a price's sign stands for, where it stands for one."""
    if price is None or len(price.value.currencies) != 1:
        return None
    return Read(price.value.currencies[0], price.line)


def _priced(lines: Sequence[Line], subject: Subject) -> Iterator[Read[Price]]:
    for text, line in behind(lines, subject):
        found = price_at_start(text)
        if found:
            yield Read(found[0], line.raw)
