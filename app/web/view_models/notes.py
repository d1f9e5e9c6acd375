"""Knows which notes stand on a page: traps that threaten there, the recommendation, answers kept but not used."""

from __future__ import annotations

from typing import Any

from flask import url_for

from app.claim.dates.window import WindowState
from app.claim.draft import Draft
from app.claim.flow import unused
from app.claim.pages.page import Page
from app.claim.reasons.detail import Remedy
from app.claim.remedy import warnings
from app.claim.traps import Trap
from app.claim.words import _
from app.web.translate import translate, translate_message

REMEDY_WORDS = {
    Remedy.REFUND_ONLY: _("We recommend: money back only"),
    Remedy.RETURN: _("We recommend: send it back"),
}
LINKS = {
    "probably_closed": ("too_late", _("What can still be done")),
    "too_early": ("no_button", _("Why is there no dispute button?")),
    "wait": ("seller_first", _("Ask the seller first?")),
    "own_clock_bank": ("last_resort", _("The last resort")),
    "read_amount": ("seller_answered", _("When the seller answers")),
}
"""Traps that have a page of advice."""
TONES = {"no_video_is_fine": "good"}
"""Good news among the traps."""


def trap_note(trap: Trap) -> dict[str, Any]:
    """A trap as a note, with its advice page."""
    link = LINKS.get(trap.id)
    return {
        "kind": TONES.get(trap.id, "trap"),
        "title": translate(trap.title),
        "words": translate_message(trap.message()),
        "link": {"url": url_for("advice.page", name=link[0]), "label": translate(link[1])} if link else None,
    }


def notes(draft: Draft, page: Page) -> list[dict[str, Any]]:
    """The notes of one page."""
    rows = [_kept(draft)] if unused(draft.case) and page.id != "receipt" else []
    if page.id == "remedy":
        rows += _remedy(draft)
    shown = [
        trap for trap in draft.traps if trap.page == page.id and not (page.id == "order" and _in_window(trap))
    ]
    return rows + [trap_note(trap) for trap in shown]


def _in_window(trap: Trap) -> bool:
    """The window's own words say these already."""
    return trap.id in (WindowState.TOO_EARLY, WindowState.URGENT, WindowState.PROBABLY_CLOSED, "deadline")


def _kept(draft: Draft) -> dict[str, Any]:
    return {
        "kind": "info",
        "title": translate("Some answers are kept, but not used"),
        "words": translate(
            "You changed your mind. What you answered before is still there if you change it back."
        ),
        "link": None,
    }


def _remedy(draft: Draft) -> list[dict[str, Any]]:
    advice = draft.case.recommended
    rows = [
        {
            "kind": "good",
            "title": translate(REMEDY_WORDS[advice.remedy]),
            "words": translate_message(advice.why),
            "link": None,
        }
    ]
    chosen = draft.case.remedy or advice.remedy
    rows += [
        {"kind": "info", "title": translate("Good to know"), "words": translate_message(words), "link": None}
        for words in warnings(draft.case, chosen)
    ]
    return rows
