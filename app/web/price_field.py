"""The field for an amount of money; what could mean two amounts is asked back with both, each a button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from app.claim.values.currencies import round_amount
from app.claim.values.money import AmbiguousAmount, NotAnAmount, OtherCurrency, parse_amount
from app.claim.values.units import Money
from app.claim.words import Msg, Wrong, _
from app.web.ask_field import AskField
from app.web.number_fields import plain_number
from app.web.translate import money

_OTHERS_AT_MOST = 3
"""Currencies that are offered where a sign can mean many."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a text can mean: how it is said, and what its button fills in (see ``submitted.sent``)."""

    label: str
    fill: str


class PriceField(AskField):
    """An amount of money, in any common way to write it."""

    kind = "price"
    empty = _("Enter the amount, for example 12.50")
    currency: str | None = None
    currency_field = ""
    readings: tuple[Reading, ...] = ()
    """What the text can mean, where that is not clear."""

    def in_currency(self, currency: str | None, field: str) -> None:
        """Read and show the amount in this currency; ``field`` chooses it, and is empty where the page does not ask."""
        self.currency, self.currency_field = currency, field

    def read(self, text: str) -> Decimal:
        try:
            return parse_amount(text, self.currency)
        except AmbiguousAmount as asked:
            if self.object_data in asked.readings:
                return Decimal(self.object_data)  # it stands there as we wrote it
            self.readings = tuple(self._readings(asked.readings, self.currency))
            raise Wrong(Msg(_("This could mean two amounts. Which one is it?"))) from asked
        except OtherCurrency as other:
            if not self.currency_field:
                raise
            self.readings = tuple(self._in_either(other))
            words = _("This amount is in {sign}, but the currency is {chosen}. Which one is right?")
            raise Wrong(Msg.of(words, sign=other.sign, chosen=other.chosen)) from other

    def written(self, value: Any) -> str:
        return plain_number(value)

    def _in_either(self, other: OtherCurrency) -> Iterator[Reading]:
        """The amount in the currencies that its sign can mean, and in the one that was chosen."""
        for currency in (*other.currencies[:_OTHERS_AT_MOST], other.chosen):
            try:
                amounts: tuple[Decimal, ...] = (parse_amount(other.number, currency),)
            except AmbiguousAmount as asked:
                amounts = asked.readings
            except NotAnAmount:
                amounts = ()
            yield from self._readings(amounts, currency)

    def _readings(self, amounts: tuple[Decimal, ...], currency: str | None) -> Iterator[Reading]:
        for amount in amounts:
            exact = round_amount(amount, currency) if currency else amount
            label = money(Money(exact, currency)) if currency else plain_number(exact)
            values = {self.name: f"{exact:f}"}
            if currency and currency != self.currency:
                values[self.currency_field] = currency
            yield Reading(label, urlencode(values))
