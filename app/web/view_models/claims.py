"""The claims of a browser as a list, opening a saved one, and asking once before one is deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.claim.values.things import THINGS
from app.web.language import language
from app.web.translate import format_value, translate
from app.web.view_models.parts import FormField, Label, OwnField


def save_file_field(errors: Sequence[str] = ()) -> OwnField:
    """The field for a save-file or claim pack."""
    return OwnField(
        "file",
        "save-file",
        "file",
        Label(translate("A saved claim or a claim pack")),
        translate("The file claim.json or claim-pack.zip that you saved before"),
        list(errors),
        attributes={"accept": ".json,.zip,application/json,application/zip"},
    )


@dataclass(frozen=True, slots=True)
class OpenForm:
    """The form that opens a saved claim."""

    action: str
    fields: Sequence[FormField]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim; ``language`` is that of its title where the title is not the page's."""

    title: str
    language: str | None
    url: str
    state: str
    when: str


_LABELS = {thing.one: thing.label for thing in THINGS.values()}


def claim_row(title: str, url: str, changed: date) -> ClaimRow:
    """A claim by its title ("cup, 30254188"); a common thing is named in the page's language."""
    noun, comma, number = title.partition(", ")
    own = noun in _LABELS and not language().is_english
    if own:
        title = f"{translate(_LABELS[noun])} · {number}" if comma else translate(_LABELS[noun])
    return ClaimRow(
        title or translate("A claim without a name yet"),
        "en" if title and not own else None,
        url,
        translate("Changed"),
        format_value(changed),
    )


@dataclass(frozen=True, slots=True)
class ListPages:
    """Where a page of the list stands, and the pages before and after it."""

    words: str
    newer_url: str | None
    older_url: str | None


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """The list; ``pages`` where it does not fit on one, ``delete_all`` where there is something, ``traces`` what that
    cannot promise."""

    template: ClassVar[str] = "claims.html"
    claims: list[ClaimRow]
    pages: ListPages | None
    new_url: str
    open: OpenForm
    delete_all: str | None
    traces: str


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Where a save-file is opened."""

    template: ClassVar[str] = "open.html"
    lead: str
    form: OpenForm
    label: str


@dataclass(frozen=True, slots=True)
class DeletePage:
    """Asking once before everything is gone; ``traces`` is what cannot be promised."""

    template: ClassVar[str] = "delete.html"
    words: str
    traces: str
    action: str
    keep_url: str
