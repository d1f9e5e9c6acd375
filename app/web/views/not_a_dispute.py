"""Situations that are no dispute: one page, the one that is asked for open; a day and a number fill it."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, abort, request

from app.claim.after.no_dispute import ASKS, SITUATIONS
from app.claim.pages.days import STILL_TO_COME
from app.claim.words import _
from app.web.forms import StepForm
from app.web.rendering import render
from app.web.request_context import latest_date
from app.web.security import token_was_good
from app.web.switching import is_switching
from app.web.translate import translate
from app.web.view_models.frame import Frame
from app.web.view_models.no_dispute import no_dispute_page
from app.web.view_models.notes import old_page

bp = Blueprint("not_a_dispute", __name__, url_prefix="/not-a-dispute")
TITLE = _("It is no dispute")


@bp.get("", defaults={"kind": ""})
@bp.get("/<kind>")
def show(kind: str) -> str:
    """All situations; one stands open."""
    _must_be_known(kind)
    return _draw(kind, StepForm(ASKS, dict.fromkeys(ASKS)))


@bp.post("/<kind>")
def fill(kind: str) -> str | tuple[str, int]:
    """The same with days and text filled in; nothing of it is kept."""
    _must_be_known(kind)
    form = StepForm(ASKS, dict.fromkeys(ASKS), request.form)
    if not token_was_good():
        return _draw(kind, form), 400
    if is_switching():
        return _draw(kind, form)
    good = form.check()
    day = form.values.get("day")
    if isinstance(day, date) and day > latest_date():
        form.add_error("day", translate(STILL_TO_COME))
        good = False
    return _draw(kind, form) if good else (_draw(kind, form), 422)


def _must_be_known(kind: str) -> None:
    if kind and kind not in SITUATIONS:
        abort(404)


def _draw(kind: str, form: StepForm) -> str:
    notes = [] if request.method == "GET" or token_was_good() else [old_page()]
    given = form.values
    view = no_dispute_page(kind, given.get("day"), given.get("order_number"), list(form), notes)
    return render(view, Frame(translate(TITLE), form.error_list()))
