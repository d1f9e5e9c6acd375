"""What was typed as a page can show it again: no tokens, and no characters that no page can hold."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from flask import request
from werkzeug.datastructures import MultiDict

from app.claim.values.writable import LONGEST_NAME, shown_plainly, writable

_LONGEST_MARK = 40
PASTE = "paste"
"""The name of the field for a pasted order page; its text is read, and never kept."""
READ_BEFORE = "read_before"
"""The name of the hidden field that says what an earlier paste filled in."""
FILL = "fill"
"""The name of the buttons that say what a field means; their value is what the form shall hold instead."""
ONCE = "once"
"""The name of the hidden field with a page's mark: what is sent twice from one page is done once."""
LANGUAGE = "language"
"""The chosen language in addresses, forms and the cookie; as a field it is the button of the switch."""
NEVER_KEPT = frozenset({"csrf_token", ONCE, PASTE, READ_BEFORE, LANGUAGE})
_OURS = NEVER_KEPT | {"revision", "made_for", FILL}


def file_name(name: str) -> str:
    """A file's name as its owner knows it, letters of all scripts kept, nothing that turns or hides them."""
    return shown_plainly(name)[:LONGEST_NAME] or "?"


def sent() -> MultiDict[str, str]:
    """The form that was sent; where a button said what a field means, with that in the field."""
    form = MultiDict(request.form)
    for name, value in parse_qsl(form.pop(FILL, "")):
        if name in form:
            form[name] = value
    return form


def mark_of(fields: Mapping[str, str]) -> str:
    """The mark of the page that a form came from; empty where it has none."""
    mark = fields.get(ONCE, "")
    return mark if len(mark) <= _LONGEST_MARK and mark.isascii() else ""


def typed() -> dict[str, str]:
    """The fields of the form that was sent, without those that we put into it and a pasted page."""
    return {name: writable(value) for name, value in request.form.items() if name not in _OURS}


def pasted_text() -> str:
    """The pasted order page in the form that was sent."""
    return writable(request.form.get(PASTE, "")).replace("\r\n", "\n")


def read_before() -> str:
    """What an earlier paste filled in, as the form that was sent says it."""
    return writable(request.form.get(READ_BEFORE, ""))
