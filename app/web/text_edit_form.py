"""The field in which a buyer changes the text, and what cannot go into AliExpress's form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.claim.text.own_text import own_text_problems
from app.web.translate import rules, translate, translate_message
from app.web.view_models.parts import FormField, Label


@dataclass(slots=True)
class EditField:
    """The text as a large field; ``errors`` are instructions."""

    text: str
    errors: list[str] = field(default_factory=list)
    kind: str = "text_area"
    id: str = "own-text"
    name: str = "text"
    optional: bool = False
    alternative: bool = False
    most: int = 0
    becomes: str = ""
    opened: Sequence[FormField] = ()
    attributes: dict[str, str] = field(
        default_factory=lambda: {"lang": "en", "dir": "ltr", "maxlength": "4000"}
    )

    @property
    def label(self) -> Label:
        """What it is called."""
        return Label(translate("Your text"))

    @property
    def description(self) -> str:
        """The hint."""
        return translate(
            "English, in Latin letters. No links, no threats. Leave it empty to get our text back."
        )

    def _value(self) -> str:
        return self.text


def edit_problems(text: str) -> list[str]:
    """What has to change before the text can be pasted."""
    return [translate_message(words) for words in own_text_problems(text, rules())]
