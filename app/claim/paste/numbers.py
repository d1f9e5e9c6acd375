"""Reads the numbers of order and parcel: behind their labels, in copied addresses, or alone by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line, behind
from app.claim.paste.pasted import Read, agreed
from app.claim.paste.shapes import ORDER_NUMBER, PARCEL_NUMBER

_ALONE = re.compile(r"(?<![\w/+=&-])\d{14,19}(?![\w/])")
_IN_ADDRESS = re.compile(r"[?&](?:orderId|tradeOrderId|o_ids)=(\d{14,19}(?:(?:,|%2C)\d{14,19})*)(?!\d)")
_PRODUCT = "1005"
_OF_POST = re.compile(r"(?<!\w)(?:[A-Z]{2}\d{9}[A-Z]{2}|(?:LP|AP|CNBR)\d{12,20})(?!\w)")
_NOT_OURS = (Subject.TRACKING, Subject.PAYMENT, Subject.PERSONAL, Subject.OTHER)


def order_numbers(lines: Sequence[Line]) -> list[Read[str]]:
    """Every order number that a label or an address names."""
    return [*_labelled(lines), *_in_addresses(lines)]


def order_number(lines: Sequence[Line]) -> Read[str] | None:
    """The order's number: as named; else the only lone run of 14 to 19 digits that is nothing else."""
    return agreed(order_numbers(lines) or list(_alone(lines)))


def tracking_number(lines: Sequence[Line]) -> Read[str] | None:
    """The parcel's number, behind its label or by the shape that posts agreed on."""
    named = [
        Read(match[0], line.raw)
        for text, line in behind(lines, Subject.TRACKING)
        if (match := PARCEL_NUMBER.match(text))
    ]
    shaped = [Read(match, line.raw) for line in lines for match in _OF_POST.findall(line.plain)]
    return agreed([*named, *shaped])


def _labelled(lines: Sequence[Line]) -> Iterator[Read[str]]:
    for text, line in behind(lines, Subject.NUMBER):
        match = ORDER_NUMBER.match(text)
        if match:
            yield Read(match[0], line.raw)


def _in_addresses(lines: Sequence[Line]) -> Iterator[Read[str]]:
    for line in lines:
        for numbers in _IN_ADDRESS.findall(line.plain):
            yield from (Read(number, line.raw) for number in re.split(",|%2C", numbers))


def _alone(lines: Sequence[Line]) -> Iterator[Read[str]]:
    """Numbers without a word that we know; those of products begin alike and are left out."""
    for above, line in zip((None, *lines), lines, strict=False):
        labels = line.labels or tuple(label for label in (above.labels if above else ()) if not label.rest)
        if "/item/" in line.plain or any(label.subject in _NOT_OURS for label in labels):
            continue
        numbers = (number for number in _ALONE.findall(line.plain) if not number.startswith(_PRODUCT))
        yield from (Read(number, line.raw) for number in numbers)
