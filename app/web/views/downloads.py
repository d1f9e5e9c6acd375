"""Knows what can be taken along from a claim: text, calendar, save-file, claim pack, print view."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response
from werkzeug.wrappers import Response as AnyResponse

from app.claim.dates.reminders import reminders
from app.claim.draft import Draft
from app.claim.model.savefile import write
from app.claim.pages import PAGES
from app.claim.pages.page import Page
from app.services import calendar as ics
from app.services.record import OpenClaim
from app.web.rendering import render
from app.web.request_context import now, services, visitor
from app.web.translate import translate, translate_message
from app.web.urls import to_page
from app.web.view_models.claim import claim_view
from app.web.view_models.exhibits import checklist
from app.web.view_models.report import report

bp = Blueprint("downloads", __name__, url_prefix="/claims/<claim_id>")


class Unfinished(Exception):
    """The claim has an open question: there is nothing to take along yet."""

    def __init__(self, claim_id: str, page: Page) -> None:
        super().__init__("unfinished")
        self.claim_id = claim_id
        self.page = page


def go_on(unfinished: Unfinished) -> AnyResponse:
    """To the open question."""
    return to_page(unfinished.claim_id, unfinished.page)


@bp.get("/claim.txt")
def text(claim_id: str) -> Response:
    """Text and form values."""
    opened, draft = _finished(claim_id)
    return _file(report(draft, opened.record, claim_id).encode(), "text/plain; charset=utf-8", "claim.txt")


@bp.get("/deadlines.ics")
def calendar(claim_id: str) -> Response:
    """The dates with alarms; also for a claim that is not finished, so that one who is too early has a reminder."""
    opened = services().claims.open(visitor(), claim_id)
    return _file(
        _calendar(services().claims.draft(opened.claim, now()), claim_id),
        "text/calendar; charset=utf-8",
        "deadlines.ics",
    )


@bp.get("/claim.json")
def save_file(claim_id: str) -> Response:
    """The save-file."""
    opened = services().claims.open(visitor(), claim_id)
    return _file(write(opened.claim).encode(), "application/json", "claim.json")


@bp.get("/claim-pack.zip")
def pack(claim_id: str) -> Response:
    """Everything in one file; it is made beside the uploads and gone when it is sent."""
    opened, draft = _finished(claim_id)
    texts = {
        "claim.txt": report(draft, opened.record, claim_id).encode(),
        "deadlines.ics": _calendar(draft, claim_id),
    }
    packed = services().packs.packed(visitor(), claim_id, texts)
    # Not send_file: what it gives is passed through, and then nobody is told of the end.
    response = _file(packed.chunks(), "application/zip", "claim-pack.zip")
    response.content_length = packed.bytes
    response.call_on_close(packed.close)
    return response


@bp.get("/print")
def print_view(claim_id: str) -> str:
    """All of it for paper."""
    opened, draft = _finished(claim_id)
    view = claim_view(draft, opened.record, claim_id, "standard") | {
        "checklist": checklist(draft, claim_id),
        "edited": None,
    }
    return render("print.html", translate(PAGES["claim"].title), view)


def _finished(claim_id: str) -> tuple[OpenClaim, Draft]:
    opened = services().claims.open(visitor(), claim_id)
    draft = services().claims.draft(opened.claim, now())
    if not draft.case.complete:
        raise Unfinished(claim_id, draft.case.open_page)
    return opened, draft


def _calendar(draft: Draft, claim_id: str) -> bytes:
    entries = [
        ics.Entry(r.id, r.day, translate_message(r.title), translate_message(r.words), r.early)
        for r in reminders(draft.case)
    ]
    return ics.write(entries, claim_id, now())


def _file(content: bytes | Iterator[bytes], kind: str, name: str) -> Response:
    response = Response(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
