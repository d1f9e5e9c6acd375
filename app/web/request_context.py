"""Who asks, with which services, and what time it is: what every view needs first."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from flask import current_app, g, request, session

from app.config import Settings
from app.services.container import Services
from app.services.visitors import owner_of_claims, owner_of_loose_files

_TOKEN = "visitor"  # noqa: S105 - the name of the entry, not a secret
GUEST = "guest"
"""In a session: the claims of others that this browser was let in at, with their owner and the secret of the link."""


def welcome(claim_id: str, owner: str, once: str) -> None:
    """Let this browser at one claim of another one, as long as the link's secret is good."""
    session[GUEST] = {**session.get(GUEST, {}), claim_id: (owner, once)}
    session.permanent = True


def _new_token() -> str:
    """A first page that is sent twice comes from one visitor: the token follows from that of its form, where there is
    one. Nobody else can use it: the cookie that carries it is signed."""
    of_form = session.get("csrf_token")
    if not of_form:
        return secrets.token_urlsafe(32)
    return hashlib.sha256(f"visitor {of_form}".encode()).hexdigest()


def services() -> Services:
    """The services of this application."""
    found = current_app.extensions["claimwright_services"]
    assert isinstance(found, Services)
    return found


def settings() -> Settings:
    """The settings of this application."""
    found = current_app.extensions["claimwright_settings"]
    assert isinstance(found, Settings)
    return found


def now() -> datetime:
    """The time of this request, the same for all that it does."""
    if "now" not in g:
        g.now = settings().clock()
    moment = g.now
    assert isinstance(moment, datetime)
    return moment


def latest_date() -> date:
    """The latest date that it is anywhere now (UTC+14): no visitor's today is in the future."""
    return now().astimezone(timezone(timedelta(hours=14))).date()


def local_zone() -> ZoneInfo:
    """The visitor's time zone as the page's script told it; UTC without."""
    name = session.get("zone", "UTC")
    try:
        return ZoneInfo(str(name))
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def local_day(moment: datetime) -> date:
    """The visitor's own day at a moment."""
    return moment.astimezone(local_zone()).date()


def at_checking() -> bool:
    """Whether this request is about loose files, not about a claim."""
    return (request.blueprint or "").startswith("check")


def visitor() -> str:
    """Whose claims this request is about, as the hash of a token kept in the signed cookie.

    A new visitor gets a token. Loose files have an owner of their own.
    """
    if _TOKEN not in session:
        session[_TOKEN] = _new_token()
        session.permanent = True
    guest = session.get(GUEST, {}).get((request.view_args or {}).get("claim_id"))
    if isinstance(guest, list | tuple):
        return str(guest[0])
    token = str(session[_TOKEN])
    return owner_of_loose_files(token) if at_checking() else owner_of_claims(token)
