"""Read a seller's message before you agree: with a claim or without one; its text is read and never kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, request, url_for

from app.claim.after.message_words import Found
from app.claim.values.writable import writable
from app.claim.words import _
from app.web.current_claim import CurrentClaim, with_claim
from app.web.rendering import render
from app.web.security import token_was_good
from app.web.switching import is_switching
from app.web.translate import translate
from app.web.view_models.frame import ErrorLink, Frame
from app.web.view_models.message import message_page
from app.web.view_models.notes import old_page
from app.web.views.after import claim_frame

bp = Blueprint("message", __name__)
TITLE = _("Read the message before you agree")


@bp.route("/message", methods=["GET", "POST"])
def alone() -> str | tuple[str, int]:
    """Without a claim: what fits leads to its questions."""

    def to_event(found: Found) -> str:
        more: dict[str, Any] = {found.question: found.value}
        return url_for("where.tell", event=found.event, **more)

    return _answer(url_for("message.alone"), to_event, Frame(translate(TITLE)))


@bp.route("/claims/<claim_id>/after/message", methods=["GET", "POST"])
@with_claim
def of_claim(current: CurrentClaim) -> str | tuple[str, int]:
    """With a claim: what fits is added to it."""

    def to_event(found: Found) -> str:
        more: dict[str, Any] = {found.question: found.value}
        return url_for("after.add", claim_id=current.id, event=found.event, **more)

    frame = claim_frame(current, TITLE)
    return _answer(url_for("message.of_claim", claim_id=current.id), to_event, frame)


def _answer(action: str, to_event: Callable[[Found], str], frame: Frame) -> str | tuple[str, int]:
    if request.method == "GET":
        return render(message_page(action, None, to_event), frame)
    text = writable(request.form.get("message", "")).replace("\r\n", "\n")
    if not token_was_good():
        return render(message_page(action, text, to_event, [old_page()]), frame), 400
    if not text.strip() and is_switching():
        return render(message_page(action, None, to_event), frame)
    if not text.strip():
        error = ErrorLink(translate("Paste the message first."), "#message")
        wrong = Frame(frame.title, [error], claim=frame.claim)
        return render(message_page(action, None, to_event), wrong), 422
    return render(message_page(action, text, to_event), frame)
