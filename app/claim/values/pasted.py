"""Text as people paste it: what nobody sees is dropped, every space is a plain one, every digit one of ours."""

from __future__ import annotations

import unicodedata

_NEVER_SEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0") | {
    chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
}
"""Fillers and variation selectors; all other invisible characters are Unicode's own kind "format"."""


def visible(text: str) -> str:
    """The text without direction marks, zero-width characters, soft hyphens and the like; runs of space are one
    space."""
    seen = "".join(mark for mark in text if unicodedata.category(mark) != "Cf" and mark not in _NEVER_SEEN)
    return " ".join(seen.replace("\u2800", " ").split())


def plain_digits(text: str) -> str:
    """The text with every decimal digit as 0 to 9, whatever its script; superscripts are no such digits."""
    return "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in text)


def without_label(text: str) -> str:
    """What stands behind a colon, where no digit stands before it: "Total: US $8.72" is "US $8.72"."""
    label, colon, rest = text.replace("\uff1a", ":").rpartition(":")
    return rest.strip() if colon and not any(mark.isdigit() for mark in label) else text
