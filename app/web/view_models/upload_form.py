"""The form that adds files: where to, which limits, what the files may show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.claim.evidence.roles import ROLES
from app.claim.values.units import Size
from app.web.request_context import settings
from app.web.translate import rules, translate
from app.web.view_models.limits import upload_limits

ACCEPT = "image/*,video/*,.heic,.heif,.avif"
COMMON = ("order_page", "listing", "chat", "quote", "other")
"""What any claim may show besides its own checklist."""


@dataclass(frozen=True, slots=True)
class RoleOption:
    """Something that a file may show."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class UploadForm:
    """The form's values; limits are bytes. Without ``role_options`` nothing is asked."""

    action: str
    done_url: str
    role_options: list[RoleOption]
    phone_url: str | None
    photo_limit_bytes: int
    video_limit_bytes: int
    video_at_most: Size
    limits: str
    accept: str = ACCEPT


def upload_form(
    action: str, done_url: str, first: Iterable[str], wanted: str, phone_url: str | None = None
) -> UploadForm:
    """The form. The roles of ``first`` stand on top; without any, nothing is asked."""
    wanted = wanted if wanted in ROLES else ""
    order = dict.fromkeys((*first, *COMMON, *([wanted] if wanted else []))) if first else {}
    return UploadForm(
        action,
        done_url,
        [RoleOption(role, translate(ROLES[role].label), role == (wanted or "other")) for role in order],
        phone_url,
        rules().number("photo_limit"),
        rules().number("video_limit"),
        Size(settings().video_at_most),
        upload_limits(),
    )
