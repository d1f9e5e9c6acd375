"""Fields for closed choices: one of a few, or several of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.claim.questions.ask import Ask, Choice
from app.claim.words import _
from app.web.ask_field import AskField
from app.web.options import ListGroup, OptionRow, list_groups
from app.web.translate import translate

CARDS, OPTIONAL_CARDS = 9, 2
"""More options than this are a list to pull down; of a question that may stay open, a few are long already."""


class ChoiceField(AskField):
    """A few radio cards, or a list to pull down for many."""

    empty = _("Choose one answer")

    def __init__(self, ask: Ask, **kwargs: Any) -> None:
        super().__init__(ask, **kwargs)
        assert isinstance(ask.kind, Choice)
        self.choices = ask.kind.options
        most = CARDS if ask.required or ask.under else OPTIONAL_CARDS
        is_long = len(self.choices) > most and not any(option.hint for option in self.choices)
        self.kind = "select" if ask.kind.compact or is_long else "choice"

    def read(self, text: str) -> str:
        if text not in {option.value for option in self.choices}:
            raise ValueError(_("Choose one of the answers"))
        return text

    @property
    def options(self) -> list[OptionRow]:
        """The radio cards."""
        return self.option_rows((self._value(),))

    @property
    def none(self) -> str:
        """The list's first line, which chooses nothing."""
        return translate(self.ask.none or "Choose")

    @property
    def other(self) -> str:
        """The line that sends on to the field that answers as well, for what is not in the list."""
        return translate(_("Something else: name it below")) if self.ask.instead else ""

    @property
    def groups(self) -> tuple[ListGroup, ...]:
        """The list's other lines under their headings."""
        assert isinstance(self.ask.kind, Choice)
        return list_groups(self.ask.kind)


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
