"""Knows the field in which a buyer changes the text, and what cannot go into AliExpress's form."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

from app.claim.values.latin import NotEnglish, latin
from app.web.translate import rules, translate, translate_message


@dataclass(slots=True)
class EditField:
    """The text as a large field; ``errors`` are instructions."""

    text: str
    errors: list[str] = field(default_factory=list)
    kind: str = "text_area"
    id: str = "own-text"
    name: str = "text"
    optional: bool = False

    @property
    def label(self) -> SimpleNamespace:
        """The field's label, as form fields have it."""
        return SimpleNamespace(text=translate("Your text"))

    @property
    def description(self) -> str:
        """The hint."""
        return translate(
            "English, in Latin letters. No links, no threats. Leave it empty to get our text back."
        )

    @property
    def attributes(self) -> dict[str, str]:
        """Attributes of the control."""
        return {"lang": "en", "dir": "ltr", "maxlength": "4000"}

    def _value(self) -> str:
        return self.text


def edit_problems(text: str) -> list[str]:
    """What has to change before the text can be pasted."""
    found, plain = [], text
    try:
        plain = latin(text)
    except NotEnglish as strange:
        found.append(translate_message(strange.words))
    if len(plain) > rules().number("long_text"):
        found.append(translate("Make it shorter: at most {long_text}."))
    if "http://" in text.lower() or "https://" in text.lower() or "www." in text.lower():
        found.append(translate("Take the link out. Links are not read; upload the file instead."))
    return found
