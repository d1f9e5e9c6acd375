"""Text that every page and file can hold: no control characters, nothing that is no character, nothing that turns."""

from __future__ import annotations

import re

# HTML has no way to write these, and no keyboard types them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ud800-\udfff]")
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
LONGEST_NAME = 300
"""Letters of a file's name that are kept; ours."""


def writable(text: str) -> str:
    """The text without what HTML cannot hold: control characters and code points that are no characters."""
    kept = _UNWRITABLE.sub("", text)
    return "".join(mark for mark in kept if ord(mark) & 0xFFFE != 0xFFFE)


def shown_plainly(text: str) -> str:
    """Writable text in one line, letters of all scripts kept, nothing that turns or hides them."""
    return " ".join(_TURNING.sub("", writable(text)).split())


def is_plain(text: str) -> bool:
    """Whether everything in a text can be seen and written, and nothing turns it."""
    return shown_plainly(text) == " ".join(text.split())
