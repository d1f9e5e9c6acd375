"""Fields for numbers: how many, and how much of a unit; and how a number stands in a field."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal

from app.claim.questions.ask import Count, Measure, Measured
from app.claim.values.pasted import plain_digits
from app.claim.values.reading import readings
from app.claim.words import _
from app.web.ask_field import AskField
from app.web.language import language

_MOST_DECIMALS = 3


def plain_number(value: Decimal) -> str:
    """A number for a field: the locale's decimal sign, no thousands."""
    places = max(0, -int(value.as_tuple().exponent))
    return format_decimal(value, "0." + "0" * places if places else "0", locale=language().locale)


class CountField(AskField):
    """A whole number."""

    kind = "count"
    empty = _("Enter a number, for example 2")

    @property
    def least(self) -> int:
        """The smallest number that it takes."""
        assert isinstance(self.ask.kind, Count)
        return self.ask.kind.least

    def read(self, text: str) -> int:
        assert isinstance(self.ask.kind, Count)
        digits = plain_digits(text)
        if not re.fullmatch(r"[0-9]{1,6}", digits):
            raise ValueError(_("Enter a whole number in digits, for example 2"))
        number = int(digits)
        if number < self.ask.kind.least:
            raise ValueError(_("This number is too small"))
        if number > self.ask.kind.most:
            raise ValueError(_("This number is too large"))
        return number


class MeasureField(AskField):
    """A number and its unit, in two controls that belong together."""

    kind = "measure"
    empty = _("Enter a number, for example 34 or 2.5")

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        self.unit = formdata.get(self.unit_name) if formdata else None
        super().process(formdata, data)

    @property
    def unit_name(self) -> str:
        """The name of the unit's control."""
        return f"{self.name}-unit"

    @property
    def unit_id(self) -> str:
        """The id of the unit's control."""
        return f"{self.id}-unit"

    @property
    def units(self) -> tuple[str, ...]:
        """The units to choose from."""
        assert isinstance(self.ask.kind, Measure)
        return self.ask.kind.units

    @property
    def chosen_unit(self) -> str:
        """The unit that stands in the field."""
        return self.unit or (self.data.unit if isinstance(self.data, Measured) else self.units[0])

    def read(self, text: str) -> Measured:
        assert isinstance(self.ask.kind, Measure)
        unit = self.unit if self.unit in self.ask.kind.units else self.ask.kind.units[0]
        found = readings(text)
        if len(found) != 1 or int(found[0].as_tuple().exponent) < -_MOST_DECIMALS:
            raise ValueError(_("Enter a number in digits, for example 34 or 2.5"))
        return Measured(value=found[0], unit=unit)

    def written(self, value: Any) -> str:
        return plain_number(value.value)
