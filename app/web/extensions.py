"""The typed faces of the libraries that come without types: Flask-Babel and Flask-WTF."""

from __future__ import annotations

import flask_babel
from babel import Locale
from flask_wtf import csrf
from wtforms import ValidationError


def gettext(text: str) -> str:
    """The text in the page's language."""
    return str(flask_babel.gettext(text))


def ngettext(one: str, many: str, number: int) -> str:
    """One of two texts, by the number, in the page's language."""
    return str(flask_babel.ngettext(one, many, number))


def locale() -> Locale:
    """The page's locale; English outside a request."""
    found = flask_babel.get_locale()
    return found if isinstance(found, Locale) else Locale("en")


def new_token() -> str:
    """This session's CSRF token, signed."""
    return str(csrf.generate_csrf())


def token_is_good(token: str | None) -> bool:
    """Whether a token belongs to this session."""
    try:
        csrf.validate_csrf(token or "")
    except ValidationError:
        return False
    return True
