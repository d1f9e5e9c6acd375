"""Fields for closed choices: one of a few, or several of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.claim.questions.ask import Ask, Choice
from app.claim.words import _
from app.web.ask_field import AskField
from app.web.translate import translate, translate_message

LIST_LENGTH = 9
"""More options than this are drawn as a list to pull down."""


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
    def options(self) -> list[dict[str, Any]]:
        """The radio cards; the first one carries the field's own id, for links to it."""
        now = self._value()
        return [
            {
                "id": self.id if place == 0 else f"{self.id}-{place}",
                "value": option.value,
                "label": translate(option.label),
                "hint": translate_message(option.hint) if option.hint else "",
                "checked": option.value == now,
                "group": translate(option.group) if option.group else "",
                "opens": self.opens(option.value),
            }
            for place, option in enumerate(self.choices)
        ]

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The list's options under their headings, an empty one first."""
        now = self._value()
        rows: dict[str, list[dict[str, Any]]] = {
            "": [
                {"value": "", "label": translate(self.ask.none or "Choose"), "selected": not now, "opens": ""}
            ]
        }
        for option in self.choices:
            row = {
                "value": option.value,
                "label": translate(option.label),
                "selected": option.value == now,
                "opens": self.opens(option.value),
            }
            rows.setdefault(option.group, []).append(row)
        return [
            {"label": translate(group) if group else None, "options": options}
            for group, options in rows.items()
        ]


class SeveralField(AskField):
    """One or more of a few, to tick."""

    kind = "several"
    empty = _("Choose at least one answer")

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        offered = [option.value for option in self.ask.options]
        chosen = [value for value in offered if value in valuelist]
        self.data = chosen or None

    @property
    def options(self) -> list[dict[str, Any]]:
        """The boxes to tick; the first one carries the field's own id, for links to it."""
        now = self.data or []
        return [
            {
                "id": self.id if place == 0 else f"{self.id}-{place}",
                "value": option.value,
                "label": translate(option.label),
                "hint": translate_message(option.hint) if option.hint else "",
                "checked": option.value in now,
                "opens": self.opens(option.value),
            }
            for place, option in enumerate(self.ask.options)
        ]
