"""The claim page: the text in its lengths, card, deadlines, traps, weak points, answers, downloads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.address import Address
from app.claim.advice import ADVICE
from app.claim.after.seller_first import seller_first
from app.claim.dates.reminders import has_reminders
from app.claim.draft import Draft
from app.claim.model.claim import Length
from app.claim.text.sentence import Sentence
from app.claim.words import _
from app.services.checks import WaitingFile
from app.services.record import Record
from app.web.translate import rules, translate
from app.web.view_models.after import AfterBox, after_box
from app.web.view_models.answers import AnswerGroup, answer_groups
from app.web.view_models.deadline import Deadline, deadline
from app.web.view_models.exhibits import ExhibitRow, uploaded_rows
from app.web.view_models.filing_card import CardRow, card
from app.web.view_models.filing_time import Wait, wait, when_to_file
from app.web.view_models.letter import gloss
from app.web.view_models.notes import Note, trap_note
from app.web.view_models.parts import Button, FormField, Hidden, Link
from app.web.view_models.replies import ReplyRow, reply_rows
from app.web.view_models.verdicts import RefusedFile, refused_files
from app.web.view_models.waiting_files import Checking, checking_still
from app.web.view_models.weak_points import Gap, weak

NAMES: dict[Length, str] = {"short": _("Short"), "standard": _("Standard"), "long": _("Long")}
LIMITS: dict[Length, str] = {"short": "short_text", "standard": "standard_text", "long": "long_text"}
ORDERS = "https://www.aliexpress.com/p/order/index.html"
AFTER = ("after_filing", "seller_answered", "send_back", "decided", "last_resort")


@dataclass(frozen=True, slots=True)
class LengthLink:
    """One of the lengths that the text can be looked at in."""

    label: str
    url: str
    selected: bool


@dataclass(frozen=True, slots=True)
class ShownText:
    """The text in the length that was asked for; ``count`` says how long it is."""

    id: str
    label: str
    text: str
    count: str


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence, what it says in the page's language, and the questions that it came from."""

    text: str
    gloss: str | None
    why: str | None


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
        _lengths(lengths, length),
        shown_text(draft, length),
        edit,
        sentences(draft, length),
        _unsaid(draft, length),
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
        _lengths(lengths, length),
        shown_text(draft, length),
        None,
        sentences(draft, length),
        _unsaid(draft, length),
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


def offered(draft: Draft, wanted: Length) -> Length:
    """The length that is shown: the standard one where the wanted one says no more."""
    return wanted if wanted in draft.lengths else "standard"


def shown_text(draft: Draft, length: Length) -> ShownText:
    """The text in this length."""
    text, limit = draft.text(length), rules().number(LIMITS[length])
    count = translate("{count} of {limit}", count=len(text), limit=limit)
    return ShownText(f"text-{length}", translate(NAMES[length]), text, count)


def sentences(draft: Draft, length: Length) -> list[SentenceRow]:
    """Each sentence with what it says and the answers that it came from."""
    return _sentence_rows(draft, draft.sentences(length))


def _unsaid(draft: Draft, length: Length) -> list[SentenceRow]:
    """What the standard text has no room for; a text of the buyer's own is the buyer's own choice."""
    if length != "standard" or length in draft.claim.edited:
        return []
    return _sentence_rows(draft, draft.dispute_text.unsaid)


def _sentence_rows(draft: Draft, lines: Sequence[Sentence]) -> list[SentenceRow]:
    labels = {address: ask.label for asks in draft.case.asks.values() for address, ask in asks.items()}
    return [SentenceRow(line.english, gloss(line), _why(labels, line.sources)) for line in lines]


def _why(labels: dict[Address, str], sources: tuple[Address, ...]) -> str | None:
    """The questions behind a sentence, by their labels."""
    found = [translate(labels[source]) for source in sources if source in labels]
    if any(source.part == "exhibits" for source in sources):
        found.append(translate("What does it show?"))
    return " · ".join(dict.fromkeys(found)) or None


def _lengths(urls: dict[Length, str], selected: Length) -> list[LengthLink]:
    return [LengthLink(translate(NAMES[key]), url, key == selected) for key, url in urls.items()]


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
