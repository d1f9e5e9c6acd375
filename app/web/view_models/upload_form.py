"""Knows what the form that adds files needs: where to, which limits, what the files may show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.claim.evidence.roles import ROLES
from app.claim.values.units import Size
from app.web.request_context import settings
from app.web.translate import rules, translate

ACCEPT = "image/*,video/*,.heic,.heif,.avif"


COMMON = ("order_page", "listing", "chat", "quote", "other")
"""What any claim may show besides its own checklist."""


def upload_form(
    action: str, done_url: str, first: Iterable[str], wanted: str, phone_url: str | None = None
) -> dict[str, Any]:
    """The form's values. The roles of ``first`` stand on top; without any, nothing is asked."""
    wanted = wanted if wanted in ROLES else ""
    order = dict.fromkeys((*first, *COMMON, *([wanted] if wanted else []))) if first else {}
    return {
        "action": action,
        "accept": ACCEPT,
        "photo_limit_bytes": rules().number("photo_limit"),
        "video_limit_bytes": rules().number("video_limit"),
        "video_at_most": Size(settings().video_at_most),
        "video_at_most_bytes": settings().video_at_most,
        "hidden": {},
        "role_options": [
            {"value": role, "label": translate(ROLES[role].label), "selected": role == (wanted or "other")}
            for role in order
        ],
        "done_url": done_url,
        "phone_url": phone_url,
    }
