"""The form "this stays on my device": a large video is named in the claim, but never sent here."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.services.taking_in import ToldVideo
from app.web.current_claim import CurrentClaim, with_claim
from app.web.exhibit_form import TOLD
from app.web.forms import StepForm
from app.web.request_context import now, services
from app.web.submitted import mark_of
from app.web.views.evidence import draw_page

bp = Blueprint("on_device", __name__, url_prefix="/claims/<claim_id>")


@bp.post("/told")
@with_claim
def add(current: CurrentClaim) -> Response | tuple[str, int]:
    """Name a video that stays where it is; size and length are as its owner tells them."""
    form = StepForm(TOLD, dict.fromkeys(TOLD), request.form)
    if not form.check():
        return draw_page(current, told=form), 422
    told, size = form.values, int(form.values["megabytes"] * 1_000_000)
    video = ToldVideo(told["name"], size, told["seconds"], told["told_role"])
    services().taking_in.tell(*current.key, video, now(), mark_of(request.form))
    return redirect(url_for("evidence.show", claim_id=current.id), 303)
