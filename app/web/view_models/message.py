"""The page that reads a seller's message: what it wants is marked, and the event that fits is offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.claim.after.message import MESSAGE_AT_MOST, read_message
from app.claim.after.message_words import MEANINGS, Found
from app.claim.words import _
from app.web.translate import translate
from app.web.view_models.notes import Note
from app.web.view_models.parts import Link

LABELS: dict[str, str] = {
    **{meaning: found.label for meaning, found in MEANINGS.items()},
    "sum": _("A sum"),
    "day": _("A day or a time"),
}
"""What each kind of mark is called (marked)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the message; ``label`` says what is marked, and is empty for the rest."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that the message seems to want, why it matters, and the event that fits."""

    label: str
    words: str
    link: Link


@dataclass(frozen=True, slots=True)
class MessagePage:
    """The field, and below it what was read; ``is_read`` is false before anything was sent."""

    template: ClassVar[str] = "message.html"
    action: str
    text: str
    most: int
    notes: Sequence[Note]
    is_read: bool
    pieces: list[Piece]
    wishes: list[Wish]


def message_page(
    action: str, text: str | None, to_event: Callable[[Found], str], notes: Sequence[Note] = ()
) -> MessagePage:
    """The page with this message read; ``None`` where there is none yet."""
    if text is None:
        return MessagePage(action, "", MESSAGE_AT_MOST, notes, False, [], [])
    read = read_message(text)
    wishes = [
        Wish(
            translate(found.label),
            translate(found.words),
            Link(to_event(found), translate("What to do then, in a new tab")),
        )
        for found in (MEANINGS[meaning] for meaning in read.meanings)
    ]
    pieces = [Piece(span.text, translate(LABELS[span.kind]) if span.kind else "") for span in read.spans]
    return MessagePage(action, text, MESSAGE_AT_MOST, notes, True, pieces, wishes)
