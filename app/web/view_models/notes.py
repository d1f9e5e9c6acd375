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
    "own_clock_bank": ("last_resort", _("The last resort")),
    "own_clock_paypal": ("last_resort", _("The last resort")),
    "own_clock_card": ("last_resort", _("The last resort")),
    "read_amount": ("seller_answered", _("When the seller answers")),
}
"""Traps that have a page of advice."""
_GOOD = """no_video_is_fine keep_everything film_the_test test_every_unit test_now listing_may_change
everything_at_filing screens_before_opening shop_gone look_daily try_at_once one_video_uncut"""
_INFO = """completed_button named_reason_first own_clock_bank own_clock_paypal own_clock_card refund_only_request
return_label free_return_once quality_needs_facts stranger_tracking returned_tell_cause another_parcel one_line_only
cancelled_true_reason used_goods_come_back counterfeit_listing_names_brand worth_it
change_before_step_in own_project"""
_WARN = """deadline urgent too_early probably_closed already_confirmed report_damage_soon tolerance half_measure
monitor_colour customs_your_duty wrong_address_own false_delivered_clock no_difference wait read_amount bundle_return"""
TONES: dict[str, NoteKind] = {
    **dict.fromkeys(_GOOD.split(), "good"),
    **dict.fromkeys(_INFO.split(), "info"),
    **dict.fromkeys(_WARN.split(), "warn"),
}
"""What a warning is: good advice, a thing to know, a danger; all others are mistakes, with a cross."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words that stand beside the questions; ``kind`` sets sign and colour. One that ``stands`` is read whole at once,
    others by their title."""

    kind: NoteKind
    title: str
    words: str
    link: Link | None = None
    stands: bool = False


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
    return Note("warn", translate("This page was open for too long"), words, stands=True)


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
