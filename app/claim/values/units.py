"""The quantities that words can carry: money, file sizes, spans of days. Writing them is the sayer's work."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import Literal

Unit = Literal[
    "days",
    "business_days",
    "hours",
    "minutes",
    "seconds",
    "bytes",
    "characters",
    "words",
    "pieces",
    "appeals",
    "percent",
    "usd",
    "cm",
]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency (ISO 4217), never a float."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Size:
    """A file's size in bytes; shown decimal (2 MB is 2,000,000 bytes)."""

    bytes: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit of the rules: 15 days, 500 characters."""

    value: int | Decimal
    unit: Unit


def megabytes(size: Size) -> Decimal:
    """Decimal megabytes to one place, rounded down, so that nothing under a limit is shown as the limit."""
    return (Decimal(size.bytes) / 1_000_000).quantize(Decimal("0.1"), ROUND_DOWN)
