"""Which field each kind of answer gets; the plain ones stand here, the others in files of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from app.claim.questions.ask import (
    Choice,
    Code,
    Count,
    Day,
    Kind,
    Measure,
    Price,
    Several,
    ShortText,
    Tick,
)
from app.claim.values.pasted import plain_digits
from app.claim.words import _
from app.web.ask_field import AskField
from app.web.choice_fields import ChoiceField, SeveralField
from app.web.number_fields import CountField, MeasureField
from app.web.price_field import PriceField
from app.web.text_fields import CodeField, TextField


class DayField(AskField):
    """A date; browsers send it as 2026-11-12, a hand may write 12.11.2026."""

    kind = "day"
    empty = _("Enter the date")

    def read(self, text: str) -> date:
        text = plain_digits(text)
        written = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
        try:
            return (
                date(int(written[3]), int(written[2]), int(written[1]))
                if written
                else date.fromisoformat(text)
            )
        except ValueError:
            raise ValueError(_("Enter the date as year-month-day, for example 2026-11-12")) from None


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
