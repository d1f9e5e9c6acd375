"""Makes words comparable: accents, capitals and wide forms do not count."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The text without accents, capitals, wide forms and needless spaces."""
    spread = unicodedata.normalize("NFKD", text)
    bare = "".join(mark for mark in spread if unicodedata.category(mark) != "Mn")
    return " ".join(unicodedata.normalize("NFC", bare).casefold().split())
