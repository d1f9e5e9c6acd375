"""A visitor's claims as a list: resume, open a save-file, delete."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.claim.values.writable import shown_plainly
from app.claim.versions.problem import WHOLE, BadSaveFile
from app.services.pack_files import IncomingPack
from app.web.current_claim import CurrentClaim
from app.web.extensions import token_is_good
from app.web.intake import taken_in
from app.web.multipart import Sink
from app.web.quotas import count_file
from app.web.rendering import render
from app.web.request_context import now, services, settings, visitor
from app.web.security import BadToken, forgotten, refuse_without_page
from app.web.submitted import mark_of
from app.web.translate import translate, translate_message
from app.web.urls import to_page
from app.web.view_models.claims import (
    ClaimsPage,
    DeletePage,
    ListPages,
    OpenForm,
    OpenPage,
    claim_row,
    save_file_field,
)
from app.web.view_models.frame import ErrorLink, Frame
from app.web.view_models.parts import OwnField

bp = Blueprint("claims", __name__)
PAGE = 50
"""Claims on one page of the list; ours."""


@dataclass(slots=True)
class _Receiver:
    """Takes the one file of the form for opening."""

    incoming: IncomingPack | None = None

    def file(self, name: str, fields: dict[str, str]) -> Sink:
        if not token_is_good(fields.get("csrf_token")):
            raise BadToken
        count_file()
        if self.incoming is not None:
            self.incoming.cancel()
        self.incoming = services().packs.incoming()
        return self.incoming

    def done(self, sink: Sink, fields: dict[str, str]) -> None:
        """The file waits until the form has ended."""

    def cancel(self) -> None:
        if self.incoming is not None:
            self.incoming.cancel()


@bp.get("/claims")
def index() -> str:
    """The claims of this browser, a page at a time; a page that is not there is the last one."""
    count = services().claims.count_for(visitor())
    last = max(1, -(-count // PAGE))
    page = min(max(1, request.args.get("page", 1, type=int)), last)
    after = PAGE * (page - 1)
    rows = [
        claim_row(claim.title, url_for("question_page.resume", claim_id=claim.id), claim.changed_at.date())
        for claim in services().claims.list_for(visitor(), PAGE, after)
    ]
    view = ClaimsPage(
        rows,
        _pages(after, len(rows), count),
        url_for("start.home"),
        _open_form(save_file_field()),
        url_for("claims.delete_all") if rows else None,
        _traces(),
    )
    return render(view, Frame(translate("Your claims in this browser")))


@bp.get("/open")
def open_form() -> str:
    """Where a save-file is opened."""
    return _open_page(save_file_field())


@bp.post("/open")
def open_file() -> Response | tuple[str, int]:
    """Open a save-file or claim pack as a new claim; what is wrong with it is said by field and place."""
    refuse_without_page()
    request.max_content_length = settings().request_limit
    receiver = _Receiver()
    try:
        receiver, fields = taken_in(receiver)
        if not token_is_good(fields.get("csrf_token")):
            raise BadToken
        if receiver.incoming is None:
            return _open_page(save_file_field([translate("Choose the file that you saved")])), 422
        file = services().packs.open(visitor(), receiver.incoming, now(), mark_of(fields))
    except BadSaveFile as bad:
        words = [
            translate("At {place}: {what}.", place=_place(p.place), what=translate_message(p.message))
            for p in bad.problems[:10]
        ]
        return _open_page(save_file_field([translate("This file cannot be opened."), *words])), 422
    finally:
        receiver.cancel()
    current = CurrentClaim(visitor(), file.opened)
    return to_page(current.id, current.case.open_page, file.rewritten)


def _place(place: str) -> str:
    """A place in a save-file as it stands there; the file itself in the page's language."""
    return translate(WHOLE) if place == WHOLE else shown_plainly(place)


@bp.get("/claims/<claim_id>/delete")
def delete(claim_id: str) -> str:
    """Ask once before everything is gone; the claim is not opened, so that one that cannot be read goes, too."""
    services().claims.stored_claim(visitor(), claim_id)
    words = translate(
        "All answers, photos and videos of this claim are deleted now, for good. A saved claim on your device stays."
    )
    keep_url = url_for("question_page.resume", claim_id=claim_id)
    view = DeletePage(words, _traces(), url_for("claims.delete_now", claim_id=claim_id), keep_url)
    return render(view, Frame(translate("Delete this claim?")))


@bp.post("/claims/<claim_id>/delete")
def delete_now(claim_id: str) -> Response:
    """Leave nothing of the claim."""
    services().claims.delete(visitor(), claim_id)
    return forgotten(redirect(url_for("claims.index"), 303))


@bp.post("/claims/delete")
def delete_all() -> Response:
    """Leave nothing of any claim of this visitor."""
    services().claims.delete_all(visitor())
    return forgotten(redirect(url_for("start.home"), 303))


def _traces() -> str:
    """What deleting cannot promise where the storage is not a folder of ours; "" where it leaves nothing."""
    if not settings().is_kept_elsewhere:
        return ""
    return translate(
        "Nobody can open it here any more then. The database server and its backups may keep traces for some time, "
        "which only the people who run this service could look for."
    )


def _pages(after: int, shown: int, count: int) -> ListPages | None:
    """Where this page of the list stands, and the pages before and after it; None where all are on one page."""
    if count <= PAGE:
        return None
    page = after // PAGE + 1
    numbers = {"first": Decimal(after + 1), "last": Decimal(after + shown), "count": Decimal(count)}
    return ListPages(
        translate("{first} to {last} of {count}", **numbers),
        url_for("claims.index", page=page - 1) if page > 1 else None,
        url_for("claims.index", page=page + 1) if after + shown < count else None,
    )


def _open_form(file: OwnField) -> OpenForm:
    return OpenForm(url_for("claims.open_file"), [file])


def _open_page(file: OwnField) -> str:
    lead = translate("Go on with a claim that you saved, here or on another device.")
    errors = [ErrorLink(words, f"#{file.id}") for words in file.errors]
    view = OpenPage(lead, _open_form(file), translate("Open it"))
    return render(view, Frame(translate("Open a saved claim"), errors))
