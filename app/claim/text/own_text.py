"""What a buyer's own text must be to fit AliExpress's form: English letters, short enough, no links."""

from __future__ import annotations

from collections.abc import Iterator

from app.claim.rulebook.rule import Rulebook
from app.claim.values.latin import NotEnglish, latin
from app.claim.words import Msg, _

_LINKS = ("http://", "https://", "www.")


def own_text_problems(text: str, rules: Rulebook) -> Iterator[Msg]:
    """What has to change before the text can be pasted, as instructions."""
    plain = text
    try:
        plain = latin(text)
    except NotEnglish as strange:
        yield strange.words
    if len(plain) > rules.number("long_text"):
        yield Msg(_("Make it shorter: at most {long_text}."))
    if any(link in text.lower() for link in _LINKS):
        yield Msg(_("Take the link out. Links are not read; upload the file instead."))
