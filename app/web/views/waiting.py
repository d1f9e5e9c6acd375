"""The page for those who are too early: when to come back, and the way on for whoever need not wait."""

from __future__ import annotations

from flask import Blueprint
from werkzeug.wrappers import Response

from app.claim.dates.window import WindowState
from app.claim.pages import PAGES
from app.web.current_claim import CurrentClaim, with_claim
from app.web.rendering import render
from app.web.urls import to_page
from app.web.view_models.waiting import wait_page, wait_title
from app.web.views.question_page import frame

bp = Blueprint("waiting", __name__, url_prefix="/claims/<claim_id>")


@bp.get("/wait")
@with_claim
def show(current: CurrentClaim) -> Response | str:
    """The page; who need not wait goes to the open question."""
    if current.case.window.state is not WindowState.TOO_EARLY:
        return to_page(current.id, current.case.open_page)
    view = wait_page(current.case, current.id)
    return render(view, frame(current, PAGES["order"], wait_title()))
