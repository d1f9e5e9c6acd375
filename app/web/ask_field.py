"""What every field of a form is: a question, the value that was read, and what was typed as it was."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from wtforms import Field

from app.claim.questions.ask import Ask
from app.claim.values.pasted import visible
from app.claim.values.writable import writable
from app.claim.words import Msg, _
from app.web.options import OptionRow
from app.web.translate import translate, translate_message


class AskField(Field):
    """A field made from an ``Ask``. ``data`` is the typed value or ``None``; what was typed is kept as it was.

    ``opened`` are the fields that stand under this one, each for some of its values; an ``alternative`` does as well as
    another field, so that nobody need be told that it may stay empty.
    """

    kind = ""
    empty = _("Write the answer here")

    def __init__(self, ask: Ask, **kwargs: Any) -> None:
        super().__init__(
            label=translate(ask.label), description=translate_message(ask.hint) if ask.hint else "", **kwargs
        )
        self.ask = ask
        self.optional = not ask.required
        self.alternative = bool(ask.instead)
        self.attributes: dict[str, str] = {}
        self.suffix = ""
        self.raw: str | None = None
        self.opened: list[AskField] = []

    @property
    def most(self) -> int:
        """How many letters it takes; 0 where they are not counted."""
        return 0

    @property
    def becomes(self) -> str:
        """How the text is written in English letters, where that is to be seen; else empty."""
        return ""

    def _value(self) -> str:
        if self.raw is not None:
            return self.raw
        return "" if self.data is None else self.written(self.data)

    def written(self, value: Any) -> str:
        """A stored value as it stands in the field."""
        return str(value)

    def show(self, value: object, words: str = "") -> None:
        """Let this value stand in the field instead of what was sent; ``words`` take the place of the hint."""
        self.raw, self.data, self.description = None, value, words or self.description

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
                isinstance(option.hint, Msg),
                option.value in chosen,
                self.opens(option.value),
            )
            for place, option in enumerate(self.ask.options)
        ]

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was typed, without what nobody sees of it; the words of a ``ValueError`` are shown at the field."""
        self.raw = writable(valuelist[0]) if valuelist else ""
        text = visible(self.raw)
        self.data = self.read(text) if text else None

    def read(self, text: str) -> Any:
        """The value that a text means. Raises ``Wrong``, or ``ValueError`` with marked words."""
        return text
