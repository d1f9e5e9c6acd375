"""Form fields made from questions: one small class for each kind of answer, read from and written to text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal
from wtforms import Field

from app.claim.questions.ask import (
    Ask,
    Choice,
    Code,
    Count,
    Day,
    Kind,
    Measure,
    Measured,
    Price,
    Several,
    ShortText,
    Tick,
    latin,
)
from app.claim.values.currencies import DECIMALS
from app.claim.values.money import NotAnAmount, parse_amount
from app.claim.words import Msg, _
from app.web.extensions import locale
from app.web.submitted import writable
from app.web.translate import translate, translate_message

LIST_LENGTH = 9
"""More options than this are drawn as a list to pull down."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One answer to choose; ``opens`` are the places of the fields under it that it opens."""

    id: str
    value: str
    label: str
    hint: str
    group: str
    checked: bool
    opens: str


@dataclass(frozen=True, slots=True)
class ListOption:
    """One line of a list to pull down."""

    value: str
    label: str
    selected: bool
    opens: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Lines under one heading; without a label they stand alone."""

    label: str | None
    options: list[ListOption]


class AskField(Field):
    """A field made from an ``Ask``. ``data`` is the typed value or ``None``; what was typed is kept as it was.

    ``opened`` are the fields that stand under this one, each for some of its values.
    """

    kind = ""
    empty = _("Write the answer here")

    def __init__(self, ask: Ask, **kwargs: Any) -> None:
        super().__init__(
            label=translate(ask.label), description=translate_message(ask.hint) if ask.hint else "", **kwargs
        )
        self.ask = ask
        self.optional = not ask.required
        self.attributes: dict[str, str] = {}
        self.suffix = ""
        self.raw: str | None = None
        self.opened: list[AskField] = []

    @property
    def most(self) -> int:
        """How many letters it takes; 0 where they are not counted."""
        return 0

    def _value(self) -> str:
        if self.raw is not None:
            return self.raw
        return "" if self.data is None else self.written(self.data)

    def written(self, value: Any) -> str:
        """A stored value as it stands in the field."""
        return str(value)

    def show(self, value: object, words: str) -> None:
        """Let this value stand in the field instead of what was sent, with these words beside it."""
        self.raw, self.data, self.description = None, value, words

    def opens(self, value: object) -> str:
        """The places of the fields under this one that a value opens, counted from 1."""
        return " ".join(
            str(place)
            for place, field in enumerate(self.opened, 1)
            if field.ask.under is not None and value in field.ask.under[1]
        )

    def option_rows(self, chosen: Collection[str]) -> list[OptionRow]:
        """The answers to choose from; the first one carries the field's own id, for links to it."""
        return [
            OptionRow(
                self.id if place == 0 else f"{self.id}-{place}",
                option.value,
                translate(option.label),
                translate_message(option.hint) if option.hint else "",
                translate(option.group) if option.group else "",
                option.value in chosen,
                self.opens(option.value),
            )
            for place, option in enumerate(self.ask.options)
        ]

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was typed; the words of a ``ValueError`` are shown at the field."""
        self.raw = writable(valuelist[0]) if valuelist else ""
        text = self.raw.strip()
        self.data = self.read(text) if text else None

    def read(self, text: str) -> Any:
        """The value that a text means. Raises ``ValueError`` with marked words."""
        return text


class TooLong(ValueError):
    """Marked words with values for their placeholders."""

    def __init__(self, words: str, **values: object) -> None:
        # The library keeps the first argument of what a field raises, and nothing else of it.
        super().__init__(Msg(words, values))


class ChoiceField(AskField):
    """A few radio cards, or a list to pull down for many."""

    empty = _("Choose one answer")

    def __init__(self, ask: Ask, **kwargs: Any) -> None:
        super().__init__(ask, **kwargs)
        assert isinstance(ask.kind, Choice)
        self.choices = ask.kind.options
        self.kind = (
            "select"
            if ask.kind.compact or (len(self.choices) > LIST_LENGTH and not any(o.hint for o in self.choices))
            else "choice"
        )

    def read(self, text: str) -> str:
        if text not in {option.value for option in self.choices}:
            raise ValueError(_("Choose one of the answers"))
        return text

    @property
    def options(self) -> list[OptionRow]:
        """The radio cards."""
        return self.option_rows((self._value(),))

    @property
    def groups(self) -> list[ListGroup]:
        """The list's options under their headings, an empty one first."""
        now = self._value()
        rows = {"": [ListOption("", translate(self.ask.none or "Choose"), not now)]}
        for option in self.choices:
            row = ListOption(
                option.value, translate(option.label), option.value == now, self.opens(option.value)
            )
            rows.setdefault(option.group, []).append(row)
        return [ListGroup(translate(group) if group else None, options) for group, options in rows.items()]


