"""The pages that ask what happened: which of the eight, and its questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.notes import Note
from app.web.view_models.parts import FormField, Hidden, Link
from app.web.view_models.paste import PasteBox


@dataclass(frozen=True, slots=True)
class WherePage:
    """Where does it stand? One tile each; ``unsure`` helps who does not know."""

    template: ClassVar[str] = "where.html"
    lead: str
    tiles: list[Link]
    unsure: list[Link]


@dataclass(frozen=True, slots=True)
class EventPage:
    """The questions about one event; ``folded`` ones are rare."""

    template: ClassVar[str] = "event.html"
    action: str
    hidden: Hidden
    fields: Sequence[FormField]
    folded: Sequence[FormField]
    folded_open: bool
    notes: Sequence[Note]
    label: str
    paste: PasteBox | None = None
