"""The claim page: everything checked again, the text to paste and all that goes with it; editing the text."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.claim.model.claim import LENGTHS, Length
from app.claim.pages import PAGES
from app.claim.values.latin import latin
from app.claim.values.writable import writable
from app.web.current_claim import CurrentClaim, with_claim, with_work
from app.web.rendering import render
from app.web.request_context import now, services
from app.web.security import token_was_good
from app.web.switching import is_switching
from app.web.text_edit_form import edit_field, edit_problems
from app.web.translate import translate
from app.web.urls import to_page
from app.web.view_models.claim import TextForm, claim_page
from app.web.view_models.claim_text import offered
from app.web.view_models.filing_time import heading
from app.web.view_models.frame import ErrorLink
from app.web.view_models.parts import OwnField
from app.web.views.question_page import frame

bp = Blueprint("claim", __name__, url_prefix="/claims/<claim_id>/claim")


def wanted_length() -> Length:
    """The length that the address asks for; standard by default."""
    length = request.values.get("length", "standard")
    return length if length in LENGTHS else "standard"


@bp.get("/")
@with_work
def show(current: CurrentClaim) -> Response | str:
    """The finished claim; with an open question, that question."""
    if not current.case.complete:
        return to_page(current.id, current.case.open_page)
    services().claims.seen(current.owner, current.opened, now())
    length = offered(current.draft, wanted_length())
    return draw(current, length, edit_field(current.draft.text(length)))


@bp.post("/text")
@with_claim
def edit(current: CurrentClaim) -> Response | tuple[str, int]:
    """Keep the buyer's own version of the text; an empty one brings ours back."""
    length, text = wanted_length(), writable(request.form.get("text", ""))
    problems = (
        edit_problems(text)
        if token_was_good()
        else [translate("Nothing is lost: what you typed is still here. Save it again.")]
    )
    if problems or is_switching():
        if not current.case.complete:
            return to_page(current.id, current.case.open_page)
        shown = draw(current, length, edit_field(text, [] if is_switching() else problems))
        return shown, 200 if is_switching() else 422 if token_was_good() else 400
    services().claims.edit_text(*current.key, length, latin(text), now())
    return redirect(url_for("claim.show", claim_id=current.id, length=length), 303)


def draw(current: CurrentClaim, length: Length, field: OwnField) -> str:
    """The claim page with this edit field."""
    form = _text_form(current, length, field)
    view = claim_page(current.draft, current.record, current.waiting, current.id, length, form)
    errors = [ErrorLink(words, f"#{field.id}") for words in field.errors]
    return render(view, frame(current, PAGES["claim"], heading(current.case), errors))


def _text_form(current: CurrentClaim, length: Length, field: OwnField) -> TextForm:
    edited, action = current.claim.edited.get(length), url_for("claim.edit", claim_id=current.id)
    if edited is None:
        return TextForm(action, {"length": length}, [field], bool(field.errors), None, None)
    note = translate("This is your own version.")
    if edited.basis != current.draft.generated(length):
        note = translate(
            "This is your own version. Your answers have changed since: compare it with the text made from them."
        )
    reset = url_for("claim.edit", claim_id=current.id, length=length)
    return TextForm(action, {"length": length}, [field], bool(field.errors), note, reset)
