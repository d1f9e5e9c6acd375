"""How the finished claim speaks of its time: the page's heading, the card's, and what to do instead of filing now."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from app.claim.case import Case
from app.claim.dates.today import Today, why_today
from app.claim.dates.window import WindowState
from app.claim.words import _
from app.web.translate import translate
from app.web.view_models.parts import Link

_HEADINGS = {
    WindowState.TOO_EARLY: _("Your claim is ready for {opens}"),
    WindowState.PROBABLY_CLOSED: _("Your claim, if the button is still there"),
}
_READY, _TODAY, _TRY = (
    _("Your claim is ready to paste"),
    _("File your claim today"),
    _("Try your claim today"),
)
_CARD = {
    WindowState.TOO_EARLY: _("File it on {opens}"),
    WindowState.PROBABLY_CLOSED: _("If the button is there"),
}
_NOW = _("File it now")


@dataclass(frozen=True, slots=True)
class Wait:
    """What to do instead of filing now."""

    words: str
    link: Link | None


def heading(case: Case) -> str:
    """The heading of the finished claim."""
    why = why_today(case)
    words = _HEADINGS.get(case.window.state, _READY)
    if why is not None:
        words = _TRY if why is Today.AT_ONCE else _TODAY
    return translate(words, opens=case.window.opens)


def when_to_file(case: Case) -> str:
    """The heading of the card to file by."""
    return translate(_CARD.get(case.window.state, _NOW), opens=case.window.opens)


def wait(case: Case, claim_id: str | None) -> Wait | None:
    """Too early or too late: what helps now; ``None`` where the claim can be filed."""
    match case.window.state:
        case WindowState.TOO_EARLY:
            url = url_for("downloads.calendar", claim_id=claim_id) if claim_id else None
            words = translate(
                "Before that day AliExpress refuses it. Keep the text, and let your calendar call you."
            )
            return Wait(words, Link(url, translate("Put it into my calendar")) if url else None)
        case WindowState.PROBABLY_CLOSED:
            words = translate(
                "Look for the button first. If it is gone, the seller, the chat or your bank are left."
            )
            return Wait(
                words,
                Link(url_for("advice.page", name="too_late", claim=claim_id), translate("What is left")),
            )
        case _:
            return None
