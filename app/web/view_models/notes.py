"""The notes of a page: traps that threaten there, the recommendation, answers kept but not used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flask import url_for

from app.claim.dates.window import WindowState
from app.claim.draft import Draft
from app.claim.flow import unused
from app.claim.pages.page import Page
from app.claim.reasons.detail import Remedy
from app.claim.remedy import warnings
from app.claim.traps import page_of
from app.claim.traps.trap import Trap
from app.claim.words import _
from app.web.translate import translate, translate_message
from app.web.view_models.parts import Link

NoteKind = Literal["info", "good", "warn", "trap"]
REMEDY_WORDS = {
    Remedy.REFUND_ONLY: _("We recommend: money back only"),
    Remedy.RETURN: _("We recommend: send it back"),
}
LINKS = {
    "probably_closed": ("too_late", _("What can still be done")),
    "too_early": ("no_button", _("Why is there no dispute button?")),
    "wait": ("seller_first", _("Ask the seller first?")),
    "own_clock_bank": ("last_resort", _("The last resort")),
    "own_clock_paypal": ("last_resort", _("The last resort")),
    "own_clock_card": ("last_resort", _("The last resort")),
    "read_amount": ("seller_answered", _("When the seller answers")),
}
"""Traps that have a page of advice."""
TONES: dict[str, NoteKind] = {"no_video_is_fine": "good"}
"""Good news among the traps."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words that stand beside the questions; ``kind`` sets sign and colour."""

    kind: NoteKind
    title: str
    words: str
    link: Link | None = None


def trap_note(trap: Trap) -> Note:
    """A trap as a note, with its advice page."""
    page = LINKS.get(trap.id)
    link = Link(url_for("advice.page", name=page[0]), translate(page[1])) if page else None
    kind = TONES.get(trap.id, "trap")
    return Note(kind, translate(trap.title), translate_message(trap.message()), link)


def notes(draft: Draft, page: Page) -> list[Note]:
    """The notes of one page."""
    rows = [_kept()] if unused(draft.case) and page.id != "receipt" else []
    if page.id == "remedy":
        rows += _remedy(draft)
    shown = [
        trap
        for trap in draft.traps
        if page_of(trap, draft.case) == page.id and not (page.id == "order" and _in_window(trap))
    ]
    return rows + [trap_note(trap) for trap in shown]


def old_page() -> Note:
    """The note on a page whose token is too old."""
    words = translate("Nothing is lost: what you typed is still here. Press Continue again.")
    return Note("warn", translate("This page was open for too long"), words)


def _in_window(trap: Trap) -> bool:
    """The window's own words say these already."""
    return trap.id in (WindowState.TOO_EARLY, WindowState.URGENT, WindowState.PROBABLY_CLOSED, "deadline")


def _kept() -> Note:
    words = translate("You changed your mind. What you answered before is still there if you change it back.")
    return Note("info", translate("Some answers are kept, but not used"), words)


def _remedy(draft: Draft) -> list[Note]:
    advice = draft.case.recommended
    chosen = draft.case.remedy or advice.remedy
    return [
        Note("good", translate(REMEDY_WORDS[advice.remedy]), translate_message(advice.why)),
        *(
            Note("info", translate("Good to know"), translate_message(words))
            for words in warnings(draft.case, chosen)
        ),
    ]
