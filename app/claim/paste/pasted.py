"""What a paste gave: each value with the line that it was read from, and what is said where nothing is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value and its line, as pasted but for spaces and marks that cannot be seen.

    ``year_assumed`` is set on a day that stands there without a year.
    """

    value: T
    line: str = field(compare=False)
    year_assumed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Price:
    """An amount with the sign that stood at it, and the currencies (ISO 4217) that use this sign."""

    amount: Decimal
    sign: str = field(compare=False)
    currencies: tuple[str, ...] = field(compare=False)


class Status(StrEnum):
    """Where the order stands, by a word of the page."""

    PROCESSING = "processing"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read. ``None`` means that it does not stand there, or that two candidates differ.

    With ``several_orders`` nothing is taken. With ``several_items`` whatever belongs to one item is not taken;
    ``total`` and ``shipping`` are always the order's. ``currency`` is missing where the sign has several. A title is
    only its Latin part; ``paid_with`` is ``card``, ``paypal`` or ``other``.
    """

    several_orders: bool = False
    several_items: bool = False
    order_number: Read[str] | None = None
    order_date: Read[date] | None = None
    status: Read[Status] | None = None
    item_name: Read[str] | None = None
    variant: Read[str] | None = None
    piece_price: Read[Price] | None = None
    pieces: Read[int] | None = None
    total: Read[Price] | None = None
    currency: Read[str] | None = None
    shipping: Read[Price] | None = None
    free_return: Read[bool] | None = None
    delivered: Read[date] | None = None
    confirmed: Read[date] | None = None
    completed: Read[date] | None = None
    countdown_end: Read[date] | None = None
    timer_days: Read[int] | None = None
    timer_hours: Read[int] | None = None
    tracking_number: Read[str] | None = None
    paid_with: Read[str] | None = None


def agreed(found: Iterable[Read[T]]) -> Read[T] | None:
    """The one value that all candidates give; ``None`` where they differ, or there is none."""
    candidates = list(found)
    if not candidates or any(other != candidates[0] for other in candidates):
        return None
    return candidates[0]


def differ(found: Iterable[Read[T]]) -> bool:
    """Whether there are two candidates with different values."""
    return len({read.value for read in found}) > 1
