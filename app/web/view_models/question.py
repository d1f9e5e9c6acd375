"""A page that asks: its questions in groups, the notes beside them, the text so far, the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.claim.draft import Draft
from app.claim.pages.page import Page
from app.web.forms import PageForm, set_suffix
from app.web.proposals import likely_currency
from app.web.translate import translate
from app.web.view_models.deadline import Deadline, deadline
from app.web.view_models.letter import Letter, letter
from app.web.view_models.notes import Note, notes
from app.web.view_models.parts import FormField, Hidden, Link
from app.web.view_models.paste import PasteBox


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Questions that stand together; an optional group is folded away unless it is ``open``."""

    legend: str | None
    optional: bool
    open: bool
    fields: Sequence[FormField]


@dataclass(frozen=True, slots=True)
class Strip:
    """What a new visitor should know: what to have ready, what is kept, where else to go."""

    ready: Sequence[str]
    kept: str
    example_url: str
    open_url: str
    claims_url: str | None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One page of the way that only asks; ``first`` are the notes that stand above all questions, ``links`` and
    ``strip`` stand on the first page."""

    template: ClassVar[str] = "step.html"
    action: str
    hidden: Hidden
    lead: str | None
    groups: list[FieldGroup]
    continue_label: str
    first: Sequence[Note]
    notes: Sequence[Note]
    letter: Letter
    window: Deadline | None
    paste: PasteBox | None
    links: Sequence[Link] = ()
    strip: Strip | None = None


def question_page(
    draft: Draft,
    page: Page,
    form: PageForm,
    action: str,
    hidden: Hidden,
    extra: Sequence[Note] = (),
    links: Sequence[Link] = (),
    strip: Strip | None = None,
    paste: PasteBox | None = None,
) -> QuestionPage:
    """The page with this form; ``extra`` notes stand above all questions."""
    set_suffix(form, draft.claim.order.currency)
    late_enough = page is not draft.case.pages[0] and draft.case.receipt is not None
    return QuestionPage(
        action,
        hidden,
        translate(page.lead) if page.lead else None,
        _groups(draft, page, form),
        translate("Continue"),
        extra,
        notes(draft, page),
        letter(draft),
        deadline(draft.case) if late_enough else None,
        paste,
        links,
        strip,
    )


def _groups(draft: Draft, page: Page, form: PageForm) -> list[FieldGroup]:
    """The groups that ask something; one with an answer of the buyer's own or an error in it is open."""
    ours = {address.field: value for address, value in page.proposals(draft.case, likely_currency()).items()}
    rows = []
    for group in page.grouped(draft.case):
        fields = form.top(address.field for address in group.addresses)
        if fields:
            is_open = any(field.errors or field.data not in (None, ours.get(field.name)) for field in fields)
            legend = translate(group.legend) if group.legend else None
            rows.append(FieldGroup(legend, group.optional, is_open, fields))
    return rows
