"""The filming guide: the shots for a reason, with drawings, for the phone and for paper."""

from __future__ import annotations

from flask import Blueprint, abort, request

from app.claim.reasons import DETAILS
from app.web.rendering import render
from app.web.translate import translate
from app.web.view_models.filming import filming_page
from app.web.view_models.frame import Frame

bp = Blueprint("filming", __name__)


@bp.get("/filming")
def show() -> str:
    """The guide for a parcel that is still closed, or for one reason (``?reason=dead``)."""
    reason = request.args.get("reason")
    if reason is not None and reason not in DETAILS:
        abort(404)
    view = filming_page(DETAILS[reason] if reason else None)
    return render(view, Frame(translate("What to film")))