class SeveralField(AskField):
    """One or more of a few, to tick."""

    kind = "several"
    empty = _("Choose at least one answer")

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        offered = [option.value for option in self.ask.options]
        chosen = [value for value in offered if value in valuelist]
        self.data = chosen or None

    @property
    def options(self) -> list[OptionRow]:
        """The boxes to tick."""
        return self.option_rows(self.data or ())


class CountField(AskField):
    """A whole number."""

    kind = "count"
    empty = _("Enter a number, for example 2")

    def read(self, text: str) -> int:
        assert isinstance(self.ask.kind, Count)
        if not re.fullmatch(r"[0-9]{1,6}", text):
            raise ValueError(_("Enter a whole number in digits, for example 2"))
        number = int(text)
        if number < self.ask.kind.least:
            raise ValueError(_("This number is too small"))
        if number > self.ask.kind.most:
            raise ValueError(_("This number is too large"))
        return number


class PriceField(AskField):
    """An amount of money, in any common way to write it."""

    kind = "price"
    empty = _("Enter the amount as on the order, for example 12.50")
    decimals = 2

    def in_currency(self, currency: str | None) -> None:
        """Read and show the amount in this currency."""
        self.decimals = DECIMALS.get(currency or "", 2)

    def read(self, text: str) -> Decimal:
        return parse_amount(text, self.decimals)

    def written(self, value: Any) -> str:
        return plain_number(value)


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
    def units(self) -> list[ListOption]:
        """The units to choose from."""
        assert isinstance(self.ask.kind, Measure)
        now = self.unit or (self.data.unit if isinstance(self.data, Measured) else self.ask.kind.units[0])
        return [ListOption(unit, unit, unit == now) for unit in self.ask.kind.units]

    def read(self, text: str) -> Measured:
        assert isinstance(self.ask.kind, Measure)
        unit = self.unit if self.unit in self.ask.kind.units else self.ask.kind.units[0]
        try:
            return Measured(value=parse_amount(text, 3) if "." not in text else parse_amount(text), unit=unit)
        except NotAnAmount:
            raise ValueError(_("Enter a number in digits, for example 34 or 2.5")) from None

    def written(self, value: Any) -> str:
        return plain_number(value.value)


class DayField(AskField):
    """A date; browsers send it as 2026-11-12, a hand may write 12.11.2026."""

    kind = "day"
    empty = _("Enter the date")

    def read(self, text: str) -> date:
        written = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
        try:
            return (
                date(int(written[3]), int(written[2]), int(written[1]))
                if written
                else date.fromisoformat(text)
            )
        except ValueError:
            raise ValueError(_("Enter the date as year-month-day, for example 2026-11-12")) from None


class CodeField(AskField):
    """An order or tracking number."""

    kind = "code"


class TextField(AskField):
    """A few words in Latin letters."""

    kind = "short_text"

    @property
    def most(self) -> int:
        """How many letters it takes."""
        assert isinstance(self.ask.kind, ShortText)
        return self.ask.kind.most

    def read(self, text: str) -> str:
        over = len(latin(text)) - self.most
        if over > 0:
            raise TooLong(_("This is {over} letters too long: it takes {most}."), over=over, most=self.most)
        return text


class TickField(AskField):
    """Yes, or nothing said."""

    kind = "tick"

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        self.data = True if valuelist and valuelist[0] else None


FIELDS: Mapping[type[Kind], type[AskField]] = {
    Choice: ChoiceField,
    Several: SeveralField,
    Count: CountField,
    Price: PriceField,
    Measure: MeasureField,
    Day: DayField,
    Code: CodeField,
    ShortText: TextField,
    Tick: TickField,
}
"""The field for each kind of answer."""


def plain_number(value: Decimal) -> str:
    """A number for a field: the locale's decimal sign, no thousands."""
    places = max(0, -int(value.as_tuple().exponent))
    return format_decimal(value, "0." + "0" * places if places else "0", locale=locale())
