"""A pasted order page: it fills the form of the page that asks for it, and its text goes no further."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response

from app.claim.flow import is_reachable
from app.claim.pages import PAGES
from app.claim.paste.pasted import Pasted
from app.claim.paste.reading import PasteTooLong, read_paste
from app.web.current_claim import CurrentClaim, with_claim
from app.web.forms import PageForm
from app.web.paste_form import fill as fill_form
from app.web.request_context import local_day, now
from app.web.security import token_was_good
from app.web.submitted import pasted_text, read_before
from app.web.translate import translate
from app.web.urls import to_page
from app.web.view_models.notes import old_page
from app.web.view_models.paste import (
    EMPTY,
    NOTHING_READ,
    SEVERAL_ORDERS,
    TOO_LONG,
    notices,
    paste_box,
)
from app.web.views.question_page import draw, sent_revision

bp = Blueprint("paste", __name__, url_prefix="/claims/<claim_id>")
FORM_AT_MOST = 700_000
"""Bytes of a form with a paste in it: as much as the field takes, where every character is sent as nine."""


@bp.app_url_value_preprocessor
def make_room(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """A paste of another script is sent as several times its size; what was typed beside it must arrive."""
    if endpoint in ("paste.fill", "question_page.save", "where.paste", "where.tell"):
        request.max_content_length = request.max_form_memory_size = FORM_AT_MOST


@bp.get("/<question_page:page_id>/paste")
@with_claim
def show(current: CurrentClaim, page_id: str) -> Response:
    """Nothing stays under this address: to the page itself."""
    return to_page(current.id, PAGES[page_id])


@bp.post("/<question_page:page_id>/paste")
@with_claim
def fill(current: CurrentClaim, page_id: str) -> Response | str | tuple[str, int]:
    """The page with all that was typed, and what the paste answers; nothing is saved."""
    case, page, revision = current.case, PAGES[page_id], sent_revision(request.form)
    box = paste_box(current.id, page)
    if box is None:
        abort(404)
    if not is_reachable(case, page):
        return to_page(current.id, case.open_page)
    form, text, before = PageForm(case, page, sent=request.form), pasted_text(), read_before()
    if not token_was_good():
        box = replace(box, text=text, read_before=before)
        return draw(current, page, form, revision, [old_page()], box), 400
    read = read_order(text)
    if isinstance(read, str):
        box = replace(box, text=text, error=translate(read), read_before=before)
        return draw(current, page, form, revision, paste=box), 422
    filled = fill_form(form, case, page, read, before)
    box = replace(box, notices=notices(read, filled=bool(filled)), read_before=filled)
    return draw(current, page, form, revision, paste=box)


def read_order(text: str) -> Pasted | str:
    """What stands in the text, or what is wrong with it."""
    if not text.strip():
        return EMPTY
    try:
        read = read_paste(text, local_day(now()))
    except PasteTooLong:
        return TOO_LONG
    if read.several_orders:
        return SEVERAL_ORDERS
    return read if read != Pasted() else NOTHING_READ
