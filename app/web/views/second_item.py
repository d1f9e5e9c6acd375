"""Starting the claim for another item of the same order from the first one."""

from __future__ import annotations

from flask import Blueprint, request
from werkzeug.wrappers import Response

from app.claim.model.second_item import second_item
from app.claim.pages.order import ORDER
from app.web.current_claim import CurrentClaim, with_claim
from app.web.request_context import now, services
from app.web.submitted import mark_of
from app.web.urls import to_page

bp = Blueprint("second_item", __name__, url_prefix="/claims/<claim_id>")


@bp.post("/second-item")
@with_claim
def start(current: CurrentClaim) -> Response:
    """A claim of its own, with what the order says filled in."""
    mark = mark_of(request.form)
    opened = services().claims.start(current.owner, second_item(current.claim), now(), mark)
    return to_page(opened.id, ORDER)
