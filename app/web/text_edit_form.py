"""The field in which a buyer changes the text, and what cannot go into AliExpress's form."""

from __future__ import annotations

from collections.abc import Sequence

from app.claim.text.own_text import own_text_problems
from app.web.translate import rules, translate, translate_message
from app.web.view_models.parts import Label, OwnField


def edit_field(text: str, errors: Sequence[str] = ()) -> OwnField:
    """The text as a large field."""
    return OwnField(
        "text_area",
        "own-text",
        "text",
        Label(translate("Your text")),
        translate("English, in Latin letters. No links, no threats. Leave it empty to get our text back."),
        list(errors),
        text,
        {"lang": "en", "dir": "ltr", "maxlength": "4000"},
    )


def edit_problems(text: str) -> list[str]:
    """What has to change before the text can be pasted."""
    return [translate_message(words) for words in own_text_problems(text, rules())]
