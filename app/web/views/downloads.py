"""What can be taken along from a claim: text, calendar, save-file, claim pack, print view."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response
from werkzeug.wrappers import Response as AnyResponse

from app.claim.dates.reminders import reminders
from app.claim.model.savefile import write
from app.claim.pages.page import Page
from app.services import calendar as ics
from app.web.current_claim import CurrentClaim, with_claim
from app.web.rendering import render
from app.web.request_context import services, visitor
from app.web.translate import translate_message
from app.web.urls import to_page
from app.web.view_models.filing_time import heading
from app.web.view_models.frame import Frame
from app.web.view_models.printout import printout
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
@with_claim
def text(current: CurrentClaim) -> Response:
    """Text and form values."""
    _must_be_finished(current)
    return _file(_report(current), "text/plain; charset=utf-8", "claim.txt")


@bp.get("/deadlines.ics")
@with_claim
def calendar(current: CurrentClaim) -> Response:
    """The dates with alarms; also for a claim that is not finished, so that one who is too early has a reminder."""
    return _file(_calendar(current), "text/calendar; charset=utf-8", "deadlines.ics")


@bp.get("/claim.json")
@with_claim
def save_file(current: CurrentClaim) -> Response:
    """The save-file."""
    return _file(write(current.claim).encode(), "application/json", "claim.json")


@bp.get("/stored-claim.json")
def stored_claim(claim_id: str) -> Response:
    """What is stored of the claim as it is: all that is left of one that cannot be read."""
    stored = services().claims.stored_claim(visitor(), claim_id)
    return _file(stored.encode(), "application/json", "claim.json")


@bp.get("/claim-pack.zip")
@with_claim
def pack(current: CurrentClaim) -> Response:
    """Everything in one file, made while it is read."""
    _must_be_finished(current)
    texts = {"claim.txt": _report(current), "deadlines.ics": _calendar(current)}
    packed = services().packs.packed(*current.key, texts)
    # Not send_file: what it gives is passed through, and then nobody is told of the end.
    response = _file(packed.chunks(), "application/zip", "claim-pack.zip")
    response.call_on_close(packed.close)
    return response


@bp.get("/print")
@with_claim
def print_view(current: CurrentClaim) -> str:
    """All of it for paper."""
    _must_be_finished(current)
    view = printout(current.draft, current.record, current.id)
    return render(view, Frame(heading(current.case)))


def _must_be_finished(current: CurrentClaim) -> None:
    if not current.case.complete:
        raise Unfinished(current.id, current.case.open_page)


def _report(current: CurrentClaim) -> bytes:
    return report(current.draft, current.record, current.id).encode()


def _calendar(current: CurrentClaim) -> bytes:
    entries = [
        ics.Entry(
            r.id,
            r.day,
            translate_message(r.title),
            "\n\n".join(filter(None, (translate_message(r.words), r.text))),
            r.early,
        )
        for r in reminders(current.case)
    ]
    return ics.write(entries, current.id, current.opened.stored.changed_at)


def _file(content: bytes | Iterator[bytes], kind: str, name: str) -> Response:
    response = Response(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
