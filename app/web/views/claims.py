"""Knows a visitor's claims as a list: resume, open a save-file, delete."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.claim.versions.problem import BadSaveFile
from app.services.pack_files import IncomingPack
from app.web.extensions import gettext, token_is_good
from app.web.multipart import Sink, read
from app.web.rendering import render
from app.web.request_context import now, services, settings, visitor
from app.web.security import BadToken
from app.web.translate import format_value, translate

bp = Blueprint("claims", __name__)
PAGE = 50
"""Claims on one page of the list; ours."""


@dataclass(slots=True)
class _FileField:
    """The field for a save-file."""

    errors: list[str] = field(default_factory=list)
    kind: str = "file"
    id: str = "save-file"
    name: str = "file"
    optional: bool = False

    @property
    def label(self) -> SimpleNamespace:
        return SimpleNamespace(text=translate("A saved claim or a claim pack"))

    @property
    def description(self) -> str:
        return translate("The file claim.json or claim-pack.zip that you saved before")

    @property
    def attributes(self) -> dict[str, str]:
        return {"accept": ".json,.zip,application/json,application/zip"}


@dataclass(slots=True)
class _Receiver:
    """Takes the one file of the form for opening."""

    incoming: IncomingPack | None = None

    def file(self, name: str, fields: dict[str, str]) -> Sink:
        if not token_is_good(fields.get("csrf_token")):
            raise BadToken
        if self.incoming is not None:
            self.incoming.cancel()
        self.incoming = services().packs.incoming()
        return self.incoming

    def done(self, sink: Sink, fields: dict[str, str]) -> None:
        """The file waits until the form has ended."""


@bp.get("/claims")
def index() -> str:
    """The claims of this browser, a page at a time; a page that is not there is the last one."""
    count = services().claims.count_for(visitor())
    last = max(1, -(-count // PAGE))
    page = min(max(1, request.args.get("page", 1, type=int)), last)
    after = PAGE * (page - 1)
    rows = [
        {
            "title": claim.title or translate("A claim without a name yet"),
            "language": "en" if claim.title else None,
            "url": url_for("question_page.resume", claim_id=claim.id),
            "when": format_value(claim.changed_at.date()),
            "state": translate("Changed"),
        }
        for claim in services().claims.list_for(visitor(), PAGE, after)
    ]
    view: dict[str, Any] = {
        "claims": rows,
        "pages": _pages(after, len(rows), count),
        "new_url": url_for("start.home"),
        "open": {"action": url_for("claims.open_file"), "fields": [_FileField()]},
        "delete_all": {"action": url_for("claims.delete_all")} if rows else None,
    }
    return render("claims.html", translate("Your claims in this browser"), view)


@bp.get("/open")
def open_form() -> str:
    """Where a save-file is opened."""
    return _open_page(_FileField())


@bp.post("/open")
def open_file() -> Response | tuple[str, int]:
    """Open a save-file or claim pack as a new claim; what is wrong with it is said by field and place."""
    request.max_content_length = settings().request_limit
    receiver = _Receiver()
    try:
        fields = read(request.stream, request.headers.get("Content-Type", ""), receiver)
        if not token_is_good(fields.get("csrf_token")):
            raise BadToken
        if receiver.incoming is None:
            return _open_page(_FileField([translate("Choose the file that you saved")])), 422
        opened = services().packs.open(visitor(), receiver.incoming, now())
    except BadSaveFile as bad:
        words = [
            translate("At {place}: {what}.", place=p.place, what=gettext(p.message))
            for p in bad.problems[:10]
        ]
        return _open_page(_FileField([translate("This file cannot be opened."), *words])), 422
    finally:
        if receiver.incoming is not None:
            receiver.incoming.cancel()
    return redirect(url_for("question_page.resume", claim_id=opened.id), 303)


@bp.get("/claims/<claim_id>/delete")
def delete(claim_id: str) -> str:
    """Ask once before everything is gone; the claim is not opened, so that one that cannot be read goes, too."""
    services().claims.stored_claim(visitor(), claim_id)
    view = {
        "words": translate(
            "All answers, photos and videos of this claim are deleted now, for good. A saved claim on your device stays."
        ),
        "action": url_for("claims.delete_now", claim_id=claim_id),
        "keep_url": url_for("question_page.resume", claim_id=claim_id),
    }
    return render("delete.html", translate("Delete this claim?"), view)


@bp.post("/claims/<claim_id>/delete")
def delete_now(claim_id: str) -> Response:
    """Leave nothing of the claim."""
    services().claims.delete(visitor(), claim_id)
    return redirect(url_for("claims.index"), 303)


@bp.post("/claims/delete")
def delete_all() -> Response:
    """Leave nothing of any claim of this visitor."""
    services().claims.delete_all(visitor())
    return redirect(url_for("start.home"), 303)


def _pages(after: int, shown: int, count: int) -> dict[str, Any] | None:
    """Where this page of the list stands, and the pages before and after it; None where all are on one page."""
    if count <= PAGE:
        return None
    page = after // PAGE + 1
    numbers = {"first": Decimal(after + 1), "last": Decimal(after + shown), "count": Decimal(count)}
    return {
        "words": translate("{first} to {last} of {count}", **numbers),
        "newer_url": url_for("claims.index", page=page - 1) if page > 1 else None,
        "older_url": url_for("claims.index", page=page + 1) if after + shown < count else None,
    }


def _open_page(file: _FileField) -> str:
    errors = [{"href": f"#{file.id}", "text": words} for words in file.errors]
    view = {
        "lead": translate("Go on with a claim that you saved, here or on another device."),
        "action": url_for("claims.open_file"),
        "fields": [file],
        "hidden": {},
        "label": translate("Open it"),
    }
    return render("open.html", translate("Open a saved claim"), view, errors=errors)
