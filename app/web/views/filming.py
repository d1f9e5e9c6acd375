"""Knows the filming guide: the shots for a reason, with drawings, for the phone and for paper."""

from __future__ import annotations

from flask import Blueprint, abort, request, url_for

from app.claim.evidence.filming import shots_for
from app.claim.reasons import DETAILS
from app.web.rendering import render, static_url
from app.web.translate import translate

bp = Blueprint("filming", __name__)


@bp.get("/filming")
def show() -> str:
    """The guide for a parcel that is still closed, or for one reason (``?reason=dead``)."""
    reason = request.args.get("reason")
    if reason is not None and reason not in DETAILS:
        abort(404)
    detail = DETAILS[reason] if reason else None
    view = {
        "lead": translate("One calm clip without a cut is worth more than many words. A phone is enough."),
        "reason": translate(detail.label) if detail else None,
        "shots": [
            {
                "picture": static_url(f"drawings/{shot.drawing}.svg"),
                "title": translate(shot.title),
                "words": translate(shot.words),
            }
            for shot in shots_for(detail)
        ],
        "nothing": translate("For this reason no film is needed: screenshots and papers carry it."),
        "size": translate(
            "The whole film must be smaller than {video_limit}. Film in HD, not in 4K, and keep it short."
        ),
        "links": [
            {"url": url_for("check.show"), "label": translate("Check my photos and video"), "hint": ""},
            {
                "url": url_for("advice.page", name="filming"),
                "label": translate("More about filming"),
                "hint": "",
            },
        ],
    }
    return render("filming.html", translate("What to film"), view)
