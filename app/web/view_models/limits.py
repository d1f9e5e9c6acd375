"""How much this place takes, in words, from the settings: what stands on the page of rules and at the upload."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.claim.values.units import Size
from app.claim.words import _
from app.web.request_context import services, settings
from app.web.translate import format_value, rules, translate

WHERE_MANY = (
    (_("Forms sent by one visitor in a minute, of each kind"), "posts_per_minute"),
    (_("Files added by one visitor in an hour, also those that are not taken"), "uploads_per_hour"),
    (_("Megabytes added by one visitor in a day"), "megabytes_per_day"),
)


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One limit of ours, and how much it lets in."""

    label: str
    value: str


def limit_rows() -> list[LimitRow]:
    """All limits that hold here."""
    held, checked = settings(), services().exhibits.checked
    rows: list[tuple[str, Size | Decimal]] = [
        (_("Files in one claim"), Decimal(rules().number("files_per_claim"))),
        (_("A photo that we still open"), Size(checked.photo_at_most)),
        (_("A video that we take in, to make it smaller"), Size(held.video_at_most)),
        (_("All files of one claim, with what we made of them"), Size(held.claim_limit)),
        (_("All files of all your claims"), Size(held.visitor_limit)),
        (_("Files sent at once without script"), Size(held.request_limit)),
        (_("What is typed on one page"), Size(held.form_limit)),
    ]
    if held.hosted:
        rows += [(label, Decimal(getattr(held, name))) for label, name in WHERE_MANY]
    return [LimitRow(translate(label), format_value(value)) for label, value in rows]


def upload_limits() -> str:
    """The limits that matter where files are added."""
    return translate(
        "Up to {count} files in a claim; a video up to {video}; all together up to {all}.",
        count=Decimal(rules().number("files_per_claim")),
        video=Size(settings().video_at_most),
        all=Size(settings().claim_limit),
    )
