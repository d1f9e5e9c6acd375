"""Knows how a page's script asks how far a video is."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from app.web.say import said
from app.web.show.films import time_left
from app.web.visit import now, services, visitor

bp = Blueprint("jobs", __name__, url_prefix="/claims/<claim_id>/jobs")


@bp.get("/<job>")
def status(claim_id: str, job: str) -> dict[str, Any]:
    """State, fraction, time left and words of one job."""
    found = services().jobs.status(visitor(), claim_id, job, now())
    return found.to_json(said) | {"left": time_left(found.seconds_left)}
