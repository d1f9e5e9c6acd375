"""The filming guide: the shots for a reason, with drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.evidence.filming import shots_for
from app.claim.reasons.detail import Detail
from app.web.rendering import static_url
from app.web.translate import translate
from app.web.view_models.parts import Link


@dataclass(frozen=True, slots=True)
class ShotRow:
    """One shot; ``picture`` is the address of its drawing."""

    picture: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class FilmingPage:
    """The guide for one reason, or without one for a parcel that is still closed."""

    template: ClassVar[str] = "filming.html"
    lead: str
    reason: str | None
    shots: list[ShotRow]
    nothing: str
    size: str
    links: list[Link]


def filming_page(detail: Detail | None) -> FilmingPage:
    """The guide."""
    return FilmingPage(
        translate("One calm clip without a cut is worth more than many words. A phone is enough."),
        translate(detail.label) if detail else None,
        [
            ShotRow(static_url(f"drawings/{shot.drawing}.svg"), translate(shot.title), translate(shot.words))
            for shot in shots_for(detail)
        ],
        translate("For this reason no film is needed: screenshots and papers carry it."),
        translate(
            "The whole film must be smaller than {video_limit}. Film in HD, not in 4K, and keep it short."
        ),
        [
            Link(url_for("filming.card"), translate("A card to film with")),
            Link(url_for("check.show"), translate("Check my photos and video")),
            Link(url_for("advice.page", name="filming"), translate("More about filming")),
        ],
    )
