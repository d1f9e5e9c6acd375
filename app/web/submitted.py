"""What was typed as a page can show it again: no tokens, and no characters that no page can hold."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from flask import request
from werkzeug.datastructures import MultiDict

# HTML has no way to write these, and no keyboard types them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ud800-\udfff]")
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST_NAME = 300
PASTE = "paste"
"""The name of the field for a pasted order page; its text is read, and never kept."""
READ_BEFORE = "read_before"
"""The name of the hidden field that says what an earlier paste filled in."""
FILL = "fill"
"""The name of the buttons that say what a field means; their value is what the form shall hold instead."""
NEVER_KEPT = frozenset({"csrf_token", PASTE, READ_BEFORE})
_OURS = NEVER_KEPT | {"revision", "made_for", FILL}


def writable(text: str) -> str:
    """The text without what HTML cannot hold: control characters and code points that are no characters."""
    kept = _UNWRITABLE.sub("", text)
    return "".join(mark for mark in kept if ord(mark) & 0xFFFE != 0xFFFE)


def file_name(name: str) -> str:
    """A file's name as its owner knows it, letters of all scripts kept, nothing that turns or hides them."""
    plain = " ".join(_TURNING.sub("", writable(name)).split())
    return plain[:_LONGEST_NAME] or "?"


def sent() -> MultiDict[str, str]:
    """The form that was sent; where a button said what a field means, with that in the field."""
    form = MultiDict(request.form)
    for name, value in parse_qsl(form.pop(FILL, "")):
        if name in form:
            form[name] = value
    return form


def typed() -> dict[str, str]:
    """The fields of the form that was sent, without those that we put into it and a pasted page."""
    return {name: writable(value) for name, value in request.form.items() if name not in _OURS}
