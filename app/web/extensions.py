"""The typed faces of the libraries that come without types: Flask-Babel and Flask-WTF."""

from __future__ import annotations

from typing import Protocol

import flask_babel
from babel import Locale
from flask import session
from flask_wtf import csrf
from wtforms import ValidationError


class Catalogue(Protocol):
    """The words of one language."""

    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...


def catalogue() -> Catalogue:
    """The words of the language of this request."""
    found: Catalogue = flask_babel.get_translations()
    return found


def locale_of_request() -> Locale:
    """The locale that this request asks for."""
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


def has_token() -> bool:
    """Whether this session was ever given a token."""
    return "csrf_token" in session
