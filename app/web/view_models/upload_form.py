"""The form that adds files: where to, which limits, what the files may show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.claim.evidence.role import RoleKind
from app.claim.evidence.roles import ROLES
from app.claim.values.units import Size
from app.claim.words import _
from app.web.request_context import settings
from app.web.translate import rules, translate
from app.web.view_models.checklist import ChecklistRow
from app.web.view_models.limits import upload_limits
from app.web.view_models.parts import Button

ACCEPT = "image/*,video/*,.heic,.heif,.avif"
COMMON = ("whole_item", "order_page", "listing", "chat", "quote", "other")
"""What any claim may show besides its own checklist."""
ADD: dict[RoleKind, str] = {"photo": _("Add this photo"), "video": _("Add this video"), "any": _("Add it")}


@dataclass(frozen=True, slots=True)
class RoleOption:
    """Something that a file may show."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class UploadForm:
    """The form's values; limits are bytes. Without ``role_options`` nothing is asked. ``piece`` is the evidence that
    the next file shows unless another is chosen, ``add`` the words of its button, ``later_url`` the way to the piece
    after, ``denial`` says that there is none and never will be.
    """

    action: str
    done_url: str
    role_options: list[RoleOption]
    phone_url: str | None
    photo_limit_bytes: int
    video_limit_bytes: int
    video_at_most: Size
    limits: str
    piece: ChecklistRow | None
    add: str
    later_url: str | None
    denial: Button | None
    accept: str = ACCEPT


def upload_form(
    action: str,
    done_url: str,
    slots: Sequence[ChecklistRow] = (),
    wanted: str = "",
    phone_url: str | None = None,
    denial: Button | None = None,
) -> UploadForm:
    """The form. The next file shows what is ``wanted``, else the first piece that is missing; without ``slots``
    nothing is asked."""
    missing = [slot for slot in slots if slot.missing]
    pressing = [slot for slot in missing if slot.weight != "helpful"]
    piece = next(
        (slot for slot in slots if slot.id == wanted), None if wanted in ROLES else next(iter(pressing), None)
    )
    role = piece.id if piece else wanted if wanted in ROLES else "other"
    order = dict.fromkeys((*(slot.id for slot in slots), *COMMON, role)) if slots else {}
    after = missing[missing.index(piece) + 1 :] if piece in missing else []
    return UploadForm(
        action,
        done_url,
        [RoleOption(one, translate(ROLES[one].label), one == role) for one in order],
        phone_url,
        rules().number("photo_limit"),
        rules().number("video_limit"),
        Size(settings().video_at_most),
        upload_limits(),
        piece,
        translate(ADD[ROLES[role].kind] if piece else _("Add files")),
        after[0].pick.url if phone_url and after and after[0].pick else None,
        denial if piece and ROLES[piece.id].once else None,
    )
