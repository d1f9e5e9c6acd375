"""Flask with two things done once and not for every page: the signer of cookies, and the shape of each address."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from flask import Flask, has_request_context, request
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer

_CLAIM_ID: Final = re.compile(r"[A-Za-z0-9_-]{22}|")
_PLACE: Final = "THE-CLAIM-STANDS-HERE-"
_OF_FEW: Final = frozenset({"page_id", "name", "event", "length", "role", "kind", "back"})
"""Parts of addresses besides a claim's id that have a few values each."""
_SHAPES_AT_MOST: Final = 2_000


class SignedCookies(SecureCookieSessionInterface):
    """The sessions of one application: its keys stay what they are as long as it runs."""

    def __init__(self) -> None:
        self._signer = lru_cache(maxsize=1)(super().get_signing_serializer)

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """What signs and reads the cookie."""
        return self._signer(app)


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
