"""How far a video is, and how many files are being checked, for a page's script."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from app.web.request_context import now, services, visitor
from app.web.translate import translate_message
from app.web.view_models.video_jobs import time_left

bp = Blueprint("jobs", __name__, url_prefix="/claims/<claim_id>/jobs")


@bp.get("/checks")
def checks(claim_id: str) -> dict[str, int]:
    """How many files are still being checked."""
    return {"waiting": services().checks.count_open(visitor(), claim_id, now())}


@bp.get("/<job>")
def status(claim_id: str, job: str) -> dict[str, Any]:
    """State, fraction, time left and words of one job."""
    found = services().jobs.status(visitor(), claim_id, job, now())
    return found.to_json(translate_message) | {"left": time_left(found.seconds_left)}
