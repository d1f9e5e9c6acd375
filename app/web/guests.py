"""Who comes from another device: what the local network is answered, and what a guest may do who came in by the link of
a claim."""

from __future__ import annotations

from typing import Final

from flask import Flask, request, session

from app.addresses import is_this_machine
from app.services.claims import NoSuchClaim
from app.web.request_context import GUEST, now, services, settings

MAY: Final = {
    "evidence.show": "see the list of files",
    "files.thumbnail": "see their small pictures",
    "upload.add": "add files",
    "jobs.status": "see how far a video is",
    "jobs.checks": "see whether files are still being checked",
}
"""What a guest may do with the claim whose link it used. Nothing else: not change, not read on, not delete."""
DOOR: Final = frozenset({"static", "phone.knock", "phone.enter"})
"""What the local network is answered before anybody is let in."""


class AtHomeOnly(Exception):
    """This answers on the computer itself, not to its network."""


def guard_guests(app: Flask) -> None:
    """Look at who asks before every view."""
    app.before_request(_look)


def is_guest() -> bool:
    """Whether this request is that of a guest at the claim that it names."""
    return _entry() is not None


def comes_from_network() -> bool:
    """Whether another device asks a machine that was opened to its network; told by the connection's address."""
    own, _colon, _port = settings().lan.rpartition(":")
    return bool(settings().lan) and not is_this_machine(request.remote_addr or "", own)


def _look() -> None:
    entry = _entry()
    if entry is not None and services().phone.is_in(entry[0], _claim_id(), entry[1], now()):
        if request.endpoint not in MAY:
            raise NoSuchClaim
        return
    if entry is not None:
        session[GUEST] = {claim: kept for claim, kept in session[GUEST].items() if claim != _claim_id()}
    if comes_from_network() and request.endpoint not in DOOR:
        raise AtHomeOnly


def _entry() -> tuple[str, str] | None:
    """The owner of the claim that the address names, and the secret of the link that this browser used."""
    match session.get(GUEST, {}).get(_claim_id()):
        case [str(owner), str(once)]:
            return owner, once
    return None


def _claim_id() -> str:
    return str((request.view_args or {}).get("claim_id", ""))
