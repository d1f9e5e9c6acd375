"""Flask with two things done once and not for every page: the signer of cookies, and the shape of each address."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import Any, Final

from flask import Flask, has_request_context, request
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import TimestampSigner, URLSafeTimedSerializer

from app.config import PACKAGE, Settings, resource
from app.web.multipart import PARTS_AT_MOST

_CLAIM_ID: Final = re.compile(r"[A-Za-z0-9_-]{22}|")
_PLACE: Final = "THE-CLAIM-STANDS-HERE-"
_OF_FEW: Final = frozenset({"page_id", "name", "event", "length", "role", "kind", "back"})
"""Parts of addresses besides a claim's id that have a few values each."""
_SHAPES_AT_MOST: Final = 2_000


class _AnyClock(TimestampSigner):
    """Takes what any of our machines signed, whatever its clock: how long a cookie is kept is its browser's to know."""

    def unsign(
        self, signed_value: str | bytes, max_age: int | None = None, return_timestamp: bool = False
    ) -> Any:
        """What was signed. A machine whose clock is ahead signs with a moment that this one has yet to see: by the
        age, its visitor would be nobody here."""
        return super().unsign(signed_value, None, return_timestamp)  # type: ignore[call-overload]  # one of both


class SignedCookies(SecureCookieSessionInterface):
    """The sessions of one application: its keys stay what they are as long as it runs."""

    def __init__(self) -> None:
        self._signer = lru_cache(maxsize=1)(self._new_signer)

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """What signs and reads the cookie."""
        return self._signer(app)

    def _new_signer(self, app: Flask) -> URLSafeTimedSerializer | None:
        made = super().get_signing_serializer(app)
        if made is not None:
            made.signer = _AnyClock
        return made


class Application(Flask):
    """An application that gives the addresses and cookies that Flask gives, sooner."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.session_interface = SignedCookies()
        self._shapes: dict[tuple[object, ...], str] = {}

    def url_for(self, /, endpoint: str, **values: Any) -> str:
        """The address of a view, as Flask gives it; no claim's id is kept."""
        rest = {name: value for name, value in values.items() if value is not None and value != []}
        claim = rest.pop("claim_id", "")
        if not has_request_context() or not rest.keys() <= _OF_FEW or not _CLAIM_ID.fullmatch(claim):
            return super().url_for(endpoint, **values)
        key = (request.script_root, endpoint, *rest.items())
        shape = self._shapes.get(key)
        if shape is None:
            if len(self._shapes) >= _SHAPES_AT_MOST:
                self._shapes.clear()
            shape = super().url_for(endpoint, **rest | ({"claim_id": _PLACE} if claim else {}))
            self._shapes[key] = shape
        return shape.replace(_PLACE, claim)


def with_settings(settings: Settings) -> Application:
    """An application without a page, with our settings as Flask and its extensions call them."""
    app = Application(
        "app",
        root_path=str(PACKAGE),
        template_folder=str(resource("templates")),
        static_folder=str(resource("static")),
    )
    app.config.from_mapping(
        SECRET_KEY=settings.secret,
        SECRET_KEY_FALLBACKS=list(settings.old_secrets),
        MAX_CONTENT_LENGTH=settings.form_limit,
        MAX_FORM_MEMORY_SIZE=settings.form_limit,
        MAX_FORM_PARTS=PARTS_AT_MOST,
        TRUSTED_HOSTS=list(settings.hosts),
        SESSION_COOKIE_NAME="__Host-claimwright" if settings.hosted else "claimwright",
        SESSION_COOKIE_SECURE=settings.hosted,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(days=400),
        WTF_CSRF_TIME_LIMIT=None,
        BABEL_TRANSLATION_DIRECTORIES=";".join(map(str, settings.translations)) or "-",
        COMPRESS_MIMETYPES=["text/html", "text/css", "text/javascript", "image/svg+xml", "application/json"],
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=4,
    )
    return app
