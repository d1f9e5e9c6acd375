"""The claim page: the text in its lengths, card, deadlines, traps, weak points, answers, downloads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.advice import ADVICE
from app.claim.after.seller_first import seller_first
from app.claim.dates.reminders import has_reminders
from app.claim.draft import Draft
from app.claim.model.claim import Length
from app.services.checks import WaitingFile
from app.services.record import Record
from app.web.translate import translate
from app.web.view_models.after import AfterBox, after_box
from app.web.view_models.answers import AnswerGroup, answer_groups
from app.web.view_models.claim_text import (
    LengthLink,
    SentenceRow,
    ShownText,
    length_links,
    sentences,
    shown_text,
    unsaid,
)
from app.web.view_models.deadline import Deadline, deadline
from app.web.view_models.exhibits import ExhibitRow, uploaded_rows
from app.web.view_models.filing_card import CardRow, card
from app.web.view_models.filing_time import Wait, wait, when_to_file
from app.web.view_models.notes import Note, trap_note
from app.web.view_models.parts import Button, FormField, Hidden, Link
from app.web.view_models.replies import ReplyRow, reply_rows
from app.web.view_models.verdicts import RefusedFile, refused_files
from app.web.view_models.waiting_files import Checking, checking_still
from app.web.view_models.weak_points import Gap, weak

ORDERS = "https://www.aliexpress.com/p/order/index.html"
AFTER = ("after_filing", "seller_answered", "send_back", "decided", "last_resort")


@dataclass(frozen=True, slots=True)
class TextForm:
    """The form for the buyer's own version; ``reset`` goes back to ours, ``note`` says that there is one.

    It stands ``open`` where something is wrong.
    """

    action: str
    hidden: Hidden
    fields: Sequence[FormField]
    open: bool
    note: str | None
    reset: str | None


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """The finished claim; without ``edit`` it is only looked at. ``refused`` are files that were not taken since the
    buyer went on to it."""

    template: ClassVar[str] = "claim.html"
    lengths: list[LengthLink]
    shown: ShownText
    edit: TextForm | None
    sentences: list[SentenceRow]
    unsaid: list[SentenceRow]
    replies: list[ReplyRow]
    deadline: Deadline
    card: list[CardRow]
    exhibits: Sequence[ExhibitRow]
    traps: list[Note]
    weak: list[Gap]
    answers: list[AnswerGroup]
    downloads: list[Link]
    next_time: list[str]
    after: AfterBox | None
    after_links: list[Link]
    sellers_first: Link | None
    when_to_file: str
    wait: Wait | None
    pack: Link | None
    second_item: Button | None
    checking: Checking | None = None
    refused: Sequence[RefusedFile] = ()
    open_orders_url: str = ORDERS


def claim_page(
    draft: Draft,
    record: Record,
    waiting: Sequence[WaitingFile],
    claim_id: str,
    length: Length,
    edit: TextForm,
) -> ClaimPage:
    """The page of a stored claim; ``waiting`` are files that are not in it yet."""
    ics = url_for("downloads.calendar", claim_id=claim_id)
    lengths = {key: url_for("claim.show", claim_id=claim_id, length=key) for key in draft.lengths}
    return ClaimPage(
        length_links(lengths, length),
        shown_text(draft, length),
        edit,
        sentences(draft, length),
        unsaid(draft, length),
        reply_rows(draft.case),
        deadline(draft.case, ics),
        card(draft, length),
        uploaded_rows(record, claim_id),
        [trap_note(trap) for trap in draft.traps],
        list(weak(draft, claim_id, length)),
        answer_groups(draft.case, claim_id),
        _downloads(draft, claim_id),
        _next_time(),
        after_box(draft.case.life, claim_id),
        _after(),
        _sellers_first(draft, claim_id),
        when_to_file(draft.case),
        wait(draft.case, claim_id),
        Link(url_for("downloads.pack", claim_id=claim_id), translate("Claim pack")),
        Button(url_for("second_item.start", claim_id=claim_id), translate("Another item of this order")),
        checking_still(waiting, claim_id),
        refused_files(record.refused),
    )


def example_page(draft: Draft, exhibits: Sequence[ExhibitRow], length: Length) -> ClaimPage:
    """The page of a claim that is only looked at and belongs to nobody."""
    lengths = {key: url_for("start.example", length=key) for key in draft.lengths}
    return ClaimPage(
        length_links(lengths, length),
        shown_text(draft, length),
        None,
        sentences(draft, length),
        unsaid(draft, length),
        reply_rows(draft.case),
        deadline(draft.case),
        card(draft, length),
        exhibits,
        [trap_note(trap) for trap in draft.traps],
        list(weak(draft, None, length)),
        answer_groups(draft.case, None),
        [],
        _next_time(),
        None,
        _after(),
        None,
        when_to_file(draft.case),
        wait(draft.case, None),
        None,
        None,
    )


def _downloads(draft: Draft, claim_id: str) -> list[Link]:
    """What can be taken along; a calendar only where there are dates for it."""
    rows = (
        ("text", translate("Text and form values"), translate("A plain text file")),
        ("calendar", translate("Calendar reminder"), translate("Your dates with alarms")),
        ("save_file", translate("Saved claim"), translate("Opens in any Claimwright, without the photos")),
        ("print_view", translate("Print view"), translate("All on paper or as PDF")),
    )
    return [
        Link(url_for(f"downloads.{name}", claim_id=claim_id), label, hint)
        for name, label, hint in rows
        if name != "calendar" or has_reminders(draft.case)
    ]


def _next_time() -> list[str]:
    return [translate(step) for section in ADVICE["next_time"].sections for step in section.steps]


def _after() -> list[Link]:
    return [Link(url_for("advice.page", name=name), translate(ADVICE[name].title)) for name in AFTER]


def _sellers_first(draft: Draft, claim_id: str) -> Link | None:
    """Only where a message is worth it: else filing stands on the page already."""
    found = seller_first(draft.case.life)
    if found is None or found.letter is None:
        return None
    return Link(url_for("after.ask_first", claim_id=claim_id), translate(ADVICE["seller_first"].title))
